namespace MessageLint.Internals.Scanning;

/// <summary>A usual way to cut a national number into groups.</summary>
/// <param name="Leading">State of the leading digits for which it holds; 0 if it holds for all.</param>
/// <param name="Shortest">The least digits of each group.</param>
/// <param name="Longest">The most digits of each group.</param>
internal sealed record PhoneGrouping(int Leading, byte[] Shortest, byte[] Longest)
{
    /// <summary>Reads one field of the table, for example <c>26q:2,3-13</c>.</summary>
    public static PhoneGrouping Read(ref TableCursor cursor)
    {
        int leading = cursor.ReadField36();
        cursor.Skip((byte)':');
        List<byte> shortest = [];
        List<byte> longest = [];
        do
        {
            byte least = (byte)cursor.ReadNumber();
            shortest.Add(least);
            longest.Add(cursor.Skip((byte)'-') ? (byte)cursor.ReadNumber() : least);
        }
        while (cursor.Skip((byte)','));
        return new(leading, [.. shortest], [.. longest]);
    }

    /// <summary>Whether the groups have these lengths, the first being shorter by <paramref name="trunk"/> digits of trunk prefix.</summary>
    public bool Matches(ReadOnlySpan<byte> lengths, int trunk)
    {
        if (lengths.Length != Shortest.Length)
            return false;
        for (int i = 0; i < lengths.Length; i++)
        {
            int length = i == 0 ? lengths[0] - trunk : lengths[i];
            if (length < Shortest[i] || length > Longest[i])
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether the first group is this grouping's first one, and what follows stands in one piece or in groups of two to four digits:
    /// <c>030 12 34 56 78</c> and <c>030 12345678</c> for <c>030 1234 5678</c>.
    /// </summary>
    public bool MatchesFirst(ReadOnlySpan<byte> lengths, int trunk)
    {
        if (lengths.Length < 2 || Shortest.Length < 2 || lengths[0] - trunk < Shortest[0] || lengths[0] - trunk > Longest[0])
            return false;
        int rest = 0;
        foreach (byte length in lengths[1..])
        {
            if (lengths.Length > 2 && length is < 2 or > 4)
                return false;
            rest += length;
        }

        int least = 0;
        int most = 0;
        for (int i = 1; i < Shortest.Length; i++)
        {
            least += Shortest[i];
            most += Longest[i];
        }

        return rest >= least && rest <= most;
    }
}
