using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Reads a rule file and says what is wrong with it.</summary>
internal sealed class RuleFileReader
{
    private readonly PackFileProblems _problems;
    private readonly PackManifest _pack;
    private readonly ObjectReader _file;

    private RuleFileReader(JsonItem root, PackManifest pack, PackFileProblems problems)
    {
        _problems = problems;
        _pack = pack;

        // Errors about unknown keys should already name the rule.
        if (root.Find("id") is { Kind: JsonItemKind.String } id && PackNames.IsId(id.Text))
            problems.Subject = id.Text;
        _file = new ObjectReader(root, PackKeys.Rule, problems);
    }

    public static (Rule Rule, RuleBody Body) Read(PackFile file, PackManifest pack)
    {
        var problems = new PackFileProblems(file.Display);
        var reader = new RuleFileReader(JsonFile.Parse(file.Content.Span, problems), pack, problems);
        return reader.Read(file);
    }

    private (Rule Rule, RuleBody Body) Read(PackFile file)
    {
        string id = ReadId();
        string name = ReadName(id, file);
        RuleFamily family = ReadFamily(id);
        RuleStatus status = _file.Find("status") is JsonItem statusItem ? _file.ChoiceOf(statusItem, PackNames.Statuses) : RuleStatus.Stable;
        Severity severity = _file.ChoiceOf(_file.Find("severity") ?? throw _file.Missing("severity", "it is not known how much a finding weighs"), PackNames.Severities);
        FrozenDictionary<string, Severity> marketplaces = ReadMarketplaces();
        string title = _file.RequiredText("title", "the catalogue could not list the rule");
        string message = ReadMessage();
        string why = _file.RequiredText("why", "nobody would learn what is wrong with the message");
        string instead = _file.RequiredText("instead", "nobody would learn what to write instead");
        string? source = _file.OptionalText("source");

        RuleBody body = ReadBody(family, status);
        var examples = new ExampleReader(_problems, needsMarks: status == RuleStatus.Stable);
        ImmutableArray<RuleExample> bad = examples.Read(_file, "bad");
        ImmutableArray<RuleExample> good = examples.Read(_file, "good");
        if (family != RuleFamily.Engine && bad.IsEmpty)
            throw _file.Missing("bad", "without an example on which it reports, the rule is not tested");
        if (family != RuleFamily.Engine && good.IsEmpty)
            throw _file.Missing("good", "without an example on which it stays silent, the rule is not tested");

        var descriptor = new DiagnosticDescriptor(id, name, family, severity, title, message, why, instead, source);
        var rule = new Rule(descriptor, status, marketplaces, bad, good, ReadFormerIds(id), ReadFormerNames(name), LanguagesOf(body.Phrases), file.Display)
        {
            Detector = body.Detector,
            HasPhrases = !body.Phrases.IsEmpty,
        };
        return (rule, body);
    }

    private string ReadId()
    {
        JsonItem item = _file.Find("id") ?? throw _file.Missing("id", "findings and suppressions could not name the rule");
        string id = _file.TextOf(item, "findings and suppressions could not name the rule");
        if (!PackNames.IsId(id))
            throw _problems.At(item, $"'{ObjectReader.Short(id)}' is no rule id: two to eight upper-case letters and four digits, for example HR0001; suppressions could not name it.");
        ReadOnlySpan<char> prefix = id.AsSpan(0, id.Length - 4);
        if (!_pack.IsBuiltIn && prefix.SequenceEqual(PackNames.BuiltInPrefix))
            throw _problems.At(item, $"ids that begin with {PackNames.BuiltInPrefix} belong to the built-in rules; the rule would be taken for one of them.");
        if (_pack.IdPrefix.Length > 0 && !prefix.SequenceEqual(_pack.IdPrefix))
            throw _problems.At(item, $"the id does not begin with '{_pack.IdPrefix}', the idPrefix of pack.json; the rule could collide with another pack's.");
        return id;
    }

    private string ReadName(string id, PackFile file)
    {
        const string consequence = "findings and suppressions could not name the rule";
        string name = _file.RequiredText("name", consequence);
        if (!PackNames.IsName(name))
            throw _problems.At(_file.Find("name")!, $"'{ObjectReader.Short(name)}' is no rule name: lower-case letters, digits and hyphens, for example phone-number; {consequence}.");
        if (!string.Equals(file.Name, $"{id}.{name}.json", StringComparison.Ordinal))
            throw _problems.At(null, null, $"the file should be called {id}.{name}.json, after id and name; the rule would not be found by either.");
        return name;
    }

