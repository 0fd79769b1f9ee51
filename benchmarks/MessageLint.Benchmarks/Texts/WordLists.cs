namespace MessageLint.Benchmarks.Texts;

/// <summary>The words that fill the gaps of the sentences: Debian's word lists where they are installed, for richer texts, otherwise the few of the templates.</summary>
internal static class WordLists
{
    private static readonly (string Language, string Path)[] Installed =
    [
        ("en", "/usr/share/dict/american-english"),
        ("de", "/usr/share/dict/ngerman"),
        ("fr", "/usr/share/dict/french"),
        ("es", "/usr/share/dict/spanish"),
        ("it", "/usr/share/dict/italian"),
    ];

    private static readonly Dictionary<string, string[]> Cache = [];

    /// <summary>The languages whose list is installed, for the results.</summary>
    public static string[] Languages { get; } = [.. Installed.Where(list => File.Exists(list.Path)).Select(list => list.Language)];

    public static string[] Of(LanguageTemplates language)
    {
        lock (Cache)
        {
            if (Cache.TryGetValue(language.Id, out string[]? words))
                return words;
            string? path = Installed.FirstOrDefault(list => list.Language == language.Id).Path;
            string[] listed = path is not null && File.Exists(path) ? [.. File.ReadLines(path).Where(IsUsable)] : [];
            return Cache[language.Id] = listed.Length > 0 ? listed : language.Words;
        }
    }

    private static bool IsUsable(string word) => word.Length is >= 3 and <= 14 && word.All(char.IsLetter) && !word.All(char.IsUpper);
}
