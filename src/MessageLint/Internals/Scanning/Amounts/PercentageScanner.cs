namespace MessageLint.Internals.Scanning;

/// <summary>Finds percentages: a sign or the word behind a number.</summary>
internal static class PercentageScanner
{
    public static readonly string[] Words = ["percent", "per cent", "Prozent", "pour cent", "por ciento", "per cento", "パーセント", "％"];

    /// <summary>Finds the percentage whose number ends at <paramref name="amountEnd"/>.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int start, int amountEnd, out int length)
    {
        length = 0;
        int sign = Shape.SkipBlanks(text, amountEnd);
        if (Shape.At(text, sign) == '%')
        {
            length = sign + 1 - start;
            return true;
        }

        if (sign >= text.Length || text[sign] is not ('p' or 'P' or 'パ' or '％'))
            return false;
        foreach (string word in Words)
        {
            if (!Shape.StartsWith(text, sign, word) || !Shape.EndsAt(text, sign + word.Length))
                continue;
            length = sign + word.Length - start;
            return true;
        }

        return false;
    }
}
