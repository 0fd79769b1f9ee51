using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>The groups of digits that were read from a text, in fixed room so that no scan allocates.</summary>
internal struct DigitGroups
{
    public const int MostDigits = 17;
    public const int MostGroups = 17;

    private DigitStore _digits;
    private LengthStore _lengths;
    private EndStore _ends;
    private SeparatorStore _separators;

    // How many groups there are with the first that a bracket opens before; 0 if there is no bracket.
    private int _groupsToBracket;

    /// <summary>Whether a word of calling stands before the number.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether capitals that look like figures are read as such wherever a whole group is made of them and of figures.</summary>
    public bool TakesCapitals { get; init; }

    public bool HasPlus { get; set; }

    /// <summary>Whether more digits follow than any phone number has.</summary>
    public bool IsCut { get; private set; }

    /// <summary>What stands before the digits that were left out.</summary>
    public char CutSeparator { get; private set; }

    /// <summary>Letters that stand for digits.</summary>
    public int LetterCount { get; private set; }

    /// <summary>Whether one of them is small: ids have capitals.</summary>
    public bool HasSmallLetters { get; private set; }

    /// <summary>Whether one of them looks like a digit only among digits.</summary>
    public bool HasInnerLetters { get; private set; }

    /// <summary>Whether a group is of figures alone, and not of one only.</summary>
    public bool HasPlainGroup { get; private set; }

    public int GroupCount { get; private set; }

    public int DigitCount { get; private set; }

    /// <summary>How many groups stood before the first sign that nobody writes in numbers; 0 if there is no such sign.</summary>
    public int GroupsBeforeNoise { get; private set; }

    /// <summary>Whether one of those signs is such as ids have too: between their parts, between several of them, or for digits that are left out.</summary>
    public bool HasNoiseOfIds { get; private set; }

    /// <summary>Index of a zero that stands in brackets alone, as in "+44 (0)20"; 0 if there is none or the run begins with it.</summary>
    public int BracketedZero { get; private set; }

    public readonly char FirstDigit => _digits[0];

    /// <summary>Whether every group stands on a line of its own: the first two do, and the reader holds the others to it.</summary>
    public readonly bool IsOneALine => SeparatorBefore(1) == '\n';

    public readonly int LongestLength
    {
        get
        {
            int longest = 0;
            foreach (byte length in Lengths(GroupCount))
                longest = Math.Max(longest, length);
            return longest;
        }
    }

    public void Add(ReadOnlySpan<char> figures, int end, char separator, bool inBracket)
    {
        int letters = LetterCount;
        for (int i = 0; i < figures.Length; i++)
        {
            bool isLetter = !Shape.IsDigit(figures[i]);
            LetterCount += isLetter ? 1 : 0;
            HasSmallLetters |= char.IsAsciiLetterLower(figures[i]);
            HasInnerLetters |= isLetter && LetterFigures.IsRareFigure(figures[i]);
            _digits[DigitCount + i] = LetterFigures.DigitOf(figures[i]);
        }

        HasPlainGroup |= letters == LetterCount && figures.Length > 1;
        DigitCount += figures.Length;
        _lengths[GroupCount] = (byte)figures.Length;
        _ends[GroupCount] = end;
        _separators[GroupCount] = separator;
        if (inBracket && figures is "0")
            BracketedZero = GroupCount;
        GroupCount++;
    }

    /// <summary>Notes that a bracket opens before the next group.</summary>
    public void OpenBracket() => _groupsToBracket = _groupsToBracket == 0 ? GroupCount + 1 : _groupsToBracket;

    /// <summary>Whether a bracket opens before one of the first groups.</summary>
    public readonly bool HasBracketWithin(int groups) => _groupsToBracket > 0 && _groupsToBracket <= groups;

    /// <summary>The closing bracket belongs to its group.</summary>
    public void CloseGroup(int end) => _ends[GroupCount - 1] = end;

    public void RemoveLast()
    {
        GroupCount--;
        DigitCount -= _lengths[GroupCount];
    }

    /// <summary>Notes that a sign that nobody writes in numbers stands behind the groups so far.</summary>
    public void NoteNoise(bool isOfIds)
    {
        GroupsBeforeNoise = GroupsBeforeNoise == 0 ? GroupCount : GroupsBeforeNoise;
        HasNoiseOfIds |= isOfIds;
    }

    /// <summary>Notes that the run goes on behind <paramref name="separator"/> with more digits than there is room for.</summary>
    public void Cut(char separator)
    {
        IsCut = true;
        CutSeparator = separator;
    }

    [UnscopedRef]
    public readonly ReadOnlySpan<char> Digits(int groups) => ((ReadOnlySpan<char>)_digits)[..DigitsThrough(groups)];

    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Lengths(int groups) => ((ReadOnlySpan<byte>)_lengths)[..groups];

    /// <summary>How many digits the first groups have.</summary>
    public readonly int DigitsThrough(int groups)
    {
        int count = 0;
        for (int i = 0; i < groups; i++)
            count += _lengths[i];
        return count;
    }

    /// <summary>Index in the text behind the first groups.</summary>
    public readonly int EndOf(int groups) => groups == 0 ? 0 : _ends[groups - 1];

    /// <summary>What stands before a group: a blank, hyphen or line break of any kind is one sign each; NUL for the first group and for one that was not read.</summary>
    public readonly char SeparatorBefore(int group) => (uint)group < (uint)GroupCount ? _separators[group] : '\0';

    [InlineArray(MostDigits + 2)]
    private struct DigitStore
    {
        private char _first;
    }

    [InlineArray(MostGroups)]
    private struct LengthStore
    {
        private byte _first;
    }

    [InlineArray(MostGroups)]
    private struct EndStore
    {
        private int _first;
    }

    [InlineArray(MostGroups)]
    private struct SeparatorStore
    {
        private char _first;
    }
}
