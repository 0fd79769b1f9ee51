using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Matching;

/// <summary>What the phrases of all rules cost where none of them matches. Counted, not timed: a phrase that begins everywhere makes these tests fail on every machine.</summary>
public class CleanMessageCostTests
{
    private const int Messages = 1_000;

    /// <summary>Places of a thousand clean messages at which a rule, or a part that is looked for by itself, may match.</summary>
    private const int MostLeads = 10;

    /// <summary>States of such phrases that are looked at in a thousand clean messages, of some ninety tokens each.</summary>
    private const int MostSteps = 51_000;

    /// <summary>The same with the parts that only support others, which messages that start a conversation, and those with links and contact details, are searched for; most messages name a topic of orders, which is one.</summary>
    private const int MostPlaces = 4_000;

    private const int MostStepsInAll = 110_000;

    [Fact]
    public void Few_phrases_that_lead_are_followed_in_clean_messages()
    {
        PhraseProgram program = Support.TestRules.BuiltIn.RuleSet.Compiled.Phrases;
        program.MakeLeadingForesight();
        Count(program, static hits => hits.LeadingOutlook, static (tokens, program, hits) => PhraseMatcher.MayLead(tokens, program, hits), MostLeads, MostSteps);
    }

    [Fact]
    public void Few_phrases_are_followed_in_clean_messages()
    {
        PhraseProgram program = Support.TestRules.BuiltIn.RuleSet.Compiled.Phrases;
        program.MakeForesight();
        Count(program, static hits => hits.Outlook, PhraseMatcher.Collect, MostPlaces, MostStepsInAll);
    }

    [Fact]
    public void What_leads_in_the_examples_of_all_rules_is_never_passed_over()
    {
        CompiledRules rules = Support.TestRules.BuiltIn.RuleSet.Compiled;
        rules.Phrases.MakeLeadingForesight();
        var tokens = new TokenBuffer();
        var hits = new PhraseHits();
        int leading = 0;
        int passedOver = 0;
        foreach ((Rule rule, RuleExample example) in Support.TestRules.Examples)
        {
            tokens.Clear();
            Tokenizer.Tokenize(example.Message.Text, rules.Phrases.Vocabulary, default, tokens);
            bool mayLead = PhraseMatcher.MayLead(tokens, rules.Phrases, hits);
            PhraseMatcher.Collect(tokens, rules.Phrases, hits, foresight: null);
            bool leads = hits.Raw.ToArray().Any(hit => rules.Owners[hit.Owner].Kind != OwnerKind.SupportingPart);
            Assert.True(mayLead || !leads, $"an example of {rule.Descriptor.Id}: {example.Message.Text}");
            leading += leads ? 1 : 0;
            passedOver += mayLead ? 0 : 1;
        }

        Assert.True(leading > 1_000 && passedOver > 200, $"{leading} examples lead, {passedOver} were passed over");
    }

    [Fact]
    public void Rules_that_no_enabled_marketplace_has_are_not_looked_for()
    {
        CompiledRules ebay = MessageLinter.CreateBuilder().UseMarketplaces("ebay").Build().RuleSet.Compiled;
        CompiledRules all = Support.TestRules.BuiltIn.RuleSet.Compiled;
        Assert.True(ebay.Phrases.Automaton.StateCount < all.Phrases.Automaton.StateCount, $"{ebay.Phrases.Automaton.StateCount} states for one marketplace, {all.Phrases.Automaton.StateCount} for all");
        Assert.DoesNotContain("second-review-request", ebay.Actions.Phrase.Keys);
        Assert.Contains("second-review-request", all.Actions.Phrase.Keys);
    }

    [Fact]
    public void Examples_of_all_rules_match_the_same_with_foresight_and_without()
    {
        PhraseProgram program = Support.TestRules.BuiltIn.RuleSet.Compiled.Phrases;
        Foresight foresight = program.MakeForesight();
        var tokens = new TokenBuffer();
        var with = new PhraseHits();
        var without = new PhraseHits();
        int found = 0;
        foreach ((Rule rule, RuleExample example) in Support.TestRules.Examples)
        {
            tokens.Clear();
            Tokenizer.Tokenize(example.Message.Text, program.Vocabulary, default, tokens);
            PhraseMatcher.Collect(tokens, program, with, foresight);
            PhraseMatcher.Collect(tokens, program, without, foresight: null);
            Assert.True(Sorted(without).SequenceEqual(Sorted(with)), $"an example of {rule.Descriptor.Id}: {example.Message.Text}");
            found += with.Count;
        }

        Assert.True(found > 1_000, $"only {found} matches");

        static IEnumerable<PhraseHit> Sorted(PhraseHits hits) => hits.Raw.ToArray().Distinct().Order(Comparer<PhraseHit>.Create(PhraseHit.Compare));
    }

    private static void Count(PhraseProgram program, Func<PhraseHits, Outlook> outlookOf, Action<TokenBuffer, PhraseProgram, PhraseHits> match, int mostPlaces, int mostSteps)
    {
        var tokens = new TokenBuffer();
        var hits = new PhraseHits();
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        Outlook outlook = outlookOf(hits);
        foreach (string text in ServiceTexts.Messages(Messages))
        {
            tokens.Clear();
            Tokenizer.Tokenize(text, program.Vocabulary, default, tokens);

            // What is remembered of the messages before would hide what a phrase costs.
            hits.QuietSentences.Forget();
            match(tokens, program, hits);
            for (int position = outlook.Next(0); position < hits.Row.Count; position = outlook.Next(position + 1))
            {
                TextSpan span = tokens[hits.Row.TokenAt(position)].Span;
                string word = text.Substring(span.Start, span.Length);
                words[word] = words.GetValueOrDefault(word) + 1;
            }
        }

        string why = string.Join(", ", words.OrderByDescending(static word => word.Value).Take(10).Select(static word => $"'{word.Key}' {word.Value}"));
        Assert.True(words.Values.Sum() <= mostPlaces,
            $"Phrases may match from {words.Values.Sum()} words of {Messages} clean messages. A new phrase of common words is the usual reason. Most often from: {why}");
        Assert.True(hits.Work <= mostSteps, $"{hits.Work} steps in {Messages} clean messages. Phrases that go on with many common words are the usual reason. Most followed from: {why}");
    }
}
