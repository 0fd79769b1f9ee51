namespace MessageLint.Internals.Text;

/// <summary>Turns HTML into the text its reader sees. Not a parser of documents: tags, comments and entities are trivia, and any input gives a view.</summary>
internal static class HtmlView
{
    /// <summary>Fills <paramref name="buffer"/> with the view of <paramref name="html"/>.</summary>
    public static void Build(ReadOnlySpan<char> html, HtmlViewBuffer buffer)
    {
        // The most for the least source are four units in a list of images, "//a,": two line breaks, "https:" and three of the units.
        buffer.Reset((html.Length * 3) + 16);
        new HtmlText(html, buffer).Write(out bool hasAttributes);
        buffer.EndText();

        // A second pass: what stands in attributes goes behind all text, so that it parts no words.
        if (hasAttributes)
            new HtmlAttributeText(html, buffer).Write();
    }
}
