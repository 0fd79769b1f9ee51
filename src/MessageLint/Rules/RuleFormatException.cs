namespace MessageLint;

/// <summary>A rule pack does not compile. The message names file, rule, key and consequence.</summary>
public sealed class RuleFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="file">The file at fault, for example <c>rules/review/ML5001.review-incentive.json</c>.</param>
    /// <param name="ruleId">The rule at fault, if one can be named.</param>
    /// <param name="key">The key at fault, for example <c>phrases.en[2]</c>.</param>
    /// <param name="problem">What is wrong and what follows from it.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public RuleFormatException(string file, string? ruleId, string? key, string problem, Exception? innerException = null)
        : base($"{file}{(ruleId is null ? "" : $": {ruleId}")}{(key is null ? "" : $": {key}")}: {problem}", innerException)
    {
        File = file;
        RuleId = ruleId;
        Key = key;
    }

    /// <summary>The file at fault.</summary>
    public string File { get; }

    /// <summary>The rule at fault, if one can be named.</summary>
    public string? RuleId { get; }

    /// <summary>The key at fault, if one can be named.</summary>
    public string? Key { get; }
}
