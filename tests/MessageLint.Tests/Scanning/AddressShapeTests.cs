using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Addresses of the net: what is found, and what only looks like one.</summary>
public sealed class AddressShapeTests
{
    [Theory]
    [InlineData("scheme", "see https://example.com/a?b=c#d now", "https://example.com/a?b=c#d")]
    [InlineData("scheme in capitals", "HTTPS://EXAMPLE.COM", "HTTPS://EXAMPLE.COM")]
    [InlineData("www", "go to www.example.com.", "www.example.com")]
    [InlineData("full stop behind", "See http://example.com/path. Next", "http://example.com/path")]
    [InlineData("in brackets", "(http://example.com/path)", "http://example.com/path")]
    [InlineData("brackets inside", "http://example.com/a_(b) x", "http://example.com/a_(b)")]
    [InlineData("in angle brackets", "<https://example.com>", "https://example.com")]
    [InlineData("in quotes", "\"https://example.com/x\"", "https://example.com/x")]
    [InlineData("question mark behind", "have you seen http://example.com?", "http://example.com")]
    [InlineData("Chinese behind", "请看https://example.com/x谢谢", "https://example.com/x")]
    [InlineData("ideographic stop behind", "https://example.com/x。谢谢", "https://example.com/x")]
    [InlineData("port and user", "http://user:pw@example.com:8080/x", "http://user:pw@example.com:8080/x")]
    [InlineData("other scheme", "whatsapp://send?phone=1", "whatsapp://send?phone=1")]
    [InlineData("broken scheme", "hxxps://example.com/x", "hxxps://example.com/x")]
    [InlineData("missing colon", "http//example.com/x", "http//example.com/x")]
    [InlineData("no host", "http:// is a scheme", "")]
    [InlineData("a word", "the https protocol", "")]
    [InlineData("ratio", "input:output", "")]
    public void Url(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        ScanProbe.Check(TokenKind.Url, text, expected);
    }

    [Theory]
    [InlineData("bare", "visit example.com today", "example.com")]
    [InlineData("path", "t.me/brightlamp is ours", "t.me/brightlamp")]
    [InlineData("end of sentence", "We are shop.com. Next day", "shop.com")]
    [InlineData("two-part suffix", "lamps.co.uk", "lamps.co.uk")]
    [InlineData("digits first", "4lamps.de and 163.com", "4lamps.de|163.com")]
    [InlineData("hyphen", "my-lamps.example.org", "my-lamps.example.org")]
    [InlineData("capitals", "Amazon.com", "Amazon.com")]
    [InlineData("umlaut", "bücher.de", "bücher.de")]
    [InlineData("punycode", "xn--bcher-kva.de", "xn--bcher-kva.de")]
    [InlineData("Chinese around", "请到example.com看看", "example.com")]
    [InlineData("ideographic dot", "lamps。fr", "lamps。fr")]
    [InlineData("one letter with a path", "a.co/d/abc", "a.co/d/abc")]
    [InlineData("missing blank", "it has arrived.It was fine", "")]
    [InlineData("missing blank, two letters", "your refund.To get it", "")]
    [InlineData("product names", "Node.js and ASP.NET", "")]
    [InlineData("abbreviations", "e.g. i.e. z.B. p.m. U.S.", "")]
    [InlineData("slot", "an M.2 drive", "")]
    [InlineData("file names", "manual.pdf clip.mov label.zip readme.md", "")]
    [InlineData("number with unit", "3.5kg 2.in", "")]
    [InlineData("address of mail", "help@example.com", "")]
    [InlineData("unknown suffix", "setup.notatld", "")]
    public void Domain(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        ScanProbe.Check(TokenKind.Domain, text, expected);
    }

