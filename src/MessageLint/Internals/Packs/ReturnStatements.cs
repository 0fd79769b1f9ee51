using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>The approved promises to come back to the marketplace's thread, one a language.</summary>
internal static class ReturnStatements
{
    private const string Fallback = "en";

    /// <summary>The statement in a language, or in English if there is none; empty if the pack has no statements at all.</summary>
    /// <param name="language">A BCP 47 tag; a regional tag falls back to its language.</param>
    public static string For(string? language)
    {
        ImmutableArray<KeyValuePair<string, string>> statements = RulePack.BuiltIn.Source.ReturnStatements;
        for (ReadOnlySpan<char> tag = language; !tag.IsEmpty; tag = tag.LastIndexOf('-') is int hyphen and > 0 ? tag[..hyphen] : default)
        {
            if (Find(statements, tag) is string statement)
                return statement;
        }

        return Find(statements, Fallback) ?? "";
    }

    private static string? Find(ImmutableArray<KeyValuePair<string, string>> statements, ReadOnlySpan<char> tag)
    {
        foreach ((string language, string statement) in statements)
        {
            if (tag.Equals(language, StringComparison.OrdinalIgnoreCase))
                return statement;
        }

        return null;
    }
}
