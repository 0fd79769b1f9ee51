namespace MessageLint.Internals.Packs;

/// <summary>Which files of a pack are what, by their place.</summary>
internal static class PackFileKinds
{
    public const string Manifest = "pack.json";
    public const string Parts = "parts";
    public const string Lists = "lists";
    public const string Marketplaces = "marketplaces";
    public const string Statements = "statements";

    /// <summary>The file of <see cref="Statements"/> whose sentences lead a buyer back; all others promise to come back.</summary>
    public const string PlatformRequests = "platform-request.json";

    /// <summary>Published facts that the scanners carry; no pack brings its own.</summary>
    private const string Data = "data";

    private const string SchemaEnding = ".schema.json";

    /// <summary>Whether the loader reads the file; <paramref name="path"/> is below the pack's folder.</summary>
    public static bool IsRead(string path)
    {
        if (IsIn(path, Data) || path.EndsWith(SchemaEnding, StringComparison.Ordinal))
            return false;
        return path.EndsWith(IsIn(path, Lists) ? ".txt" : ".json", StringComparison.Ordinal);
    }

    public static bool IsSkippedFolder(string path) => string.Equals(path, Data, StringComparison.Ordinal);

    /// <summary>A file that looks like a rule or list but has an ending that nobody reads would silently be missing.</summary>
    public static void CheckIgnored(string path, string shown)
    {
        bool isList = IsIn(path, Lists);
        if (path.EndsWith(SchemaEnding, StringComparison.OrdinalIgnoreCase) || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return;
        ReadOnlySpan<string> misleading = [".json", ".jsonc", ".json5", ".yaml", ".yml", ".toml"];
        foreach (string ending in misleading)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                throw new RuleFormatException(shown, null, null, $"only files that end in {(isList ? ".txt" : ".json")} are read here; what this one holds would be missing.");
        }

        if (isList && Path.GetFileName(path).Contains('.', StringComparison.Ordinal))
            throw new RuleFormatException(shown, null, null, "only files that end in .txt are read here; what this one holds would be missing.");
    }

    private static bool IsIn(string path, string folder) => path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
}
