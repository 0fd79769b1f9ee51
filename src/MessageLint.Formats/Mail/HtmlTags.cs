namespace MessageLint.Formats;

/// <summary>Walks over the tags of HTML source, without a tree.</summary>
internal static class HtmlTags
{
    // What AngleSharp does grows with how deep elements lie, and with formatting that is left open: it opens it anew in every block.
    private const int MaxTags = 50_000;
    private const long MaxDepthWork = 10_000_000;
    private const long MaxFormatWork = 1_000_000;

    private static readonly string[] Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    private static readonly string[] Formatting = ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    /// <summary>Whether a tree can be built from the source without more work than a mail is worth.</summary>
    public static bool IsBuildable(string html)
    {
        int tags = 0;
        int depth = 0;
        int formats = 0;
        long depthWork = 0;
        long formatWork = 0;
        int i = 0;
        while (Next(html, ref i, out string name, out bool closes, out _))
        {
            int step = closes ? -1 : 1;
            if (!Void.Contains(name))
                depth = Math.Max(0, depth + step);
            if (Formatting.Contains(name))
                formats = Math.Max(0, formats + step);
            depthWork += depth;
            formatWork += formats;
            if (++tags > MaxTags || depthWork > MaxDepthWork || formatWork > MaxFormatWork)
                return false;
        }

        return true;
    }

    /// <summary>Where the element that begins at <paramref name="start"/> ends: behind its closing tag, before one that closes an element around it, or at <paramref name="limit"/>.</summary>
    public static int EndOf(string html, int start, int limit)
    {
        var open = new List<string>();
        int i = start;
        while (Next(html, ref i, out string name, out bool closes, out int tagStart) && tagStart < limit)
        {
            if (!closes)
            {
                if (!Void.Contains(name))
                    open.Add(name);
                else if (open.Count == 0)
                    return i;
                continue;
            }

            int match = open.LastIndexOf(name);
            if (match < 0)
                return tagStart;
            open.RemoveRange(match, open.Count - match);
            if (open.Count == 0)
                return i;
        }

        return limit;
    }

    /// <summary>The next tag from <paramref name="i"/> on, which then stands behind it.</summary>
    private static bool Next(string html, ref int i, out string name, out bool closes, out int start)
    {
        while ((start = html.IndexOf('<', i)) >= 0)
        {
            if (string.CompareOrdinal(html, start, "<!--", 0, 4) == 0)
            {
                int end = html.IndexOf("-->", start + 4, StringComparison.Ordinal);
                i = end < 0 ? html.Length : end + 3;
                continue;
            }

            closes = start + 1 < html.Length && html[start + 1] == '/';
            int nameStart = start + (closes ? 2 : 1);
            int nameEnd = nameStart;
            while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
                nameEnd++;
            i = nameEnd;
            if (nameEnd == nameStart || !char.IsAsciiLetter(html[nameStart]))
                continue;
            i = TagEnd(html, nameEnd);
            name = html[nameStart..nameEnd].ToLowerInvariant();
            return true;
        }

        (name, closes) = ("", false);
        return false;
    }

    private static int TagEnd(string html, int i)
    {
        while (i < html.Length)
        {
            char c = html[i++];
            if (c == '>')
                return i;
            if (c is '"' or '\'' && html[i - 2] == '=')
            {
                int close = html.IndexOf(c, i);
                i = close < 0 ? html.Length : close + 1;
            }
        }

        return html.Length;
    }
}
