namespace MessageLint.Tests.Rules;

internal static class RepositoryPath
{
    /// <summary>Full path of a file or folder of the working tree, found upwards from the test assembly.</summary>
    public static string Of(params string[] parts)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MessageLint.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine([folder.FullName, .. parts]);
    }
}
