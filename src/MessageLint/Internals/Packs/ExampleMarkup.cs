using System.Collections.Immutable;
using System.Text;

namespace MessageLint.Internals.Packs;

/// <summary>Takes the marks out of an example: <c>[|</c> and <c>|]</c> around what a rule underlines, <c>[||]</c> where something is missing, <c>[[|</c> for a literal <c>[|</c>.</summary>
internal static class ExampleMarkup
{
    /// <summary>Returns the text without marks; <paramref name="problem"/> says what is wrong with them, if anything is.</summary>
    public static string Parse(string marked, out ImmutableArray<TextSpan> spans, out string? problem)
    {
        problem = null;
        spans = [];
        if (!marked.Contains("[|", StringComparison.Ordinal) && !marked.Contains("|]", StringComparison.Ordinal))
            return marked;

        var text = new StringBuilder(marked.Length);
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        int open = -1;
        ReadOnlySpan<char> rest = marked;
        while (!rest.IsEmpty)
        {
            if (rest.StartsWith("[[|"))
            {
                text.Append("[|");
                rest = rest[3..];
            }
            else if (rest.StartsWith("[|"))
            {
                if (open >= 0)
                    problem = "a mark '[|' opens inside another; spans of one rule do not overlap, so the example could never hold.";
                open = text.Length;
                rest = rest[2..];
            }
            else if (open >= 0 && rest.StartsWith("|]"))
            {
                found.Add(TextSpan.FromBounds(open, text.Length));
                open = -1;
                rest = rest[2..];
            }
            else
            {
                text.Append(rest[0]);
                rest = rest[1..];
            }
        }

        if (open >= 0)
            problem = "a mark '[|' is not closed by '|]'; it is not known what the rule should underline.";
        spans = found.DrainToImmutable();
        return text.ToString();
    }
}
