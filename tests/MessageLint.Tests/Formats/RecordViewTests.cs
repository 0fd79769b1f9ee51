using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>What is read in place says the same as what is parsed, whatever stands in the file.</summary>
public class RecordViewTests
{
    private static readonly string[] Names =
    [
        "text", "text", "text", "id", "conversation", "marketplace", "region", "author", "visibility", "channel", "operation", "sentAt", "language", "buyerLanguage", "format", "kind", "phase",
        "order", "subject", "automatic", "noResponseNeeded", "attachments", "messages", "events", "status", "asOf", "other", "extra", "Text", "t\\u0065xt", "", "naïve", "文",
    ];

    private static readonly string[] Values =
    [
        "\"Hello\"", "\"Hello\"", "\"Hello\"", "\"\"", "\"a\\nb\\t\\\"c\\\" \\\\ \\/ \\b\\f\\r\"", "\"\\u00e9 \\u4e2d \\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\ud83dx\"", "\"\\ud83d\\n\"", "\"é 文 😀\"",
        "\"seller\"", "\"buyer\"", "\"system\"", "\"public\"", "\"internal\"", "\"amazon\"", "\"amazon.de\"", "\"api\"", "\"email\"", "\"marketplace\"", "\"html\"", "\"plain\"", "\"reply\"", "\"proactive\"",
        "\"postSale\"", "\"US\"", "\"419\"", "\"Germany\"", "\"en-GB\"", "\"2026-03-14T08:58:45+09:00\"", "\"2026-03-14T08:58Z\"", "\"2026-03-14T08:58:45\"", "\"111-5550001-5550002\"", "\"open\"",
        "null", "true", "false", "0", "12", "-3", "1.5", "1e5", "-0.0E+2", "01", "-", "1.", "1e", ".5", "+1", "nul", "tru", "[]", "[ ]", "{}", "[1,{\"a\":[\"]\"]}]", "{\"a\":{\"b\":\"}\"}}", "[1,]", "[", "{\"a\"}",
        "[{\"name\":\"a.pdf\",\"size\":5}]", "[{\"text\":\"x\"}]", "\"\\x\"", "\"\\u12g4\"", "\"\\u12\"", "\"open", "\"a\u0001b\"", "\"a\u007fb\"", "'a'", "NaN", "\"a\tb\"",
    ];

    private static readonly Dictionary<string, string[]> Usual = new(StringComparer.Ordinal)
    {
        ["text"] = Values[..9],
        ["id"] = ["\"m1\"", "12", "null"],
        ["conversation"] = ["\"c1\"", "\"文\"", "7", "null"],
        ["marketplace"] = ["\"amazon\"", "\"amazon.de\"", "null"],
        ["author"] = ["\"seller\"", "\"buyer\"", "\"system\""],
        ["visibility"] = ["\"public\"", "\"internal\""],
        ["channel"] = ["\"api\"", "\"email\"", "\"marketplace\""],
        ["sentAt"] = ["\"2026-03-14T08:58:45+09:00\"", "\"2026-03-14T08:58Z\"", "null"],
        ["format"] = ["\"html\"", "\"plain\""],
        ["kind"] = ["\"reply\"", "\"proactive\""],
        ["phase"] = ["\"postSale\""],
        ["automatic"] = ["true", "false", "null"],
        ["noResponseNeeded"] = ["true"],
        ["attachments"] = ["[]", "null"],
        ["messages"] = ["null"],
    };

    private static readonly string[] Blanks = ["", "", "", "", " ", "\t", "  ", "\r", "\u00a0"];

    [Fact]
    public void Reading_in_place_says_what_parsing_says()
    {
        var random = new Random(20261);
        int inPlace = 0;
        int problems = 0;
        for (int round = 0; round < 6000; round++)
        {
            byte[] file = RandomFile(random);
            List<ReadRecord> parsed = Reading.Ndjson(file);
            int count = 0;
            foreach (RecordView view in Views(file))
            {
                ReadRecord expected = parsed[count++];
                problems += expected.Problem is null ? 0 : 1;
                inPlace += view.Record is null ? 1 : 0;
                AssertSame(expected, view);
            }

            Assert.Equal(parsed.Count, count);
        }

        Assert.InRange(inPlace, 4000, int.MaxValue);
        Assert.InRange(problems, 4000, int.MaxValue);
    }

    [Theory]
    [InlineData("""{"text":"a"}""")]
    [InlineData("""{"id":1,"lang":"en","text":"Grüße 😀\n\nBest regards"}""")]
    [InlineData(""" { "id" : "m1" , "text" : "a\u00e9\ud83d\ude00" , "subject":"Say \"hi\"", "x" : {"deep":[1,{"y":null}]}, "z":-1.5e3 } """)]
    [InlineData("""{"id":"m1","conversation":"c1","marketplace":"amazon.de","region":"US","author":"buyer","visibility":"internal","channel":"api","operation":"confirmOrderDetails","sentAt":"2026-03-14T08:58:45+09:00","language":"en-GB","buyerLanguage":"ja","format":"html","kind":"reply","phase":"postSale","order":"111-5550001-5550002","subject":"Your order","text":"Hello","attachments":[],"automatic":true,"noResponseNeeded":false}""")]
    public void Plain_records_are_read_in_place(string line)
    {
        // The second time, names and values are known.
        List<bool> inPlace = [];
        foreach (RecordView view in Views(Encoding.UTF8.GetBytes($"{line}\n{line}\r\n{line}")))
        {
            inPlace.Add(view.Record is null);
            AssertSame(Reading.Ndjson($"{new string('\n', view.Line - 1)}{line}").Single(), view);
        }

        Assert.Equal([true, true, true], inPlace);
    }

