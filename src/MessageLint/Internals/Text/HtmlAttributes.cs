namespace MessageLint.Internals.Text;

/// <summary>The attributes of HTML that lead somewhere or are shown.</summary>
internal static class HtmlAttributes
{
    private static readonly string[] s_links = ["href", "src", "action", "formaction", "background", "poster"];

    /// <summary>What a value is; nothing if it is empty.</summary>
    public static HtmlAttributeKind KindOf(ReadOnlySpan<char> tag, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
            return HtmlAttributeKind.None;

        // Styles and scripts are loaded by no mail program and seen by nobody.
        if (Is(tag, "link") || Is(tag, "script") || Is(tag, "style"))
            return HtmlAttributeKind.None;
        if (Is(name, "title") || Is(name, "alt"))
            return HtmlAttributeKind.Text;
        if (Is(name, "srcset"))
            return HtmlAttributeKind.LinkList;
        foreach (string link in s_links)
        {
            if (Is(name, link))
                return HtmlAttributeKind.Link;
        }

        return HtmlAttributeKind.None;
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
