using System.Globalization;

namespace MessageLint.Formats;

/// <summary>What has been read of one file of Amazon's messaging interface.</summary>
internal sealed class AmazonApiFile(ReaderOptions options) : HelpdeskFile(options)
{
    private readonly AmazonOperation? _operation = AmazonOperation.Find(options.FileName);

    public override bool Take(int line, string? name, JsonRecord record)
    {
        if (record.Has("_links") || record.Has("_embedded") || record.Has("buyer") || record.HasList("errors"))
        {
            Tell("an answer of Amazon's interface, which holds no message");
            return true;
        }

        if (!record.Has("text") && !record.HasList("attachments"))
            return false;
        string text = record.Text("text") ?? "";
        List<JsonRecord> files = [.. record.List("attachments")];
        RecordProblem? problem = record.Problem ?? (text.Length > MessageLinter.MaxTextLength ? RecordProblem.TooLong("The text is longer than 1 MB.") : null);
        if (problem is not null)
        {
            Add(line, problem);
            return true;
        }

        Add(ReadRecord.Of(line, new Message(text)
        {
            Channel = MessageChannel.Api,
            Operation = _operation?.Name,
            Marketplace = "amazon",
            Attachments = [.. files.Select(file => file.Word("fileName")).OfType<string>().Select(file => new MessageAttachment(file))],
        }));
        if (_operation is not null && Check(_operation, text, files.Count) is { } refused)
            Add(line, refused);
        return true;
    }

    private static RecordProblem? Check(AmazonOperation operation, string text, int attachments)
    {
        if (operation.HasText && text.Length == 0)
            return RecordProblem.BadValue($"'text' is empty, which {operation.Name} does not take.");
        if (attachments >= operation.MinAttachments && attachments <= operation.MaxAttachments)
            return null;
        return RecordProblem.BadValue(string.Create(CultureInfo.InvariantCulture, $"{operation.Name} takes {operation.MinAttachments} to {operation.MaxAttachments} attachments, not {attachments}."));
    }
}
