namespace MessageLint.Cli;

/// <summary>A file pattern: <c>?</c> a character, <c>*</c> any of them but <c>/</c>, <c>**</c> any. Without a <c>/</c> it is matched against the file's name.</summary>
internal sealed class Glob(string pattern)
{
    private readonly bool _isName = !pattern.Contains('/', StringComparison.Ordinal);

    /// <summary>Whether a path below the folder matches.</summary>
    public bool Matches(string path)
    {
        ReadOnlySpan<char> text = _isName ? path.AsSpan(path.LastIndexOf('/') + 1) : path;

        // One bit of the row for each place in the pattern: the time is their product at worst, however many stars there are.
        bool[] row = new bool[pattern.Length + 1];
        row[0] = true;
        Spread(row);
        foreach (char c in text)
        {
            bool[] next = new bool[pattern.Length + 1];
            for (int i = 0; i < pattern.Length; i++)
            {
                if (!row[i])
                    continue;
                if (pattern[i] == '*')
                    next[i] |= c != '/' || IsDeep(i);
                else if (pattern[i] == c || (pattern[i] == '?' && c != '/'))
                    next[i + 1] = true;
            }

            row = next;
            Spread(row);
        }

        return row[pattern.Length];
    }

    private bool IsDeep(int star) => (star > 0 && pattern[star - 1] == '*') || (star + 1 < pattern.Length && pattern[star + 1] == '*');

    /// <summary>A star may stand for nothing, and <c>**/</c> for no folder.</summary>
    private void Spread(bool[] row)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            if (!row[i] || pattern[i] != '*')
                continue;
            row[i + 1] = true;
            if (i > 0 && pattern[i - 1] == '*' && i + 1 < pattern.Length && pattern[i + 1] == '/' && IsSegmentStart(i - 1))
                row[i + 2] |= row[i - 1];
        }
    }

    private bool IsSegmentStart(int index) => index == 0 || pattern[index - 1] == '/';
}
