namespace MessageLint.Internals.Scanning;

/// <summary>The first groups of a run of digits, looked at as one number.</summary>
internal readonly ref struct PhoneCandidate
{
    /// <summary>So many single digits in a row were spread to hide the number.</summary>
    private const int SpreadDigits = 6;

    /// <summary>Digits of an hour or a count.</summary>
    private const int LongestAside = 2;

    private readonly ref readonly DigitGroups _run;

    public PhoneCandidate(ref readonly DigitGroups run, int groups)
    {
        _run = ref run;
        Digits = run.Digits(groups);
        Lengths = run.Lengths(groups);
    }

    public ReadOnlySpan<char> Digits { get; }

    /// <summary>How many digits each group has.</summary>
    public ReadOnlySpan<byte> Lengths { get; }

    public int GroupCount => Lengths.Length;

    /// <summary>Index in the text behind the last group.</summary>
    public int End => _run.EndOf(GroupCount);

    public bool HasPlus => _run.HasPlus;

    /// <summary>Whether digits of the number stand in brackets; an aside at its end is none of it.</summary>
    public bool HasBracket => _run.HasBracketWithin(GroupsBeforeAside);

    /// <summary>"030 23125014 (9-17)", "(2)": whether a bracket with no more than hours or a count in it ends the number.</summary>
    public bool EndsInAside => GroupsBeforeAside < GroupCount;

    /// <summary>Whether no group of the run is left out.</summary>
    public bool IsWholeRun => GroupCount == _run.GroupCount;

    /// <summary>Whether the run has more digits than any number; the groups that were read are all, and more follow.</summary>
    public bool IsCut => _run.IsCut;

    /// <summary>What stands before the digits that are left out; NUL if none are.</summary>
    public char SeparatorBehind => IsWholeRun ? _run.CutSeparator : _run.SeparatorBefore(GroupCount);

    public bool IsOfPairs => !Lengths.ContainsAnyExcept((byte)2);

    /// <summary>Whether the digits are written so that no machine should find them; nobody does that to digits that are no number.</summary>
    public bool IsHidden => IsSpaced || _run.LetterCount > 0;

    /// <summary>The same for digits behind the name of an id, which may be typed with capitals for digits, parted by low lines or listed between bars.</summary>
    public bool IsHiddenForId => IsSpread || (IsBehindNoise && !_run.HasNoiseOfIds) || _run.HasSmallLetters;

    public Disguise Disguise =>
        (IsSpaced ? Disguise.Spacing : Disguise.None) | (_run.LetterCount > 0 ? Disguise.LettersForDigits : Disguise.None);

    public int ShortestLength
    {
        get
        {
            int shortest = int.MaxValue;
            foreach (byte length in Lengths)
                shortest = Math.Min(shortest, length);
            return shortest;
        }
    }

    private int GroupsBeforeAside
    {
        get
        {
            for (int group = GroupCount - 1; group > 0 && Lengths[group] <= LongestAside; group--)
            {
                if (SeparatorBefore(group) == '(')
                    return Lengths[group - 1] > LongestAside ? group : GroupCount;
            }

            return GroupCount;
        }
    }

    private bool IsSpaced => IsBehindNoise || IsSpread;

    private bool IsBehindNoise => _run.GroupsBeforeNoise > 0 && _run.GroupsBeforeNoise < GroupCount;

    private bool IsSpread => Lengths.Count((byte)1) >= SpreadDigits;

    /// <summary>What stands before a group of the run, also before one behind this number.</summary>
    public char SeparatorBefore(int group) => _run.SeparatorBefore(group);

    /// <summary>Where among the digits a trunk zero stands that international callers leave out; -1 if none.</summary>
    public int TrunkZero()
    {
        if (_run.BracketedZero > 0 && _run.BracketedZero < GroupCount)
            return _run.DigitsThrough(_run.BracketedZero);
        if (GroupCount < 2)
            return -1;
        int second = Lengths[0];
        return Digits[second] == '0' ? second : -1;
    }
}
