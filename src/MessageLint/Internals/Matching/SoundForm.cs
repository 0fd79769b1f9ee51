using MessageLint.Internals.Text;

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

    /// <summary>The sounds of the letters from a to z that are the same whatever follows; 0 for the others.</summary>
    private static ReadOnlySpan<byte> OwnSounds => "ab\0\0efg\0ijkl\0n\0\0\0r\0\0ubw\0is"u8;

    private const char Sh = 'S';
    private const char Ch = 'C';

    /// <summary>Writes the form of a folded word; 0 if it has other letters than Latin ones or is too long.</summary>
    public static int Write(ReadOnlySpan<char> folded, Span<char> form)
    {
        if (folded.Length > LongestWord || !UnitRange.HoldsAll(folded, 'a', 'z'))
            return 0;
        int count = 0;
        int i = 0;
        while (i < folded.Length)
        {
            if (folded[i] == 'x')
            {
                Add(form, ref count, 'k');
                Add(form, ref count, 's');
                i++;
                continue;
            }

            int letter = i;
            char sound = (char)OwnSounds[folded[i] - 'a'];
            if (sound == '\0')
                sound = SoundAt(folded, ref i);
            else
                i++;
            if (sound == '\0')
                continue;
            if (count == 0 || form[count - 1] != sound || StaysDoubled(folded, letter, i, sound))
                form[count++] = sound;
        }

        return count;
    }

    /// <summary>Writes the first sound and the consonants behind it: what stays when vowels are missing, wrong or moved.</summary>
    public static int WriteSkeleton(ReadOnlySpan<char> form, Span<char> skeleton)
    {
        int count = 0;
        for (int i = 0; i < form.Length; i++)
        {
            if (i == 0 || !IsVowel(form[i]))
                skeleton[count++] = form[i];
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

    private static void Add(Span<char> form, ref int count, char sound)
    {
        if (count == 0 || form[count - 1] != sound)
            form[count++] = sound;
    }

    /// <summary>The sound of a letter for which what follows it counts; 0 if it is silent.</summary>
    private static char SoundAt(ReadOnlySpan<char> word, ref int i)
    {
        char letter = word[i++];
        char next = i < word.Length ? word[i] : '\0';
        char second = i + 1 < word.Length ? word[i + 1] : '\0';
        switch (letter)
        {
            case 'c' when next == 'h':
                i++;
                return Ch;
            case 'c':
                return next is 'e' or 'i' or 'y' ? 's' : 'k';
            case 'd' when next == 't':
            case 'h':
                return '\0';
            case 'm' when next is 'b' or 'p':
                return 'n';
            case 'o' when next == 'u':
                i++;
                return 'u';
            case 'p' when next == 'h':
                i++;
                return 'f';
            case 'q':
                i += next == 'u' ? 1 : 0;
                return 'k';
            case 's' when next == 'h':
                i++;
                return Sh;
            case 's' when next == 'c' && second == 'h':
                i += 2;
                return Sh;
            case 't' when next == 'i' && IsVowel(second):
                return 's';
            default:
                return letter;
        }
    }

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest is [] or ['s'];

    private static bool IsVowel(char sound) => sound is 'a' or 'e' or 'i' or 'o' or 'u';
}
