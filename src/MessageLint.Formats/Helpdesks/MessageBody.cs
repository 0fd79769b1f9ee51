namespace MessageLint.Formats;

/// <summary>Chooses the form of a text that its author wrote, so that places in it are places in what he wrote.</summary>
internal readonly record struct MessageBody(string Text, MessageFormat Format)
{
    // What helpdesks wrap plain text in.
    private static readonly string[] PlainTags = ["div", "p", "br", "pre", "body", "html"];

    /// <summary>Takes the HTML if it says more than its plain form, else the plain form; <see langword="null"/> if there is neither.</summary>
    /// <param name="html">The HTML, if any.</param>
    /// <param name="plain">The plain form, if any.</param>
    public static MessageBody? Choose(string? html, string? plain)
    {
        if (!string.IsNullOrEmpty(html) && (plain is null || !IsPlain(html)))
            return new MessageBody(html, MessageFormat.Html);
        string? text = plain ?? html;
        return text is null ? null : new MessageBody(text, MessageFormat.Plain);
    }

    /// <summary>Takes one text that may be either.</summary>
    public static MessageBody? Sniff(string? text) => text is null ? null : new MessageBody(text, LooksLikeHtml(text) ? MessageFormat.Html : MessageFormat.Plain);

    /// <summary>What a buyer wrote, of a text that came as a mail of a marketplace's relay and may hold what that wrote around it. A buyer's message has no findings, so its places may move.</summary>
    public MessageBody WithoutRelay(string? plain)
    {
        string? written = plain is null ? null : AmazonMail.WrittenIn(html: null, plain);
        return written is null ? WithoutHistory() : new MessageBody(written, MessageFormat.Plain);
    }

    /// <summary>The text without what it quotes.</summary>
    public MessageBody WithoutHistory() => this with { Text = QuotedHistory.Blank(Text, Format) };

    /// <summary>Whether tags only break lines and paragraphs: no link, no image, no style, nothing hidden.</summary>
    private static bool IsPlain(string html)
    {
        for (int open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = html.IndexOf('<', open + 1))
        {
            if (TagAt(html, open) is not { } tag || !PlainTags.Contains(tag, StringComparer.OrdinalIgnoreCase))
                return false;
            int close = html.IndexOf('>', open);
            if (close < 0 || html.AsSpan(open, close - open).Contains("style", StringComparison.OrdinalIgnoreCase) || html.AsSpan(open, close - open).Contains("hidden", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private static bool LooksLikeHtml(string text)
    {
        string[] telling = [.. PlainTags, "a", "b", "i", "span", "strong", "em", "ul", "ol", "li", "table", "tr", "td", "img", "blockquote", "h1", "h2", "h3", "hr", "font", "u"];
        for (int open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
        {
            if (TagAt(text, open) is { } tag && telling.Contains(tag, StringComparer.OrdinalIgnoreCase) && text.IndexOf('>', open) > 0)
                return true;
        }

        return false;
    }

    private static string? TagAt(string text, int open)
    {
        int start = open + 1 < text.Length && text[open + 1] == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && end - start < 12)
            end++;
        bool isEnded = end < text.Length && (text[end] is '>' or '/' || char.IsWhiteSpace(text[end]));
        return end > start && isEnded ? text[start..end] : null;
    }
}