    private RuleFamily ReadFamily(string id)
    {
        JsonItem? item = _file.Find("family");
        if (item is null && !_pack.IsBuiltIn)
            return RuleFamily.Custom;
        RuleFamily family = _file.ChoiceOf(item ?? throw _file.Missing("family", "the rule belongs nowhere in the catalogue"), PackNames.Families);
        if (_pack.IsBuiltIn && id[2] - '0' != (int)family)
            throw _problems.At(item, $"the first digit of {id} is not the number of the family '{item.Text}'; readers would look for the rule elsewhere.");
        if (!_pack.IsBuiltIn && family == RuleFamily.Engine)
            throw _problems.At(item, "the family 'engine' is the linter's own; the rule would escape the tests of its examples.");
        return family;
    }

    private FrozenDictionary<string, Severity> ReadMarketplaces()
    {
        if (_file.Find("marketplaces") is not JsonItem item)
            return FrozenDictionary<string, Severity>.Empty;
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (JsonItem member in table.Members)
        {
            if (!PackNames.IsName(member.Name))
                throw _problems.At(member, $"'{ObjectReader.Short(member.Name!)}' is no marketplace id: lower-case letters, digits and hyphens, for example ebay; the severity would hold nowhere.");
            severities.Add(member.Name!, table.ChoiceOf(member, PackNames.Severities));
        }

        return severities.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private string ReadMessage()
    {
        string message = _file.RequiredText("message", "a finding would say nothing");
        ReadOnlySpan<char> rest = message;
        while (rest.IndexOfAny('{', '}') is int brace and >= 0)
        {
            rest = rest[brace..];
            int place = rest.StartsWith("{match}") ? 7 : rest.StartsWith("{argument}") || rest.StartsWith("{disguise}") ? 10 : 0;
            if (place == 0)
                throw _problems.At(_file.Find("message")!, $"'{ObjectReader.Short(rest.ToString())}' begins with no known place; only {{match}}, {{argument}} and {{disguise}} are filled, anything else would be shown with its braces.");
            rest = rest[place..];
        }

        return message;
    }

    private RuleBody ReadBody(RuleFamily family, RuleStatus status)
    {
        string? detector = _file.OptionalText("detector");
        ImmutableArray<string> parts = _file.Texts("parts");
        ImmutableArray<PhraseText> phrases = PhraseTable.Read(_file, "phrases", _problems);
        ImmutableArray<PhraseText> unless = PhraseTable.Read(_file, "unless", _problems);
        if (status == RuleStatus.Planned)
        {
            if (!phrases.IsEmpty)
                throw _problems.At(_file.Find("phrases")!, "a planned rule never reports; its phrases would never be used. Leave out 'status' or 'phrases'.");
        }
        else if (detector is null && phrases.IsEmpty && family != RuleFamily.Engine)
        {
            throw _file.Missing("phrases", "with neither phrases nor a detector the rule would never report; write them, or \"status\": \"planned\"");
        }

        if (detector is null && !parts.IsEmpty)
            throw _problems.At(_file.Find("parts")!, "parts are for a detector, and the rule has none; they would never be used. Phrases use <part:name> without listing it.");
        if (phrases.IsEmpty && !unless.IsEmpty)
            throw _problems.At(_file.Find("unless")!, "the rule has no phrases; its exceptions would silence nothing.");
        foreach (string part in parts)
        {
            if (!PackNames.IsName(part))
                throw _problems.At(_file.Find("parts")!, $"'{ObjectReader.Short(part)}' is no name of a part; the detector could not use it.");
        }

        return new RuleBody(detector, parts, phrases, unless);
    }

    private ImmutableArray<string> ReadFormerIds(string id)
    {
        ImmutableArray<string> former = _file.Texts("formerIds");
        foreach (string other in former)
        {
            if (!PackNames.IsId(other) || string.Equals(other, id, StringComparison.Ordinal))
                throw _problems.At(_file.Find("formerIds")!, $"'{ObjectReader.Short(other)}' is no other id of this rule; suppressions that name it would not hold.");
        }

        return former;
    }

    private ImmutableArray<string> ReadFormerNames(string name)
    {
        ImmutableArray<string> former = _file.Texts("formerNames");
        foreach (string other in former)
        {
            if (!PackNames.IsName(other) || string.Equals(other, name, StringComparison.Ordinal))
                throw _problems.At(_file.Find("formerNames")!, $"'{ObjectReader.Short(other)}' is no other name of this rule; suppressions that use it would not hold.");
        }

        return former;
    }

    private static ImmutableArray<string> LanguagesOf(ImmutableArray<PhraseText> phrases)
    {
        var languages = new List<string>();
        foreach (PhraseText phrase in phrases)
        {
            if (!languages.Contains(phrase.Language))
                languages.Add(phrase.Language);
        }

        return [.. languages];
    }
}
