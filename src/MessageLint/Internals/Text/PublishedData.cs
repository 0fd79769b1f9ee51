namespace MessageLint.Internals.Text;

/// <summary>Reads the tables of published facts in <c>rules/data</c>, which travel inside the assembly.</summary>
internal static class PublishedData
{
    /// <summary>The whole text of a table, header included.</summary>
    public static string Read(string fileName)
    {
        using Stream stream = typeof(PublishedData).Assembly.GetManifestResourceStream("rules/data/" + fileName)
            ?? throw new InvalidOperationException($"The table '{fileName}' is missing from the assembly.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a table as a set that ignores case: comment lines and empty ones left out.</summary>
    public static HashSet<string> ReadSet(string fileName)
    {
        HashSet<string> lines = new(StringComparer.OrdinalIgnoreCase);
        foreach (ReadOnlySpan<char> line in Read(fileName).AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != '#')
                lines.Add(line.ToString());
        }

        return lines;
    }
}
