namespace MessageLint.Internals.Text;

/// <summary>Finds emoji sequences: presentation emoji, variation selector 16, skin tones, joined parts, flags, tag sequences, keycaps.</summary>
internal static class EmojiScan
{
    /// <summary>The word of every star by which marks are given.</summary>
    public const char TextStar = '★';

    /// <summary>Whether the sign is a star of text, by which marks are given. It is no emoji.</summary>
    public static bool IsTextStar(char c) => c is TextStar or '☆';

    /// <summary>Whether the sequence is a star, as text or as an emoji.</summary>
    public static bool IsStar(ReadOnlySpan<char> sequence) => sequence[0] is TextStar or '☆' or '⭐' || sequence.StartsWith("🌟", StringComparison.Ordinal);

    private const char Joiner = '\u200D';
    private const char EmojiSelector = '\uFE0F';
    private const char TextSelector = '\uFE0E';
    private const char Keycap = '\u20E3';

    /// <summary>Longest sequence that is taken for one emoji; the longest in use has about 15 units.</summary>
    private const int MaxLength = 48;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = ScanOne(text, start);
        if (end < 0)
            return false;
        while (end + 1 < text.Length && text[end] == Joiner && end - start < MaxLength)
        {
            int next = ScanPart(text, end + 1);
            if (next < 0)
                break;
            end = next;
        }

        length = end - start;
        return true;
    }

    /// <summary>A part behind a joiner may be a symbol without emoji presentation, for example the sign in a family of professions.</summary>
    private static int ScanPart(ReadOnlySpan<char> text, int start)
    {
        int end = ScanOne(text, start);
        if (end >= 0)
            return end;
        int codePoint = CodePoint(text, start, out int units);
        return EmojiTable.IsEmoji(codePoint) ? start + units : -1;
    }

    private static int ScanOne(ReadOnlySpan<char> text, int start)
    {
        char first = text[start];
        if (first < '\u00A9')
            return ScanKeycap(text, start);
        int codePoint = CodePoint(text, start, out int units);
        int end = start + units;
        if (IsRegionalIndicator(codePoint))
        {
            int second = end < text.Length ? CodePoint(text, end, out units) : 0;
            return IsRegionalIndicator(second) ? end + units : -1;
        }

        bool selected = end < text.Length && text[end] == EmojiSelector;
        bool asText = end < text.Length && text[end] == TextSelector;
        if (asText || !(EmojiTable.HasEmojiPresentation(codePoint) || (selected && EmojiTable.IsEmoji(codePoint))))
            return -1;
        if (selected)
            end++;
        return SkipModifiers(text, end);
    }

    private static int SkipModifiers(ReadOnlySpan<char> text, int end)
    {
        int limit = Math.Min(text.Length, end + MaxLength);
        while (end + 1 < limit)
        {
            int codePoint = CodePoint(text, end, out int units);
            if (codePoint is not ((>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F)))
                break;
            end += units;
        }

        if (end < text.Length && text[end] == EmojiSelector)
            end++;
        return end;
    }

    private static int ScanKeycap(ReadOnlySpan<char> text, int start)
    {
        char c = text[start];
        if (!char.IsAsciiDigit(c) && c is not ('#' or '*'))
            return -1;
        int end = start + 1;
        if (end < text.Length && text[end] == EmojiSelector)
            end++;
        return end < text.Length && text[end] == Keycap ? end + 1 : -1;
    }

    private static bool IsRegionalIndicator(int codePoint) => codePoint is >= 0x1F1E6 and <= 0x1F1FF;

    private static int CodePoint(ReadOnlySpan<char> text, int index, out int units)
    {
        if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        {
            units = 2;
            return char.ConvertToUtf32(text[index], text[index + 1]);
        }

        units = 1;
        return text[index];
    }
}
