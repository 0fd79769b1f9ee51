namespace MessageLint.Internals.Text;

/// <summary>Whether the units of a text lie in a range.</summary>
/// <remarks>The platform's searches for ranges say the same, but until the runtime has compiled their callers anew they put both bounds on the heap at each call.</remarks>
internal static class UnitRange
{
    /// <summary>Whether any unit lies between two others, both included.</summary>
    public static bool HoldsAny(ReadOnlySpan<char> text, char low, char high)
    {
        foreach (char unit in text)
        {
            if (unit >= low && unit <= high)
                return true;
        }

        return false;
    }

    /// <summary>Whether all units lie between two others, both included.</summary>
    public static bool HoldsAll(ReadOnlySpan<char> text, char low, char high)
    {
        foreach (char unit in text)
        {
            if (unit < low || unit > high)
                return false;
        }

        return true;
    }
}
