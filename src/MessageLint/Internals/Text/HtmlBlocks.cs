namespace MessageLint.Internals.Text;

/// <summary>Which elements part the text around them, as browsers do.</summary>
internal static class HtmlBlocks
{
    /// <summary>Whether the content of an element is not shown.</summary>
    public static bool IsHidden(ReadOnlySpan<char> tag) => tag is "script" or "style" or "title" or "head" or "template" or "noembed" or "noframes";

    /// <summary>Whether an element is a paragraph of its own.</summary>
    public static bool IsParagraph(ReadOnlySpan<char> tag) =>
        tag is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "tr" or "td" or "th" or "hr"
            or "blockquote" or "pre" or "form" or "fieldset" or "option" or "button";

    /// <summary>Whether an element begins on a line of its own.</summary>
    public static bool IsLine(ReadOnlySpan<char> tag) =>
        tag is "div" or "section" or "article" or "header" or "footer" or "main" or "nav" or "aside" or "address" or "figure" or "figcaption" or "center"
            or "body" or "html" or "details" or "summary" or "caption" or "label" or "select";
}
