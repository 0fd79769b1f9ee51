using MessageLint.Internals.Text;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Words, and where sentences, clauses and lines begin.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("One two. Three", "One|Three")]
    [InlineData("One! Two? Three… Four", "One|Two|Three|Four")]
    [InlineData("一二。三四！五", "一|三|五")]
    [InlineData("Say \"yes.\" Then go", "Say|Then")]
    [InlineData("One\n\ntwo\nthree", "One|two")]
    [InlineData("One\n- two\n- three", "One|two|three")]
    [InlineData("1. one\n2. two", "1|one|2|two")]
    [InlineData("Nr. 5 z. B. hier", "Nr")]
    [InlineData("am 3. dieses Monats", "am")]
    [InlineData("It costs $3.50 at shop.com today. Next", "It|Next")]
    [InlineData("arrived.It was", "arrived|It")]
    [InlineData("ends here.", "ends")]
    [InlineData("五.星.好.评", "五")]
    [InlineData("完.好", "完|好")]
    public void SentenceStarts(string text, string expected) => Assert.Equal(expected, Starting(text, TokenFlags.StartsSentence));

    [Theory]
    [InlineData("One: two; three (four) five", "One|two|three|four|five")]
    [InlineData("One – two - three, four-five", "One|two|three")]
    [InlineData("订单：一二", "订|一")]
    [InlineData("short line\nNext one\nand more", "short|Next")]
    [InlineData("a line that some program has wrapped where it was long enough\nGermans write Nouns", "a")]
    public void ClauseStarts(string text, string expected) => Assert.Equal(expected, Starting(text, TokenFlags.StartsClause));

    [Fact]
    public void LinesAndQuotedLines()
    {
        Assert.Equal("one|three|four", Starting("one two\nthree\r\n> four five", TokenFlags.StartsLine));
        Assert.Equal("four|five", Starting("one two\nthree\r\n> four five", TokenFlags.Quoted));
        Assert.Equal("two", Starting("one, two", TokenFlags.AfterComma));
    }

    [Theory]
    [InlineData("it reads \"call me\" below", "call|me")]
    [InlineData("steht „ruf an“ da", "ruf|an")]
    [InlineData("il y a « appelle moi » ici", "appelle|moi")]
    [InlineData("Titel »eins zwei« drei", "eins|zwei")]
    [InlineData("a 5\" board and 7\" legs", "")]
    [InlineData("one \"two\nthree\"", "")]
    [InlineData("the print \"Sunset, leave us stars", "")]
    [InlineData("mug \"Best dad'' left, it is 12\" tall", "")]
    [InlineData("Tasse/»Anna« ist da, bewerten", "Anna")]
    [InlineData("„eins “zwei” drei", "zwei")]
    [InlineData("12 \"print ready, \"Sunset\" left", "Sunset")]
    [InlineData("海报“五星”已发", "五|星")]
    [InlineData("「曲」と『本』と《书》", "曲|本|书")]
    [InlineData("one “two” three “four", "two")]
    public void Quotations(string text, string expected) => Assert.Equal(expected, Starting(text, TokenFlags.InQuotation));

    [Theory]
    [InlineData("l'e-mail don't", "l|e|mail|don|t")]
    [InlineData("Amazon-Nachrichten", "Amazon|Nachrichten")]
    [InlineData("微信で", "微|信|で")]
    [InlineData("オンラインショップ", "オンラインショップ")]
    [InlineData("ﾗｲﾝ登録", "ﾗｲﾝ|登|録")]
    [InlineData("cafe\u0301 na\u00AFve", "cafe\u0301|na|ve")]
    [InlineData("Whats\u200BApp", "Whats\u200BApp")]
    [InlineData("한국어 ไทย", "한국어|ไทย")]
    public void Words(string text, string expected) => Assert.Equal(expected, string.Join('|', ScanProbe.Texts(text, TokenKind.Word)));

    private static string Starting(string text, TokenFlags flag) =>
        string.Join('|', ScanProbe.Tokens(text).Where(token => (token.Flags & flag) != 0 && token.Kind != TokenKind.LineBreak).Select(token => text.Substring(token.Span.Start, token.Span.Length)));
}
