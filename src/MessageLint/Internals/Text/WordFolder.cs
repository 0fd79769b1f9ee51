namespace MessageLint.Internals.Text;

/// <summary>Folds a word to the form under which the phrase automaton knows it.</summary>
internal static class WordFolder
{
    /// <summary>Longest folded word; no vocabulary entry is longer, and what is behind it cannot make a word match.</summary>
    public const int MaxLength = 64;
}
