namespace MessageLint.Internals.Text;

/// <summary>Compares short names where case does not matter.</summary>
internal static class LetterCase
{
    /// <summary>What <see cref="StringComparison.OrdinalIgnoreCase"/> says, without the platform's vectors, which cost a new process more than all its names.</summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int i = 0; i < left.Length; i++)
        {
            char a = left[i];
            char b = right[i];
            if (a == b)
                continue;
            if ((a | b) >= 0x80)
                return left.Equals(right, StringComparison.OrdinalIgnoreCase);
            if (Upper(a) != Upper(b))
                return false;
        }

        return true;
    }

    private static int Upper(char c) => c is >= 'a' and <= 'z' ? c & ~0x20 : c;
}
