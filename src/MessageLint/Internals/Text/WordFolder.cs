using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessageLint.Internals.Text;

/// <summary>Folds a word to the form under which the phrase automaton knows it.</summary>
internal static class WordFolder
{
    /// <summary>Longest folded word; no vocabulary entry is longer, and what is behind it cannot make a word match.</summary>
    public const int MaxLength = 64;

    private const int UnitsAtOnce = sizeof(ulong) / sizeof(char);

    /// <summary>Times this, a value stands in every unit.</summary>
    private const ulong EachUnit = 0x0001_0001_0001_0001;

    /// <summary>
    /// Writes <paramref name="word"/> in lower case, in plain width and style, without diacritics and invisible characters, look-alike letters
    /// as Latin if the word mixes scripts or has no other letters, and traditional Han as simplified.
    /// </summary>
    /// <param name="word">A word as it stands in a text.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> units.</param>
    /// <returns>How many units were written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> destination)
    {
        int limit = Math.Min(word.Length, MaxLength);
        int i = 0;
        while (limit - i >= UnitsAtOnce && TryFoldAscii(word.Slice(i, UnitsAtOnce), destination.Slice(i, UnitsAtOnce)))
            i += UnitsAtOnce;
        for (; i < limit && word[i] <= '\x7F'; i++)
            destination[i] = char.IsAsciiLetterUpper(word[i]) ? (char)(word[i] | 0x20) : word[i];
        return i == limit ? i : FoldRest(word, i, destination, i);
    }

    /// <summary>A word as <see cref="Fold"/> writes it to <paramref name="room"/>.</summary>
    public static ReadOnlySpan<char> Folded(ReadOnlySpan<char> word, Span<char> room) => room[..Fold(word, room)];

    /// <summary>Whether a word has both Latin letters and Greek or Cyrillic ones: then these only look like Latin.</summary>
    public static bool MixesScripts(ReadOnlySpan<char> word)
    {
        bool latin = false;
        bool other = false;
        foreach (char c in word)
        {
            CharClass kind = CharTable.ClassOf(c);
            latin |= kind == CharClass.Latin;
            other |= kind is CharClass.Greek or CharClass.Cyrillic || (kind == CharClass.OtherLetter && LetterFold.LatinLookAlike(c) != '\0');
        }

        return latin && other;
    }

    /// <summary>The letters of a word that was pulled apart, moved together at the beginning of <paramref name="word"/>.</summary>
    public static ReadOnlySpan<char> Join(Span<char> word)
    {
        int count = 0;
        foreach (char c in word)
        {
            if (CharTable.IsWordPart(c))
                word[count++] = c;
        }

        return word[..count];
    }

    /// <summary>Whether all letters are of another script and look like Latin ones: whoever reads "еВау" reads "eBay".</summary>
    private static bool PassesForLatin(ReadOnlySpan<char> word)
    {
        bool any = false;
        foreach (char c in word)
        {
            CharClass kind = CharTable.ClassOf(c);
            if (kind is CharClass.Mark or CharClass.Ignorable)
                continue;
            if (!(kind is CharClass.Greek or CharClass.Cyrillic || IsOfRareScript(c)) || LookAlikeOf(c) == '\0')
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>Cherokee, Canadian syllables, Coptic and Lisu, whose letters are used for their look far more often than for themselves.</summary>
    private static bool IsOfRareScript(char c) => c is (>= '\u13A0' and <= '\u167F') or (>= '\u2C80' and <= '\u2CFF') or (>= '\uA4D0' and <= '\uA4FF');

    /// <summary>Folds as many units as a machine word has, if all of them are ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFoldAscii(ReadOnlySpan<char> units, Span<char> destination)
    {
        ulong four = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(units)));
        if ((four & (0xFF80UL * EachUnit)) != 0)
            return false;

        // In every unit the bit above those of ASCII is set by what is no less than A, and cleared by what is beyond Z.
        ulong capitals = ((four + ((0x80UL - 'A') * EachUnit)) ^ (four + ((0x80UL - 'Z' - 1) * EachUnit))) & (0x80UL * EachUnit);
        Unsafe.WriteUnaligned(ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(destination)), four | (capitals >> 2));
        return true;
    }

    private static int FoldRest(ReadOnlySpan<char> word, int i, Span<char> destination, int count)
    {
        bool mixed = MixesScripts(word) || PassesForLatin(word);
        for (; i < word.Length && count < MaxLength; i++)
        {
            char c = word[i];
            switch (CharTable.ClassOf(c))
            {
                case CharClass.Ignorable:
                    continue;
                case CharClass.Mark:
                    if (c is '\u3099' or '\u309A' && count > 0)
                        destination[count - 1] = LetterFold.Voiced(destination[count - 1], c);
                    else if (c is not ((>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF')))
                        destination[count++] = c;
                    continue;
                case CharClass.Surrogate:
                    count = FoldSurrogate(word, ref i, destination, count);
                    continue;
                default:
                    count = FoldUnit(c, mixed, destination, count);
                    continue;
            }
        }

        return count;
    }

    private static int FoldUnit(char c, bool mixed, Span<char> destination, int count)
    {
        char plain = StyledForms.Plain(c);
        if (mixed && LookAlikeOf(plain) is not '\0' and char latin)
        {
            destination[count++] = latin;
            return count;
        }

        char folded = plain == '\0' ? c : LetterFold.Fold(plain);
        if (folded is '\u3099' or '\u309A' && count > 0)
        {
            destination[count - 1] = LetterFold.Voiced(destination[count - 1], folded);
            return count;
        }

        if (folded > BaseLetters.Ij)
        {
            destination[count++] = folded;
            return count;
        }

        foreach (char part in LetterFold.Expansion(folded))
        {
            if (count < MaxLength)
                destination[count++] = part;
        }

        return count;
    }

    /// <summary>The letter that one looks like, with its accent or without.</summary>
    internal static char LookAlikeOf(char letter) =>
        LetterFold.LatinLookAlike(letter) is not '\0' and char latin ? latin : LetterFold.LatinLookAlike(LetterFold.Fold(letter));

    private static int FoldSurrogate(ReadOnlySpan<char> word, ref int i, Span<char> destination, int count)
    {
        if (i + 1 < word.Length && char.IsSurrogatePair(word[i], word[i + 1]))
        {
            int codePoint = char.ConvertToUtf32(word[i], word[i + 1]);
            char plain = StyledForms.PlainSupplementary(codePoint);
            if (plain != '\0')
            {
                destination[count++] = LetterFold.Fold(plain);
                i++;
                return count;
            }

            if (codePoint is >= 0xE0000 and <= 0xE01EF)
            {
                i++;
                return count;
            }
        }

        destination[count++] = word[i];
        return count;
    }
}
