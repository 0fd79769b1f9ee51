namespace MessageLint.Internals.Text;

/// <summary>Reads the tables of published facts in <c>rules/data</c>, which travel inside the assembly.</summary>
internal static class PublishedData
{
    /// <summary>The whole table in UTF-8, header included.</summary>
    public static byte[] ReadBytes(string fileName)
    {
        using Stream stream = Open(fileName);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The whole text of a table, header included.</summary>
    public static string Read(string fileName)
    {
        using StreamReader reader = new(Open(fileName));
        return reader.ReadToEnd();
    }

    private static Stream Open(string fileName) =>
        typeof(PublishedData).Assembly.GetManifestResourceStream("rules/data/" + fileName)
            ?? throw new InvalidOperationException($"The table '{fileName}' is missing from the assembly.");
}
