using FsCheck;
using FsCheck.Fluent;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Text;

namespace MessageLint.Tests.Matching;

public sealed class PhrasePropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261122, 7);

    [Fact]
    public void What_is_printed_reads_back_as_the_same_phrase() =>
        Prop.ForAll(RandomPhrases.Phrase.ToArbitrary(), static phrase =>
        {
            string printed = PhraseParser.ParsePhrase(phrase).ToString();
            Assert.Equal(printed, PhraseParser.ParsePhrase(printed).ToString());
        }).Check(s_config);

    [Fact]
    public void Automaton_and_naive_matcher_find_the_same() => CheckAgainstNaive(static (program, tokens, naive) =>
    {
        var hits = new PhraseHits();
        PhraseMatcher.Collect(tokens.Buffer, program, hits);
        Assert.Equal(Show(naive.Raw().Select(naive.InTokens)), Show(hits.Raw.ToArray()));
    });

    [Fact]
    public void Automaton_and_naive_matcher_select_the_same() => CheckAgainstNaive(static (program, tokens, naive) =>
    {
        var hits = new PhraseHits();
        PhraseMatcher.Run(tokens.Buffer, program, hits);
        Assert.Equal(Show(naive.Selected().Select(naive.InTokens)), Show(hits.Selected.ToArray()));
    });

    /// <remarks>The reference is the naive matcher, which knows nothing of what leads.</remarks>
    [Fact]
    public void Where_nothing_may_lead_only_supporting_parts_match()
    {
        int withoutLead = 0;
        Prop.ForAll(RandomPhrases.Rules.ToArbitrary(), RandomPhrases.Text.ListOf(8).ToArbitrary(), (rules, texts) =>
        {
            TestRules mixed = rules.WithSupporting(0);
            PhraseProgram program = mixed.Compile();
            program.MakeLeadingForesight();
            var buffer = new TokenBuffer();
            var remembering = new PhraseHits();
            foreach (string text in texts.Concat(texts))
            {
                TestTokens tokens = TestTokens.Of(text, program.Vocabulary, buffer);
                if (PhraseMatcher.MayLead(tokens.Buffer, program, remembering))
                    continue;
                PhraseHit[] hits = [.. new NaivePhraseMatcher(mixed.Sources, tokens.All).Raw()];
                Assert.True(Array.TrueForAll(hits, static hit => hit.Owner == 0), $"{mixed}\ntext: {text}");
                withoutLead += hits.Length > 0 ? 1 : 0;
            }
        }).Check(s_config);
        Assert.True(withoutLead > 200, $"only {withoutLead} texts had supporting parts alone");
    }

    private static void CheckAgainstNaive(Action<PhraseProgram, TestTokens, NaivePhraseMatcher> check)
    {
        int hit = 0;
        Prop.ForAll(RandomPhrases.Rules.ToArbitrary(), RandomPhrases.Text.ListOf(8).ToArbitrary(), (rules, texts) =>
        {
            foreach (string text in texts)
            {
                PhraseProgram program = rules.Compile();
                TestTokens tokens = TestTokens.Of(text, program.Vocabulary);
                var naive = new NaivePhraseMatcher(rules.Sources, tokens.All);
                try
                {
                    check(program, tokens, naive);
                    program.MakeForesight();
                    check(program, tokens, naive);
                }
                catch (Exception exception)
                {
                    throw new InvalidOperationException($"{rules}\ntext: {text}\n{exception.Message}", exception);
                }

                hit += TestRules.Hits(program, text).Length > 0 ? 1 : 0;
            }
        }).Check(s_config);
        Assert.True(hit > 800, $"only {hit} texts had hits");
    }

    private static string Show(IEnumerable<PhraseHit> hits) => string.Join('\n', hits.Distinct().Order(Comparer<PhraseHit>.Create(PhraseHit.Compare)));
}
