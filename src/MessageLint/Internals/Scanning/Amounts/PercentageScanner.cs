namespace MessageLint.Internals.Scanning;

/// <summary>Finds percentages: a sign or the word behind a number.</summary>
internal static class PercentageScanner
{
    private static readonly string[] s_words = ["percent", "per cent", "Prozent", "pour cent", "por ciento", "per cento", "パーセント", "％"];

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = Amounts.Read(text, start, blanks: false, out _);
        int sign = Shape.SkipBlanks(text, end);
        if (Shape.At(text, sign) == '%')
        {
            length = sign + 1 - start;
            return true;
        }

        if (sign >= text.Length || text[sign] is not ('p' or 'P' or 'パ' or '％'))
            return false;
        foreach (string word in s_words)
        {
            if (!Shape.StartsWith(text, sign, word) || !Shape.EndsAt(text, sign + word.Length))
                continue;
            length = sign + word.Length - start;
            return true;
        }

        return false;
    }
}
