using MessageLint.Internals.Matching;

namespace MessageLint.Tests.Matching;

/// <summary>Puts phrase sources together for tests.</summary>
internal sealed class TestRules
{
    private readonly List<PhraseOwnerSource> _owners = [];
    private readonly List<ListSource> _lists = [];

    public List<string> Identifiers { get; } = [];

    public List<string> Abbreviations { get; } = [];

    public List<string> Turns { get; } = [];

    public List<string> Conditions { get; } = [];

    public PhraseSources Sources => new(_owners, _lists, Identifiers, Abbreviations) { Turns = Turns, Conditions = Conditions };

    public static PhraseProgram Compile(params string[] phrases) => new TestRules().Rule(phrases).Compile();

    public TestRules Rule(params string[] phrases) => Owner("ML" + (9000 + _owners.Count), OwnerKind.Rule, phrases, []);

    public TestRules RuleUnless(string[] phrases, params string[] unless) => Owner("ML" + (9000 + _owners.Count), OwnerKind.Rule, phrases, unless);

    public TestRules Part(string name, params string[] phrases) => Owner(name, OwnerKind.InlinePart, phrases, []);

    public TestRules Owner(string name, OwnerKind kind, string[] phrases, string[] unless)
    {
        _owners.Add(new PhraseOwnerSource(name, $"rules/{name}.json", kind, Sources("phrases", phrases), Sources("unless", unless)));
        return this;

        static PhraseSource[] Sources(string key, string[] texts) => [.. texts.Select((text, index) => new PhraseSource("en", text, $"{key}.en[{index}]"))];
    }

    public TestRules List(string name, params string[] entries)
    {
        _lists.Add(new ListSource(name, $"rules/lists/{name}.txt", entries));
        return this;
    }

    /// <summary>The same, but an owner only supports the others.</summary>
    public TestRules WithSupporting(int owner)
    {
        var rules = new TestRules();
        rules._lists.AddRange(_lists);
        rules._owners.AddRange(_owners);
        rules._owners[owner] = _owners[owner] with { Kind = OwnerKind.SupportingPart };
        return rules;
    }

    public PhraseProgram Compile() => PhraseProgram.Compile(Sources);

    public override string ToString() => string.Join('\n', _owners.Select(static owner =>
        $"{owner.Name}: {string.Join("  ", owner.Phrases.Select(static phrase => $"\"{phrase.Text}\""))} unless {string.Join("  ", owner.Unless.Select(static phrase => $"\"{phrase.Text}\""))}"));

    /// <summary>The selected hits of the first rule, each as the words from its first to its last token, with the underlined words in brackets if they are fewer.</summary>
    public string[] Hits(string text) => Hits(Compile(), text);

    public static string[] Hits(PhraseProgram program, string text)
    {
        TestTokens tokens = TestTokens.Of(text, program.Vocabulary);
        var hits = new PhraseHits();
        PhraseMatcher.Run(tokens.Buffer, program, hits);
        return [.. hits.Selected.ToArray().Select(hit => Show(tokens, hit))];
    }

    private static string Show(TestTokens tokens, PhraseHit hit)
    {
        IEnumerable<string> words = Enumerable.Range(hit.FirstToken, hit.LastToken - hit.FirstToken + 1)
            .Where(index => tokens.All[index].Kind != TokenKind.LineBreak)
            .Select(index => (index == hit.MarkFirst && hit.MarkFirst != hit.FirstToken ? "[" : "")
                + tokens.All[index].Original
                + (index == hit.MarkLast && hit.MarkLast != hit.LastToken ? "]" : ""));
        return string.Join(' ', words);
    }
}
