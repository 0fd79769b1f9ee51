namespace MessageLint.Internals.Scanning;

/// <summary>Finds order ids: 3-7-7 digits of Amazon (also <c>D01-</c>, <c>S02-</c>), 2-5-5 of eBay.</summary>
internal static class OrderIdScanner
{
    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int first = Shape.SkipDigits(text, start, 4);
        if (first - start == 3 && IsGroup(text, first, 7) && IsGroup(text, first + 8, 7))
            length = 19;
        else if (first - start == 2 && IsGroup(text, first, 5) && IsGroup(text, first + 6, 5))
            length = 14;
        else if (first == start && text[start] is 'D' or 'S' or 'd' or 's' && Shape.HasDigits(text, start + 1, 2) && IsGroup(text, start + 3, 7) && IsGroup(text, start + 11, 7))
            length = 19;
        if (length > 0 && !Shape.EndsNumberAt(text, start + length))
            length = 0;
        return length > 0;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int index, int digits) =>
        index < text.Length && Shape.IsHyphen(text[index]) && Shape.HasDigits(text, index + 1, digits);
}
