namespace MessageLint.Internals.Scanning;

/// <summary>The digits of what may be a number, without what stands between them, and how they are grouped.</summary>
internal readonly ref struct PartedNumber
{
    /// <summary>Most digits of a number that can be dialled.</summary>
    public const int Most = 15;

    /// <summary>Most digits of a group.</summary>
    public const int LongestGroup = 8;

    private const int Fewest = 7;

    /// <summary>Digits beyond which no other use of such a pattern is known: part numbers are shorter.</summary>
    private const int Many = 9;

    /// <summary>Digits of a number with its trunk zero; fewer are a time with its parts, or a code.</summary>
    private const int FewestOfTrunk = 10;

    private const int FewestBehindTrunk = 3;

    private readonly Span<char> _room;
    private readonly int _count;

    /// <summary>Makes a number without digits.</summary>
    /// <param name="room">Where the digits are kept: <see cref="Most"/> of them.</param>
    public PartedNumber(Span<char> room)
        : this(room, 0, default)
    {
    }

    private PartedNumber(Span<char> room, int count, GroupShape grouping)
    {
        _room = room;
        _count = count;
        Grouping = grouping;
    }

    public ReadOnlySpan<char> Digits => _room[.._count];

    public GroupShape Grouping { get; }

    /// <summary>Whether the first digit is the zero with which numbers are dialled inside a country.</summary>
    public bool HasTrunk => _room[0] == '0';

    /// <summary>Whether there are digits enough for a number.</summary>
    public bool AreEnough => _count >= Fewest;

    /// <summary>Whether there are more of them than codes have.</summary>
    public bool AreMany => _count >= Many;

    /// <summary>Whether each group is one digit.</summary>
    public bool AreSingle => Grouping.Longest == 1;

    /// <summary>Whether the groups are an area or a prefix with its trunk zero, and what follows it. Values of a scale begin with a zero alone, and codes have shorter groups.</summary>
    public bool IsTrunkNumber =>
        HasTrunk && Grouping.First > 1 && _count >= FewestOfTrunk && Grouping.HasDialledGroups && !Grouping.Rises
        && (Grouping.IsFrench || Grouping.ShortestBehindFirst >= FewestBehindTrunk);

    /// <summary>Whether enough figures for a number stand here before anything that is neither one nor a sign.</summary>
    public static bool MayBeAt(ReadOnlySpan<char> text, int start)
    {
        int figures = 0;
        int stop = Math.Min(text.Length, start + Fewest + ((Fewest - 1) * OddSigns.Most));
        for (int i = start; i < stop && figures < Fewest; i++)
        {
            if (LetterFigures.MayBeFigure(text[i]))
                figures++;
            else if (!OddSigns.MayBeSign(text[i]))
                break;
        }

        return figures == Fewest;
    }

    /// <summary>Adds one more group, unless it is too long or the number becomes so.</summary>
    public static bool TryAdd(ref PartedNumber number, scoped ReadOnlySpan<char> group)
    {
        int count = number._count + group.Length;
        if (group.Length is 0 or > LongestGroup || count > Most)
            return false;
        group.CopyTo(number._room[number._count..]);
        number = new PartedNumber(number._room, count, number.Grouping.With(group));
        return true;
    }
}
