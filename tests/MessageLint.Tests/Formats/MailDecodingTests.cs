using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>How mail writes texts: MIME, charsets, transfer encodings, headers.</summary>
public class MailDecodingTests
{
    static MailDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", 65001, "Grüße, 佐藤 📦")]
    [InlineData("UTF8", 65001, "Grüße")]
    [InlineData("iso-8859-1", 28591, "Grüße à Genève")]
    [InlineData("iso-8859-1", 1252, "10 € – “ok”")]
    [InlineData("iso-8859-2", 28592, "Zażółć gęślą jaźń")]
    [InlineData("iso-8859-9", 28599, "Teşekkürler")]
    [InlineData("iso-8859-15", 28605, "10 €")]
    [InlineData("windows-1252", 1252, "Größe – 10 €")]
    [InlineData("windows-1251", 1251, "Привет")]
    [InlineData("windows-1250", 1250, "Łódź")]
    [InlineData("cp1254", 1254, "Teşekkür")]
    [InlineData("koi8-r", 20866, "Привет")]
    [InlineData("shift_jis", 932, "電池は付属しますか？")]
    [InlineData("iso-2022-jp", 50220, "電池は付属しますか？")]
    [InlineData("EUC-JP", 51932, "電池は付属しますか？")]
    [InlineData("gb2312", 936, "什么时候发货？")]
    [InlineData("gb18030", 54936, "什么时候发货？㐀")]
    [InlineData("big5", 950, "什麼時候出貨？")]
    [InlineData("euc-kr", 949, "언제 발송하나요?")]
    public void Every_charset_is_undone_in_every_transfer_encoding(string name, int codePage, string text)
    {
        byte[] bytes = Encoding.GetEncoding(codePage).GetBytes(text);
        foreach (string encoding in (string[])["8bit", "base64", "quoted-printable"])
        {
            byte[] body = encoding switch { "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes)), "8bit" => bytes, _ => QuotedPrintable(bytes) };
            byte[] mail = [.. Encoding.ASCII.GetBytes($"From: a@acme.example\r\nContent-Type: text/plain; charset={name}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"), .. body];

            Assert.Equal(text, Assert.Single(MailReaderTests.Read(InputFormat.Eml, mail)).Message!.Text);
        }
    }

    [Fact]
    public void What_is_encoded_comes_back() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Texts(), text =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string folded = Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);
        string words = string.Join("\r\n ", text.EnumerateRunes().Chunk(10).Select(chunk => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Concat(chunk)))}?="));
        string quoted = string.Join(' ', Encoding.UTF8.GetBytes(text).Chunk(17).Select(chunk => $"=?UTF-8?Q?{Encoding.ASCII.GetString(QuotedPrintable(chunk)).Replace("=\r\n", "", StringComparison.Ordinal)}?="));
        return Decode("base64", folded) == text.TrimEnd() && Decode("quoted-printable", Encoding.ASCII.GetString(QuotedPrintable(bytes))) == text.TrimEnd()
            && EncodedWords.Decode(words.Replace("\r\n", "", StringComparison.Ordinal)) == text && EncodedWords.Decode(quoted) == text;
    }));

    [Theory]
    [InlineData("=?iso-8859-1?Q?Gr=FC=DFe?= an =?utf-8?b?8J+Tpg==?=", "Grüße an 📦")]
    [InlineData("=?utf-8?Q?a_b?=", "a b")]
    [InlineData("=?utf-8?Q?a?=  =?utf-8?Q?b?=", "ab")]
    [InlineData("=?utf-8?Q?a?= c =?utf-8?Q?b?=", "a c b")]
    [InlineData("=?utf-8*de?Q?a?=", "a")]
    [InlineData("=?utf-8?X?a?=", "=?utf-8?X?a?=")]
    [InlineData("=?utf-8?Q?a", "=?utf-8?Q?a")]
    [InlineData("is 2 =? 3", "is 2 =? 3")]
    [InlineData("=?utf-8?B?8J+T?= =?utf-8?B?pg==?=", "📦")]
    [InlineData("=?iso-2022-jp?B?GyRCRUVDUxsoQg==?=", "電池")]
    [InlineData("=?nothing?Q?a?=", "a")]
    public void Encoded_words_are_decoded(string header, string expected) => Assert.Equal(expected, EncodedWords.Decode(header));

    [Theory]
    [InlineData("Maria S. <Maria@Example.org>", "Maria S.|maria@example.org")]
    [InlineData("maria@example.org", "|maria@example.org")]
    [InlineData("\"S., Maria\" <m@example.org>, (a (nested) comment) b@example.org (c)", "S., Maria|m@example.org;|b@example.org")]
    [InlineData("Team: a@example.org, B <b@example.org>; c@example.org", "|a@example.org;B|b@example.org;|c@example.org")]
    [InlineData("undisclosed-recipients:;", "")]
    [InlineData("=?utf-8?Q?J=C3=BCrgen?= <j@example.org>", "Jürgen|j@example.org")]
    [InlineData("<@relay.example:j@example.org>", "|j@example.org")]
    [InlineData("\"unclosed <a@example.org>", "")]
    [InlineData("a@, @b, <>, ,,", "")]
    public void Addresses_are_read_as_headers_write_them(string list, string expected) =>
        Assert.Equal(expected, string.Join(';', MailAddress.ParseList(list).Select(address => $"{address.Name}|{address.Address}")));

    [Theory]
    [InlineData("Thu, 10 Sep 2026 14:03:11 +0200", "2026-09-10T14:03:11+02:00")]
    [InlineData("10 Sep 2026 14:03 GMT", "2026-09-10T14:03:00+00:00")]
    [InlineData("Thu, 10 Sep 26 14:03:11 EST (winter)", "2026-09-10T14:03:11-05:00")]
    [InlineData("Thu, 10 Sep 99 14:03:11 -0000", "1999-09-10T14:03:11+00:00")]
    [InlineData("Thu,10 Sep 2026 14:03:60 +0530", "2026-09-10T14:03:59+05:30")]
    [InlineData("Thu, 31 Feb 2026 14:03:11 +0200", null)]
    [InlineData("Thu, 10 Sep 2026 24:03:11 +0200", null)]
    [InlineData("Thu, 10 Sep 2026 14:03:11 +9900", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Times_are_read_as_headers_write_them(string header, string? expected) =>
        Assert.Equal(expected, MailDate.TryParse(header, out DateTimeOffset time) ? time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("attachment; filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"a \\\"b\\\"; c.pdf\"", "a \"b\"; c.pdf")]
    [InlineData("attachment; filename*=UTF-8''Garantie%20%C3%9Cbersicht.pdf; filename=old.pdf", "Garantie Übersicht.pdf")]
    [InlineData("attachment; filename*0*=iso-8859-1'de'Gr%FC; filename*1*=%DFe; filename*2=.pdf", "Grüße.pdf")]
    [InlineData("attachment; filename*1=b.pdf; filename*0=a", "ab.pdf")]
    [InlineData("attachment; filename=\"=?utf-8?Q?Gr=C3=BC=C3=9Fe.pdf?=\"", "Grüße.pdf")]
    [InlineData("attachment; (comment; with) FileName = a.pdf ; size=1", "a.pdf")]
    [InlineData("attachment; filename*=%ZZ", "%ZZ")]
    [InlineData("attachment; filename", null)]
    public void Parameters_are_read_in_all_their_forms(string header, string? expected) => Assert.Equal(expected, HeaderParameters.Parse(header)["filename"]);

    [Theory]
    [InlineData("a \nb", "no", "a b")]
    [InlineData("a \nb", "yes", "ab")]
    [InlineData("a\nb", "no", "a\nb")]
    [InlineData("> a \n> b\nc", "no", "> a b\nc")]
    [InlineData(">> a \n> b", "no", ">> a \n> b")]
    [InlineData("a\n-- \nAcme", "no", "a\n-- \nAcme")]
    [InlineData(" > no quote", "no", "> no quote")]
    public void Flowed_lines_are_joined(string body, string deletesSpace, string expected) => Assert.Equal(expected, FlowedText.Join(body, deletesSpace == "yes"));

    [Theory]
    [InlineData("multipart/alternative", "text/plain|one", "text/html|<b>two</b>", "<b>two</b>")]
    [InlineData("multipart/alternative", "text/html|<b>two</b>", "text/plain|one", "one")]
    [InlineData("multipart/mixed", "text/plain|one", "text/plain|two", "one\ntwo")]
    [InlineData("multipart/mixed", "text/html|<b>one</b>", "text/plain|a<b", "<b>one</b>\n<pre>a&lt;b</pre>")]
    [InlineData("multipart/alternative", "text/plain|one", "text/calendar|BEGIN", "one")]
    public void The_text_is_what_the_reader_is_shown(string type, string first, string second, string expected)
    {
        string[] parts = [.. new[] { first, second }.Select(part => $"--b\nContent-Type: {part.Split('|')[0]}\n\n{part.Split('|')[1]}\n")];
        foreach (string end in (string[])["--b--\n", "", "--b--\nepilogue"])
            Assert.Equal(expected, MailReaderTests.Mail($"From: a@acme.example\nContent-Type: {type}; boundary=b\n\npreamble\n{parts[0]}{parts[1]}{end}").First().Message!.Text);
    }

    [Fact]
    public void A_part_that_never_ends_ends_with_the_one_around_it()
    {
        const string mail = "Content-Type: multipart/mixed; boundary=outer\n\n--outer\nContent-Type: multipart/alternative; boundary=inner\n\n--inner\n\none\n--outer\nContent-Type: application/pdf; name=a.pdf\n\nabc\n--outer--\n";

        ReadRecord record = Assert.Single(MailReaderTests.Mail(mail));

        Assert.Equal("one", record.Message!.Text);
        Assert.Equal([new MessageAttachment("a.pdf", 3)], record.Message.Attachments.AsEnumerable());
    }

    [Theory]
    [InlineData("Content-Type: text/plain; charset=klingon\n\na", "ML0002")]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n/w==", "ML0002")]
    [InlineData("Content-Type: text/plain; charset=utf-7\n\n+ADw-b", "ML0002")]
    [InlineData("Content-Transfer-Encoding: rot13\n\na", "ML0002")]
    [InlineData("Content-Type: multipart/mixed\n\na", "ML0002")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\nno part", "ML0002")]
    [InlineData("Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/octet-stream\n\nx\n--b--", "Message")]
    [InlineData("Content-Type: application/pkcs7-mime\n\nAAAA", "Message")]
    public void What_cannot_be_read_is_told(string mail, string expected)
    {
        List<ReadRecord> records = [.. MailReaderTests.Mail("From: a@acme.example\n" + mail)];

        Assert.Equal("ML0002", records[^1].Problem?.RuleId);
        Assert.True(expected == "ML0002" ? records.Count == 1 : records.Count <= 2);
    }

    [Fact]
    public void Marks_of_byte_order_are_no_part_of_a_header()
    {
        Assert.Equal("Buyer Public Marketplace amazon.de thread=x1", MailReaderTests.Facts(Assert.Single(MailReaderTests.Mail("\uFEFFFrom: x1@marketplace.amazon.de\n\nHello"))));
        Assert.Equal("ML0002", Assert.Single(MailReaderTests.Read(InputFormat.Eml, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("From: a@acme.example\n\nHello")).ToArray())).Problem!.RuleId);
    }

    [Fact]
    public void A_bad_time_is_told_beside_the_message()
    {
        List<ReadRecord> records = [.. MailReaderTests.Mail("From: a@acme.example\nDate: soon\n\nHello")];

        Assert.Equal("Hello", records[0].Message!.Text);
        Assert.Equal("ML0004", records[1].Problem!.RuleId);
    }

    [Theory]
    [InlineData("=?utf-8?B?8J+", "a=zz=\nb=4", "a=zzb=4")]
    [InlineData("x", "soft=\r\nbreak  \r\nnext", "softbreak\nnext")]
    [InlineData("x", "=C3=BC=", "ü")]
    public void Broken_quoting_stays_as_it_stands(string subject, string body, string expected) =>
        Assert.Equal(expected, Assert.Single(MailReaderTests.Mail($"Subject: {subject}\nContent-Transfer-Encoding: quoted-printable\n\n{body}")).Message!.Text);

    private static string Decode(string encoding, string body) =>
        MailReaderTests.Mail($"From: a@acme.example\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}").First().Message!.Text;

    /// <summary>Texts of letters from many scripts; line ends are those of mail.</summary>
    private static Arbitrary<string> Texts() =>
        Gen.Elements("a", "Z", "9", "=", "?", "_", " ", "ü", "ß", "文", "ライン", "📦", "é", ".", "\t", "\u00A0").ListOf().Select(pieces => "x" + string.Concat(pieces) + "x").ToArbitrary();

    private static byte[] QuotedPrintable(byte[] bytes)
    {
        var text = new StringBuilder();
        int column = 0;
        foreach (byte b in bytes)
        {
            string piece = char.IsAsciiLetterOrDigit((char)b) ? ((char)b).ToString() : $"={b:X2}";
            if (column + piece.Length > 75)
            {
                text.Append("=\r\n");
                column = 0;
            }

            text.Append(piece);
            column += piece.Length;
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
