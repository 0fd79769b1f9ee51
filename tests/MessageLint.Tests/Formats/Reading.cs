using System.Globalization;
using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Reads records from memory.</summary>
internal static class Reading
{
    public static List<ReadRecord> Ndjson(string text, string map = "") => Ndjson(Encoding.UTF8.GetBytes(text), map);

    public static List<ReadRecord> Ndjson(byte[] bytes, string map = "") => Read(InputFormat.Ndjson, new MemoryStream(bytes), map);

    public static List<ReadRecord> Csv(string text, string map = "") => Csv(Encoding.UTF8.GetBytes(text), map);

    public static List<ReadRecord> Csv(byte[] bytes, string map = "") => Read(InputFormat.Csv, new MemoryStream(bytes), map);

    public static List<ReadRecord> Read(InputFormat format, Stream stream, string map = "") =>
        [.. MessageReader.Create(format, new ReaderOptions { Map = FieldMap.Parse(map) }).Read(stream)];

    /// <summary>What a record says, in a line, for comparing.</summary>
    public static string Summary(ReadRecord record) => record switch
    {
        { Problem: { } problem } => $"{record.Line} {problem.RuleId}",
        { Conversation: { } thread } => $"{record.Line} thread {thread.Id} {string.Join('|', thread.Messages.Select(message => message.Text))}",
        _ => $"{record.Line} {record.Message!.Id} {record.Message.Author} {record.Message.Text}",
    };

    /// <summary>All that a record says, a line a message, for tables.</summary>
    public static string Everything(ReadRecord record)
    {
        if (record.Problem is { } problem)
            return $"{record.Line} {problem.RuleId} {problem.Description}";
        if (record.Conversation is { } thread)
            return string.Join("\n  ", thread.Messages.Select(Everything).Prepend($"{record.Line} thread {thread.Id ?? "-"} {Lower(thread.Status)} {thread.Marketplace ?? "-"}"));
        return $"{record.Line} in {record.ConversationId ?? "-"}: {Everything(record.Message!)}";
    }

    private static string Everything(Message message)
    {
        var words = new List<string?> { message.Id ?? "-" };
        if (message.Kind != MessageKind.Unknown)
            words.Add(Lower(message.Kind));
        words.AddRange([Lower(message.Author), Lower(message.Visibility), message.IsAutomatic ? "program" : "person", Lower(message.Channel), message.Marketplace ?? "-"]);
        words.AddRange([message.SentAt?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) ?? "-", message.OrderId ?? "-", Lower(message.Format) + ":", message.Text.ReplaceLineEndings("\\n")]);
        words.AddRange(message.Attachments.Select(file => $"+ {file.Name} {file.Size}"));
        return string.Join(' ', words.OfType<string>());
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Gives few bytes a read, as pipes do.</summary>
    internal sealed class DribbleStream(byte[] bytes, int seed) : MemoryStream(bytes)
    {
        private readonly Random _random = new(seed);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, _random.Next(1, 8)));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, _random.Next(1, 8))]);
    }

    /// <summary>Cannot be rewound, as pipes cannot.</summary>
    internal sealed class PipeStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
