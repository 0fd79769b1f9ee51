using System.Collections.Frozen;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>A shipped word list that says what a number is: whole words, endings of compounds (<c>*nummer</c>), and Chinese or Japanese endings of the text.</summary>
internal sealed class ContextWords
{
    /// <summary>Longest Chinese or Japanese entry.</summary>
    public const int LongestEnding = 12;

    public static readonly ContextWords Ids = new("rules/lists/id-context.txt");
    public static readonly ContextWords Connectors = new("rules/lists/id-connectors.txt");
    public static readonly ContextWords Tracking = new("rules/lists/tracking-context.txt");
    public static readonly ContextWords Particles = new("rules/lists/phone-particles.txt");
    public static readonly ContextWords Phones = new("rules/lists/phone-context.txt");

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly string[] _endings;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _eastAsian;

    private ContextWords(string list)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        HashSet<string> eastAsian = new(StringComparer.Ordinal);
        List<string> endings = [];
        Span<char> buffer = stackalloc char[WordFolder.MaxLength];
        foreach (string entry in DataFile.Lines(list))
        {
            bool isEnding = entry[0] == '*';
            string folded = new(buffer[..WordFolder.Fold(isEnding ? entry.AsSpan(1) : entry, buffer)]);
            if (isEnding)
                endings.Add(folded);
            else if (CharTable.IsEastAsian(folded[0]))
                eastAsian.Add(folded);
            else
                words.Add(folded);
        }

        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _eastAsian = eastAsian.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = [.. endings];
    }

    public bool Contains(ReadOnlySpan<char> folded)
    {
        if (_words.Contains(folded))
            return true;
        foreach (string ending in _endings)
        {
            if (folded.Length > ending.Length && folded.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether a Chinese or Japanese entry of at least <paramref name="fewest"/> characters ends the folded text.</summary>
    public bool Ends(ReadOnlySpan<char> folded, int fewest = 1)
    {
        for (int size = fewest; size <= Math.Min(LongestEnding, folded.Length); size++)
        {
            if (_eastAsian.Contains(folded[^size..]))
                return true;
        }

        return false;
    }
}
