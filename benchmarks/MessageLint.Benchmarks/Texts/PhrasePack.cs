using System.Collections.Frozen;
using System.Collections.Immutable;
using MessageLint.Internals.Packs;

namespace MessageLint.Benchmarks.Texts;

/// <summary>Packs made in memory from phrases alone.</summary>
internal static class PhrasePack
{
    private static readonly string[] Verbs = ["send", "order", "collect", "return", "repair", "exchange", "measure", "paint", "unpack", "assemble"];
    private static readonly string[] Adjectives = ["broken", "golden", "wooden", "second", "smaller", "missing", "printed", "folded", "covered", "painted"];
    private static readonly string[] Nouns = ["bracket", "lampshade", "socket", "voucher", "cushion", "drawer", "handle", "mirror", "carpet", "ladder"];

    /// <summary>So many rules of one phrase of three words each: <c>send broken bracket</c> and so on, at most 1,000.</summary>
    public static (string Id, string Phrase)[] Synthetic(int count) =>
        [.. Enumerable.Range(0, count).Select(i => ($"BM{i:0000}", $"{Verbs[i % 10]} {Adjectives[i / 10 % 10]} {Nouns[i / 100 % 10]}"))];

    public static MessageLinter Build(IEnumerable<(string Id, string[] Phrases)> rules)
    {
        (string Id, string[] Phrases)[] all = [.. rules];
        return MessageLinter.CreateBuilder().WithoutBuiltInRules().AddRules(new RulePack(new PackSource
        {
            Overrides = [],
            Name = "benchmark",
            Version = "1.0.0",
            IdPrefix = "BM",
            Rules = [.. all.Select(rule => RuleOf(rule.Id))],
            Bodies = [.. all.Select(rule => new RuleBody(null, [], [.. rule.Phrases.Select((phrase, i) => new PhraseText("en", phrase, $"phrases.en[{i}]"))], []))],
            ContentHash = [],
        })).Build();
    }

    private static Rule RuleOf(string id) => new(
        new DiagnosticDescriptor(id, $"benchmark-{id.ToLowerInvariant()}", RuleFamily.Custom, Severity.Warning, id, "'{match}'", "A benchmark measures it.", "Nothing."),
        RuleStatus.Stable, FrozenDictionary<string, Severity>.Empty, [], [], [], [], ["en"], id)
    {
        HasPhrases = true,
    };
}
