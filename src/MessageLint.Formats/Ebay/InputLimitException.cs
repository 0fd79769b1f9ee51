namespace MessageLint.Formats;

/// <summary>What is read passes a limit in a place from which reading cannot go on. Never leaves a reader.</summary>
internal sealed class InputLimitException : Exception
{
    public InputLimitException()
    {
    }

    public InputLimitException(string message)
        : base(message)
    {
    }

    public InputLimitException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
