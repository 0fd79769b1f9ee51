using System.Collections.Frozen;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>What a file's name gives away of it.</summary>
internal static class FileNames
{
    private const string Table = "rules/data/unwanted-files.txt";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_types = Read("type ");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = Read("word ");

    /// <summary>Whether the type carries programs or hides what is inside.</summary>
    public static bool IsRefused(ReadOnlySpan<char> name) => name.LastIndexOf('.') is >= 0 and var dot && s_types.Contains(name[(dot + 1)..]);

    /// <summary>Whether a word of the name says that the file is promotion.</summary>
    public static bool IsPromotion(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> stem = name.LastIndexOf('.') is >= 0 and var dot ? name[..dot] : name;
        int i = 0;
        while (i < stem.Length)
        {
            int start = i;
            while (i < stem.Length && char.IsLetter(stem[i]))
                i++;
            if (i > start && s_words.Contains(stem[start..i]))
                return true;
            i = Math.Max(i, start + 1);
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read(string kind) =>
        DataFile.Lines(Table).Where(line => line.StartsWith(kind, StringComparison.Ordinal)).Select(line => line[kind.Length..])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
