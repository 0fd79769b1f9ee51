using MessageLint.Internals.Matching;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Text;

/// <summary>What a buffer keeps from message to message.</summary>
public class TokenBufferTests
{
    [Fact]
    public void Ever_new_sets_of_symbols_do_not_stay_for_good_and_matches_remain_the_same()
    {
        const string text = "Leave us a review and we will send you a gift card for it.";
        PhraseProgram program = TestRules.BuiltIn.RuleSet.Compiled.Phrases;
        Foresight foresight = program.MakeForesight();
        var tokens = new TokenBuffer();
        var hits = new PhraseHits();
        PhraseHit[] expected = Collect();
        Assert.NotEmpty(expected);

        int most = 0;
        for (int i = 0; i < 4 * TokenBuffer.MostSets; i++)
        {
            tokens.Clear();
            tokens.AddSymbol(1 + (i % program.Vocabulary.SymbolCount));
            tokens.AddSymbol(1 + (i / program.Vocabulary.SymbolCount));
            tokens.TakeSymbols();
            most = Math.Max(most, tokens.Sets.Count);
            if (i % 9_973 == 0)
                Assert.Equal(expected, Collect());
        }

        Assert.InRange(most, TokenBuffer.MostSets, TokenBuffer.MostSets + 100);
        Assert.Equal(expected, Collect());

        PhraseHit[] Collect()
        {
            tokens.Clear();
            Tokenizer.Tokenize(text, program.Vocabulary, default, tokens);
            PhraseMatcher.Collect(tokens, program, hits, foresight);
            return hits.Raw.ToArray();
        }
    }
}
