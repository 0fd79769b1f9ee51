using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads what follows a dot that is written as a word: labels and further dots, as far as a top-level domain ends them.</summary>
internal static class WordedHost
{
    private static readonly string[] s_katakanaEndings = ["ドットコム", "ドットジェイピー", "ドットネット"];

    private const int MostLabels = 4;
    private const int LongestLabel = 24;

    /// <summary>Two labels behind the name of a marketplace: ".com.au", also with dots in words.</summary>
    private const int LongestBrandSuffix = 16;

    /// <summary>じぇいぴー in hiragana.</summary>
    private const int LongestEastAsianTop = 5;

    /// <summary>A single letter behind a hyphen is one that was drawn out: "punkt de-e".</summary>
    private const int FewestLettersOfHalf = 2;

    /// <summary>The shortest top-level domain that is spelled: "dot Charlie November".</summary>
    private const int FewestSpelledLetters = 2;

    /// <summary>Finds the end of the host behind a word for the dot.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Index behind the word.</param>
    /// <param name="dot">The word.</param>
    /// <param name="host">The end.</param>
    /// <returns>Whether there is a host.</returns>
    [SkipLocalsInit]
    public static bool TryRead(ReadOnlySpan<char> text, int index, AddressWord dot, out WordedHostEnd host)
    {
        int accepted = -1;
        bool isPlain = false;
        bool isCommon = false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        for (int count = 0; count < MostLabels; count++)
        {
            index = SkipGap(text, index);
            bool isSpelled = LetterNames.TryReadTop(text, index, folded, out int size, out int end);
            if (!isSpelled)
                end = LabelEnd(text, index, folded, out size);
            if (end == index)
                break;
            ReadOnlySpan<char> label = folded[..size];
            AddressWord meaning = isSpelled ? default : AddressWords.Find(label);
            bool heard = isSpelled || meaning.Role == AddressRole.Top;

            // "polka dot com-forter": what a hyphen joins to more letters is the half of a word.
            bool isHalf = Shape.At(text, end) == '-' && Shape.SkipLetters(text, end + 1) > end + FewestLettersOfHalf;
            if (!isHalf && (heard || TopLevelDomains.Contains(label)))
            {
                accepted = end;
                isCommon |= heard && meaning.TopLevels is null or [];
                isPlain |= heard || Believes(dot.TopLevels, label, ref isCommon);
            }

            int next = SkipGap(text, end);
            if (Shape.At(text, end) == '.')
            {
                index = end + 1;
                continue;
            }

            if (!AddressWords.TryReadDot(text, next, folded, out _, out index))
                break;
        }

        host = new WordedHostEnd(accepted, isPlain, isCommon);
        return accepted >= 0;
    }

    /// <summary>The end of the host that a provider begins: its top-level domain may follow or not.</summary>
    public static WordedHostEnd ReadProvider(ReadOnlySpan<char> text, int wordEnd, Span<char> folded)
    {
        int next = Shape.SkipBlanks(text, wordEnd, 2);
        return AddressWords.TryReadDot(text, next, folded, out AddressWord dot, out int dotEnd) && TryRead(text, dotEnd, dot, out WordedHostEnd host)
            ? new WordedHostEnd(host.Index, IsPlain: true, IsCommon: true)
            : new WordedHostEnd(wordEnd, IsPlain: true, IsCommon: true) { IsBareProvider = true };
    }

