namespace MessageLint.Cli;

/// <summary>The language of a program that asks before it sends.</summary>
internal abstract class HookHost
{
    /// <summary>The hosts that can be named.</summary>
    public static string[] Names { get; } = ["generic", "claude"];

    public static HookHost Of(string name) => name == "claude" ? new ClaudeHost() : new GenericHost();

    /// <summary>Reads what is about to be sent.</summary>
    /// <exception cref="CommandFailure">It cannot be read; nothing may be sent.</exception>
    public abstract HookDraft[] Read(byte[] utf8);

    /// <summary>Answers.</summary>
    /// <returns>The exit code.</returns>
    public abstract int Answer(HookDecision decision, HookOptions options, CommandConsole console);
}
