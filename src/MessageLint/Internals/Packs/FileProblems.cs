namespace MessageLint.Internals.Packs;

/// <summary>Turns what is wrong in a file into the exception of its kind of file.</summary>
internal abstract class FileProblems(string file)
{
    public string File { get; } = file;

    /// <summary>Makes the exception; <paramref name="key"/> and <paramref name="line"/> are <see langword="null"/> where the file as a whole is meant.</summary>
    public abstract Exception At(string? key, int? line, string problem);

    public Exception At(JsonItem item, string problem) => At(item.Parent is null ? null : item.Path, item.Line, problem);
}
