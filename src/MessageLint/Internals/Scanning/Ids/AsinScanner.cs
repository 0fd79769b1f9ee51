namespace MessageLint.Internals.Scanning;

/// <summary>Finds Amazon product ids: B0 and eight letters or digits, a digit among them.</summary>
internal static class AsinScanner
{
    private const int Length = 10;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (text[start] is not ('B' or 'b') || Shape.At(text, start + 1) != '0')
            return false;
        int end = Shape.SkipAlphanumeric(text, start, Length + 1);
        if (end - start != Length || !Shape.EndsAt(text, end))
            return false;
        length = Length;
        return true;
    }
}
