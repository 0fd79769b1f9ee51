using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>What may stand between two parts of a number that is written in words.</summary>
internal static class SpelledSeparators
{
    private const int Longest = 6;

    private const int MostLineBreaks = 2;

    /// <summary>Index behind the separators; whether they only join the parts, as a blank or hyphen does.</summary>
    public static int Skip(ReadOnlySpan<char> text, int i, out bool joined)
    {
        int stop = Math.Min(text.Length, i + Longest);
        joined = i < stop;
        int lineBreaks = 0;
        for (; i < stop; i++)
        {
            char c = text[i];
            if (CharTable.IsBlank(c) || c == '-')
                continue;
            bool isLineBreak = CharTable.ClassOf(c) == CharClass.LineBreak;
            if (!isLineBreak && !IsSign(c))
                break;
            joined = false;
            if (isLineBreak && c != '\r' && ++lineBreaks > MostLineBreaks)
                break;
        }

        return i;
    }

    private static bool IsSign(char c) =>
        c is '.' or ',' or '/' or '(' or ')' or '*' or '_' or '·' or '・' or '、' or '，' or '。' or '…' or '~' or '|' or '"' or '\'' or '–' or '—' or '”' or '“' or '’' or '+' or '=' or 'ー';
}
