namespace MessageLint.Cli;

/// <summary>What the command tells its caller, the same for every subcommand.</summary>
internal static class ExitCodes
{
    public const int Clean = 0;

    public const int Findings = 1;

    /// <summary>Wrong usage, configuration or I/O, or something was not judged. Beats <see cref="Findings"/>: nobody may take half a scan for a whole one.</summary>
    public const int Failed = 2;

    /// <summary>128 plus the number of SIGINT, as shells expect.</summary>
    public const int Cancelled = 130;
}
