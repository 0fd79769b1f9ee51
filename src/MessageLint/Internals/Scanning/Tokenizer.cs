using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Cuts a message into tokens, in one pass from left to right.</summary>
internal static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="buffer"/>; spans count in units of <paramref name="text"/>.</summary>
    public static void Tokenize(ReadOnlySpan<char> text, ITokenSymbols symbols, in ScanSettings settings, TokenBuffer buffer)
    {
        if (Foldable.FirstIn(text) < 0)
        {
            new TextScan(text, text, null, symbols, settings, buffer).Run();
            return;
        }

        buffer.Folded.Build(text);
        new TextScan(text, buffer.Folded.Text, buffer.Folded, symbols, settings, buffer).Run();
    }
}
