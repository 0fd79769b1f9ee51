namespace MessageLint.Internals.Packs;

/// <summary>Resolves the links in a path, those of its folders included.</summary>
internal static class RealPath
{
    /// <summary>As many links in a row as operating systems follow.</summary>
    private const int MostLinks = 40;

    public static string Of(string path) => Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MostLinks);

    private static string Resolve(string path, int linksLeft)
    {
        string? parent = Path.GetDirectoryName(path);
        if (parent is null)
            return path;
        string real = Path.Combine(Resolve(parent, linksLeft), Path.GetFileName(path));
        if (new FileInfo(real).LinkTarget is not string target)
            return real;
        if (linksLeft == 0)
            throw new IOException($"{path} leads through too many links.");
        return Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, Path.GetDirectoryName(real)!)), linksLeft - 1);
    }
}
