using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds a word whose letters were set apart by one and the same sign: <c>W.e.C.h.a.t</c>, <c>s k y p e</c>, <c>j-o-h-n-8-8</c>.</summary>
internal static class SpacedWordScanner
{
    public const int MostLetters = 32;

    /// <summary>Three letters with points are initials or an abbreviation (U.S.A.), four a word that was pulled apart.</summary>
    private const int FewestWithPoints = 4;

    private const int Fewest = 3;

    /// <summary>Beside a word that was pulled apart short words are, too: <c>f.u.o.r.i d.a</c>.</summary>
    private const int FewestBesideOther = 2;

    /// <summary>More digits behind the letters are a number of its own.</summary>
    private const int MostDigits = 6;

    /// <summary>Blanks or signs between two words that were pulled apart.</summary>
    public const int LongestGap = 4;

    /// <summary>Reads the word that begins with the single letter at <paramref name="start"/> into <paramref name="letters"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first letter.</param>
    /// <param name="isBesideOther">Whether a word that was pulled apart stands right before.</param>
    /// <param name="letters">Room for <see cref="MostLetters"/>.</param>
    /// <param name="count">How many letters and digits were read.</param>
    /// <param name="length">Units of the word.</param>
    /// <param name="hasDigits">Whether digits end it, as they end names that people give themselves.</param>
    public static bool TryScan(ReadOnlySpan<char> text, int start, bool isBesideOther, Span<char> letters, out int count, out int length, out bool hasDigits)
    {
        hasDigits = false;
        count = 0;
        length = 0;
        ReadOnlySpan<char> separator = SeparatorAt(text, start + 1);

        // A word stands behind most letters that stand alone.
        if (separator.IsEmpty || !IsSingle(text, start + 1 + separator.Length))
            return false;
        int end = ReadLetters(text, start, separator, letters, out count);
        length = end - start;
        if (count >= Fewest && text[end..].StartsWith(separator) && ReadDigits(text, end + separator.Length, separator, letters[count..], out int digits) is > 0 and int behind)
        {
            hasDigits = true;
            count += digits;
            length = behind - start;
            return true;
        }

        if (count >= (separator is "." ? FewestWithPoints : Fewest))
            return true;
        return count >= FewestBesideOther && (isBesideOther || (count >= Fewest && LeadsToOther(text, end, separator)));
    }

    /// <summary>What stands between the first letter and the second: a sign or one or two blanks, or a sign with a blank on both sides.</summary>
    private static ReadOnlySpan<char> SeparatorAt(ReadOnlySpan<char> text, int index)
    {
        char first = Shape.At(text, index);
        if (!IsSeparator(first))
            return default;
        char sign = Shape.At(text, index + 1);
        return text.Slice(index, !CharTable.IsBlank(first) ? 1 : CharTable.IsBlank(sign) ? 2 : IsSign(sign) && CharTable.IsBlank(Shape.At(text, index + 2)) ? 3 : 1);
    }

    private static int ReadLetters(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> separator, Span<char> letters, out int count)
    {
        count = 0;
        int end = start;
        for (int i = start; count < MostLetters && IsSingle(text, i); i += 1 + separator.Length)
        {
            if (CharTable.IsBlank(separator[0]) && separator.Length < 3 && BeginsOtherWord(text, i))
                break;
            letters[count++] = text[i];
            end = i + 1;
            if (!text[end..].StartsWith(separator))
                break;
        }

        return end;
    }

    /// <summary>Whether a letter stands there with no letter of its kind and no digit behind it.</summary>
    private static bool IsSingle(ReadOnlySpan<char> text, int i)
    {
        CharClass letter = CharTable.ClassOf(Shape.At(text, i));
        if (!IsLetter(letter))
            return false;
        char behind = Shape.At(text, i + 1);
        CharClass next = CharTable.ClassOf(behind);
        return IsLetter(next) ? (next == CharClass.Katakana) != (letter == CharClass.Katakana) : !Shape.IsDigit(behind);
    }

    /// <summary>"b u y o.u.t": whether the letter is the first of a word that another sign pulls apart.</summary>
    private static bool BeginsOtherWord(ReadOnlySpan<char> text, int letter)
    {
        ReadOnlySpan<char> sign = SeparatorAt(text, letter + 1);
        int second = letter + 1 + sign.Length;
        return !sign.IsEmpty && !CharTable.IsBlank(sign[0]) && IsLetter(Shape.At(text, second)) && second + 1 < text.Length && text[(second + 1)..].StartsWith(sign);
    }

    /// <summary>Index behind single digits with the separator between them, and perhaps a hash before them; 0 if there are none or too many.</summary>
    private static int ReadDigits(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> separator, Span<char> digits, out int count)
    {
        count = 0;
        int end = 0;
        if (Shape.At(text, start) == '#' && text[(start + 1)..].StartsWith(separator))
            start += 1 + separator.Length;
        for (int i = start; Shape.IsDigitAt(text, i); i += 1 + separator.Length)
        {
            if (count == Math.Min(MostDigits, digits.Length) || CharTable.IsWordPart(Shape.At(text, i + 1)))
                return 0;
            digits[count++] = text[i];
            end = i + 1;
            if (!text[end..].StartsWith(separator))
                break;
        }

        return end;
    }

    /// <summary>Whether another word with the same sign between its letters follows.</summary>
    private static bool LeadsToOther(ReadOnlySpan<char> text, int end, ReadOnlySpan<char> separator)
    {
        int next = end;
        while (next - end < LongestGap && next < text.Length && !CharTable.IsWordPart(text[next]))
            next++;
        int letters = 0;
        for (int i = next; letters < Fewest && IsLetter(Shape.At(text, i)) && text[(i + 1)..].StartsWith(separator); i += 1 + separator.Length)
            letters++;
        return letters == Fewest;
    }

    private static bool IsLetter(char c) => IsLetter(CharTable.ClassOf(c));

    private static bool IsLetter(CharClass kind) => CharTable.IsRunLetter(kind) || kind == CharClass.Katakana;

    private static bool IsSeparator(char c) => CharTable.IsBlank(c) || IsSign(c);

    private static bool IsSign(char c) => c is '.' or '-' or '_' or '*' or '·' or '・' or '•' or '|' or '~' or '+' or '/' or '‐' or '–';
}
