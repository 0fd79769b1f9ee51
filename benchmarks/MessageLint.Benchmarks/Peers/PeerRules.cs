namespace MessageLint.Benchmarks.Peers;

/// <summary>The fixed set that every peer gets: 66 regular expressions, written as a competent user of an automaton engine would, and 400 phrases. All ignore case.</summary>
internal static class PeerRules
{
    /// <summary>Id, family and expression.</summary>
    public static (string Id, string Family, string Expression)[] Patterns { get; } =
        [.. Resource.ReadLines("patterns.tsv").Select(line => line.Split('\t')).Select(fields => (fields[0], fields[1], fields[2]))];

    public static string[] Phrases { get; } = Resource.ReadLines("phrases.txt");

    /// <summary>Of a pattern its id, of a phrase the phrase. Patterns come first.</summary>
    public static string[] Ids { get; } = [.. Patterns.Select(pattern => pattern.Id), .. Phrases];

    /// <summary>Whether an engine that reads bytes must be told that the expression is about characters.</summary>
    public static bool NeedsUtf8(string expression) => expression.Any(c => c > '\x7f');
}
