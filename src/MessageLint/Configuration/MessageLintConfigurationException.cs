using System.Globalization;

namespace MessageLint;

/// <summary>A configuration file that cannot be used. The message names the file, the line, the key, what is wrong, and the consequence.</summary>
/// <remarks>For example <c>messagelint.json(7): suppressions[0]: 'until' is missing; a suppression always ends.</c></remarks>
public sealed class MessageLintConfigurationException : FormatException
{
    /// <summary>Makes an exception that says nothing.</summary>
    public MessageLintConfigurationException()
    {
    }

    /// <summary>Makes an exception with a message that is not tied to a file.</summary>
    /// <param name="message">What is wrong, and the consequence.</param>
    public MessageLintConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message that is not tied to a file.</summary>
    /// <param name="message">What is wrong, and the consequence.</param>
    /// <param name="innerException">Where it was noticed.</param>
    public MessageLintConfigurationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception that points into a file.</summary>
    /// <param name="file">The file, for example <c>messagelint.json</c>.</param>
    /// <param name="line">Line in the file, the first is 1; <see langword="null"/> if it is not known.</param>
    /// <param name="key">The key, for example <c>suppressions[0].until</c>; <see langword="null"/> if the file as a whole is meant.</param>
    /// <param name="problem">What is wrong and the consequence.</param>
    public MessageLintConfigurationException(string file, int? line, string? key, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}{(line is null ? "" : "(")}{line}{(line is null ? "" : ")")}: {key}{(key is null ? "" : ": ")}{problem}"))
    {
        File = file;
        Line = line;
        Key = key;
    }

    /// <summary>The file, for example <c>messagelint.json</c>; empty if the exception is not tied to one.</summary>
    public string File { get; } = "";

    /// <summary>Line in the file, the first is 1.</summary>
    public int? Line { get; }

    /// <summary>The key, for example <c>suppressions[0].until</c>.</summary>
    public string? Key { get; }
}
