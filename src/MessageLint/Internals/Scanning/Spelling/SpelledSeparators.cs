using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>What may stand between two parts of a number that is written in words.</summary>
internal static class SpelledSeparators
{
    private const int Longest = 6;

    private const int MostLineBreaks = 2;

    /// <summary>Signs before it are punctuation, units and currencies.</summary>
    private const char FirstArrow = '\u2190';

    /// <summary>Index behind the separators; whether they only join the parts, as a blank or hyphen does.</summary>
    public static int Skip(ReadOnlySpan<char> text, int i, out bool joined)
    {
        // Nearly always one blank or hyphen.
        if (i + 1 < text.Length && text[i] is ' ' or '-' && char.IsAsciiLetterOrDigit(text[i + 1]))
        {
            joined = true;
            return i + 1;
        }

        int stop = Math.Min(text.Length, i + Longest);
        joined = i < stop;
        int lineBreaks = 0;
        for (; i < stop; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
                break;
            if (CharTable.IsBlank(c) || c == '-')
                continue;
            bool isLineBreak = CharTable.ClassOf(c) == CharClass.LineBreak;
            if (!isLineBreak && !(IsSign(c) && !IsOfTime(text, i)))
                break;
            joined = false;
            if (isLineBreak && c != '\r' && ++lineBreaks > MostLineBreaks)
                break;
        }

        return i;
    }

    /// <summary>Signs that part words without meaning anything; units, currencies and the signs of addresses do.</summary>
    private static bool IsSign(char c) =>
        c is '.' or ',' or ':' or ';' or '/' or '\\' or '(' or ')' or '<' or '>' or '*' or '_' or '·' or '・' or '、' or '，' or '：' or '；' or '。' or '…' or '~' or '|' or '^' or '`' or '#'
            or '"' or '\'' or '–' or '—' or '”' or '“' or '’' or '+' or '=' or 'ー' or '•'
        || IsOrnament(c);

    /// <summary>"17:00-22:00".</summary>
    private static bool IsOfTime(ReadOnlySpan<char> text, int i) =>
        text[i] is ':' or '：' && Shape.IsDigitAt(text, i + 1) && i > 0 && Shape.IsDigit(text[i - 1]);

    /// <summary>Arrows, geometric figures and emoji.</summary>
    private static bool IsOrnament(char c) => c >= FirstArrow && CharTable.ClassOf(c) is CharClass.Other or CharClass.Surrogate;
}
