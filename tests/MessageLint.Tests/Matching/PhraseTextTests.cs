using MessageLint.Internals.Matching;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Tests.Matching;

/// <summary>Phrases on real messages, cut by the real tokenizer.</summary>
public sealed class PhraseTextTests
{
    [Theory]
    [InlineData("don't hesitate", "Please DON’T hesitate to ask.", "DON’T hesitate")]
    [InlineData("l'e-mail", "Envoyez l'email ou l’e-mail.", "l'email|l’e-mail")]
    [InlineData("e-mail", "an e-mail, an email, an E mail", "e-mail|email|E mail")]
    [InlineData("bewert*", "Bitte be\u200Bwerten Sie, ＢＥＷＥＲＴＥＮ", "be\u200Bwerten|ＢＥＷＥＲＴＥＮ")]
    [InlineData("für", "fuer, für, fu\u0308r, FÜR, fur", "fuer|für|fu\u0308r|FÜR|fur")]
    [InlineData("=sí", "si sí SÍ si\u0301", "sí|SÍ|si\u0301")]
    [InlineData("=si", "si sí SÍ si\u0301 SI", "si|SI")]
    [InlineData("'LINE'", "LINE line ＬＩＮＥ L\u200BINE", "LINE|ＬＩＮＥ|L\u200BINE")]
    [InlineData("微信", "加我微信吧", "微信")]
    [InlineData("加微信", "請加薇信，加微信", "加微信")]
    [InlineData("ライン", "オンラインで。ラインで", "ライン")]
    [InlineData("groß*", "GROSSE große", "GROSSE|große")]
    [InlineData("p2p", "by P2P now", "P2P")]
    [InlineData("call <phone>", "call +1 (415) 555-0132 now", "call +1 (415) 555-0132")]
    [InlineData("<number:1> (star|stars)", "5 stars, 12 stars", "5 stars")]
    [InlineData("a .. // b", "a, x! y b", "a, x! y b")]
    [InlineData("a b", "a z.B. b; a b", "a b")]
    [InlineData("pay* me", "Paypal\r\nme\r\n\r\nPaypal\r\n\r\nme", "Paypal\r\nme")]
    public void Phrases_find_their_words_as_people_write_them(string phrase, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Hits(TestRules.Compile(phrase), text)));

    [Fact]
    public void Clauses_and_sentences_bound_what_an_exception_sees()
    {
        PhraseProgram program = new TestRules().RuleUnless(["discount"], "no discount", "sorry").Compile();
        Assert.Equal(["discount"], Hits(program, "We are sorry; a discount follows"));
        Assert.Empty(Hits(program, "We are sorry, there is no discount."));
        Assert.Equal(["discount"], Hits(program, "We are sorry. A discount follows."));
    }

    private static string[] Hits(PhraseProgram program, string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(text, program.Vocabulary, default, tokens);
        var hits = new PhraseHits();
        PhraseMatcher.Run(tokens, program, hits);
        return [.. hits.Selected.ToArray().Select(hit => text[tokens[hit.MarkFirst].StartUnit..tokens[hit.MarkLast].EndUnit])];
    }
}
