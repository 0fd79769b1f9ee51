using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Whatever a file holds, readers give records and problems, never an exception, and the same however the bytes arrive.</summary>
public class HostileInputTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", ";", "\t", "\n", "\r\n", "\\", "\\u", "\\ud83d", "\\n", "text", "messages", "author", "seller", "{\"text\":\"a\"}\n", "null", "1e999", "true",
        "\uFEFF", "é", "文", "😀", "\0", "id,text\n", "\"\"", "sep=;", "-", "{\"messages\":[{\"text\":\"", "\"}]}", "{\"events\":[{", "{\"attachments\":[{",
    ];

    [Theory]
    [InlineData(InputFormat.Ndjson)]
    [InlineData(InputFormat.Csv)]
    public void Nothing_makes_a_reader_throw(InputFormat format)
    {
        var random = new Random(4711);
        for (int round = 0; round < 4000; round++)
        {
            byte[] bytes = RandomFile(random, round);

            List<string> whole = [.. Reading.Read(format, new MemoryStream(bytes)).Select(Reading.Summary)];
            List<string> dribbled = [.. Reading.Read(format, new Reading.DribbleStream(bytes, round)).Select(Reading.Summary)];

            Assert.Equal(whole, dribbled);
        }
    }

    private static byte[] RandomFile(Random random, int round)
    {
        var file = new StringBuilder(round % 3 == 0 ? "id,text\n" : "");
        for (int count = random.Next(1, 40); count > 0; count--)
            file.Append(Pieces[random.Next(Pieces.Length)]);
        byte[] bytes = Encoding.UTF8.GetBytes(file.ToString());
        for (int flips = round % 2 == 0 ? 0 : random.Next(3); flips > 0; flips--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }
}
