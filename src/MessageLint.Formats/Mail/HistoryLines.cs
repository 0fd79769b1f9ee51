namespace MessageLint.Formats;

/// <summary>Tells the lines that a mail quotes from those that were written for it.</summary>
/// <remarks>Old are: lines behind <c>&gt;</c>; the line that introduces them (<c>On … wrote:</c>); and everything below a mark of an original message, a block of its headers, or an
/// introduction without <c>&gt;</c> behind it, as programs write that quote by indenting. A signature is new: it is sent to the buyer.</remarks>
internal static class HistoryLines
{
    private const int MaxIntroductionLines = 4;
    private const int MaxIntroductionLength = 400;

    private static readonly string[] OriginalMarks =
    [
        "original message", "forwarded message", "begin forwarded message", "ursprüngliche nachricht", "originalnachricht", "weitergeleitete nachricht", "message d'origine", "message original",
        "message transféré", "message d’origine", "mensaje original", "mensaje reenviado", "messaggio originale", "messaggio inoltrato", "mensagem original", "mensagem encaminhada",
        "oorspronkelijk bericht", "doorgestuurd bericht", "originalmeddelande", "wiadomość oryginalna", "oryginalna wiadomość", "orijinal mesaj", "özgün ileti", "исходное сообщение",
        "元のメッセージ", "元のメール", "転送メッセージ", "原始邮件", "原始郵件", "邮件原件", "转发邮件", "原郵件", "원본 메시지",
    ];

    private static readonly string[] Verbs =
    [
        " wrote", " schrieb", " schreibt", "a écrit", " escribió", " escreveu", "ha scritto", " schreef", " skrev", "napisał", " pisze", "yazdı", " kirjoitti", "написал",
        "写道", "寫道", "書きました", "のメール", "작성",
    ];

