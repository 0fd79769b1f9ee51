using System.Text;

namespace MessageLint.Formats;

/// <summary>Joins the lines of <c>format=flowed</c> (RFC 3676) to the paragraphs that were written.</summary>
internal static class FlowedText
{
    /// <param name="text">The text, lines parted by <c>\n</c>.</param>
    /// <param name="deletesSpace"><c>delsp=yes</c>: the blank that marks a soft line end is none of the text's.</param>
    public static string Join(string text, bool deletesSpace)
    {
        var joined = new StringBuilder(text.Length);
        int openDepth = -1;
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            int depth = 0;
            while (depth < line.Length && line[depth] == '>')
                depth++;
            ReadOnlySpan<char> content = line.AsSpan(depth);
            if (content.StartsWith(" "))
                content = content[1..];
            bool isSignature = content is "-- ";
            if (openDepth != depth || isSignature)
            {
                if (i > 0)
                    joined.Append('\n');
                if (depth > 0)
                    joined.Append('>', depth).Append(' ');
            }

            bool flows = !isSignature && content.EndsWith(" ");
            joined.Append(flows && deletesSpace ? content[..^1] : content);
            openDepth = flows ? depth : -1;
        }

        return joined.ToString();
    }
}