    [Theory]
    [InlineData("plain", "write to help@example.com, please", "help@example.com")]
    [InlineData("plus and dots", "first.last+tag@mail.example.co.uk.", "first.last+tag@mail.example.co.uk")]
    [InlineData("apostrophe", "o'connor@example.com", "o'connor@example.com")]
    [InlineData("digits first", "88jenny@example.com", "88jenny@example.com")]
    [InlineData("in quotes", "'help@example.com'", "help@example.com")]
    [InlineData("in angle brackets", "Jenny <jenny@example.com>", "jenny@example.com")]
    [InlineData("mailto", "mailto:help@example.com?subject=x", "mailto:help@example.com?subject=x")]
    [InlineData("Chinese before", "邮箱help@qq.com。", "help@qq.com")]
    [InlineData("umlauts", "jürgen@bücher.de", "jürgen@bücher.de")]
    [InlineData("full width", "ａｂｃ＠ｅｘａｍｐｌｅ．ｃｏｍ", "ａｂｃ＠ｅｘａｍｐｌｅ．ｃｏｍ")]
    [InlineData("missing blank behind", "help@shop.com.Bitte", "help@shop.com")]
    [InlineData("unknown suffix", "help@server.intranet", "help@server.intranet")]
    [InlineData("volts and amps", "5V@2A", "")]
    [InlineData("price", "12 pcs @ $3.50 each, 3 @ 4.99", "")]
    [InlineData("refresh rate", "2560x1440@144Hz", "")]
    [InlineData("no suffix", "root@localhost", "")]
    [InlineData("two points", "a..b@", "")]
    [InlineData("host with a sign", "behind @members.example.com", "")]
    public void Email(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        ScanProbe.Check(TokenKind.Email, text, expected);
    }

    [Theory]
    [InlineData("plain", "find us @brightlamp on", "@brightlamp")]
    [InlineData("points", "@bright.lamp_99.", "@bright.lamp_99")]
    [InlineData("time", "meet @ 5 pm", "")]
    [InlineData("unit", "5V@2A", "")]
    [InlineData("mail", "help@example.com", "")]
    [InlineData("mail host", "behind @members.example.com", "")]
    public void Handle(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        ScanProbe.Check(TokenKind.Handle, text, expected);
    }

    [Theory]
    [InlineData("write to help (at) example (dot) com please", "help (at) example (dot) com", Disguise.WrittenSign)]
    [InlineData("help[@]example,com", "help[@]example,com", Disguise.WrittenSign)]
    [InlineData("help {at} example dot com now", "help {at} example dot com", Disguise.WrittenSign)]
    [InlineData("hilfe[ät]example[punkt]de", "hilfe[ät]example[punkt]de", Disguise.WrittenSign)]
    [InlineData("help（小老鼠）example（點）tw", "help（小老鼠）example（點）tw", Disguise.WrittenSign)]
    [InlineData("help艾特example点com", "help艾特example点com", Disguise.WrittenSign)]
    [InlineData("help @ example . com", "help @ example . com", Disguise.Spacing)]
    [InlineData("h e l p @ e x a m p l e . c o m", "h e l p @ e x a m p l e . c o m", Disguise.Spacing)]
    public void EmailWithHiddenSigns(string text, string expected, Disguise disguise)
    {
        MessageToken token = ScanProbe.Single(text, TokenKind.Email);
        Assert.Equal(expected, text.Substring(token.Span.Start, token.Span.Length));
        Assert.Equal(disguise, token.Disguise);
    }

    [Theory]
    [InlineData("see my-lamps (dot) co (dot) uk now", "my-lamps (dot) co (dot) uk")]
    [InlineData("my-lamps(ドット)jp をご覧", "my-lamps(ドット)jp")]
    [InlineData("the red (dot) on top", "")]
    [InlineData("the score is 3 (at) least", "")]
    public void DomainWithHiddenSigns(string text, string expected) => ScanProbe.Check(TokenKind.Domain, text, expected);

    [Fact]
    public void HiddenAddressTakesTheSentenceStartOfItsFirstWord()
    {
        MessageToken token = ScanProbe.Single("Hello. help (at) example.com", TokenKind.Email);
        Assert.True((token.Flags & Internals.Text.TokenFlags.StartsSentence) != 0);
    }

    [Theory]
    [InlineData("manual.pdf and IMG_0231.mov", "manual.pdf|IMG_0231.mov")]
    [InlineData("see invoice-2026.03.pdf", "invoice-2026.03.pdf")]
    [InlineData("(label.zip)", "label.zip")]
    [InlineData("example.com/manual.pdf", "")]
    [InlineData("the pdf. Next", "")]
    [InlineData("run update.sh, then main.py", "update.sh|main.py")]
    [InlineData("lumen.io and lumen.sh", "")]
    [InlineData("rename read.me to read.txt, READ.ME too", "read.me|read.txt|READ.ME")]
    [InlineData("the site is read.me/start", "")]
    public void FileName(string text, string expected) => ScanProbe.Check(TokenKind.FileName, text, expected);
}
