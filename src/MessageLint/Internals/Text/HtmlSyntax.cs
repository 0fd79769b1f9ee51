namespace MessageLint.Internals.Text;

/// <summary>Where the parts of markup begin and end.</summary>
internal static class HtmlSyntax
{
    private const string CommentStart = "<!--";

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';

    /// <summary>Index behind the comment that begins at an index; -1 if none does.</summary>
    public static int CommentEnd(ReadOnlySpan<char> html, int i) =>
        html[i..].StartsWith(CommentStart, StringComparison.Ordinal) ? EndBehind(html, i + CommentStart.Length, "-->") : -1;

    public static int NameEnd(ReadOnlySpan<char> html, int i)
    {
        while (i < html.Length && (char.IsAsciiLetterOrDigit(html[i]) || html[i] is ':' or '-'))
            i++;
        return i;
    }

    /// <summary>Index behind the next such sign; the end of the text if there is none.</summary>
    public static int EndBehind(ReadOnlySpan<char> html, int i, string sign)
    {
        i = Math.Min(i, html.Length);
        int found = html[i..].IndexOf(sign, StringComparison.Ordinal);
        return found < 0 ? html.Length : i + found + sign.Length;
    }

    /// <summary>Index behind the closing tag of an element whose content is not shown; the end of the text if there is none.</summary>
    public static int ElementEnd(ReadOnlySpan<char> html, scoped ReadOnlySpan<char> tag, int i)
    {
        while (true)
        {
            int next = html[i..].IndexOf("</", StringComparison.Ordinal);
            if (next < 0)
                return html.Length;
            i += next + 2;
            if (html[i..].StartsWith(tag, StringComparison.OrdinalIgnoreCase) && NameEnd(html, i) == i + tag.Length)
                return EndBehind(html, i, ">");
        }
    }
}
