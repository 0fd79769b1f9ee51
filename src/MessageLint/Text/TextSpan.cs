namespace MessageLint;

/// <summary>A half-open range of UTF-16 code units in the original text of a message: <see cref="Start"/> belongs to it, <see cref="End"/> does not.</summary>
/// <remarks>Spans that MessageLint reports never begin or end inside a surrogate pair. For example the span of <c>bc</c> in <c>abcd</c> is <c>[1..3)</c>.</remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a span from its first unit and its length.</summary>
    /// <param name="start">Index of the first UTF-16 unit, 0 or more.</param>
    /// <param name="length">Number of UTF-16 units, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, or the end passes <see cref="int.MaxValue"/>.</exception>
    public TextSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        Start = start;
        Length = length;
    }

    /// <summary>Index of the first UTF-16 unit of the span.</summary>
    public int Start { get; }

    /// <summary>Number of UTF-16 units in the span; 0 for a place between two units.</summary>
    public int Length { get; }

    /// <summary>Index just behind the last UTF-16 unit of the span.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers no unit.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>Makes the span from <paramref name="start"/> (included) to <paramref name="end"/> (excluded).</summary>
    /// <param name="start">Index of the first unit.</param>
    /// <param name="end">Index behind the last unit; at least <paramref name="start"/>.</param>
    /// <returns>The span.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or behind <paramref name="end"/>.</exception>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether the two spans share at least one unit.</summary>
    /// <param name="other">The other span.</param>
    /// <returns><see langword="true"/> if they overlap; touching spans and empty spans do not.</returns>
    public bool OverlapsWith(TextSpan other) => Start < other.End && other.Start < End && !IsEmpty && !other.IsEmpty;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    /// <param name="other">The other span.</param>
    /// <returns><see langword="true"/> if no unit of <paramref name="other"/> is outside.</returns>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Orders by start, then by end.</summary>
    /// <param name="other">The span to compare with.</param>
    /// <returns>Negative, zero or positive as usual.</returns>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>Writes the span as <c>[start..end)</c>, for example <c>[12..26)</c>.</summary>
    /// <returns>The span in words.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}..{End})");
}
