using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Mail that is too deep, too long or too many is told, and the next mail is read.</summary>
public class MailLimitTests
{
    private const string Next = "\n\nFrom a@b Thu Sep 10 14:03:11 2026\nFrom: a@acme.example\n\nNext\n";

    public static TheoryData<string, string> Hostile => new()
    {
        { "deep", Nested(10_000) },
        { "parts", "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 3000)) },
        { "headers", string.Concat(Enumerable.Repeat("X-Long: " + new string('a', 1000) + "\n", 1000)) + "\nHello" },
        { "header", "Subject: " + new string('a', 1_000_000) + "\n\nHello" },
        { "text", "\n" + string.Concat(Enumerable.Repeat("0123456789 abc\n", 100_000)) },
        { "bytes", "\n" + new string('a', 5_000_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_limit_costs_its_own_mail_alone(string name, string mail)
    {
        List<ReadRecord> records = [.. MailReaderTests.Read(InputFormat.Mbox, Encoding.UTF8.GetBytes("From a@b Thu Sep 10 14:03:11 2026\nFrom: a@acme.example\n" + mail + Next))];

        Assert.True(records.Exists(record => record.Problem?.RuleId == "ML0003"), name);
        Assert.Equal("Next", records[^1].Message!.Text);
        Assert.True(records.Count <= 3);
    }

    [Fact]
    public void An_endless_line_is_read_in_little_memory()
    {
        foreach (string beginning in (string[])["From: a@acme.example\n\n", "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n", "Subject: "])
        {
            using var stream = new EndlessStream(Encoding.ASCII.GetBytes(beginning), (byte)'a', 100_000_000);
            long before = GC.GetAllocatedBytesForCurrentThread();

            List<ReadRecord> records = [.. MessageReader.Create(InputFormat.Eml).Read(stream)];

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
            if (beginning.Contains("pdf", StringComparison.Ordinal))
                Assert.Equal(75_000_000, Assert.Single(Assert.Single(records).Message!.Attachments).Size!.Value, 100.0);
            else
                Assert.Equal("ML0003", records[^1].Problem!.RuleId);
        }
    }

    /// <summary>Work grows with the length, not with its square: a mail of this kind would take minutes otherwise.</summary>
    [Theory]
    [InlineData("text/plain", "", "=?a?B?x")]
    [InlineData("text/html", "<p>a</p>b", "a")]
    [InlineData("text/html", "<blockquote>", "a")]
    [InlineData("text/html", "<br>a", "a")]
    [InlineData("text/html", "<p hidden>", "(")]
    [InlineData("text/html", "<i><p>", "<a@b>,")]
    [InlineData("text/plain", "On 10 Sep 2026 at 09:00 <a@b>\n", "\"a\",")]
    public void Much_of_the_same_is_no_more_work(string type, string body, string header)
    {
        string mail = $"From: {Repeat(header, 200_000)}\nSubject: {Repeat(header, 40_000)}\nContent-Type: {type}\n\nx{Repeat(body, 900_000)}";
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.InRange(MailReaderTests.Mail(mail).Count(), 1, 2);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private static string Repeat(string piece, int length) => piece.Length == 0 ? "" : string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Nested(int depth)
    {
        var mail = new StringBuilder();
        for (int i = 0; i < depth; i++)
            mail.Append($"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        return mail.Append("\nx").ToString();
    }
}
