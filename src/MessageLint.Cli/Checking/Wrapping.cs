using System.Text;

namespace MessageLint.Cli;

/// <summary>Breaks sentences into lines.</summary>
internal static class Wrapping
{
    /// <summary>The text in lines of the width, the second and later ones indented. Words longer than a line stay whole.</summary>
    public static string Indent(string text, int indent, int width)
    {
        var result = new StringBuilder();
        int room = Math.Max(width - indent, 20);
        int used = 0;
        foreach (string word in text.Split(' '))
        {
            int length = DisplayWidth.Of(word);
            if (used > 0 && used + 1 + length > room)
            {
                result.Append('\n').Append(' ', indent);
                used = 0;
            }
            else if (used > 0)
            {
                result.Append(' ');
                used++;
            }

            result.Append(word);
            used += length;
        }

        return result.ToString();
    }
}
