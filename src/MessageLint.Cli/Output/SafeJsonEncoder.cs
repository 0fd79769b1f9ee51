using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace MessageLint.Cli;

/// <summary>Writes JSON strings that people can read, in any script, and that cannot act on a terminal: the characters that <see cref="TerminalText"/> makes
/// visible are escaped.</summary>
internal sealed unsafe class SafeJsonEncoder : JavaScriptEncoder
{
    public static SafeJsonEncoder Instance { get; } = new();

    /// <summary>Two escaped halves of a pair.</summary>
    public override int MaxOutputCharactersPerInputCharacter => 12;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is '"' or '\\' || !Rune.IsValid(unicodeScalar) || TerminalText.IsUnsafe(new Rune(unicodeScalar));

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var units = new ReadOnlySpan<char>(text, textLength);
        for (int i = 0; i < units.Length;)
        {
            if (Rune.DecodeFromUtf16(units[i..], out Rune rune, out int length) != System.Buffers.OperationStatus.Done || WillEncode(rune.Value))
                return i;
            i += length;
        }

        return -1;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var destination = new Span<char>(buffer, bufferLength);
        char shortForm = unicodeScalar switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        if (shortForm != '\0')
            return destination.TryWrite(CultureInfo.InvariantCulture, $"\\{shortForm}", out numberOfCharactersWritten);
        if (unicodeScalar <= 0xFFFF)
            return destination.TryWrite(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:X4}", out numberOfCharactersWritten);
        Span<char> pair = stackalloc char[2];
        new Rune(unicodeScalar).EncodeToUtf16(pair);
        return destination.TryWrite(CultureInfo.InvariantCulture, $"\\u{(int)pair[0]:X4}\\u{(int)pair[1]:X4}", out numberOfCharactersWritten);
    }
}
