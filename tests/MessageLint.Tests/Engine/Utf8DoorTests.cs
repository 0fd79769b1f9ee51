using System.Text;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>The door for UTF-8 says what the door for UTF-16 says, with places in UTF-16 units.</summary>
public class Utf8DoorTests
{
    [Fact]
    public void Both_doors_find_the_same_at_the_same_places()
    {
        var utf16 = new DiagnosticBuffer();
        var utf8 = new DiagnosticBuffer();
        foreach (Message message in TestRules.Examples.Select(pair => pair.Example.Message).Append(new Message("")).Append(new Message("🙂 é 電話 📞 call 415-555-0132")))
        {
            LintSummary expected = TestRules.BuiltIn.Lint(message.Text, message.Facts, utf16);
            Assert.Equal(expected, TestRules.BuiltIn.Lint(Encoding.UTF8.GetBytes(message.Text), message.Facts, utf8));
            Assert.Equal(Places(utf16), Places(utf8));
        }
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', 0xFF, (byte)'b' })]
    [InlineData(new byte[] { 0xC3 })]
    [InlineData(new byte[] { 0xC0, 0xAF })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    public void Bytes_that_are_no_utf8_are_a_finding_and_never_clean(byte[] text)
    {
        var buffer = new DiagnosticBuffer();
        foreach (MessageAuthor author in (MessageAuthor[])[MessageAuthor.Seller, MessageAuthor.Buyer])
        {
            LintSummary summary = TestRules.BuiltIn.Lint(text, new MessageFacts { Author = author }, buffer);
            Assert.False(summary.IsComplete);
            Assert.False(summary.IsClean);
            Assert.Equal("ML0002", Assert.Single(buffer.Records.ToArray()).Descriptor.Id);
        }
    }

    [Fact]
    public void The_limit_counts_utf16_units()
    {
        var buffer = new DiagnosticBuffer();
        byte[] longest = Encoding.UTF8.GetBytes(new string('é', MessageLinter.MaxTextLength));
        Assert.True(TestRules.BuiltIn.Lint(longest, default, buffer).IsComplete);
        byte[] longer = [.. longest, (byte)'x'];
        Assert.False(TestRules.BuiltIn.Lint(longer, default, buffer).IsComplete);
        Assert.Equal("ML0003", Assert.Single(buffer.Records.ToArray()).Descriptor.Id);
    }

    private static (string Id, TextSpan Span, Severity Severity)[] Places(DiagnosticBuffer buffer) =>
        [.. buffer.Records.ToArray().Select(record => (record.Descriptor.Id, record.Span, record.Severity))];
}
