using System.Text;

namespace MessageLint.Internals.Text;

/// <summary>Reads the published facts that are shipped inside the library: one entry a line, <c>#</c> starts a comment line.</summary>
internal static class DataFile
{
    /// <summary>Lines of <c>rules/…</c> without comments and empty lines.</summary>
    /// <param name="name">Path below the repository, for example <c>rules/data/confusables.txt</c>.</param>
    /// <returns>The lines, trimmed; none if the file is not shipped.</returns>
    public static IEnumerable<string> Lines(string name)
    {
        using Stream? stream = typeof(DataFile).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            yield break;
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            string entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#')
                yield return entry;
        }
    }
}
