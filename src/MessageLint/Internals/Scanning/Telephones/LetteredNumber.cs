using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds service numbers with capitals in the place of digits: <c>1-800-EXAMPLE</c>, <c>0800 E X A M P L E</c>.</summary>
internal static class LetteredNumber
{
    private const int FewestLetters = 4;

    /// <summary>Letters and digits behind a prefix; those of North America have a fixed number of digits, and letters that are not dialled may follow.</summary>
    private const int FewestAmerican = 7;
    private const int Most = 9;

    private const int LongestPrefix = 5;

    /// <summary>"0 800": a zero, a blank and the rest of the prefix.</summary>
    private const int LongestBehindZero = 4;

    /// <summary>Whether a prefix may begin with this digit.</summary>
    public static bool MayBegin(char digit) => digit is '0' or '1' or '8' or '9';

    /// <summary>A free-phone or premium prefix and what is dialled behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first digit.</param>
    /// <param name="needsContactWord">Whether the prefix alone does not tell it from an amount: <c>800 CASA 17</c>.</param>
    /// <returns>Index behind the number; -1 if there is none.</returns>
    public static int End(ReadOnlySpan<char> text, int start, out bool needsContactWord)
    {
        needsContactWord = false;
        bool isAmerican = text[start] == '1' && IsJoint(text, start + 1);

        // The first digits of all other prefixes.
        if (!isAmerican && text[start] is not ('0' or '8' or '9'))
            return -1;
        int i = isAmerican ? start + 2 : start;
        bool isBracketed = isAmerican && Shape.At(text, i) == '(';
        if (isBracketed)
            i++;
        int prefixEnd = PrefixEnd(text, i);
        ReadOnlySpan<char> prefix = text[i..prefixEnd];
        bool isAmount = !isAmerican && IsAmountToo(prefix);
        if (!(isAmerican ? IsAmericanPrefix(prefix) : isAmount || IsPrefix(prefix)))
            return -1;
        int letterStart = SkipJoint(text, prefixEnd, isBracketed);
        if (letterStart < 0)
            return -1;
        int end = ReadLetters(text, letterStart, out int letters, out int units);
        if (letters < FewestLetters || units > Most || units < (isAmerican ? FewestAmerican : FewestLetters) || !Shape.EndsAt(text, end))
            return -1;

        // Between blanks or points it is a thousand of something, or a model with its colour: "1 800 PRODUITS", "0800 BLACK".
        bool isSetApart = isAmerican ? text[start + 1] != '-' : Shape.At(text, prefixEnd) != '-' && !IsSpread(text, prefixEnd + 1);
        needsContactWord = isAmount || (isSetApart && !IsAlone(text, start, end));
        return end;
    }

    private static int PrefixEnd(ReadOnlySpan<char> text, int start)
    {
        int end = Shape.SkipDigits(text, start, LongestPrefix);
        bool goesOn = text[start..end] is "0" && Shape.At(text, end) == ' ' && Shape.StartsWith(text, end + 1, "80");
        return goesOn ? Shape.SkipDigits(text, end + 1, LongestBehindZero) : end;
    }

    private static bool IsAmericanPrefix(ReadOnlySpan<char> prefix) =>
        prefix is "800" or "833" or "844" or "855" or "866" or "877" or "888" or "900";

    private static bool IsPrefix(ReadOnlySpan<char> prefix) => prefix is "0800" or "0808" or "0900" or "0300";

    /// <summary>Prefixes that are amounts as often.</summary>
    private static bool IsAmountToo(ReadOnlySpan<char> prefix) =>
        prefix is "800" or "803" or "900" or "901" or "902" or "0 800" or "0 801" or "0 805" or "0 806" or "0 809";

    /// <summary>Index of the first letter behind the bracket, hyphen, blank or point that ends a prefix; -1 if none of them does.</summary>
    private static int SkipJoint(ReadOnlySpan<char> text, int prefixEnd, bool isBracketed)
    {
        int i = prefixEnd;
        if (isBracketed && Shape.At(text, i++) != ')')
            return -1;
        if (!IsJoint(text, i))
            return isBracketed ? i : -1;
        bool isDash = Shape.At(text, i + 1) is '-' or '–' && Shape.At(text, i + 2) == ' ';
        return isDash ? i + 3 : i + 1;
    }

    private static bool IsJoint(ReadOnlySpan<char> text, int index) => Shape.At(text, index) is '-' or ' ' or '.' or '\u00A0';

    /// <summary>Reads capitals and digits, perhaps with hyphens between them, or with a blank between every two.</summary>
    private static int ReadLetters(ReadOnlySpan<char> text, int start, out int letters, out int units)
    {
        letters = 0;
        units = 0;
        int end = start;
        bool isSpread = IsSpread(text, start);
        for (; end < text.Length && units <= Most; end++)
        {
            char c = text[end];
            bool isJoint = units > 0 && (c == ' ' ? GoesOnBehindBlank(text, end + 1, isSpread) : c == '-' && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)));
            bool isLetter = char.IsAsciiLetterUpper(c);
            if (!isJoint && !isLetter && !Shape.IsDigit(c))
                break;
            letters += isLetter ? 1 : 0;
            units += isJoint ? 0 : 1;
        }

        return end;
    }

    private static bool GoesOnBehindBlank(ReadOnlySpan<char> text, int next, bool isSpread) =>
        Shape.IsDigitAt(text, next) || (isSpread && char.IsAsciiLetterUpper(Shape.At(text, next)) && !CharTable.IsWordPart(Shape.At(text, next + 1)));

    /// <summary>Capitals with blanks between them.</summary>
    private static bool IsSpread(ReadOnlySpan<char> text, int start) =>
        char.IsAsciiLetterUpper(Shape.At(text, start)) && Shape.At(text, start + 1) == ' ' && char.IsAsciiLetterUpper(Shape.At(text, start + 2)) && !CharTable.IsWordPart(Shape.At(text, start + 3));

    /// <summary>Whether no words of a sentence stand around it: "0800 REPAIR", "Help: 0800 REPAIR."</summary>
    private static bool IsAlone(ReadOnlySpan<char> text, int start, int end)
    {
        int before = start;
        while (before > 0 && CharTable.IsBlank(text[before - 1]))
            before--;
        return !CharTable.IsWordPart(Shape.At(text, before - 1)) && WordedHost.EndsPhrase(text, end);
    }
}