    private static readonly string[] Openers =
        ["on ", "am ", "le ", "el ", "il ", "em ", "op ", "den ", "w dniu", "dnia", "på ", "am: ", "在", "于", "於", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    // From, then sent, to and subject, as mail programs of the eight languages and their neighbours write them.
    private static readonly string[][] HeaderNames =
    [
        ["from", "von", "de", "da", "van", "från", "od", "kimden", "от", "差出人", "送信元", "发件人", "寄件者", "寄件人", "보낸 사람"],
        ["sent", "date", "gesendet", "datum", "envoyé", "envoyé le", "enviado", "enviado el", "enviado em", "enviada em", "fecha", "data", "inviato", "verzonden", "skickat", "wysłano", "gönderildi", "送信日時", "日時", "日付", "发送时间", "日期", "時間", "傳送時間", "寄件日期", "보낸 날짜"],
        ["to", "an", "à", "a", "para", "aan", "till", "do", "kime", "кому", "宛先", "收件人", "收件者", "받는 사람"],
        ["subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "temat", "konu", "тема", "件名", "主题", "主旨", "主題", "제목"],
    ];

    /// <summary>Whether each line is old.</summary>
    public static bool[] Find(IReadOnlyList<string> lines)
    {
        bool[] old = new bool[lines.Count];
        for (int i = 0; i < lines.Count; i++)
        {
            string line = Plain(lines[i]);
            if (line.StartsWith('>'))
            {
                old[i] = true;
            }
            else if (IsOriginalMark(line) || IsHeaderBlock(lines, i))
            {
                int first = i > 0 && IsRule(Plain(lines[i - 1])) ? i - 1 : i;
                Array.Fill(old, value: true, first, lines.Count - first);
                break;
            }
            else if (IntroductionLength(lines, i) is > 0 and int length)
            {
                Array.Fill(old, value: true, i, length);
                if (!IsQuoteNext(lines, i + length))
                {
                    Array.Fill(old, value: true, i, lines.Count - i);
                    break;
                }

                i += length - 1;
            }
        }

        return old;
    }

    /// <summary>The text with everything old blanked out, unit by unit, and nothing behind what is new: its offsets are those of the whole.</summary>
    public static string Blank(string text)
    {
        string[] lines = text.Split('\n');
        bool[] old = Find(lines);
        char[] units = text.ToCharArray();
        int start = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (old[i])
                units.AsSpan(start, lines[i].Length).Fill(' ');
            start += lines[i].Length + 1;
        }

        return new string(units.AsSpan().TrimEnd());
    }

    private static string Plain(string line) => line.Trim(' ', '\t', '\u00A0', '\u200B', '\u200E', '\u200F', '\uFEFF', '*');

    /// <summary>A line of dashes or underscores.</summary>
    private static bool IsRule(string line) => line.Length >= 5 && line.All(c => c is '_' or '-' or '=');

    private static bool IsOriginalMark(string line)
    {
        string words = line.Trim('-', '_', '=', '─', '—', ' ', ':', '：').ToLowerInvariant();
        return Array.Exists(OriginalMarks, mark => words == mark) && (line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("___", StringComparison.Ordinal)
            || line.StartsWith('─') || line.StartsWith('—') || words == "begin forwarded message");
    }

    /// <summary>Whether the sender's line and two more header lines stand here, one below the other.</summary>
    private static bool IsHeaderBlock(IReadOnlyList<string> lines, int start)
    {
        const int longestBlock = 9;
        if (HeaderOf(lines[start]) != 0)
            return false;
        var seen = new HashSet<int>();
        for (int i = start + 1; i < Math.Min(lines.Count, start + longestBlock); i++)
        {
            string line = Plain(lines[i]);
            if (line.Length == 0 && seen.Count > 0)
                break;
            int header = HeaderOf(line);
            if (header > 0)
                seen.Add(header);
        }

        return seen.Count >= 2;
    }

    private static int HeaderOf(string line)
    {
        const int longestName = 16;
        line = Plain(line);
        int colon = line.AsSpan(0, Math.Min(longestName, line.Length)).IndexOfAny(':', '：');
        if (colon <= 0)
            return -1;
        string name = line[..colon].Trim('*', ' ', '\u00A0').ToLowerInvariant();
        return Array.FindIndex(HeaderNames, names => names.Contains(name));
    }

    /// <summary>How many lines introduce a quotation here; 0 if none do.</summary>
    private static int IntroductionLength(IReadOnlyList<string> lines, int start)
    {
        string text = "";
        for (int i = start; i < Math.Min(lines.Count, start + MaxIntroductionLines); i++)
        {
            string line = Plain(lines[i]);
            if (line.Length == 0 || line.StartsWith('>') || text.Length + line.Length > MaxIntroductionLength)
                return 0;
            text += (text.Length > 0 ? " " : "") + line;
            if (text[^1] is ':' or '：')
                return IsIntroduction(text.ToLowerInvariant()) ? i - start + 1 : 0;
            if (i == start && !Opens(text.ToLowerInvariant()))
                return 0;
        }

        return 0;
    }

    private static bool Opens(string text) => char.IsAsciiDigit(text[0]) || Array.Exists(Openers, opener => text.StartsWith(opener, StringComparison.Ordinal));

    /// <remarks>A letter may well say "our carrier wrote:"; a program also says who by address, or when to the minute.</remarks>
    private static bool IsIntroduction(string text)
    {
        bool hasAddress = text.Contains('@', StringComparison.Ordinal);
        bool hasVerb = Array.Exists(Verbs, verb => text.Contains(verb, StringComparison.Ordinal));
        int digits = text.Count(char.IsAsciiDigit);
        bool isDated = digits >= 5 && (HasClock(text) || text.Contains('年', StringComparison.Ordinal));
        return hasVerb ? (hasAddress && digits >= 3) || (isDated && Opens(text)) || (hasAddress && text.Contains('<', StringComparison.Ordinal)) : hasAddress && isDated && text.TrimEnd(':', '：', ' ').EndsWith('>');
    }

    private static bool HasClock(string text)
    {
        for (int i = 1; i + 2 < text.Length; i++)
        {
            if (text[i] is ':' or '.' or 'h' or '時' or '点' && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]))
                return true;
        }

        return false;
    }

    private static bool IsQuoteNext(IReadOnlyList<string> lines, int start)
    {
        for (int i = start; i < lines.Count; i++)
        {
            string line = Plain(lines[i]);
            if (line.Length > 0)
                return line.StartsWith('>');
        }

        return true;
    }
}
