namespace MessageLint.Internals.Matching;

/// <summary>What a group of phrases belongs to.</summary>
internal enum OwnerKind
{
    /// <summary>A rule: its hits are findings.</summary>
    Rule,

    /// <summary>A part that code asks for by name: its hits go to phrase actions. Other phrases may use it too.</summary>
    Part,

    /// <summary>A part that code asks for only once a rule or part has matched or a contact detail stands there, as for what excuses it; alone it is not even looked for.</summary>
    SupportingPart,

    /// <summary>A part that only other phrases use: it has no hits of its own and costs nothing where nothing uses it.</summary>
    InlinePart,
}

/// <summary>One phrase as its file has it.</summary>
/// <param name="Language">Label of the phrase, for example <c>de</c>; it never chooses where the phrase holds.</param>
/// <param name="Text">The phrase, in the phrase language.</param>
/// <param name="Key">Where it stands in its file, for error messages, for example <c>phrases.de[3]</c>.</param>
internal sealed record PhraseSource(string Language, string Text, string Key);

/// <summary>The phrases and exceptions of a rule or part.</summary>
/// <param name="Name">Id of the rule, or name of the part as in <c>&lt;part:name&gt;</c>.</param>
/// <param name="File">Where it was read, for error messages.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Phrases">The phrases, all languages.</param>
/// <param name="Unless">What silences a hit, all languages.</param>
internal sealed record PhraseOwnerSource(string Name, string File, OwnerKind Kind, IReadOnlyList<PhraseSource> Phrases, IReadOnlyList<PhraseSource> Unless);

/// <summary>A list of <c>rules/lists</c>.</summary>
/// <param name="Name">As in <c>&lt;list:name&gt;</c>.</param>
/// <param name="File">Where it was read, for error messages.</param>
/// <param name="Entries">One entry each, in the order of the file, without comments and empty lines (both are tolerated); a leading <c>!</c> makes it harmless.</param>
internal sealed record ListSource(string Name, string File, IReadOnlyList<string> Entries);

/// <summary>Everything that a <see cref="PhraseProgram"/> is compiled from.</summary>
/// <param name="Owners">Rules and parts; the index in this list is the owner of a hit.</param>
/// <param name="Lists">All lists; those that no phrase uses are ignored.</param>
/// <param name="Identifiers">Names of the declared identifiers; the index in this list is the value of the token.</param>
/// <param name="Abbreviations">Words behind which a full stop ends no sentence, as in <c>lists/abbreviations.txt</c>.</param>
internal sealed record PhraseSources(
    IReadOnlyList<PhraseOwnerSource> Owners,
    IReadOnlyList<ListSource> Lists,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<string> Abbreviations)
{
    /// <summary>Words with which a sentence turns behind a comma, as in <c>lists/turns.txt</c>.</summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>First words of a condition, as in <c>lists/conditions.txt</c>: a sentence that begins with one does not turn at its comma.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];
}
