using System.Collections.Frozen;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>What a file's name gives away of it.</summary>
internal static class FileNames
{
    private const string Table = "rules/data/unwanted-files.txt";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_types = Read("type ");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = Read("word ");

    /// <summary>Whether the type is refused, or a word of the name says that the file is promotion.</summary>
    public static bool IsUnwanted(ReadOnlySpan<char> name)
    {
        int dot = name.LastIndexOf('.');
        if (dot >= 0 && s_types.Contains(name[(dot + 1)..]))
            return true;
        ReadOnlySpan<char> stem = dot >= 0 ? name[..dot] : name;
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
