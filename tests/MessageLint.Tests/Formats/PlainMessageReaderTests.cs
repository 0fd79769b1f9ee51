using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>The reader of plain messages against the parser, which says what a record means.</summary>
public class PlainMessageReaderTests
{
    [Theory]
    [InlineData("""{"text":"a"}""", true)]
    [InlineData(""" { "id" : 12 , "text" : "a\n\u00e4\"b\\" , "sentAt":"2026-03-14T08:58:45+09:00" } """, true)]
    [InlineData("""{"id":"m1","conversation":"c1","marketplace":"amazon","region":"US","author":"buyer","visibility":"internal","channel":"email","language":"en","text":"日本"}""", true)]
    [InlineData("""{"text":"a","automatic":true,"noResponseNeeded":false,"unknown":true,"other":null,"more":7}""", true)]
    [InlineData("""{"text":"\ud83d\ude00"}""", true)]
    [InlineData("""{"text":"a","text":"b"}""", false)]
    [InlineData("""{"text":null}""", false)]
    [InlineData("""{"text":"a","attachments":[]}""", false)]
    [InlineData("""{"text":"a","author":"nobody"}""", false)]
    [InlineData("""{"text":"a","automatic":"true"}""", false)]
    [InlineData("""{"text":7}""", false)]
    [InlineData("""{"text":"a","id":-1}""", false)]
    [InlineData("""{"text":"a","id":007}""", false)]
    [InlineData("""{"text":"a","id":1.5}""", false)]
    [InlineData("""{"text":"a","x":{}}""", false)]
    [InlineData("""{"text":"a"} {}""", false)]
    [InlineData("""{"text":"a",}""", false)]
    [InlineData("{\"text\":\"a\tb\"}", false)]
    [InlineData("""{"text":"\x"}""", false)]
    [InlineData("""{"text":"a""", false)]
    [InlineData("""[]""", false)]
    [InlineData("", false)]
    public void Takes_plain_messages_and_leaves_the_rest(string json, bool isPlain)
    {
        ReadRecord? plain = PlainMessageReader.TryRead(Encoding.UTF8.GetBytes(json), 1);

        Assert.Equal(isPlain, plain is not null);
        if (plain is not null)
            Assert.Equal(Shown(JsonRecordParser.For(FieldMap.Empty).Parse(Encoding.UTF8.GetBytes(json), 1)), Shown(plain));
    }

    [Fact]
    public void What_it_takes_it_reads_as_the_parser_does()
    {
        string[] pieces = ["{", "}", "\"text\"", "\"id\"", "\"author\"", "\"automatic\"", "\"x\"", ":", ":", ",", "\"a\"", "\"seller\"", "\"\\u0041\\n\"", "\"\\ud800\"", "12", "0", "true", "false", "null", " ", "\n", "[", "1e3"];
        var random = new Random(42);
        int taken = 0;
        for (int i = 0; i < 200_000; i++)
        {
            // Members in the right shape, with one piece in ten replaced, so that some documents are right and most are nearly so.
            var json = new StringBuilder("{");
            int members = random.Next(1, 4);
            for (int member = 0; member < members; member++)
            {
                json.Append(member == 0 ? "" : ",").Append(Piece(pieces[random.Next(2, 7)])).Append(Piece(":")).Append(Piece(pieces[random.Next(10, 19)]));
            }

            byte[] bytes = Encoding.UTF8.GetBytes(json.Append(Piece("}")).ToString());
            if (PlainMessageReader.TryRead(bytes, 1) is not { } plain)
                continue;
            taken++;
            Assert.Equal(Shown(JsonRecordParser.For(FieldMap.Empty).Parse(bytes, 1)), Shown(plain));
        }

        Assert.True(taken > 1000);

        string Piece(string right) => random.Next(10) == 0 ? pieces[random.Next(pieces.Length)] : right;
    }

    private static string Shown(ReadRecord record)
    {
        Message? message = record.Message;
        return $"{record.Line} {record.Problem?.Description} {message?.Text} {message?.Id} {message?.Marketplace} {message?.Region} {message?.Language} {message?.Author} {message?.Visibility} {message?.Channel} {message?.SentAt:O} {message?.IsAutomatic} {message?.NoResponseNeeded} {record.ConversationId}";
    }
}
