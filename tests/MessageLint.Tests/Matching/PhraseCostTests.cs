using MessageLint.Internals.Matching;

namespace MessageLint.Tests.Matching;

public sealed class PhraseCostTests
{
    [Theory]
    [InlineData("a ")]
    [InlineData("a a b ")]
    [InlineData("b a. ")]
    [InlineData("a; b; no ")]
    [InlineData("微")]
    [InlineData("a no a x ")]
    public void Work_grows_with_the_text_alone(string piece)
    {
        PhraseProgram program = new TestRules()
            .RuleUnless(["a ..12 a ..12 a ..12 b", "a? a? a? a", "{a .. a & {b .. a & a}}", "<list:l> .. a"], "<list:no> .. <hit>", "no no", "<hit> ..12 no a")
            .RuleUnless(["a"], "c ..12 c", "a ..12 c")
            .RuleUnless(["a // a", "微 ..12 微 ..12 加", "微 微? 微? 微?"], "微 ..12 加")
            .List("l", "a a", "a a a a", "a", "!a a b")
            .List("no", "no", "no a")
            .Compile();
        long small = Work(program, piece, 4_000);
        long large = Work(program, piece, 8_000);
        long largest = Work(program, piece, 16_000);
        Assert.InRange((double)large / small, 0, 2.3);
        Assert.InRange((double)largest / large, 0, 2.3);
    }

    [Fact]
    public void Many_hits_in_one_long_clause_look_at_the_clause_once()
    {
        PhraseProgram program = new TestRules().RuleUnless(["a"], "b c").Compile();
        Assert.InRange(Work(program, "a x ", 20_000), 1, 20_000 * 40L);
    }

    [Fact]
    public void A_text_of_one_word_does_not_fill_the_memory()
    {
        PhraseProgram program = TestRules.Compile("a ..12 a ..12 a");
        TestTokens tokens = TestTokens.Of(string.Concat(Enumerable.Repeat("a ", 50_000)), program.Vocabulary);
        var hits = new PhraseHits();
        PhraseMatcher.Collect(tokens.Buffer, program, hits);
        Assert.InRange(hits.Raw.Length, 1, 20_000);
        PhraseMatcher.Select(program, hits);
        Assert.InRange(hits.Selected.Length, 50_000 / 27, (50_000 / 27) + 1);
        Assert.All(hits.Selected.ToArray()[..1800], static hit => Assert.Equal(26, hit.LastToken - hit.FirstToken));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_phrases_cost_as_much_as_fifty(bool withForesight)
    {
        string text = string.Concat(Enumerable.Range(0, 2_000).Select(static i => $"please send w{i % 50} to us "));
        long few = Work(Many(50), text, 1);
        long many = Work(Many(1_000), text, 1);
        Assert.InRange((double)many / few, 0, 1.3);

        PhraseProgram Many(int count)
        {
            PhraseProgram program = TestRules.Compile([.. Enumerable.Range(0, count).Select(static i => $"please .. w{i} (to|for) us")]);
            if (withForesight)
                program.MakeForesight();
            return program;
        }
    }

    [Fact]
    public void Nothing_is_allocated_once_the_buffers_have_grown()
    {
        PhraseProgram program = new TestRules()
            .RuleUnless(["get .. <list:gifts>", "'LINE' me", "=si .. *bewert*"], "no .. <hit>", "never", "<hit> .. <list:gifts>")
            .List("gifts", "voucher", "gift card", "!no gift card", "gutschein*")
            .Compile();
        TestTokens tokens = TestTokens.Of("get a voucher now, no get gift card. LINE me; si eine Bewertung. get a Gutscheincode. never get gift card", program.Vocabulary);
        var hits = new PhraseHits();
        for (int i = 0; i < 100; i++)
            PhraseMatcher.Run(tokens.Buffer, program, hits);
        Assert.NotEqual(0, hits.Selected.Length);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            tokens.Buffer.Clear();
            program.Vocabulary.AddWord("line", "LINE", tokens.Buffer);
            program.Vocabulary.AddWord("si", "Si", tokens.Buffer);
            program.Vocabulary.AddWord("unbewertet", "unbewertet", tokens.Buffer);
            program.Vocabulary.AddKind(TokenKind.Number, 4, tokens.Buffer);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        tokens = TestTokens.Of("get a voucher now, no get gift card. LINE me; si eine Bewertung. get a Gutscheincode. never get gift card", program.Vocabulary);
        PhraseMatcher.Run(tokens.Buffer, program, hits);
        before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            PhraseMatcher.Run(tokens.Buffer, program, hits);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static long Work(PhraseProgram program, string piece, int times)
    {
        TestTokens tokens = TestTokens.Of(string.Concat(Enumerable.Repeat(piece, times)), program.Vocabulary);
        var hits = new PhraseHits();
        PhraseMatcher.Run(tokens.Buffer, program, hits);
        return hits.Work;
    }
}
