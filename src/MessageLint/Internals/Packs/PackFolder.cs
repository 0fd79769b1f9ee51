using System.Reflection;

namespace MessageLint.Internals.Packs;

/// <summary>Gathers the files of a pack, within limits that a hostile folder cannot stretch.</summary>
internal static class PackFolder
{
    /// <summary>Largest file, in bytes. The largest of our own has a twentieth of it.</summary>
    public const int LargestFile = 1 << 20;

    /// <summary>Files and folders that are looked at before the pack is refused.</summary>
    public const int MostEntries = 10_000;

    /// <summary>Bytes of all files together.</summary>
    public const long LargestPack = 64L << 20;

    private const int DeepestFolder = 8;

    private const string ResourcePrefix = "rules/";

    /// <summary>The files of the pack that comes with the library, in ordinal path order.</summary>
    public static List<PackFile> ReadEmbedded()
    {
        Assembly assembly = typeof(PackFolder).Assembly;
        var files = new List<PackFile>();
        foreach (string name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(ResourcePrefix, StringComparison.Ordinal) || !PackFileKinds.IsRead(name[ResourcePrefix.Length..]))
                continue;
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            byte[] content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(new PackFile(name[ResourcePrefix.Length..], name, content));
        }

        files.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    /// <summary>The files of a folder, in ordinal path order.</summary>
    public static List<PackFile> Read(string folder)
    {
        string display = folder.Replace('\\', '/').TrimEnd('/');
        var found = new List<(string Path, FileInfo File)>();
        int entries = 0;
        Gather(new DirectoryInfo(folder), "", 0, display, RealPath.Of(folder), found, ref entries);
        found.Sort(static (left, right) => string.CompareOrdinal(left.Path, right.Path));

        var files = new List<PackFile>(found.Count);
        long size = 0;
        foreach ((string path, FileInfo info) in found)
        {
            string shown = $"{display}/{path}";
            byte[] content = ReadFile(info, new PackFileProblems(shown));
            size += content.Length;
            if (size > LargestPack)
                throw new RuleFormatException(shown, null, null, "the files of the pack have more than 64 MB together; it is not read.");
            files.Add(new PackFile(path, shown, content));
        }

        return files;
    }

    /// <summary>Reads a file whole, up to the limit.</summary>
    public static byte[] ReadFile(FileInfo info, FileProblems problems)
    {
        // A pipe or device says that it is empty, and reading it might never end.
        if (info.Length == 0)
            return [];
        if (info.Length > LargestFile)
            throw problems.At(null, null, "the file has more than 1 MB; it is not read.");
        try
        {
            using FileStream stream = info.OpenRead();
            byte[] content = new byte[info.Length];
            int length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return length == content.Length ? content : content[..length];
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{problems.File} cannot be read: {exception.Message}", exception);
        }
    }

    private static void Gather(DirectoryInfo folder, string path, int depth, string display, string root, List<(string Path, FileInfo File)> found, ref int entries)
    {
        if (depth > DeepestFolder)
            throw new RuleFormatException($"{display}/{path}", null, null, "the folder lies more than 8 folders deep; its rules would be missing.");
        try
        {
            foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos())
            {
                if (++entries > MostEntries)
                    throw new RuleFormatException(display, null, null, "there are more than 10,000 files and folders in the pack; it is not read.");
                if (entry.Name.StartsWith('.'))
                    continue;
                string child = path.Length == 0 ? entry.Name : $"{path}/{entry.Name}";
                if (entry is DirectoryInfo directory)
                {
                    if (PackFileKinds.IsSkippedFolder(child))
                        continue;
                    if (entry.LinkTarget is not null)
                        throw new RuleFormatException($"{display}/{child}", null, null, "the folder is a link, and links are not followed; its rules would be missing.");
                    Gather(directory, child, depth + 1, display, root, found, ref entries);
                }
                else if (PackFileKinds.IsRead(child))
                {
                    found.Add((child, entry.LinkTarget is null ? (FileInfo)entry : Follow(entry, $"{display}/{child}", root)));
                }
                else
                {
                    PackFileKinds.CheckIgnored(child, $"{display}/{child}");
                }
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException($"{display}/{path} cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Mounted configurations are links beside their target; a link that leads out of the pack could read anything.</summary>
    private static FileInfo Follow(FileSystemInfo link, string shown, string root)
    {
        string target = RealPath.Of(link.FullName);
        if (!target.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new RuleFormatException(shown, null, null, "the file is a link that leads out of the pack and is not followed; what it holds would be missing.");
        return new FileInfo(target);
    }
}
