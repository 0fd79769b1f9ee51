using System.Formats.Tar;

namespace MessageLint.Cli;

/// <summary>Tells which file a path leads to in the end.</summary>
internal static class FilePaths
{
    /// <summary>Compares as the file systems of the platform usually do.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The full path with its links resolved, those of its folders too. What does not exist keeps its name.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Resolve(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        string resolved = Path.GetPathRoot(full) ?? "";
        foreach (string part in full[resolved.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var entry = new FileInfo(Path.Combine(resolved, part));
            resolved = entry.LinkTarget is null ? entry.FullName : entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }

        return resolved;
    }

    /// <summary>Whether a file is neither pipe nor device nor socket, which may block whoever opens them.</summary>
    public static bool IsRegular(FileInfo file)
    {
        if (OperatingSystem.IsWindows() || file.Length > 0)
            return true;

        // The platform tells the kind of a file without opening it in the entries of an archive only.
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
        {
            try
            {
                writer.WriteEntry(file.FullName, "entry");
            }
            catch (UnauthorizedAccessException)
            {
                // Only the content of a regular file is opened.
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }
}
