namespace MessageLint.Formats;

/// <summary>That a record could not be read, and why. Its words never quote the record, so they may be logged.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Description">What is wrong, as a sentence, for example <c>The record has no text.</c></param>
public sealed record RecordProblem(ProblemKind Kind, string Description)
{
    /// <summary>The id of the rule that reports it, for example <c>ML0002</c>.</summary>
    public string RuleId => Kind switch
    {
        ProblemKind.LimitReached => "ML0003",
        ProblemKind.BadValue => "ML0004",
        _ => "ML0002",
    };

    internal static RecordProblem Unreadable(string description) => new(ProblemKind.Unreadable, description);

    internal static RecordProblem TooLong(string description) => new(ProblemKind.LimitReached, description);

    internal static RecordProblem BadValue(string description) => new(ProblemKind.BadValue, description);
}
