namespace MessageLint.Internals.Packs;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>Two slips of the finger; more would propose words that nobody meant.</summary>
    private const int FarthestDistance = 2;

    /// <summary>Writes <c>; did you mean 'severity'?</c>, or a full stop if nothing is near.</summary>
    public static string Hint(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int bestDistance = FarthestDistance + 1;
        if (word.Length <= 64)
        {
            foreach (string candidate in candidates)
            {
                int distance = Distance(word, candidate);
                if (distance < bestDistance && distance < candidate.Length)
                    (best, bestDistance) = (candidate, distance);
            }
        }

        return best is null ? "." : $"; did you mean '{best}'?";
    }

    private static int Distance(string left, string right)
    {
        int[] previous = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
