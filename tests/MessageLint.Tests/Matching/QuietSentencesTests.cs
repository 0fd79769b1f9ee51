using MessageLint.Internals.Matching;
using MessageLint.Internals.Text;

namespace MessageLint.Tests.Matching;

/// <summary>What is remembered of sentences spares looking at them again, and never hides what a new one says.</summary>
public sealed class QuietSentencesTests
{
    private readonly TokenBuffer _tokens = new();
    private readonly PhraseHits _hits = new();

    [Theory]
    [InlineData("send a x. send a y. a b")]
    [InlineData("> send x\na. send x")]
    [InlineData("gift x y z x y. gift x y z x y")]
    [InlineData("gift. a")]
    [InlineData("微. x 微 a")]
    public void A_message_of_sentences_that_are_known_costs_nothing(string text)
    {
        PhraseProgram program = Program();
        Assert.False(MayLead(program, text));
        long work = _hits.LeadingOutlook.Work;
        Assert.False(MayLead(program, text));
        Assert.Equal(work, _hits.LeadingOutlook.Work);
    }

    [Theory]
    [InlineData("send x. a b. x", "a b. send b")]
    [InlineData("gift x. x", "gift x. now")]
    [InlineData("gift x", "gift x. now")]
    [InlineData("gift x. x. now", "gift x. now")]
    [InlineData("gift x. x x x x x x x now", "gift x. now")]
    [InlineData("gift x y. x. gift x. y a y a y a y now", "gift x. now")]
    [InlineData("far x. x. x", "far x. x. gone")]
    [InlineData("far x. x", "far x. x. gone")]
    [InlineData("far x. x. x", "far x. gone. x")]
    [InlineData("x a y", "x 12 y. send 12 b")]
    [InlineData("> send x\n", "send x b")]
    [InlineData("x. set x. a", "x. set x. b")]
    [InlineData("set x. free x", "set x. free card")]
    [InlineData("ideo 微 微 微 微 微 微 微 微 微 微 微 z", "ideo x x x z")]
    [InlineData("start. x start now", "x. start now")]
    public void What_is_known_hides_nothing(string quiet, string leading)
    {
        PhraseProgram program = Program();
        for (int i = 0; i < 3; i++)
        {
            Assert.False(MayLead(program, quiet), quiet);
            Assert.True(MayLead(program, leading), leading);
        }
    }

    [Fact]
    public void Ever_new_sentences_take_no_more_room_and_hide_nothing()
    {
        PhraseProgram program = Program();
        string[] words = ["a", "b", "x", "gift", "card", "free", "now", "set", "1"];
        Say(0, 20_000);
        long kept = Say(20_000, 60_000);
        Assert.InRange(kept, 0, 1_000_000);
        Assert.True(MayLead(program, "gift x. now"));

        long Say(int from, int to)
        {
            long allocated = 0;
            for (int i = from; i < to; i++)
            {
                string text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Sentence(i)}. gift {Sentence(i * 7)}. x");
                Tokenize(program, text);
                long start = GC.GetAllocatedBytesForCurrentThread();
                PhraseMatcher.MayLead(_tokens, program, _hits);
                allocated += GC.GetAllocatedBytesForCurrentThread() - start;
            }

            return allocated;
        }

        string Sentence(int number)
        {
            List<string> sentence = [];
            for (; number > 0; number /= words.Length)
                sentence.Add(words[number % words.Length]);
            return string.Join(' ', sentence);
        }
    }

    [Fact]
    public void Sentences_of_any_length_are_judged()
    {
        PhraseProgram program = Program();
        string filler = string.Concat(Enumerable.Repeat("x y a ", 2_000));
        for (int i = 0; i < 2; i++)
        {
            Assert.False(MayLead(program, filler + "send"));
            Assert.True(MayLead(program, filler + "send b"));
            Assert.False(MayLead(program, "gift x. " + filler));
            Assert.True(MayLead(program, "gift x. now " + filler));
        }
    }

    private static PhraseProgram Program()
    {
        PhraseProgram program = new TestRules()
            .Rule("send .. b", "gift .. // ..2 now", "far .. // .. // .. gone", "set .. // ..2 b", "set .. // <list:offers>", "ideo ..4 z", "^ start now")
            .Part("thanks", "a")
            .List("offers", "free card", "free gift")
            .WithSupporting(1)
            .Compile();
        program.MakeLeadingForesight();
        return program;
    }

    private bool MayLead(PhraseProgram program, string text)
    {
        Tokenize(program, text);
        return PhraseMatcher.MayLead(_tokens, program, _hits);
    }

    private void Tokenize(PhraseProgram program, string text) => TestTokens.Of(text, program.Vocabulary, _tokens);
}
