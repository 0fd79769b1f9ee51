namespace MessageLint.Internals.Matching;

/// <summary>Says of two words of phrases whether one word of a message may be both.</summary>
/// <param name="Word">The word.</param>
/// <param name="OpenStart">Whether it may go on before its beginning.</param>
/// <param name="OpenEnd">Whether it may go on behind its end.</param>
internal readonly record struct PhraseWordOverlap(PhraseWord Word, bool OpenStart, bool OpenEnd)
{
    /// <summary>Whether one word may be both; may err towards it.</summary>
    public bool MayBeOneWith(PhraseWordOverlap other)
    {
        foreach (string own in Forms(Word))
        {
            foreach (string others in Forms(other.Word))
            {
                if (Fits(own, this, others, other))
                    return true;
            }
        }

        return false;
    }

    private static bool Fits(string own, PhraseWordOverlap word, string others, PhraseWordOverlap other)
    {
        if (word.OpenStart || other.OpenStart)
            return true;
        if (!word.OpenEnd && !other.OpenEnd)
            return string.Equals(own, others, StringComparison.Ordinal);
        return (word.OpenEnd && others.StartsWith(own, StringComparison.Ordinal)) || (other.OpenEnd && own.StartsWith(others, StringComparison.Ordinal))
            || (word.OpenEnd && other.OpenEnd && (own.StartsWith(others, StringComparison.Ordinal) || others.StartsWith(own, StringComparison.Ordinal)));
    }

    private static string[] Forms(PhraseWord word) => word.Umlaut is string umlaut ? [word.Folded, umlaut] : [word.Folded];
}
