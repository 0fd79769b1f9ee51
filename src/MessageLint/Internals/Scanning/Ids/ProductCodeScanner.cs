using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds article numbers: EAN, UPC, ISBN, told from other numbers by length and check digit.</summary>
internal static class ProductCodeScanner
{
    private const int LongestCode = 13;

    /// <summary>Ten digits and three blanks.</summary>
    private const int CarPartLength = 13;

    /// <summary>An ISBN in its five groups is known as one with a mistyped digit too.</summary>
    private const int HyphensOfBook = 4;

    /// <summary>"0 261 208 074": a zero alone before three groups of three digits numbers a part of a car. Where telephones are written so, the second digit is an 8: "0 800 123 456".</summary>
    public static bool TryScanCarPart(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (text[start] != '0' || Shape.At(text, start + 1) != ' ' || Shape.At(text, start + 2) == '8')
            return false;
        for (int group = start + 2; group < start + CarPartLength; group += 4)
        {
            if (Shape.At(text, group - 1) != ' ' || !Shape.HasDigits(text, group, 3))
                return false;
        }

        if (!Shape.EndsNumberAt(text, start + CarPartLength))
            return false;
        length = CarPartLength;
        return true;
    }

    /// <summary>Finds the code at <paramref name="start"/>, a digit. With <paramref name="inContext"/>, behind a word such as EAN, short codes and those with hyphens count too.</summary>
    [SkipLocalsInit]
    public static bool TryScan(ReadOnlySpan<char> text, int start, bool inContext, out int length)
    {
        length = 0;
        Span<char> code = stackalloc char[LongestCode + 1];
        int count = 0;
        int end = start;
        int i = start;
        bool separated = false;
        int hyphens = 0;
        while (i < text.Length && count <= LongestCode)
        {
            char c = text[i];
            if (Shape.IsDigit(c) || (c is 'X' or 'x' && count == 9))
            {
                code[count++] = c;
                end = ++i;
                continue;
            }

            if (c is not ('-' or ' ') || count == 0 || !(Shape.IsDigitAt(text, i + 1) || Shape.At(text, i + 1) is 'X' or 'x'))
                break;
            separated = true;
            hyphens += c == '-' ? 1 : 0;
            i++;
        }

        if (count > LongestCode || !Shape.EndsNumberAt(text, end))
            return false;
        ReadOnlySpan<char> digits = code[..count];
        bool isBook = digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal);
        bool accepted = count switch
        {
            13 => (CheckDigits.Gs1(digits) && (!separated || isBook || inContext)) || (isBook && hyphens == HyphensOfBook),
            12 => CheckDigits.Gs1(digits) && !separated,
            10 => CheckDigits.Isbn10(digits) && (inContext || digits[^1] is 'X' or 'x'),
            8 => inContext && CheckDigits.Gs1(digits),
            _ => false,
        };
        length = accepted ? end - start : 0;
        return accepted;
    }
}
