using MessageLint.Internals.Matching;

namespace MessageLint.Tests.Matching;

public sealed class PhraseMatcherTests
{
    [Theory]
    [InlineData("gift card", "A Gift CARD here", "Gift CARD")]
    [InlineData("gift card", "gift big card", "")]
    [InlineData("gift card", "gift. card", "")]
    [InlineData("gift card", "gift\ncard", "gift card")]
    [InlineData("'LINE' app", "on line app, LINE App", "LINE App")]
    [InlineData("=si", "SI sí si", "SI|si")]
    [InlineData("=sí", "SI sí SÍ", "sí|SÍ")]
    [InlineData("e-mail us", "email us, e mail us, e-mail us, e us", "email us|e mail us|e mail us")]
    [InlineData("für", "fur für fuer FÜR", "fur|für|fuer|FÜR")]
    [InlineData("fur", "fur für fuer", "fur|für")]
    [InlineData("don't call", "dont call, don't call", "don t call")]
    [InlineData("bewert*", "Bewertung bewert umbewerten", "Bewertung|bewert")]
    [InlineData("*bewertung", "Produktbewertung bewertung bewertungen", "Produktbewertung|bewertung")]
    [InlineData("*bewert*", "Umbewertung wert", "Umbewertung")]
    [InlineData("(a|b c|d) e", "a e; b c e; d e; b e; c e", "a e|b c e|d e")]
    [InlineData("a b? c", "a c; a b c; a b b c", "a c|a b c")]
    [InlineData("a (b c)? d", "a d; a b c d; a b d", "a d|a b c d")]
    [InlineData("a .. b", "a x x x x b; a x x x x x b", "a x x x x b")]
    [InlineData("a ..1 b", "a b; a x b; a x x b", "a b|a x b")]
    [InlineData("a .. b", "a 微微微微微微微微微微 b", "a 微 微 微 微 微 微 微 微 微 微 b")]
    [InlineData("a .. b", "a 微微微微微微微微微微微 b", "")]
    [InlineData("{a & b}", "a x b. b x x a. b x x x x x a", "a x b|b x x a")]
    [InlineData("{a &1 b}", "a x b. a x x b", "a x b")]
    [InlineData("<number:4-5> a", "123 a; 1234 a; 12345 a; 123456 a", "1234 a|12345 a")]
    [InlineData("<number> <word>", "12 b", "12 b")]
    [InlineData("^ a b", "x a b. a b", "a b")]
    [InlineData("^ (a|b c) d", "x a d. a d. b c d. x b c d", "a d|b c d")]
    [InlineData("^ x? a", "y a. a. x a. y x a", "a|x a")]
    [InlineData("a // b", "a b. a. b", "a b|a b")]
    [InlineData("a .. // b", "a x. y b. a. x. b", "a x y b")]
    [InlineData("a [b c] d", "a b c d", "a [b c] d")]
    [InlineData("a [b? c ..] d", "a c x d", "a [c] x d")]
    [InlineData("微信 加", "加微信加", "微 信 加")]
    [InlineData("a b", "> a b\na b", "a b")]
    [InlineData("a .. b", "a\n> x\nb", "")]
    public void Phrases_match_as_the_language_says(string phrase, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TestRules.Hits(TestRules.Compile(phrase), text)));

    [Fact]
    public void Longest_of_the_leftmost_wins_within_a_rule_and_rules_do_not_hide_each_other()
    {
        TestRules rules = new TestRules().Rule("a b", "a b c", "b c d").Rule("b");
        Assert.Equal(["a b c", "b"], rules.Hits("a b c d"));
    }

    [Fact]
    public void Lists_match_entries_of_one_or_many_words()
    {
        TestRules rules = new TestRules().Rule("get .. <list:gifts>").List("gifts", "# presents", "", "voucher", "gift card", "gutschein*", "'VIP' pass");
        Assert.Equal(["get a voucher"], rules.Hits("get a voucher"));
        Assert.Equal(["get gift card"], rules.Hits("get gift card"));
        Assert.Equal(["get the Gutscheincode"], rules.Hits("get the Gutscheincode"));
        Assert.Equal(["get a VIP pass"], rules.Hits("get a VIP pass, get a vip pass"));
        Assert.Empty(rules.Hits("get gift. card; card gift"));
    }

    [Fact]
    public void Harmless_entries_void_the_entries_inside_them()
    {
        TestRules rules = new TestRules().Rule("<list:no>").List("no", "don't", "not", "!don't hesitate", "!not only");
        Assert.Equal(["don t", "not"], rules.Hits("don't hesitate, don't wait, not only, not"));
    }

    [Fact]
    public void Parts_stand_for_their_phrases()
    {
        TestRules rules = new TestRules().Part("polite", "please", "be so [kind]", "<part:deep>").Part("deep", "would you").Rule("<part:polite> call");
        Assert.Equal(["please call", "be so kind call", "would you call"], rules.Hits("please call. be so kind call. would you call. call"));
    }

    [Fact]
    public void A_part_that_code_uses_has_hits_of_its_own()
    {
        var rules = new TestRules();
        rules.Owner("promise", OwnerKind.Part, ["we reply here"], ["not <hit>"]).Rule("b");
        Assert.Equal(["we reply here"], rules.Hits("we reply here. not we reply here"));
    }

    [Theory]
    [InlineData("no .. <hit>", "no x hit. hit", "hit")]
    [InlineData("no .. <hit>", "no x x x x hit. no x x x x x hit", "hit")]
    [InlineData("no .. <hit>", "no. hit. hit no", "hit|hit")]
    [InlineData("no // <hit>", "no. hit. x hit", "hit")]
    [InlineData("<hit> .. no", "hit x no. no hit", "hit")]
    [InlineData("{no & <hit>}", "hit x no. no hit. hit", "hit")]
    [InlineData("no <hit> never", "no hit. hit never. no hit never", "hit|hit")]
    [InlineData("^ if .. <hit>", "x if hit. if x hit", "hit")]
    [InlineData("<list:no> .. <hit>", "under no circumstances hit. no hit. hit", "hit")]
    [InlineData("<hit> <list:no>", "hit under no circumstances. hit", "hit")]
    [InlineData("no", "no x x x x x x hit. hit; no. no; hit", "hit|hit")]
    [InlineData("a .. b", "a hit b. a; hit b", "hit")]
    [InlineData("<part:deny>", "hit we do not. hit we do", "hit")]
    public void Exceptions_silence_single_hits(string unless, string text, string expected)
    {
        TestRules rules = new TestRules().RuleUnless(["hit"], unless).List("no", "no", "under no circumstances").Part("deny", "we do not");
        Assert.Equal(expected, string.Join('|', rules.Hits(text)));
    }

    [Theory]
    [InlineData("no .. <hit>", "no x, but hit. no x, and hit", "hit")]
    [InlineData("no .. <hit>", "no x but hit. no x, but no hit", "")]
    [InlineData("no .. <hit>", "x, but no x hit. no x, hit", "")]
    [InlineData("no <hit>", "no, but hit", "hit")]
    [InlineData("no .. <hit>", "if no x, but hit", "")]
    [InlineData("no // <hit>", "no x. but hit", "hit")]
    [InlineData("<hit> .. no", "hit, but no", "")]
    public void What_stands_before_a_turn_silences_nothing_behind_it(string unless, string text, string expected)
    {
        TestRules rules = new TestRules().RuleUnless(["hit"], unless);
        rules.Turns.Add("but");
        rules.Conditions.Add("if");
        Assert.Equal(expected, string.Join('|', rules.Hits(text)));
    }

    [Fact]
    public void Hits_can_be_read_owner_by_owner()
    {
        PhraseProgram program = new TestRules().Rule("a").Rule("b").Rule("c").Compile();
        var hits = new PhraseHits();
        PhraseMatcher.Run(TestTokens.Of("c a c a", program.Vocabulary).Buffer, program, hits);
        Assert.Equal([1, 3], hits.OfOwner(0).ToArray().Select(static hit => hit.FirstToken));
        Assert.True(hits.OfOwner(1).IsEmpty);
        Assert.Equal([0, 2], hits.OfOwner(2).ToArray().Select(static hit => hit.FirstToken));
    }
}
