namespace MessageLint;

/// <summary>A rule file, part, list or profile that cannot be compiled. The message names the file, the rule, the key, what is wrong, and the consequence.</summary>
/// <remarks>For example <c>rules/review/ML5001.review-incentive.json: ML5001, phrases.en[0]: unknown list 'gifst'; the phrase could never match.</c></remarks>
public sealed class RuleFormatException : FormatException
{
    /// <summary>Makes an exception that says nothing.</summary>
    public RuleFormatException()
    {
    }

    /// <summary>Makes an exception with a message that is not tied to a file.</summary>
    /// <param name="message">What is wrong, and the consequence.</param>
    public RuleFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message that is not tied to a file.</summary>
    /// <param name="message">What is wrong, and the consequence.</param>
    /// <param name="innerException">Where it was noticed.</param>
    public RuleFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception that points into a file.</summary>
    /// <param name="file">The file, as the user knows it, for example <c>rules/review/ML5001.review-incentive.json</c>.</param>
    /// <param name="ruleId">Id of the rule, or name of the part, list or profile; <see langword="null"/> if it could not be read.</param>
    /// <param name="key">The key in the file, for example <c>phrases.en[0]</c>; <see langword="null"/> if the file as a whole is meant.</param>
    /// <param name="problem">What is wrong and the consequence, as a sentence.</param>
    /// <param name="line">Line in the file, the first is 1; <see langword="null"/> if it is not known.</param>
    /// <param name="innerException">Where it was noticed.</param>
    public RuleFormatException(string file, string? ruleId, string? key, string problem, int? line = null, Exception? innerException = null)
        : base(Describe(file, ruleId, key, problem, line), innerException)
    {
        File = file;
        RuleId = ruleId;
        Key = key;
        Line = line;
    }

    /// <summary>The file, for example <c>rules/review/ML5001.review-incentive.json</c>; empty if the exception is not tied to one.</summary>
    public string File { get; } = "";

    /// <summary>Id of the rule, or name of the part, list or profile, for example <c>ML5001</c>.</summary>
    public string? RuleId { get; }

    /// <summary>The key in the file, for example <c>phrases.en[0]</c>.</summary>
    public string? Key { get; }

    /// <summary>Line in the file, the first is 1.</summary>
    public int? Line { get; }

    private static string Describe(string file, string? ruleId, string? key, string problem, int? line)
    {
        string place = line is int number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file}({number})") : file;
        string where = (ruleId, key) switch
        {
            (null, null) => "",
            (null, _) => $" {key}:",
            (_, null) => $" {ruleId}:",
            _ => $" {ruleId}, {key}:",
        };
        return $"{place}:{where} {problem}";
    }
}
