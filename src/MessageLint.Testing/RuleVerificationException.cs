namespace MessageLint.Testing;

/// <summary>A rule that does not do what its example says. The message shows what was expected and what came, word by word.</summary>
public sealed class RuleVerificationException : Exception
{
    /// <summary>Makes an exception that says nothing.</summary>
    public RuleVerificationException()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was expected and what came.</param>
    public RuleVerificationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What was expected and what came.</param>
    /// <param name="innerException">What went wrong underneath.</param>
    public RuleVerificationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
