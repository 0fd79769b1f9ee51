namespace MessageLint.Internals.Scanning;

/// <summary>Finds names behind an at sign.</summary>
internal static class HandleScanner
{
    private const int MaxLength = 64;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (text[start] != '@')
            return false;
        int end = start + 1;
        int stop = Math.Min(text.Length, end + MaxLength);
        if (end >= stop || !(char.IsAsciiLetter(text[end]) || text[end] == '_'))
            return false;
        while (end < stop && (Shape.IsAsciiAlphanumeric(text[end]) || text[end] == '_' || (text[end] is '.' or '-' && end + 1 < stop && Shape.IsAsciiAlphanumeric(text[end + 1]))))
            end++;
        if (end - start < 3)
            return false;
        length = end - start;
        return true;
    }
}
