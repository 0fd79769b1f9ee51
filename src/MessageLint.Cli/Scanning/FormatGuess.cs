using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Tells the format of a file by its extension and first bytes.</summary>
internal static class FormatGuess
{
    private const int HeadLength = 4096;

    /// <summary>The format, or <see langword="null"/> if no reader knows the file.</summary>
    /// <param name="path">The file's name; its extension is the first hint.</param>
    /// <param name="head">The first bytes.</param>
    /// <param name="isNamed">Whether the user named the file: it is then taken for a table where nothing speaks against it.</param>
    public static InputFormat? Of(string path, ReadOnlySpan<byte> head, bool isNamed)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        switch (extension)
        {
            case ".ndjson" or ".jsonl":
                return InputFormat.Ndjson;
            case ".csv" or ".tsv":
                return InputFormat.Csv;
        }

        ReadOnlySpan<byte> content = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        content = content.TrimStart(" \t\r\n"u8);
        if (content.StartsWith("{"u8))
            return IsWholeObject(content, head.Length < HeadLength) || isNamed ? InputFormat.Ndjson : null;
        bool isTable = isNamed && extension is "" or ".txt" or ".tab" && !content.IsEmpty && content.IndexOfAny(",;\t|"u8) >= 0;
        return isTable && isNamed ? InputFormat.Csv : null;
    }

    public static byte[] ReadHead(Stream stream)
    {
        byte[] head = new byte[HeadLength];
        int length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return head[..length];
    }

    /// <summary>Whether the first line looks like a record of its own, not like the first line of an indented document.</summary>
    private static bool IsWholeObject(ReadOnlySpan<byte> content, bool isWholeFile)
    {
        int newline = content.IndexOf((byte)'\n');
        if (newline < 0 && !isWholeFile)
            return true;
        ReadOnlySpan<byte> line = newline < 0 ? content : content[..newline];
        return line.TrimEnd(" \t\r\n"u8).EndsWith("}"u8);
    }
}
