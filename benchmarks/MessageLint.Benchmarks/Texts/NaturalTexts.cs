using System.Text;

namespace MessageLint.Benchmarks.Texts;

/// <summary>Texts that people wrote: the sayings of Debian's fortunes packages in English, German, Spanish and Italian, where they are installed. None of them is in the source tree.</summary>
internal static class NaturalTexts
{
    private const string Folder = "/usr/share/games/fortunes";
    private const int LeastLength = 20;
    private const int MostLength = 4_000;

    public static bool AreInstalled => Directory.Exists(Folder);

    public static string[] All() => AreInstalled ? [.. Files().SelectMany(Sayings)] : [];

    /// <summary>Without the indexes (.dat), the links to the files themselves (.u8), and the folder of offensive ones.</summary>
    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".dat", StringComparison.Ordinal) && !path.EndsWith(".u8", StringComparison.Ordinal) && !path.Contains("/off/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Sayings(string path)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            return [];
        }

        return text.Split("\n%\n").Select(saying => saying.Trim()).Where(saying => saying.Length is >= LeastLength and <= MostLength);
    }
}
