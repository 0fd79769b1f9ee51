using FsCheck;
using FsCheck.Fluent;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>No sequence of UTF-16 units, well-formed or not, breaks the engine; every place it reports can be underlined.</summary>
public class AnyTextTests
{
    /// <summary>Pieces that scanners look for, next to what breaks careless code: halves of pairs, invisible and bidirectional characters, unfinished markup.</summary>
    private static readonly string[] Pieces =
    [
        "a", "Z", " ", "  ", "\n", "\r\n", "\n\n", "\t", ".", ",", "!", "?", "。", ":", "//", "@", "+", "-", "(", ")", "[", "]", "\"", "'", "’", "0", "1", "٣", "３", "①", "🄰", "㊙",
        "+1", "415", "555-0132", "0049 ", "www.", "http://", "https:", ".com", "example", ".co.uk", "mail", "whatsapp", "WeChat", "微信", "电话", "電話", "ライン", "ﾗｲﾝ", "LINE", "review", "★★★★★",
        "111-5550001-5550002", "B000000000", "$", "€", "25 %", "%", "DE89", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uD835\uDC1A", "\uDBFF\uDFFF", "\uFFFF", "\uFFFE", "\0", "\u0001", "\u001b[31m", "\u200B", "\u200D", "\u00AD",
        "\uFE0F", "\u0301", "\u202E", "\u2066", "\uFEFF", "ß", "ẞ", "İ", "ı", "ǅ", "ﬁ", "ä", "Ａ", "к", "α", "한", "국", "ไทย", "ا", "<", ">", "</", "<a href=\"", "\">", "<br>", "<!--", "-->", "&", "&amp;", "&#", "&#x41;", "&#xD800;",
        "&#99999999999;", "&nbsp", "<script>", "</script>", "<![CDATA[", "]]>", "{{", "}}", "{name}", "%s", "[Name]", "> ", "* ", "1. ", "_", "~",
    ];

    private static readonly Arbitrary<Message> Messages = Arbitrary();

    /// <summary>Tokens of a stretch that is shown backwards all span the whole of it, so nothing lies between two of them.</summary>
    [Theory]
    [InlineData("Write \u202Ewon margeleT no nemul\u202C please, call 07700 900123")]
    [InlineData("\u202E)margeleT( nemul\u202C call 07700 900123")]
    [InlineData("\u202Emoc . nemul / / : p t t h\u202C call 07700 900123")]
    [InlineData("\u202EnilreB 51101 ,3 gewnetraG\u202C call 07700 900123")]
    [InlineData("\u202Ed r o c s i d no 1744#nemul\u202C call 07700 900123")]
    public void Names_that_are_shown_backwards_hide_no_number_behind_them(string text)
    {
        LintResult result = TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" });
        Assert.True(result.IsComplete);
        Assert.Contains(result.Diagnostics, static found => found.Descriptor.Id == "ML1002");
    }

    /// <summary>Digits that are not ASCII, and digits of an escape, which belong to no token.</summary>
    [Theory]
    [InlineData("市外局番のあとに２３４５をつけてください。")]
    [InlineData("First the area code, then １２")]
    [InlineData("Then it rings on my bench: take 301 and then 4456 and &#64;")]
    [InlineData("Order 3012, part 44561, my phone rings. Mail me at x%40")]
    [InlineData("one １")]
    [InlineData("二１")]
    [InlineData("第三１号")]
    [InlineData("to to to two two two two two two two two two two two two two two two two two two two two two two two two two two two two two two two two two two two two oh")]
    public void Digits_of_no_token_break_no_rule(string text)
    {
        Assert.True(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).IsComplete);
        Assert.True(TestRules.BuiltIn.Lint(new Conversation(new Message(text), new Message("And finish with 0132.")) { Marketplace = "amazon" }).IsComplete);
    }

    [Fact]
    public void Every_number_in_a_circle_is_two_figures() =>
        Assert.True(TestRules.BuiltIn.Lint(new Message(new string('⑩', 1_000)) { Marketplace = "amazon" }).IsComplete);

    [Fact]
    public void Any_text_gives_places_that_can_be_underlined() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_500).WithEndSize(60), Prop.ForAll(Messages, message =>
    {
        var buffer = new DiagnosticBuffer();
        LintSummary summary = TestRules.BuiltIn.Lint(message.Text, message.Facts, buffer);
        Assert.True(summary.IsComplete, $"a rule failed on {Escaped(message)}");
        foreach (DiagnosticRecord record in buffer.Records)
        {
            AssertCanBeUnderlined(message.Text, record.Span);
            AssertCanBeUnderlined(message.Text, record.Argument);
            Assert.True(record.TryFormat(message.Text, new char[4_096 + (message.Text.Length * 4)], out _), $"{record} has no description in {Escaped(message)}");
        }

        foreach (Diagnostic found in TestRules.BuiltIn.Lint(message).Diagnostics)
        {
            Assert.NotEmpty(found.Description);
            _ = found.GetDescription(showText: true);
            _ = found.ToString();
            _ = found.Fix?.Apply(message.Text);
        }
    }));

    [Fact]
    public void A_finding_is_the_same_in_both_doors() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60), Prop.ForAll(Messages, message =>
    {
        var buffer = new DiagnosticBuffer();
        TestRules.BuiltIn.Lint(message.Text, message.Facts, buffer);
        Assert.Equal(TestRules.BuiltIn.Lint(message).Diagnostics.Select(found => (found.Id, found.Span, found.Severity)), buffer.Records.ToArray().Select(record => (record.Descriptor.Id, record.Span, record.Severity)));
    }));

    private static Arbitrary<Message> Arbitrary()
    {
        Gen<string> piece = Gen.Frequency((9, Gen.Elements(Pieces)), (1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString())));
        Gen<Message> message = from pieces in piece.ListOf()
                               from format in Gen.Elements(MessageFormat.Plain, MessageFormat.Html, MessageFormat.Markdown)
                               from marketplace in Gen.Elements("amazon", "ebay", "generic", "amazon.co.jp", null)
                               from kind in Gen.Elements(MessageKind.Unknown, MessageKind.Proactive, MessageKind.Reply, MessageKind.Template)
                               select new Message(string.Concat(pieces)) { Format = format, Marketplace = marketplace, Kind = kind };
        return message.ToArbitrary();
    }

    private static void AssertCanBeUnderlined(string text, TextSpan span)
    {
        Assert.InRange(span.End, span.Start, text.Length);
        Assert.False(SplitsPair(text, span.Start), $"{span} starts inside of a surrogate pair");
        Assert.False(SplitsPair(text, span.End), $"{span} ends inside of a surrogate pair");
    }

    private static string Escaped(Message message) => $"{message.Format} {message.Marketplace} {message.Kind} {System.Text.Json.JsonSerializer.Serialize(message.Text.Select(unit => (int)unit))}";

    private static bool SplitsPair(string text, int position) => position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);
}
