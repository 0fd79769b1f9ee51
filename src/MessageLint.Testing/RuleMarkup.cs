using System.Text;

namespace MessageLint.Testing;

/// <summary>Texts that carry their expected findings, so that a test needs no positions.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>[|words|]</c></term><description>The rule under test reports these words.</description></item>
/// <item><term><c>{|ML1002:words|}</c></term><description>The rule ML1002, by id or name, reports these words.</description></item>
/// <item><term><c>[||]</c>, <c>{|ML1002:|}</c></term><description>A finding without words: something is missing here.</description></item>
/// <item><term><c>[[|</c>, <c>{{|</c></term><description>The characters <c>[|</c> and <c>{|</c> themselves.</description></item>
/// </list>
/// Marks may stand inside each other; each closes the innermost that is open.
/// </remarks>
/// <example><code>RuleMarkup.Parse("Call [|+1 415 555 0132|] now").Spans[0].Span // [5..20)</code></example>
public static class RuleMarkup
{
    /// <summary>Reads a text with markup.</summary>
    /// <param name="markup">For example <c>Call [|+1 415 555 0132|] now</c>.</param>
    /// <returns>The text and its marks.</returns>
    /// <exception cref="FormatException">A mark is not closed, closes nothing, or names no rule.</exception>
    public static MarkedText Parse(string markup)
    {
        ArgumentNullException.ThrowIfNull(markup);
        var text = new StringBuilder(markup.Length);
        var marks = new List<MarkedSpan>();
        var open = new Stack<OpenMark>();
        for (int i = 0; i < markup.Length;)
        {
            ReadOnlySpan<char> rest = markup.AsSpan(i);
            if (rest.StartsWith("[[|", StringComparison.Ordinal) || rest.StartsWith("{{|", StringComparison.Ordinal))
            {
                text.Append(rest[1..3]);
                i += 3;
            }
            else if (rest.StartsWith("[|", StringComparison.Ordinal))
            {
                open.Push(new OpenMark(i, text.Length, Rule: null));
                i += 2;
            }
            else if (rest.StartsWith("{|", StringComparison.Ordinal))
            {
                string rule = ReadRule(markup, i);
                open.Push(new OpenMark(i, text.Length, rule));
                i += rule.Length + 3;
            }
            else if (rest.StartsWith("|]", StringComparison.Ordinal) || rest.StartsWith("|}", StringComparison.Ordinal))
            {
                bool closesNamed = rest[1] == '}';
                if (!open.TryPop(out OpenMark mark) || mark.Rule is not null != closesNamed)
                    throw new FormatException($"The markup '{markup}' has '{rest[..2]}' at {i}, which closes nothing that is open there.");
                marks.Add(new MarkedSpan(TextSpan.FromBounds(mark.Start, text.Length), mark.Rule));
                i += 2;
            }
            else
            {
                text.Append(rest[0]);
                i++;
            }
        }

        if (open.TryPop(out OpenMark unclosed))
            throw new FormatException($"The markup '{markup}' opens a mark at {unclosed.MarkupIndex} and never closes it.");
        return new MarkedText(text.ToString(), marks);
    }

    /// <summary>Writes a text with markup; <see cref="Parse"/> reads it back.</summary>
    /// <param name="marked">Text and marks. Marks may touch and stand inside each other, but not overlap by half.</param>
    /// <returns>For example <c>Call [|+1 415 555 0132|] now</c>.</returns>
    /// <exception cref="ArgumentException">A mark lies outside of the text, or two overlap by half.</exception>
    public static string Write(MarkedText marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        var markup = new StringBuilder(marked.Text.Length + (marked.Spans.Length * 4));
        var open = new Stack<MarkedSpan>();
        int next = 0;
        // Longer marks open first, so that the shorter ones close before them.
        MarkedSpan[] marks = [.. marked.Spans.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End)];
        for (int i = 0; i <= marked.Text.Length; i++)
        {
            CloseEndingAt(i);
            for (; next < marks.Length && marks[next].Span.Start == i; next++)
            {
                CheckNests(marks[next]);
                open.Push(marks[next]);
                markup.Append(marks[next].Rule is { } rule ? $"{{|{rule}:" : "[|");
                if (marks[next].Span.IsEmpty)
                    CloseEndingAt(i);
            }

            if (i < marked.Text.Length)
            {
                ReadOnlySpan<char> rest = marked.Text.AsSpan(i);
                if (rest.StartsWith("[|", StringComparison.Ordinal) || rest.StartsWith("{|", StringComparison.Ordinal))
                    markup.Append(rest[0]);
                markup.Append(rest[0]);
            }
        }

        return next == marks.Length ? markup.ToString() : throw new ArgumentException($"The mark {marks[next].Span} lies outside of a text of {marked.Text.Length} units.", nameof(marked));

        void CloseEndingAt(int position)
        {
            while (open.TryPeek(out MarkedSpan mark) && mark.Span.End == position)
                markup.Append(open.Pop().Rule is null ? "|]" : "|}");
        }

        void CheckNests(MarkedSpan mark)
        {
            if (open.TryPeek(out MarkedSpan outer) && mark.Span.End > outer.Span.End)
                throw new ArgumentException($"The marks {outer.Span} and {mark.Span} overlap by half; markup cannot say that.", nameof(marked));
        }
    }

    private static string ReadRule(string markup, int start)
    {
        int end = start + 2;
        while (end < markup.Length && (char.IsAsciiLetterOrDigit(markup[end]) || markup[end] == '-'))
            end++;
        return end < markup.Length && markup[end] == ':' && end > start + 2
            ? markup[(start + 2)..end]
            : throw new FormatException($"The markup '{markup}' has '{{|' at {start} without a rule and a colon behind it; write '{{{{|' for the characters themselves.");
    }

    private readonly record struct OpenMark(int MarkupIndex, int Start, string? Rule);
}