    /// <summary>Whether the marketplace's own host stands here: its name, and labels of a top-level domain behind it.</summary>
    [SkipLocalsInit]
    public static bool IsBrand(ReadOnlySpan<char> text, int index, int hostEnd)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int end = Shape.SkipLetters(text[..Math.Min(text.Length, index + WordFolder.MaxLength)], index);
        if (AddressWords.Find(folded[..WordFolder.Fold(text[index..end], folded)]).Role != AddressRole.Brand)
            return false;
        ReadOnlySpan<char> suffix = text[Math.Min(end, hostEnd)..hostEnd];
        return suffix.Length <= LongestBrandSuffix && !suffix.ContainsAny("-_");
    }

    /// <summary>Index behind a run of letters of one kind; Han and hiragana stand alone, and katakana in runs.</summary>
    public static int WordEnd(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
            return index;
        if (CharTable.ClassOf(text[index]) == CharClass.Ideograph)
            return index + 1;
        int end = index;
        while (end < text.Length && end - index <= LongestLabel && CharTable.ClassOf(text[end]) == CharClass.Katakana)
            end++;
        return end > index ? end : Shape.SkipLetters(text[..Math.Min(text.Length, index + LongestLabel + 1)], index);
    }

    /// <summary>"ルーメンドットコム": name, dot and top-level domain in one run of katakana; names of marketplaces are what they say.</summary>
    public static bool IsGluedKatakana(ReadOnlySpan<char> word)
    {
        foreach (string ending in s_katakanaEndings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return AddressWords.Find(word[..^ending.Length]).Role != AddressRole.Brand;
        }

        return false;
    }

    /// <summary>Whether the sentence or a part of it ends here, or a path in words follows.</summary>
    public static bool EndsPhrase(ReadOnlySpan<char> text, int end)
    {
        int next = Shape.SkipBlanks(text, end, 2);
        if (next >= text.Length || !CharTable.IsWordPart(text[next]) || CharTable.IsEastAsian(text[next]))
            return true;
        return WordAt(text, next).Role is AddressRole.Slash or AddressRole.Hyphen;
    }

    /// <summary>What the word at <paramref name="index"/> is in a dictated address; nothing where none stands.</summary>
    public static AddressWord WordAt(ReadOnlySpan<char> text, int index)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int end = WordEnd(text, index);
        return end > index ? AddressWords.Find(folded[..WordFolder.Fold(text[index..end], folded)]) : default;
    }

    private static int SkipGap(ReadOnlySpan<char> text, int index)
    {
        if (Shape.At(text, index) is ',' or '、' or '，')
            index++;
        return Shape.SkipBlanks(text, index, 2);
    }

    /// <summary>One label: a word, or single letters with blanks between them (<c>c o m</c>).</summary>
    private static int LabelEnd(ReadOnlySpan<char> text, int index, Span<char> folded, out int size)
    {
        size = 0;
        if (CharTable.ClassOf(Shape.At(text, index)) == CharClass.Ideograph)
        {
            for (int length = LongestEastAsianTop; length > 0; length--)
            {
                if (index + length > text.Length)
                    continue;
                size = WordFolder.Fold(text.Slice(index, length), folded);
                if (AddressWords.Find(folded[..size]).Role == AddressRole.Top)
                    return index + length;
            }

            return index;
        }

        int end = WordEnd(text, index);
        if (end == index || end - index > LongestLabel)
            return index;
        if ((end > index + 2 ? SpellingAlphabet.MayBegin(text[index..end]) : end == index + 1) && SpellingAlphabet.TryRead(text, index, FewestSpelledLetters, folded, out size, out int spelledEnd))
            return spelledEnd;
        if (end > index + 1)
        {
            size = WordFolder.Fold(text[index..end], folded);
            return end;
        }

        int last = index;
        while (size < 4 && char.IsAsciiLetter(Shape.At(text, index)) && !CharTable.IsWordPart(Shape.At(text, index + 1)))
        {
            folded[size++] = (char)(text[index] | 0x20);
            last = index + 1;
            if (!CharTable.IsBlank(Shape.At(text, last)))
                break;
            index = last + 1;
        }

        return last;
    }

    /// <summary>Whether a domain is among those of a word for the dot; <paramref name="isCommon"/> becomes true if it is no word of the language.</summary>
    public static bool Believes(string[] labels, ReadOnlySpan<char> label, ref bool isCommon)
    {
        foreach (string candidate in labels)
        {
            bool marked = candidate[^1] == '!';
            if (!label.SequenceEqual(marked ? candidate.AsSpan(0, candidate.Length - 1) : candidate))
                continue;
            isCommon |= marked;
            return true;
        }

        return false;
    }
}
