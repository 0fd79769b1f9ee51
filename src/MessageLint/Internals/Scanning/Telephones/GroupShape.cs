namespace MessageLint.Internals.Scanning;

/// <summary>How digits are grouped.</summary>
internal readonly record struct GroupShape
{
    /// <summary>Groups of a number that is dialled: area or prefix, and two more.</summary>
    private const int FewestDialled = 3;

    /// <summary>How many groups there are.</summary>
    public int Count { get; private init; }

    /// <summary>Digits of the first group.</summary>
    public int First { get; private init; }

    /// <summary>Digits of the longest group.</summary>
    public int Longest { get; private init; }

    /// <summary>Digits of the shortest group but for the first.</summary>
    public int ShortestBehindFirst { get; private init; }

    /// <summary>Whether all groups but the last have as many digits.</summary>
    public bool IsUniform { get; private init; }

    /// <summary>Whether each group is more than the one before, as the values of a list are.</summary>
    public bool Rises { get; private init; }

    /// <summary>Digits of the shortest group.</summary>
    public int Shortest => Math.Min(First, ShortestBehindFirst);

    /// <summary>Whether all groups, the last one too, have as many digits.</summary>
    public bool AreAlike => Longest == Shortest;

    /// <summary>Whether there are as many groups as a number has that is dialled.</summary>
    public bool HasDialledGroups => Count >= FewestDialled;

    /// <summary>Three, three and four digits, as in North America.</summary>
    public bool IsAmerican => Sizes == 334;

    /// <summary>Three, four and four digits, as mobile numbers of China and Japan are written.</summary>
    public bool IsMobile => Sizes == 344;

    /// <summary>The first two groups of such a number.</summary>
    public bool IsMobileStart => Sizes == 34;

    /// <summary>Five pairs, as in France.</summary>
    public bool IsFrench => Sizes == 22222;

    /// <summary>Three times three digits.</summary>
    public bool IsThrees => Sizes == 333;

    /// <summary>An area of two to four digits and what is dialled in it, as in Japan.</summary>
    public bool IsTown => Sizes is 244 or 334 or 343 or 433;

    /// <summary>The digits of the groups as one number: 334 for three, three and four.</summary>
    private int Sizes { get; init; }

    /// <summary>The digits of the last group as a number.</summary>
    private int LastValue { get; init; }

    /// <summary>The groups with one more behind them.</summary>
    public GroupShape With(scoped ReadOnlySpan<char> group)
    {
        int value = Shape.Value(group);
        bool isFirst = Count == 0;
        return new GroupShape
        {
            Count = Count + 1,
            First = isFirst ? group.Length : First,
            Longest = Math.Max(Longest, group.Length),
            ShortestBehindFirst = Count > 1 ? Math.Min(ShortestBehindFirst, group.Length) : isFirst ? 0 : group.Length,
            IsUniform = isFirst || (IsUniform && Sizes % 10 == First),
            Rises = isFirst || (Rises && value > LastValue),
            Sizes = (Sizes * 10) + group.Length,
            LastValue = value,
        };
    }
}
