using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Tells the format of a file by its extension and first bytes.</summary>
internal static class FormatGuess
{
    // Enough for the fields of a helpdesk's first ticket, behind a long text.
    private const int HeadLength = 64 * 1024;

    /// <summary>The format, or <see langword="null"/> if no reader knows the file.</summary>
    /// <param name="path">The file's name; its extension is the first hint.</param>
    /// <param name="head">The first bytes.</param>
    /// <param name="isNamed">Whether the user named the file: it is then taken for a table where nothing speaks against it.</param>
    /// <param name="isMapped">Whether the user said what its fields mean.</param>
    public static InputFormat? Of(string path, ReadOnlyMemory<byte> head, bool isNamed, bool isMapped) => InputFormats.Guess(path, head, head.Length < HeadLength, isNamed, isMapped);

    public static byte[] ReadHead(Stream stream)
    {
        byte[] head = new byte[HeadLength];
        int length = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return head[..length];
    }
}
