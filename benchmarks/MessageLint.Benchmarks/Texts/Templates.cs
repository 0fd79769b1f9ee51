using System.Text.Json;

namespace MessageLint.Benchmarks.Texts;

/// <summary>The sentences of <c>benchmarks/texts/templates.json</c>, from which messages are written.</summary>
internal sealed record Templates(
    LanguageTemplates[] Languages,
    string[] Names,
    string[] Brands,
    string[] States,
    string[] Emoji,
    string[] Domains,
    string[] TopLevelDomains,
    string[] MailDomains,
    Dictionary<string, string[]> Violations)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Templates Default { get; } = JsonSerializer.Deserialize<Templates>(Resource.Read("templates.json"), Options)!;

    public LanguageTemplates Language(string id) => Languages.Single(language => language.Id == id);
}

/// <summary>What messages of one language are made of, and how many of a hundred messages are written in it.</summary>
internal sealed record LanguageTemplates(string Id, double Share, string[] Greetings, string[] Closings, string[] Sentences, string[] Products, string[] Months, string[] Words)
{
    public bool HasBlanks => Id is not ("ja" or "zh");
}
