namespace MessageLint.Internals.Scanning;

/// <summary>
/// How a word sounds, roughly and in all languages at once: <c>huno</c> as uno, <c>sinko</c> as cinco, <c>zechs</c> as sechs. Letters that are said alike somewhere are
/// one, doubled ones are single, and of vowels in a row the first one counts.
/// </summary>
internal static class SoundKey
{
    private const int BitsOfLetter = 5;
    private const int MostLetters = 12;
    private const string Vowels = "aeiou";

    /// <summary>The key of a folded word; 0 if it is too long or has a sign that is no letter.</summary>
    public static ulong Of(ReadOnlySpan<char> folded)
    {
        if (folded.Length > MostLetters)
            return 0;
        ulong key = 0;
        char last = '\0';
        for (int i = 0; i < folded.Length; i++)
        {
            if (!char.IsAsciiLetterLower(folded[i]))
                return 0;
            char sound = SoundAt(folded, i);
            if (sound == '\0' || sound == last || (Vowels.Contains(sound, StringComparison.Ordinal) && Vowels.Contains(last, StringComparison.Ordinal)))
                continue;

            // The last "e" is silent.
            if (sound == 'e' && key != 0 && i == folded.Length - 1)
                continue;
            key = (key << BitsOfLetter) | (uint)(sound - 'a' + 1);
            last = sound;
        }

        return key;
    }

    private static char SoundAt(ReadOnlySpan<char> folded, int i)
    {
        char next = i + 1 < folded.Length ? folded[i + 1] : '\0';
        switch (folded[i])
        {
            case 'h':
                return '\0';
            case 'c' when next is 'e' or 'i' or 'y':
            case 'z' or 'x':
            case 't' when next is 's' or 'z':
                return 's';
            case 'c' or 'q' or 'g':
                return 'k';
            case 'u' when i > 0 && folded[i - 1] == 'q':
                return '\0';
            case 'y' or 'j':
                return 'i';
            case 'd':
                return 't';
            case 'p' when next == 'h':
            case 'b' or 'v' or 'w':
                return 'f';
            default:
                return folded[i];
        }
    }
}
