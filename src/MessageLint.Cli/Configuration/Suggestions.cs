namespace MessageLint.Cli;

/// <summary>Guesses what somebody meant.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>The nearest words, as the end of a sentence: <c>; did you mean 'packs'?</c> Empty if nothing is near.</summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        (string Candidate, int Distance)[] near = [.. candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Max(pair.Candidate.Length < 4 ? 1 : 2, pair.Candidate.Length / 3)
                || (word.Length >= 3 && pair.Candidate.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)];
        string[] nearest = [.. near.TakeWhile(pair => pair.Distance == near[0].Distance).Take(Most).Select(pair => $"'{pair.Candidate}'")];
        return nearest.Length == 0 ? "" : $"; did you mean {string.Join(" or ", nearest)}?";
    }

    /// <summary>How many letters must be added, removed or replaced.</summary>
    private static int Distance(string a, string b)
    {
        const int longest = 64;
        if (a.Length > longest || b.Length > longest)
            return longest;
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
