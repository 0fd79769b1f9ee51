using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads the few words behind a number for one that says that it is an id: "0987-000-33 is the old part number", "0987-000-33 (old part number)", <c>0987-000-33 是舊款的料號</c>.</summary>
internal static class IdNamedBehind
{
    /// <summary>Words from the verb on, articles and what describes the id among them.</summary>
    private const int MostWords = 7;

    private const int LongestEastAsianPointing = 3;
    private const string GermanNumber = "nummer";
    private const int EastAsianWindow = 14;

    /// <summary>Shorter Chinese and Japanese words for ids are parts of other words.</summary>
    private const int FewestCharacters = 2;

    /// <summary>What says in Chinese or Japanese that the number before it is something.</summary>
    private const string Equating = "是为為乃系係はが";

    /// <summary>What may stand right behind the last noun of a Chinese or Japanese clause.</summary>
    private const string BehindNoun = "でだとに如若但而和与與呢啦喔哦吧嘛啊";

    public static bool Follows(ReadOnlySpan<char> text, int end)
    {
        int i = Shape.SkipBlanks(text, end);
        if (i >= text.Length)
            return false;
        if (text[i] is '(' or '（')
            return CharTable.IsEastAsian(Shape.At(text, i + 1)) ? FollowsInEastAsian(text, i + 1, isBracketed: true) : FollowsInWords(text, i + 1, isBracketed: true);
        if (text[i] is ',' or '，' or '、')
            i = SkipPointing(text, Shape.SkipBlanks(text, i + 1));
        if (i >= text.Length)
            return false;
        return CharTable.IsEastAsian(text[i]) ? FollowsInEastAsian(text, i, isBracketed: false) : FollowsInWords(text, i, isBracketed: false);
    }

    /// <summary>Index behind a word that points back at the number: "0987-000-33, that is the lot number".</summary>
    private static int SkipPointing(ReadOnlySpan<char> text, int i)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        for (int length = 1; length <= LongestEastAsianPointing && i + length < text.Length && CharTable.IsEastAsian(text[i]); length++)
        {
            if (ContextWords.Pointing.Ends(folded[..WordFolder.Fold(text.Slice(i, length), folded)], fewest: length))
                return i + length;
        }

        int end = ClauseWords.EndOf(text, i);
        bool points = end > i && end - i <= ClauseWords.Longest && ContextWords.Pointing.Contains(folded[..WordFolder.Fold(text[i..end], folded)]);
        return points && FollowsEquating(text, end) ? ClauseWords.SkipTo(text, end) : i;
    }

    /// <summary>"es" points in German and equates in Spanish.</summary>
    private static bool FollowsEquating(ReadOnlySpan<char> text, int end)
    {
        int i = ClauseWords.SkipTo(text, end);
        int next = ClauseWords.EndOf(text, i);
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return next > i && next - i <= ClauseWords.Longest && ClauseWords.Equates(text[i..next], folded[..WordFolder.Fold(text[i..next], folded)]);
    }

    [SkipLocalsInit]
    private static bool FollowsInWords(ReadOnlySpan<char> text, int i, bool isBracketed)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        bool isNumber = false;
        bool isThing = false;
        for (int words = 0; words < MostWords; words++)
        {
            int end = ClauseWords.EndOf(text, i);
            if (end == i || end - i > ClauseWords.Longest)
                return false;
            ReadOnlySpan<char> word = WordFolder.Folded(text[i..end], folded);
            if (words == 0 && !isBracketed)
            {
                if (!ClauseWords.Equates(text[i..end], word))
                    return false;
            }
            else if (ContextWords.IdNames.Contains(word) || IsGermanCompound(word))
            {
                return isBracketed ? ClosesAt(text, end) : !IsOfCalling(text, end);
            }
            else
            {
                bool numbers = ContextWords.NumberNouns.Contains(word);
                bool things = !numbers && (ContextWords.Ids.Contains(word) || ContextWords.NumberBearers.Contains(word));
                if ((numbers && isThing) || (things && isNumber))
                    return isBracketed ? ClosesAt(text, end) : !IsOfCalling(text, end);
                if ((!numbers && ContextWords.Phones.Contains(word)) || ContextWords.OwnPossessives.Contains(word))
                    return false;

                if (!ClauseWords.IsGenitive(word))
                    (isNumber, isThing) = (numbers, things);
            }

            i = ClauseWords.SkipTo(text, end);
        }

        return false;
    }

    /// <summary>Whether the bracket ends behind the name: one with more in it, "(order number 88)", tells of something else.</summary>
    private static bool ClosesAt(ReadOnlySpan<char> text, int end) => Shape.At(text, end) is ')' or '）';

    /// <summary>"Losnummer": the number of anything but a telephone.</summary>
    private static bool IsGermanCompound(ReadOnlySpan<char> word) =>
        word.Length > GermanNumber.Length && word.EndsWith(GermanNumber, StringComparison.Ordinal) && !ContextWords.Phones.Contains(word);

    /// <summary>Whether the word behind the name of an id makes it that of a service: "the order number hotline".</summary>
    private static bool IsOfCalling(ReadOnlySpan<char> text, int end)
    {
        int i = ClauseWords.SkipTo(text, end);
        int wordEnd = ClauseWords.EndOf(text, i);
        if (wordEnd == i || wordEnd - i > ClauseWords.Longest)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> word = WordFolder.Folded(text[i..wordEnd], folded);
        return ContextWords.Phones.Contains(word) && !ContextWords.NumberNouns.Contains(word);
    }

    [SkipLocalsInit]
    private static bool FollowsInEastAsian(ReadOnlySpan<char> text, int i, bool isBracketed)
    {
        if (!isBracketed && !Equating.Contains(text[i], StringComparison.Ordinal))
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int start = isBracketed ? i : i + 1;
        int limit = Math.Min(text.Length, start + EastAsianWindow);
        bool isNamed = false;
        int end = start;
        while (end < limit && CharTable.IsEastAsian(text[end]) && CharTable.ClassOf(text[end]) != CharClass.Other)
        {
            end++;
            ReadOnlySpan<char> before = WordFolder.Folded(text[start..end], folded);
            if (ContextWords.Phones.Ends(before))
                return false;
            isNamed |= (ContextWords.Ids.Ends(before, FewestCharacters) || ContextWords.EndsInNumberOfThing(before)) && EndsNoun(text, end);
        }

        return isNamed;
    }

    private static bool EndsNoun(ReadOnlySpan<char> text, int end) =>
        end >= text.Length || !CharTable.IsEastAsian(text[end]) || CharTable.ClassOf(text[end]) == CharClass.Other || BehindNoun.Contains(text[end], StringComparison.Ordinal);
}
