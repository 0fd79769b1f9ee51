namespace MessageLint.Formats;

/// <summary>The file formats that can be read.</summary>
public enum InputFormat
{
    /// <summary>One JSON object a line, a message or a whole conversation. UTF-8.</summary>
    Ndjson,

    /// <summary>Rows with a header, separated by comma, semicolon, tab or bar. UTF-8, UTF-16 with byte order mark, or Windows-1252.</summary>
    Csv,
}
