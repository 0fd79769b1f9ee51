using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using MessageLint.Cli;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>What a scan puts aside comes back whole, in order, and is seen by nobody else.</summary>
public class AsideTests
{
    [Fact]
    public void Parts_that_are_too_large_are_divided_and_keep_conversations_together()
    {
        using var file = new PrivateStore();
        var store = new AsideStore(file);
        var random = new Random(11);
        var expected = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        byte[] content = new byte[200_000];

        // All in one part of the first level, and half of them in one of the second.
        for (int line = 0; line < 400; line++)
        {
            int conversation = random.Next(30);
            string key = "k" + conversation.ToString(CultureInfo.InvariantCulture);
            uint hash = 7u | (conversation % 2 == 0 ? 3u << 8 : (uint)conversation << 8) | ((uint)conversation << 16);
            byte[] record = new byte[AsideRecord.LengthFor(key.Length, random.Next(10, content.Length))];
            AsideRecord.Write(record, hash, file: 0, line, AsideKind.Message, Encoding.UTF8.GetBytes(key), content.AsSpan(0, record.Length - AsideRecord.LengthFor(key.Length, 0)));
            store.Add(record);
            (expected.TryGetValue(key, out List<int>? lines) ? lines : expected[key] = []).Add(line);
        }

        Assert.True(store.Length > 2 * AsideStore.MaxConversationLength);
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (AsideBlock block in store.Blocks())
        {
            using (block)
            {
                Assert.Equal(ThreadExtent.Whole, block.Extent);
                Assert.InRange(block.Bytes.Length, 1, AsideStore.MaxConversationLength);
                foreach (IGrouping<string, int> conversation in block.Places().Select(place => (Key: Encoding.UTF8.GetString(block.RecordAt(place).Key), block.RecordAt(place).Line)).GroupBy(entry => entry.Key, entry => entry.Line))
                    found.Add(conversation.Key, [.. conversation]);
            }
        }

        Assert.Equal(expected.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {string.Join(' ', entry.Value)}"), found.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {string.Join(' ', entry.Value)}"));
    }

    [Fact]
    public async Task Findings_are_sorted_by_place_however_many_they_are()
    {
        using var file = new PrivateStore();
        var sorted = new SortedFindings(file, runLength: 100_000);
        var random = new Random(12);
        var expected = new List<(int File, int Line, string Text)>();
        for (int batch = 0; batch < 100; batch++)
        {
            var lines = new FindingLines();
            for (int i = 0; i < 20; i++)
            {
                (int fileIndex, int line) = (random.Next(3), random.Next(2000));
                for (int same = random.Next(1, 3); same > 0; same--)
                {
                    string text = $"{fileIndex}:{line}:{batch}.{i}.{same}:{new string('x', random.Next(0, batch == 7 ? 200_000 : 700))}\n";
                    System.Buffers.BuffersExtensions.Write(lines.Output, Encoding.UTF8.GetBytes(text));
                    lines.End(fileIndex, line);
                    expected.Add((fileIndex, line, text));
                }
            }

            sorted.Add(lines);
        }

        using var output = new MemoryStream();
        await sorted.WriteToAsync(output, CancellationToken.None);

        Assert.True(output.Length > 1_000_000);
        Assert.Equal(string.Concat(expected.OrderBy(entry => entry.File).ThenBy(entry => entry.Line).Select(entry => entry.Text)), Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void Messages_come_back_with_all_they_say()
    {
        var message = new Message("Half \ud83d of a pair, 文 and 😀")
        {
            Id = "m1",
            Marketplace = "amazon.de",
            Region = "DE",
            Language = "de",
            BuyerLanguage = "ja",
            Operation = "confirmOrderDetails",
            Subject = "",
            OrderId = "111-5550001-5550002",
            SentAt = new DateTimeOffset(2026, 3, 14, 8, 58, 45, TimeSpan.FromMinutes(570)).AddTicks(7),
            Author = MessageAuthor.System,
            Visibility = MessageVisibility.Internal,
            Channel = MessageChannel.Api,
            Kind = MessageKind.Template,
            Phase = SalePhase.PostSale,
            Format = MessageFormat.Markdown,
            IsAutomatic = true,
            NoResponseNeeded = true,
            Attachments = [new MessageAttachment("a.pdf", 5), new MessageAttachment("b")],
        };
        var conversation = new Conversation(message, new Message(""))
        {
            Id = "c1",
            Marketplace = "ebay",
            Status = ConversationStatus.Closed,
            AsOf = new DateTimeOffset(2026, 3, 15, 0, 0, 0, TimeSpan.Zero),
            Events = [new ConversationEvent(ConversationEventType.ClaimQuestion, new DateTimeOffset(2026, 3, 14, 0, 0, 0, TimeSpan.FromHours(-5)))],
        };

        AssertSame(message, MessageCodec.DecodeMessage(MessageCodec.Encode(message)));
        Conversation read = MessageCodec.DecodeConversation(MessageCodec.Encode(conversation));
        AssertSame(conversation, read);
        AssertSame(message, read.Messages[0]);
        Assert.Equal("", read.Messages[1].Text);
    }

    [Fact]
    public void Only_the_owner_reaches_what_is_put_aside_and_nothing_of_it_stays()
    {
        if (OperatingSystem.IsWindows())
            return;
        string[] before = Leftovers();
        using var file = new PrivateStore();
        Assert.Equal(0, file.Append("first"u8));
        Assert.Equal(5, file.Append("second"u8));

        // It has no name any more, so that even a killed process leaves nothing.
        Assert.Equal(before, Leftovers());
        byte[] read = new byte[6];
        file.Read(5, read);
        Assert.Equal("second"u8.ToArray(), read);
    }

    [Fact]
    public void A_folder_that_takes_no_file_is_a_clear_error()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", string.Concat(Enumerable.Range(0, 40).Select(i => $"{{\"id\":\"m{i}\",\"conversation\":\"c1\",\"text\":\"Call 415 555 0187. {new string('a', 3000)}\"}}\n")));
        string missing = Path.Combine(folder.Path, "missing");

        (int exitCode, string output, string error) = CommandProcess.RunIn(CommandProcess.Folder, "", new() { ["TMPDIR"] = missing }, "scan", log, "--input-format", "ndjson");

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith($"messagelint: {missing}/: a temporary file for conversations cannot be written: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("0187", error, StringComparison.Ordinal);
        Assert.Equal(1, CommandProcess.RunIn(CommandProcess.Folder, "", new() { ["TMPDIR"] = missing }, "scan", log, "--input-format", "ndjson", "--sorted", "--fail-on", "info").ExitCode);
    }

    private static string[] Leftovers() => [.. Directory.GetFiles(Path.GetTempPath(), "messagelint-*.tmp").Order(StringComparer.Ordinal)];

    /// <summary>Compares every property, and wants each to differ from its default: a new one must be carried, too.</summary>
    private static void AssertSame<T>(T expected, T actual)
        where T : class
    {
        foreach (PropertyInfo property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            // The facts are the other properties once more.
            if (property.PropertyType == typeof(MessageFacts))
                continue;
            object? value = property.GetValue(expected);
            object? type = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
            Assert.False(Equals(value, type), $"{property.Name} has its default value; the test would not notice that it is lost.");
            if (property.PropertyType == typeof(ImmutableArray<MessageAttachment>))
                Assert.Equal(((ImmutableArray<MessageAttachment>)value!).ToArray(), ((ImmutableArray<MessageAttachment>)property.GetValue(actual)!).ToArray());
            else if (property.PropertyType == typeof(ImmutableArray<ConversationEvent>))
                Assert.Equal(((ImmutableArray<ConversationEvent>)value!).ToArray(), ((ImmutableArray<ConversationEvent>)property.GetValue(actual)!).ToArray());
            else if (property.PropertyType != typeof(ImmutableArray<Message>))
                Assert.Equal(value, property.GetValue(actual));
        }
    }
}
