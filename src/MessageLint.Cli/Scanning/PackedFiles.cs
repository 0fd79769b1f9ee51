using System.Globalization;
using System.IO.Compression;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Looks into gzip files and zip archives. Nothing is written to disk, and archives inside of archives are refused.</summary>
internal static class PackedFiles
{
    /// <summary>Most entries of an archive.</summary>
    public const int MaxEntries = 100_000;

    private static readonly string[] PackedExtensions = [".zip", ".gz", ".tgz", ".gzip", ".bz2", ".xz", ".7z", ".rar", ".zst", ".tar"];

    /// <summary>Gives what lies in a file: its entries if it is packed, else itself.</summary>
    /// <param name="file">The file.</param>
    /// <param name="head">Its first bytes.</param>
    /// <param name="stream">The whole of it.</param>
    /// <param name="packed">The file itself, for archives, whose table stands at their end.</param>
    public static IEnumerable<PackedEntry> Open(InputFile file, byte[] head, Stream stream, Stream packed)
    {
        if (IsGzip(head))
            return [OpenGzip(file, stream)];
        return IsZip(head) && Path.GetExtension(file.Name).ToLowerInvariant() is ".zip" or "" ? OpenZip(file, packed) : [new PackedEntry(file, stream, Problem: null)];
    }

    private static bool IsGzip(byte[] head) => head is [0x1F, 0x8B, 8, ..];

    private static bool IsZip(byte[] head) => head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];

    private static PackedEntry OpenGzip(InputFile file, Stream stream)
    {
        var counted = new CountedStream(stream);
        string name = Path.GetExtension(file.Name).ToLowerInvariant() is ".gz" or ".gzip" ? file.Name[..file.Name.LastIndexOf('.')] : file.Name;
        string inner = name.AsSpan(name.LastIndexOfAny(['/', '\\']) + 1).ToString();
        var entry = new InputFile($"{file.Name}!{inner}", file.Path, file.IsNamed);
        return new PackedEntry(entry, new UnpackedStream(new GZipStream(counted, CompressionMode.Decompress), new UnpackBudget(() => counted.BytesRead)), Problem: null);
    }

    private static IEnumerable<PackedEntry> OpenZip(InputFile file, Stream packed)
    {
        if (!packed.CanSeek)
        {
            yield return new PackedEntry(file, Stream.Null, Unreadable("A zip archive cannot be read from a pipe, since its table stands at its end."));
            yield break;
        }

        ZipArchive? archive = OpenArchive(packed, out RecordProblem? problem);
        if (archive is null)
        {
            yield return new PackedEntry(file, Stream.Null, problem);
            yield break;
        }

        using (archive)
        {
            var budget = new UnpackBudget(() => packed.Length);
            foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                if (!entry.FullName.EndsWith('/'))
                    yield return OpenEntry(file, archive, entry, budget);
            }
        }
    }

    private static ZipArchive? OpenArchive(Stream packed, out RecordProblem? problem)
    {
        var stream = new ArchiveStream(packed);
        problem = null;
        try
        {
            packed.Position = 0;
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            stream.IsOpen = archive.Entries.Count <= MaxEntries;
            if (stream.IsOpen)
                return archive;
            archive.Dispose();
            problem = TooMany();
        }
        catch (InvalidDataException)
        {
            problem = stream.IsTooLong ? TooMany() : Unreadable("The archive is damaged; nothing of it was read.");
        }

        return null;
    }

    private static RecordProblem TooMany() => new(ProblemKind.LimitReached, string.Create(CultureInfo.InvariantCulture,
        $"The archive has more than {MaxEntries} entries, or a table of more than {ArchiveStream.MaxTable} bytes; nothing of it was read."));

    private static PackedEntry OpenEntry(InputFile file, ZipArchive archive, ZipArchiveEntry entry, UnpackBudget budget)
    {
        if (LeadsOut(entry.FullName))
        {
            // The name itself is not repeated: whoever unpacks by it would write there.
            int number = archive.Entries.IndexOf(entry) + 1;
            var numbered = new InputFile(string.Create(CultureInfo.InvariantCulture, $"{file.Name}!{number}"), file.Path, IsNamed: false);
            return new PackedEntry(numbered, Stream.Null, Unreadable("The name of the entry leads out of the archive; the entry was not read."));
        }

        var inner = new InputFile($"{file.Name}!{entry.FullName}", file.Path, IsNamed: false);
        if (PackedExtensions.Contains(Path.GetExtension(entry.FullName).ToLowerInvariant()))
            return new PackedEntry(inner, Stream.Null, Unreadable("Archives inside of archives are not read."));
        if (entry.IsEncrypted)
            return new PackedEntry(inner, Stream.Null, Unreadable("The entry is encrypted."));
        try
        {
            return new PackedEntry(inner, new UnpackedStream(entry.Open(), budget), Problem: null);
        }
        catch (InvalidDataException)
        {
            return new PackedEntry(inner, Stream.Null, Unreadable("The entry is damaged or packed in a way that is not known."));
        }
    }

    private static bool LeadsOut(string name) => name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
        || name.Any(char.IsControl) || name.Split('/').Contains("..");

    private static RecordProblem Unreadable(string description) => new(ProblemKind.Unreadable, description);

    /// <summary>Counts what is read of packed data.</summary>
    private sealed class CountedStream(Stream inner) : ForwardStream
    {
        public long BytesRead { get; private set; }

        public override long Position
        {
            get => BytesRead;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            int count = inner.Read(buffer);
            BytesRead += count;
            return count;
        }
    }
}

/// <summary>Something that lies in an input file, or the file itself.</summary>
/// <param name="File">What reports call it: <c>archive.zip!inner.eml</c> for what is packed.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Problem">Why it cannot be read; <see langword="null"/> if it can.</param>
internal sealed record PackedEntry(InputFile File, Stream Content, RecordProblem? Problem);
