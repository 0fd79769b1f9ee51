using System.Globalization;
using System.Text;

namespace MessageLint.Cli;

/// <summary>What a scan, or a part of it, came to.</summary>
internal sealed class ScanTotals
{
    public long Records { get; set; }

    public long Messages { get; set; }

    public long Files { get; set; }

    public long Errors { get; private set; }

    public long Warnings { get; private set; }

    public long Infos { get; private set; }

    public long Suppressed { get; private set; }

    public long Unreadable { get; set; }

    /// <summary>Records that were read but not judged to their end.</summary>
    public long Incomplete { get; set; }

    /// <summary>Files that could not be read to their end.</summary>
    public long BrokenFiles { get; set; }

    /// <summary>The latest time that any record names; <see langword="null"/> if none names one.</summary>
    public DateTimeOffset? LatestTime { get; private set; }

    public bool IsComplete => Unreadable == 0 && Incomplete == 0 && BrokenFiles == 0;

    /// <summary>The worst severity that nobody accepted, unreadable records left out: they decide the exit code by themselves.</summary>
    public Severity Worst => Errors > 0 ? Severity.Error : Warnings > 0 ? Severity.Warning : Infos > 0 ? Severity.Info : Severity.Off;

    public void Count(Diagnostic diagnostic)
    {
        if (diagnostic.IsSuppressed)
            Suppressed++;
        else if (diagnostic.Severity == Severity.Error)
            Errors++;
        else if (diagnostic.Severity == Severity.Warning)
            Warnings++;
        else
            Infos++;
    }

    public void CountTime(DateTimeOffset? time)
    {
        if (time is not null && (LatestTime is null || time > LatestTime))
            LatestTime = time;
    }

    public void CountTimes(Conversation conversation)
    {
        foreach (Message message in conversation.Messages)
            CountTime(message.SentAt);
        foreach (ConversationEvent happened in conversation.Events)
            CountTime(happened.At);
    }

    public void Add(ScanTotals part)
    {
        CountTime(part.LatestTime);
        Records += part.Records;
        Messages += part.Messages;
        Files += part.Files;
        Errors += part.Errors;
        Warnings += part.Warnings;
        Infos += part.Infos;
        Suppressed += part.Suppressed;
        Unreadable += part.Unreadable;
        Incomplete += part.Incomplete;
        BrokenFiles += part.BrokenFiles;
    }

    /// <summary>The totals as a sentence.</summary>
    public override string ToString()
    {
        var words = new StringBuilder();
        words.Append(CultureInfo.InvariantCulture, $"{Number(Errors, "error")}, {Number(Warnings, "warning")}, {Number(Infos, "info")} in {Number(Messages, "message")} of {Number(Files, "file")}.");
        if (Suppressed > 0)
            words.Append(CultureInfo.InvariantCulture, $" {Number(Suppressed, "finding")} accepted.");
        if (Unreadable > 0)
            words.Append(CultureInfo.InvariantCulture, $" Not among them: {Number(Unreadable, "record")} could not be read.");
        if (Incomplete > 0)
            words.Append(CultureInfo.InvariantCulture, $" {Number(Incomplete, "record")} could not be judged to the end.");
        if (BrokenFiles > 0)
            words.Append(CultureInfo.InvariantCulture, $" {Number(BrokenFiles, "file")} could not be read to the end.");
        if (!IsComplete)
            words.Append(" The scan is incomplete.");
        return words.ToString();
    }

    private static string Number(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
