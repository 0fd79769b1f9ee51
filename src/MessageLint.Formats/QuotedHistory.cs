namespace MessageLint.Formats;

/// <summary>Takes earlier messages that a reply carries along out of it. Places in what remains are places in the whole text.</summary>
/// <remarks>
/// History at the end is cut off. Where the author wrote on below it, it becomes blanks of the same length. Lines quoted with <c>&gt;</c> and block quotations are left to the linter, which judges neither,
/// but for those that end a text. History begins where a line says whose words follow and when: a line of that kind
/// needs a date, a verb of writing and a colon, and an address, a time of day or quoted lines behind it; or it is the header of a mail.
/// </remarks>
internal static class QuotedHistory
{
    // A line that announces a quotation may be wrapped, but not for ever.
    private const int MaxAnnouncement = 400;

    private static readonly string[] WroteVerbs =
        ["wrote", "schrieb", "geschrieben", "a écrit", "escribió", "ha scritto", "escreveu", "schreef", "geschreven", "skrev", "napisał", "napisał(a)", "yazdı", "kirjoitti", "のメッセージ", "のメール", "書きました", "写道", "寫道"];

    private static readonly string[] OnWords = ["on", "am", "le", "el", "il", "em", "op", "den", "dnia", "w", "pe", "在", "于", "於"];

    private static readonly string[] OriginalMessage =
    [
        "original message", "forwarded message", "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "weitergeleitete nachricht", "message d'origine", "message original", "message transféré",
        "mensaje original", "mensaje reenviado", "messaggio originale", "messaggio inoltrato", "mensagem original", "mensagem encaminhada", "oorspronkelijk bericht", "doorgestuurd bericht",
        "originalmeddelande", "wiadomość oryginalna", "元のメッセージ", "転送メッセージ", "原始邮件", "原始郵件", "转发邮件", "轉寄郵件",
    ];

    private static readonly string[] FromFields = ["from", "von", "de", "da", "van", "från", "fra", "od", "kimden", "差出人", "送信元", "发件人", "寄件者", "寄件人"];

    private static readonly string[] OtherFields =
    [
        "sent", "date", "to", "cc", "subject", "gesendet", "datum", "an", "betreff", "envoyé", "à", "objet", "enviado", "enviado el", "fecha", "para", "asunto", "inviato", "data", "a", "oggetto",
        "enviada em", "assunto", "verzonden", "aan", "onderwerp", "skickat", "till", "ämne", "wysłano", "do", "temat", "送信日時", "日付", "宛先", "件名", "发送时间", "日期", "收件人", "主题", "寄件日期", "收件者", "主旨",
    ];

    // The elements in which mail programs and helpdesks put the history, or the line that announces it.
    private static readonly string[] HistoryElements =
        ["class=\"gmail_quote", "class=\"gmail_extra\"", "class=\"gmail_attr", "class=\"moz-cite-prefix\"", "class=\"yahoo_quoted\"", "class=\"protonmail_quote\"", "class=\"zd-quoted", "class=\"outlookmessageheader\""];

    // Behind these there is nothing else.
    private static readonly string[] HistoryStarts = ["id=\"appendonsend\"", "id=\"divrplyfwdmsg\"", "id=\"mail-editor-reference-message-container\""];

    /// <summary>Takes the history out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">How it is written.</param>
    /// <returns>The text, the beginning of it, or a text of the same length with blanks.</returns>
    public static string Blank(string text, MessageFormat format) => format == MessageFormat.Html ? BlankHtml(text) : BlankLines(text);

    private static string BlankHtml(string html)
    {
        int cut = html.Length;
        foreach (string mark in HistoryStarts)
            cut = OpenOf(html, mark, from: 0) is >= 0 and int open ? Math.Min(cut, open) : cut;
        char[]? units = null;
        foreach (string mark in HistoryElements)
        {
            for (int open = OpenOf(html, mark, from: 0); open >= 0 && open < cut; open = OpenOf(html, mark, open + 1))
            {
                int end = Math.Min(cut, EndOfElement(html, open));
                units ??= html.ToCharArray();
                units.AsSpan(open, end - open).Fill(' ');
                open = end - 1;
            }
        }

        string kept = units is null ? html[..cut] : new string(units, 0, cut).TrimEnd(' ');
        int quote = LastBlockQuote(kept);
        return quote < 0 ? kept : kept[..quote];
    }

