namespace MessageLint.Internals.Detectors;

/// <summary>The one sign between two pieces of a name, bare or between blanks.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="IsSpaced">Whether a blank stands on both sides.</param>
internal readonly record struct NameSign(char Sign, bool IsSpaced)
{
    private const int SpacedLength = 3;

    public bool IsLine => Sign is '_' or '＿';

    public bool IsPointOrLine => IsLine || Sign is '.' or '．';

    public bool IsHyphen => Sign is '-' or '－' or '‐' or '‑';

    /// <summary>A bar, which joins behind an at sign alone.</summary>
    public bool IsBar => Sign is '|' or '｜' or '¦';

    public bool IsColon => Sign is ':' or '：';

    public bool IsHash => Sign is '#';

    /// <summary>Reads what stands between two pieces.</summary>
    public static bool TryRead(ReadOnlySpan<char> gap, out NameSign sign)
    {
        ReadOnlySpan<char> trimmed = gap.Length is 1 or SpacedLength ? gap.Trim() : default;
        if (trimmed.Length != 1 || (gap.Length == SpacedLength && !char.IsWhiteSpace(gap[0])))
        {
            sign = default;
            return false;
        }

        sign = new NameSign(trimmed[0], gap.Length == SpacedLength);
        return true;
    }
}
