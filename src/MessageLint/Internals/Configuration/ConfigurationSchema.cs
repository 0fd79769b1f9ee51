namespace MessageLint.Internals.Configuration;

internal static class ConfigurationSchema
{
    public static readonly Lazy<string> Text = new(static () =>
    {
        using Stream stream = typeof(ConfigurationSchema).Assembly.GetManifestResourceStream("messagelint.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
