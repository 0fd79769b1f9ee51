namespace MessageLint.Cli;

/// <summary>The few colours of text output.</summary>
internal static class Palette
{
    public static string Severity(Severity severity, bool usesColor) => Paint(SeverityNames.Of(severity), severity switch
    {
        MessageLint.Severity.Error => "1;31",
        MessageLint.Severity.Warning => "1;33",
        _ => "1;36",
    }, usesColor);

    public static string Strong(string text, bool usesColor) => Paint(text, "1", usesColor);

    public static string Faint(string text, bool usesColor) => Paint(text, "2", usesColor);

    public static string Good(string text, bool usesColor) => Paint(text, "32", usesColor);

    public static string Marked(string text, Severity severity, bool usesColor) => Paint(text, severity switch
    {
        MessageLint.Severity.Error => "31",
        MessageLint.Severity.Warning => "33",
        _ => "36",
    }, usesColor);

    private static string Paint(string text, string code, bool usesColor) => usesColor ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
