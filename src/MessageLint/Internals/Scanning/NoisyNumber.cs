using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds digits with a sign between every two groups that is not meant (<c>0a7b7c0</c>), and service numbers in letters (<c>1-800-EXAMPLE</c>).</summary>
internal static class NoisyNumber
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const int LongestGroup = 3;

    /// <summary>Single digits beyond which no other use of such a pattern is known: part numbers are shorter.</summary>
    private const int ManySingles = 9;

    private const int FewestLetters = 4;
    private const int MostVanity = 9;

    /// <summary>Reads groups of the same length with one sign between each two.</summary>
    public static int End(ReadOnlySpan<char> text, int start, scoped in PhoneContext context)
    {
        Span<char> digits = stackalloc char[MostDigits];
        int count = 0;
        int group = 0;
        int i = start;
        int end = start;
        while (true)
        {
            int groupEnd = Shape.SkipDigits(text, i, LongestGroup + 1);
            int size = groupEnd - i;
            group = group == 0 ? size : group;
            if (size == 0 || size > group || group > LongestGroup || count + size > MostDigits)
                return -1;
            text[i..groupEnd].CopyTo(digits[count..]);
            count += size;
            end = groupEnd;
            int next = SkipNoise(text, groupEnd);
            if (next == groupEnd || !Shape.IsDigitAt(text, next))
                break;
            if (size < group)
                return -1;
            i = next;
        }

        if (count < FewestDigits || !Shape.EndsAt(text, end))
            return -1;
        ReadOnlySpan<char> number = digits[..count];
        if (PhoneScanner.IsCount(number))
            return -1;
        return context.HasContactWord || (group == 1 && count >= ManySingles) || PhoneScanner.Dials(number, context) ? end : -1;
    }

    /// <summary>A free-phone or premium prefix and capitals in the place of digits.</summary>
    public static int VanityEnd(ReadOnlySpan<char> text, int start)
    {
        int i = start;
        bool american = text[i] == '1' && IsJoint(text, i + 1);
        if (american)
            i += 2;
        bool bracket = american && Shape.At(text, i) == '(';
        if (bracket)
            i++;
        int prefixEnd = Shape.SkipDigits(text, i, 5);
        ReadOnlySpan<char> prefix = text[i..prefixEnd];
        if (american ? prefix is not ("800" or "833" or "844" or "855" or "866" or "877" or "888" or "900") : prefix is not ("0800" or "0808" or "0900" or "0300"))
            return -1;
        i = prefixEnd;
        if (bracket && Shape.At(text, i++) != ')')
            return -1;
        if (IsJoint(text, i))
            i++;
        else if (!bracket)
            return -1;
        int letters = 0;
        int units = 0;
        int end = i;
        while (end < text.Length && units <= MostVanity)
        {
            char c = text[end];
            if (char.IsAsciiLetterUpper(c))
                letters++;
            else if (!Shape.IsDigit(c) && !(c == '-' && units > 0 && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1))))
                break;
            units += c == '-' ? 0 : 1;
            end++;
        }

        return letters >= FewestLetters && units <= MostVanity && units >= (american ? FewestDigits : FewestLetters) && Shape.EndsAt(text, end) ? end : -1;
    }

    private static bool IsJoint(ReadOnlySpan<char> text, int index) => Shape.At(text, index) is '-' or ' ' or '.' or '\u00A0';

    private static int SkipNoise(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
            return index;
        char c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            return index + 2;
        return CharTable.ClassOf(c) switch
        {
            CharClass.Latin => c is 'x' or 'X' or 'o' or 'O' or 'l' or 'I' ? index : index + 1,
            CharClass.Greek or CharClass.Cyrillic or CharClass.OtherLetter or CharClass.Ideograph or CharClass.Katakana => c is '年' or '月' or '日' or '点' or '點' or '分' ? index : index + 1,
            CharClass.Other => c is '#' or '&' or '^' or '$' or '!' or '?' or '♥' or '★' or '☆' ? index + 1 : index,
            _ => index,
        };
    }
}
