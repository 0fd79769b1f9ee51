namespace MessageLint.Internals.Matching;

/// <summary>Writes a word as it is heard, so that words that are misspelt by sound or by doubled letters are written alike.</summary>
/// <remarks>
/// One form serves all languages of Latin letters, so it keeps apart what any of them needs: vowels stay, and so do b and p, d and t, g and k, w and v. What is
/// alike are only letters for which people of some language hear the same: c, k and q, with a silent u behind q; s, z, soft c, and t before i and another vowel;
/// v and b; f and ph; x and ks; i and y; ou and u; m and n before b and p; sh and sch. Another ch is a sound of its own. A silent h, a d before t and all doubled
/// letters are lost, but not the two e at the end of a French form, nor two vowels on both sides of an h.
/// </remarks>
internal static class SoundForm
{
    /// <summary>Longest word that is read by its sound.</summary>
    public const int LongestWord = 32;

    /// <summary>Room for the form of a word: an x is two sounds.</summary>
    public const int Room = LongestWord * 2;

    /// <summary>The sounds of the letters from a to z that are the same whatever follows, of x the first of two; 0 for the others.</summary>
    private static ReadOnlySpan<byte> OwnSounds => "ab\0\0efg\0ijkl\0n\0\0\0r\0\0ubwkis"u8;

    /// <summary>A bit for each vowel, by what is the same in both cases of a letter.</summary>
    private const uint Vowels = 1 << ('a' & 31) | 1 << ('e' & 31) | 1 << ('i' & 31) | 1 << ('o' & 31) | 1 << ('u' & 31);

    private const char Sh = 'S';
    private const char Ch = 'C';

    /// <summary>Writes the form of a folded word; 0 if it has other letters than Latin ones or is too long.</summary>
    public static int Write(ReadOnlySpan<char> folded, Span<char> form)
    {
        if (folded.Length > LongestWord)
            return 0;
        int count = 0;
        int i = 0;
        while (i < folded.Length)
        {
            int letter = i;
            if ((uint)(folded[letter] - 'a') >= (uint)OwnSounds.Length)
                return 0;
            char sound = (char)OwnSounds[folded[letter] - 'a'];
            i = letter + 1;
            if (sound == '\0')
                (sound, i) = SoundAt(folded, letter);
            if (sound == '\0')
                continue;
            if (count == 0 || form[count - 1] != sound || StaysDoubled(folded, letter, i, sound))
                form[count++] = sound;
            if (folded[letter] == 'x')
                form[count++] = 's';
        }

        return count;
    }

    /// <summary>Writes the first sound and the consonants behind it: what stays when vowels are missing, wrong or moved.</summary>
    public static int WriteSkeleton(ReadOnlySpan<char> form, Span<char> skeleton)
    {
        if (form.IsEmpty)
            return 0;
        skeleton[0] = form[0];
        int count = 1;
        foreach (char sound in form[1..])
        {
            // Written over by the next one if it is a vowel: cheaper than a jump that no processor foresees.
            skeleton[count] = sound;
            count += IsVowel(sound) ? 0 : 1;
        }

        return count;
    }

    /// <summary>
    /// Whether one form is another with one slip of the pen behind the first sound: a sound that is missing, a vowel too many, two neighbours that changed places,
    /// and in longer words another vowel.
    /// </summary>
    public static bool IsSlip(ReadOnlySpan<char> form, ReadOnlySpan<char> meant)
    {
        const int LongEnoughForOtherVowel = 7;
        int prefix = form.CommonPrefixLength(meant);
        if (prefix == 0 || (prefix == form.Length && form.Length >= meant.Length))
            return false;
        ReadOnlySpan<char> rest = form[prefix..];
        ReadOnlySpan<char> meantRest = meant[prefix..];
        return (rest.Length - meantRest.Length) switch
        {
            -1 => rest.SequenceEqual(meantRest[1..]),
            1 => IsVowel(rest[0]) && rest[1..].SequenceEqual(meantRest),
            0 => (rest.Length > 1 && rest[0] == meantRest[1] && rest[1] == meantRest[0] && rest[2..].SequenceEqual(meantRest[2..]))
                || (form.Length >= LongEnoughForOtherVowel && IsVowel(rest[0]) && IsVowel(meantRest[0]) && rest[1..].SequenceEqual(meantRest[1..])),
            _ => false,
        };
    }

    /// <summary>Whether a sound that is the same as the one before is heard twice: two vowels on both sides of an h, two e at the end.</summary>
    private static bool StaysDoubled(ReadOnlySpan<char> word, int letter, int end, char sound) =>
        (letter > 0 && word[letter - 1] == 'h' && IsVowel(sound)) || (sound == 'e' && IsEnd(word[end..]));

    /// <summary>The sound of a letter for which what follows it counts, 0 if it is silent, and the index behind what is heard in it.</summary>
    private static (char Sound, int End) SoundAt(ReadOnlySpan<char> word, int letter)
    {
        int end = letter + 1;
        char next = end < word.Length ? word[end] : '\0';
        char second = end + 1 < word.Length ? word[end + 1] : '\0';
        return word[letter] switch
        {
            'c' when next == 'h' => (Ch, end + 1),
            'c' => (next is 'e' or 'i' or 'y' ? 's' : 'k', end),
            'd' when next == 't' => ('\0', end),
            'h' => ('\0', end),
            'm' when next is 'b' or 'p' => ('n', end),
            'o' when next == 'u' => ('u', end + 1),
            'p' when next == 'h' => ('f', end + 1),
            'q' => ('k', next == 'u' ? end + 1 : end),
            's' when next == 'h' => (Sh, end + 1),
            's' when next == 'c' && second == 'h' => (Sh, end + 2),
            't' when next == 'i' && IsVowel(second) => ('s', end),
            _ => (word[letter], end),
        };
    }

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest is [] or ['s'];

    private static bool IsVowel(char sound) => (Vowels >> (sound & 31) & 1) != 0;
}
