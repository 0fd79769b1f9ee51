namespace MessageLint.Internals.Scanning;

/// <summary>The id that was read last: numbers of its shape near it are ids too.</summary>
internal struct LastReference
{
    /// <summary>Shorter ids are of no shape that could be known again.</summary>
    private const int ShortestKnown = 4;

    /// <summary>Figures in front that ids of one kind share.</summary>
    private const int SharedStart = 3;

    /// <summary>Units between an id that is named behind itself and another of its shape: "... is the old part number, the new one is ...".</summary>
    private const int LongestBesideNamed = 60;

    private int _start;
    private int _namedBehindEnd;

    public int Length { get; private set; }

    public void Note(int start, int length)
    {
        _start = start;
        Length = length;
    }

    /// <summary>Notes an id whose name follows; the word for a number in that name announces nothing to dial.</summary>
    public void NoteNamedBehind(int start, int length)
    {
        Note(start, length);
        _namedBehindEnd = start + length;
    }

    /// <summary>Whether an id right before was named behind itself.</summary>
    public readonly bool IsNamedBehindNear(int index) => _namedBehindEnd > 0 && index - _namedBehindEnd <= LongestBesideNamed;

    /// <summary>Whether a number has the shape and the first digits of the id: "part 0912-000-41 is the old one, yours is 0912-000-42".</summary>
    public readonly bool IsLike(ReadOnlySpan<char> text, int index)
    {
        if (Length < ShortestKnown || index + Length > text.Length || !Shape.EndsNumberAt(text, index + Length))
            return false;
        ReadOnlySpan<char> known = text.Slice(_start, Length);
        ReadOnlySpan<char> candidate = text.Slice(index, Length);
        for (int i = 0; i < candidate.Length; i++)
        {
            if (i < SharedStart || !Shape.IsDigit(known[i]) ? candidate[i] != known[i] : !Shape.IsDigit(candidate[i]))
                return false;
        }

        return true;
    }
}
