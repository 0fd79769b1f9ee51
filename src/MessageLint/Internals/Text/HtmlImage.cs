namespace MessageLint.Internals.Text;

/// <summary>What the attributes of an image say of it.</summary>
internal ref struct HtmlImage
{
    // One unit each way is the usual tracking pixel; two hide as well.
    private const int LargestHidden = 2;

    private bool _isRemote;
    private bool _isInsecure;
    private bool _isHidden;

    /// <summary>Whether the image reports its reader, or is loaded over a connection that others can read.</summary>
    public readonly bool IsSuspect => _isInsecure || (_isRemote && _isHidden);

    public void Read(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (Is(name, "src"))
        {
            value = value.Trim();
            _isInsecure = value.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
            _isRemote = _isInsecure || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("//", StringComparison.Ordinal);
        }
        else if (Is(name, "width") || Is(name, "height"))
        {
            _isHidden |= IsTiny(value);
        }
        else if (Is(name, "style"))
        {
            _isHidden |= IsHiddenBy(value);
        }
    }

    /// <summary>A length of at most two units, with or without "px".</summary>
    private static bool IsTiny(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        int digits = 0;
        while (digits < value.Length && char.IsAsciiDigit(value[digits]))
            digits++;
        return digits is 1 && value[0] - '0' <= LargestHidden && value[digits..].Trim() is var unit && (unit.IsEmpty || Is(unit, "px"));
    }

    private static bool IsHiddenBy(ReadOnlySpan<char> style)
    {
        foreach (Range range in style.Split(';'))
        {
            ReadOnlySpan<char> declaration = style[range];
            int colon = declaration.IndexOf(':');
            if (colon < 0)
                continue;
            ReadOnlySpan<char> property = declaration[..colon].Trim();
            ReadOnlySpan<char> value = declaration[(colon + 1)..].Trim();
            if ((Is(property, "display") && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
                || (Is(property, "visibility") && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase))
                || (Is(property, "opacity") && value is "0" or "0.0")
                || ((Is(property, "width") || Is(property, "height") || Is(property, "max-width") || Is(property, "max-height")) && IsTiny(value)))
                return true;
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
