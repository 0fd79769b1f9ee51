using MessageLint.Internals.Matching;

namespace MessageLint.Internals.Running;

/// <summary>What the rules of a linter became: immutable, shared by all its runs.</summary>
internal sealed class CompiledRules
{
    public required PhraseProgram Phrases { get; init; }

    /// <summary>What the owner indexes of <see cref="Phrases"/> are: a rule's descriptor, or a part's name.</summary>
    public required HitOwner[] Owners { get; init; }

    public required ActionTable Actions { get; init; }

    public required RuleIndex RuleIndex { get; init; }

    /// <summary>Severity by profile index and rule index.</summary>
    public required Severity[][] Severities { get; init; }

    public required Redactor Redactor { get; init; }

    public required DeclaredIdentifier[] Identifiers { get; init; }

    /// <summary>
    /// The parts by which conversations are read, compiled apart: they look for ordinary words in notes and in what the buyer writes, and would only slow down
    /// the judging of messages. Compiled when the first conversation is read.
    /// </summary>
    public required Lazy<CompiledRules>? Reading { get; init; }
}