    [Fact]
    public void Nesting_counts_as_the_parser_counts_it()
    {
        foreach (int depth in (int[])[1, 62, 63, 64, 10_000, 100_000])
        {
            string line = $"{{\"x\":{new string('[', depth)}{new string(']', depth)},\"text\":\"a\"}}";

            AssertSame(Reading.Ndjson(line).Single(), Views(Encoding.UTF8.GetBytes(line)).Single());
        }
    }

    [Fact]
    public void A_map_holds_for_both()
    {
        const string map = "text=body,author=direction(outgoing:seller,incoming:buyer),id=";
        const string log = """
            {"body":"a","direction":"incoming","text":"no","id":"m1"}
            {"body":"b","direction":"OUTGOING"}
            {"body":"c","direction":"sideways"}
            {"text":"d"}
            """;
        List<ReadRecord> parsed = Reading.Ndjson(log, map);
        int i = 0;
        foreach (RecordView view in Views(Encoding.UTF8.GetBytes(log), map))
            AssertSame(parsed[i++], view);
        Assert.Equal(4, i);
    }

    [Fact]
    public void Clean_records_are_read_without_allocation()
    {
        byte[] log = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2000).Select(i =>
            $"{{\"id\":{i},\"conversation\":\"c{i % 50}\",\"marketplace\":\"amazon.{(i % 2 == 0 ? "de" : "fr")}\",\"author\":\"{(i % 3 == 0 ? "buyer" : "seller")}\",\"sentAt\":\"2026-03-14T08:58:{i % 60:00}Z\",\"text\":\"Hello,\\n\\nyour parcel {i} is on its way.\"}}\n")));
        var view = new RecordView();
        var reader = new NdjsonReader(ReaderOptions.Default);
        long fewest = long.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            using RecordBatch batch = reader.ReadBatches(new MemoryStream(log)).First();
            long before = GC.GetAllocatedBytesForCurrentThread();
            int read = 0;
            while (batch.Read(view))
                read++;
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.InRange(read, 1000, 2000);
        }

        Assert.Equal(0, fewest);
    }

    private static void AssertSame(ReadRecord expected, RecordView view)
    {
        Assert.Equal(expected.Line, view.Line);
        ReadRecord made = view.ToRecord();
        Assert.Equal(Reading.Summary(expected), Reading.Summary(made));
        Assert.Equal(expected.Problem, made.Problem);
        Assert.Equal(expected.ConversationId, made.ConversationId);
        if (view.Record is not null)
            return;
        Message message = Assert.IsType<Message>(expected.Message);
        Assert.Equal(message.Text, Encoding.UTF8.GetString(view.Text));

        // Lists are compared by reference; a message with attachments is not read in place.
        Assert.Equal(message.Facts with { Attachments = [] }, view.Facts with { Attachments = [] });
        Assert.Equal((true, true), (message.Attachments.IsEmpty, view.Facts.Attachments.IsEmpty));
        Assert.Equal(message.SentAt, view.SentAt);
        Assert.Equal(expected.ConversationId, view.HasConversation ? Encoding.UTF8.GetString(view.ConversationId) : null);
    }

    private static IEnumerable<RecordView> Views(byte[] file, string map = "")
    {
        var view = new RecordView();
        foreach (RecordBatch batch in MessageReader.Create(InputFormat.Ndjson, new ReaderOptions { Map = FieldMap.Parse(map) }).ReadBatches(new MemoryStream(file)))
        {
            using (batch)
            {
                while (batch.Read(view))
                    yield return view;
            }
        }
    }

    private static byte[] RandomFile(Random random)
    {
        string Blank() => random.Next(4) == 0 ? Blanks[random.Next(Blanks.Length)] : "";

        // Most records of a file share one order of names, as logs do.
        string[] names = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Names[random.Next(Names.Length)]).Append("text").Distinct(StringComparer.Ordinal)];
        var file = new StringBuilder();
        for (int records = random.Next(1, 8); records > 0; records--)
        {
            file.Append(Blank()).Append('{').Append(Blank());
            for (int i = 0; i < names.Length; i++)
            {
                string name = random.Next(20) == 0 ? Names[random.Next(Names.Length)] : names[i];
                string[] values = random.Next(20) > 0 && Usual.TryGetValue(name, out string[]? usual) ? usual : random.Next(3) > 0 ? Values[..25] : Values;
                string value = values[random.Next(values.Length)];
                file.Append(i > 0 ? "," : "").Append(Blank()).Append('"').Append(name).Append('"').Append(Blank()).Append(':').Append(Blank()).Append(value).Append(Blank());
            }

            file.Append(random.Next(30) == 0 ? ",}" : "}").Append(random.Next(30) == 0 ? "x" : Blank()).Append(random.Next(20) == 0 ? "\n\n" : "\n");
        }

        if (random.Next(2) == 0)
            file.Length--;
        byte[] bytes = Encoding.UTF8.GetBytes(file.ToString());
        if (random.Next(10) == 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
