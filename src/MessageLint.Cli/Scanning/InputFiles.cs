namespace MessageLint.Cli;

/// <summary>Finds the files of a scan, in the order in which they are reported.</summary>
internal static class InputFiles
{
    /// <summary>Lists the files under the paths of the command line.</summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="include">Patterns, one of which a file in a folder must match; none: every file.</param>
    /// <param name="exclude">A file that is left out of folders: the one that the scan writes.</param>
    /// <param name="skipped">Told the names of pipes, devices and sockets in folders: to open one could wait for ever.</param>
    /// <param name="failed">Told of folders that cannot be read.</param>
    /// <returns>The files: the paths in the order given, each folder in ordinal order of its paths.</returns>
    /// <exception cref="CommandFailure">A path does not exist, or no file matches the patterns: a typing error in one would pass for a clean log.</exception>
    public static List<InputFile> Find(IEnumerable<string> paths, IReadOnlyList<string> include, string? exclude, Action<string> skipped, Action<string> failed)
    {
        Glob[] globs = [.. include.Select(pattern => new Glob(pattern))];
        string? excluded = exclude is null ? null : FilePaths.Resolve(exclude);
        var files = new List<InputFile>();
        foreach (string path in paths)
        {
            if (path == "-")
                files.Add(new InputFile("-", Path: null, IsNamed: true));
            else if (Directory.Exists(path))
                files.AddRange(FindInFolder(path, globs, excluded, skipped, failed));
            else if (File.Exists(path))
                files.Add(new InputFile(path, path, IsNamed: true));
            else
                throw new CommandFailure($"{path}: there is no such file or folder.");
        }

        if (files.Count == 0 && globs.Length > 0)
            throw new CommandFailure($"{string.Join(", ", paths)}: no file in it matches --include {string.Join(", ", include)}.");
        return files;
    }

    private static IEnumerable<InputFile> FindInFolder(string root, Glob[] globs, string? excluded, Action<string> skipped, Action<string> failed)
    {
        var found = new List<(string Relative, string Path)>();
        var open = new Stack<(DirectoryInfo Folder, string Relative)>();
        open.Push((new DirectoryInfo(FilePaths.Resolve(root)), ""));
        while (open.TryPop(out (DirectoryInfo Folder, string Relative) folder))
        {
            try
            {
                foreach (FileSystemInfo entry in folder.Folder.EnumerateFileSystemInfos())
                {
                    string relative = folder.Relative + entry.Name;

                    // A link may lead out of the folder or in a circle.
                    if (entry.LinkTarget is not null)
                        continue;
                    if (entry is DirectoryInfo child)
                        open.Push((child, relative + "/"));
                    else if ((globs.Length > 0 && !Array.Exists(globs, glob => glob.Matches(relative))) || FilePaths.Comparer.Equals(entry.FullName, excluded))
                        continue;
                    else if (FilePaths.IsRegular((FileInfo)entry))
                        found.Add((relative, entry.FullName));
                    else
                        skipped($"{root.TrimEnd('/', '\\')}/{relative}");
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failed($"{root.TrimEnd('/')}/{folder.Relative}: the folder cannot be read: {exception.Message}");
            }
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Relative, b.Relative));
        return found.Select(file => new InputFile($"{root.TrimEnd('/', '\\')}/{file.Relative}", file.Path, IsNamed: false));
    }
}
