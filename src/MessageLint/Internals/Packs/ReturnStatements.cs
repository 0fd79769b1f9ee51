using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>The approved promises to come back to the marketplace's thread, one a language.</summary>
internal static class ReturnStatements
{
    private const string Fallback = "en";

    /// <summary>The statement in a language, or in English if there is none; empty if the pack has no statements at all.</summary>
    /// <param name="language">A BCP 47 tag; a tag falls back to its language, <c>zh</c> alone is simplified Chinese.</param>
    public static string For(string? language)
    {
        ImmutableArray<KeyValuePair<string, string>> statements = RulePack.BuiltIn.Source.ReturnStatements;
        ReadOnlySpan<char> tag = language;

        // Records name Chinese by region; script is what a reader sees.
        if (tag.Equals("zh-TW", StringComparison.OrdinalIgnoreCase) || tag.Equals("zh-HK", StringComparison.OrdinalIgnoreCase) || tag.Equals("zh-MO", StringComparison.OrdinalIgnoreCase))
            tag = "zh-Hant";
        for (; !tag.IsEmpty; tag = tag.LastIndexOf('-') is int hyphen and > 0 ? tag[..hyphen] : default)
        {
            if (Find(statements, tag) is string statement)
                return statement;
        }

        return Find(statements, Fallback) ?? "";
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
