namespace MessageLint.Benchmarks;

/// <summary>The data files of <c>benchmarks/</c> that the program carries.</summary>
internal static class Resource
{
    public static string Read(string name)
    {
        using Stream stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program lacks its data file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static string[] ReadLines(string name) => [.. Read(name).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
}
