using System.Collections.Immutable;
using System.Text;

namespace MessageLint.Internals.Packs;

/// <summary>Reads a file of <c>lists/</c>: one entry a line, <c>#</c> comments, <c>!</c> before harmless entries.</summary>
internal static class ListFileReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ListBody Read(PackFile file)
    {
        string name = file.Name[..^".txt".Length];
        var problems = new PackFileProblems(file.Display) { Subject = ObjectReader.Short(name) };
        if (!PackNames.IsName(name))
            throw problems.At(null, null, "the file name is no name of a list: lower-case letters, digits and hyphens; no phrase could use it.");
        ReadOnlySpan<byte> content = file.Content.Span;
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];

        int mostWords = MarkingLists.MostWords(name);
        var entries = ImmutableArray.CreateBuilder<string>();
        int line = 0;
        foreach (Range range in content.Split((byte)'\n'))
        {
            line++;
            string entry;
            try
            {
                entry = StrictUtf8.GetString(content[range]).Trim();
            }
            catch (DecoderFallbackException)
            {
                throw problems.At(null, line, "the line is not UTF-8; its entry could never match.");
            }

            if (entry.Length == 0 || entry[0] == '#')
                continue;
            if (entry is "!")
                throw problems.At(null, line, "'!' without an entry; nothing would be harmless.");
            if (mostWords > 0 && !MarkingLists.IsEntry(entry, mostWords))
                throw problems.At(null, line, $"'{entry}' must be words, {mostWords} at most (each Chinese or Japanese character is one); others would not count.");
            entries.Add(entry);
        }

        if (entries.Count == 0)
            throw problems.At(null, null, "the list has no entries; phrases that use it could never match.");
        return new ListBody(name, file.Display, entries.DrainToImmutable());
    }
}
