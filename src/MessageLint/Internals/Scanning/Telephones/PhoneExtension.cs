namespace MessageLint.Internals.Scanning;

/// <summary>The extension behind a number: "ext. 12", "Durchwahl 305", "(x4711)".</summary>
internal static class PhoneExtension
{
    private const int MostDigits = 6;

    private static readonly string[] s_words = ["extension", "ext.", "ext", "durchwahl", "poste", "interno", "int.", "anexo", "内線", "内线", "內線", "分机", "分機", "转", "轉", "x", "#"];

    /// <summary>Index behind the extension that follows a number; <paramref name="numberEnd"/> if none does.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int numberEnd)
    {
        int index = Shape.At(text, numberEnd) is ',' or ';' ? numberEnd + 1 : numberEnd;
        index = Shape.SkipBlanks(text, index, 2);
        bool isBracketed = Shape.At(text, index) == '(';
        if (isBracketed)
            index++;
        foreach (string word in s_words)
        {
            if (!Shape.StartsWith(text, index, word))
                continue;
            int digits = Shape.SkipBlanks(text, index + word.Length, 2);
            int end = Shape.SkipDigits(text, digits, MostDigits + 1);
            if (end == digits || end - digits > MostDigits || !Shape.EndsAt(text, end))
                continue;
            return isBracketed && Shape.At(text, end) == ')' ? end + 1 : end;
        }

        return numberEnd;
    }
}
