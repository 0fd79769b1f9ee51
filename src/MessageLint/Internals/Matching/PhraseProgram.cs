namespace MessageLint.Internals.Matching;

/// <summary>The compiled phrases of all rules and parts: immutable, shared by all threads.</summary>
internal sealed class PhraseProgram
{
    private PhraseProgram()
    {
    }

    /// <summary>Compiles all phrases, or says what is wrong with the first that cannot be compiled.</summary>
    /// <exception cref="RuleFormatException">A phrase, list or part is wrong.</exception>
    public static PhraseProgram Compile(PhraseSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return new PhraseProgram();
    }
}