    /// <summary>Where the tag opens that has an attribute, or -1.</summary>
    private static int OpenOf(string html, string attribute, int from)
    {
        int at = from >= html.Length ? -1 : html.IndexOf(attribute, from, StringComparison.OrdinalIgnoreCase);
        int open = at <= 0 ? -1 : html.LastIndexOf('<', at - 1, at - from);
        return open >= 0 && html.IndexOf('>', open) > at ? open : -1;
    }

    /// <summary>Behind the end tag of the element that opens there; the end of the text if it has none.</summary>
    private static int EndOfElement(string html, int open)
    {
        int nameEnd = open + 1;
        while (nameEnd < html.Length && char.IsAsciiLetterOrDigit(html[nameEnd]))
            nameEnd++;
        ReadOnlySpan<char> name = html.AsSpan(open + 1, nameEnd - open - 1);
        int depth = 0;
        for (int at = open; at >= 0; at = html.IndexOf('<', at + 1))
        {
            ReadOnlySpan<char> tag = html.AsSpan(at + 1);
            if (tag.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                depth++;
            else if (tag.StartsWith("/") && tag[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && --depth == 0)
                return html.IndexOf('>', at) is >= 0 and int close ? close + 1 : html.Length;
        }

        return html.Length;
    }

    /// <summary>Where a block quotation begins behind which nothing is written, or -1.</summary>
    private static int LastBlockQuote(string html)
    {
        const string close = "</blockquote>";
        int end = html.LastIndexOf(close, StringComparison.OrdinalIgnoreCase);
        if (end < 0 || HasText(html.AsSpan(end + close.Length)))
            return -1;
        int depth = 0;
        for (int at = end; at >= 0; at = html.LastIndexOf('<', at - 1))
        {
            ReadOnlySpan<char> tag = html.AsSpan(at);
            if (tag.StartsWith(close, StringComparison.OrdinalIgnoreCase))
                depth++;
            else if (tag.StartsWith("<blockquote", StringComparison.OrdinalIgnoreCase) && --depth == 0)
                return at;
            if (at == 0)
                break;
        }

        return -1;
    }

    private static bool HasText(ReadOnlySpan<char> html)
    {
        bool isTag = false;
        foreach (char c in html)
        {
            if (c is '<' or '>')
                isTag = c == '<';
            else if (!isTag && !char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }

    private static string BlankLines(string text)
    {
        char[]? units = null;
        int start = 0;
        while (start < text.Length)
        {
            int words = Announcement(text, start);
            if (words == start)
            {
                start = NextLine(text, start);
                continue;
            }

            int below = SkipQuoted(text, words);
            if (below == words || text.AsSpan(below).IsWhiteSpace())
                return units is null ? text[..start] : new string(units, 0, start);

            // Written on below the quotation: its places must stay.
            units ??= text.ToCharArray();
            foreach (ref char unit in units.AsSpan(start, below - start))
                unit = unit is '\n' or '\r' ? unit : ' ';
            start = below;
        }

        return units is null ? text : new string(units);
    }

    /// <summary>Where the words of an earlier message begin that the line announces; the line's own start if it announces none.</summary>
    private static int Announcement(string text, int start)
    {
        int end = EndOfLine(text, start);
        ReadOnlySpan<char> line = text.AsSpan(start, end - start).Trim();
        if (line.IsEmpty || line[0] == '>')
            return start;
        if (IsOriginalMessage(line) || IsMailHeader(text, start))
            return NextLine(text, start);
        if (!BeginsWithDate(line))
            return start;

        // A long announcement is wrapped by mail programs.
        for (int lines = 0; lines < 3 && end - start < MaxAnnouncement; lines++)
        {
            ReadOnlySpan<char> words = text.AsSpan(start, end - start).TrimEnd();
            if (words.EndsWith(":") || words.EndsWith("："))
                return SaysWhoWrote(words) && (IsExact(words) || SkipQuoted(text, NextLine(text, end)) > NextLine(text, end)) ? NextLine(text, end) : start;
            int next = NextLine(text, end);
            if (next >= text.Length)
                break;
            end = EndOfLine(text, next);
        }

        return start;
    }

    private static bool IsOriginalMessage(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("--") || !line.EndsWith("--"))
            return false;
        ReadOnlySpan<char> words = line.Trim('-').Trim();
        foreach (string known in OriginalMessage)
        {
            if (words.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>"From: …" with at least two more fields of a mail's header in the lines below.</summary>
    private static bool IsMailHeader(string text, int start)
    {
        if (!FromFields.Contains(FieldOf(text, start), StringComparer.OrdinalIgnoreCase))
            return false;
        int others = 0;
        int line = start;
        for (int lines = 0; lines < 6; lines++)
        {
            line = NextLine(text, line);
            if (line >= text.Length)
                break;
            others += OtherFields.Contains(FieldOf(text, line), StringComparer.OrdinalIgnoreCase) ? 1 : 0;
        }

        return others >= 2;
    }

    private static string FieldOf(string text, int start)
    {
        const int longest = 24;
        ReadOnlySpan<char> line = text.AsSpan(start, EndOfLine(text, start) - start).TrimStart(" *\t");
        int colon = line.IndexOfAny(':', '：');
        return colon is > 0 and <= longest ? line[..colon].Trim(" *\u00A0").ToString() : "";
    }

    /// <summary>Whether a line begins like "On Thu, Sep 10" or "2026年9月10日": with a number, or with a word for "on" and a number soon. In Chinese the name may come first.</summary>
    private static bool BeginsWithDate(ReadOnlySpan<char> line)
    {
        const int soon = 30;
        int digit = line.IndexOfAnyInRange('0', '9');
        int blank = line.IndexOf(' ');
        if (line.EndsWith("写道：", StringComparison.Ordinal) || line.EndsWith("寫道：", StringComparison.Ordinal))
            return digit >= 0;
        return digit == 0 || (digit is > 0 and < soon && blank > 0 && OnWords.Contains(line[..blank].ToString(), StringComparer.OrdinalIgnoreCase));
    }

    private static bool SaysWhoWrote(ReadOnlySpan<char> words)
    {
        if (words.Contains("://", StringComparison.Ordinal))
            return false;
        foreach (string verb in WroteVerbs)
        {
            int at = words.IndexOf(verb, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !char.IsAsciiLetter(words[at - 1]))
                return true;
        }

        // Some programs leave the verb out: the date, the name, the address in brackets.
        return words.Contains('@') && words.TrimEnd(":： ").EndsWith(">") && IsExact(words[..words.IndexOf('@')]);
    }

    /// <summary>Whether an announcement names an address or a time of day, as programs write it. "On 5 May I wrote:" does not.</summary>
    private static bool IsExact(ReadOnlySpan<char> words)
    {
        if (words.Contains('@'))
            return true;
        for (int colon = words.IndexOf(':'); colon > 0 && colon + 2 < words.Length; colon++)
        {
            if (words[colon] == ':' && char.IsAsciiDigit(words[colon - 1]) && char.IsAsciiDigit(words[colon + 1]))
                return true;
        }

        return false;
    }

    /// <summary>Goes behind quoted and empty lines.</summary>
    private static int SkipQuoted(string text, int start)
    {
        int end = start;
        for (int line = start; line < text.Length; line = NextLine(text, line))
        {
            ReadOnlySpan<char> words = text.AsSpan(line, EndOfLine(text, line) - line).Trim();
            if (!words.IsEmpty && words[0] != '>')
                break;
            if (!words.IsEmpty)
                end = NextLine(text, line);
        }

        return end;
    }

    private static int EndOfLine(string text, int start)
    {
        int newline = text.AsSpan(Math.Min(start, text.Length)).IndexOfAny('\n', '\r');
        return newline < 0 ? text.Length : start + newline;
    }

    /// <summary>The start of the line behind the one that a place is in.</summary>
    private static int NextLine(string text, int start)
    {
        int end = EndOfLine(text, start);
        if (end >= text.Length)
            return text.Length;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
