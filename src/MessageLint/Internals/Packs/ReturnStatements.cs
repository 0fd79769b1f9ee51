using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>The approved sentences that fixes insert, one a language: promises to come back to the marketplace's thread, and requests to go on there.</summary>
internal static class ReturnStatements
{
    private const string Fallback = "en";

    /// <summary>The statement in a language, or in English if there is none; empty if the pack has no statements at all.</summary>
    /// <param name="language">A BCP 47 tag; a tag falls back to its language, <c>zh</c> alone is simplified Chinese.</param>
    public static string For(string? language) => Choose(RulePack.BuiltIn.Source.ReturnStatements, language) ?? Find(RulePack.BuiltIn.Source.ReturnStatements, Fallback) ?? "";

    /// <summary>The request to go on in the marketplace's messages, in a language, or in English if there is none.</summary>
    public static string PlatformRequest(string? language) => Choose(RulePack.BuiltIn.Source.PlatformRequests, language) ?? Find(RulePack.BuiltIn.Source.PlatformRequests, Fallback) ?? "";

    /// <summary>The statement in a language, or under the nearest shorter tag; <see langword="null"/> if there is none.</summary>
    public static string? Choose(ImmutableArray<KeyValuePair<string, string>> statements, string? language)
    {
        ReadOnlySpan<char> tag = language;

        // Records name Chinese by region; script is what a reader sees.
        if (tag.Equals("zh-TW", StringComparison.OrdinalIgnoreCase) || tag.Equals("zh-HK", StringComparison.OrdinalIgnoreCase) || tag.Equals("zh-MO", StringComparison.OrdinalIgnoreCase))
            tag = "zh-Hant";
        for (; !tag.IsEmpty; tag = tag.LastIndexOf('-') is int hyphen and > 0 ? tag[..hyphen] : default)
        {
            if (Find(statements, tag) is string statement)
                return statement;
        }

        return null;
    }

    /// <summary>The statement under a tag, or the first under a longer tag: <c>zh</c> finds <c>zh-Hans</c>.</summary>
    private static string? Find(ImmutableArray<KeyValuePair<string, string>> statements, ReadOnlySpan<char> tag)
    {
        string? longer = null;
        foreach ((string language, string statement) in statements)
        {
            if (tag.Equals(language, StringComparison.OrdinalIgnoreCase))
                return statement;
            if (longer is null && language.Length > tag.Length && language[tag.Length] == '-' && language.AsSpan().StartsWith(tag, StringComparison.OrdinalIgnoreCase))
                longer = statement;
        }

        return longer;
    }
}
