namespace MessageLint.Internals.Packs;

/// <summary>Problems of the files of a pack: rules, parts, lists, profiles.</summary>
internal sealed class PackFileProblems(string file) : FileProblems(file)
{
    /// <summary>Id of the rule or name of the part, once it is read.</summary>
    public string? Subject { get; set; }

    public override Exception At(string? key, int? line, string problem) => new RuleFormatException(File, Subject, key, problem, line);
}
