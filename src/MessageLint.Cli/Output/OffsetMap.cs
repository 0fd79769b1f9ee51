namespace MessageLint.Cli;

/// <summary>Translates UTF-16 offsets of one text.</summary>
internal sealed class OffsetMap(string text, OffsetUnit unit)
{
    private int[]? _translated;

    public int this[int offset] => unit == OffsetUnit.Utf16 ? offset : (_translated ??= Translate())[offset];

    /// <summary>All offsets at once: findings and their edits ask in no order, and walking the text for each would be quadratic.</summary>
    private int[] Translate()
    {
        int[] translated = new int[text.Length + 1];
        int position = 0;
        for (int i = 0; i < text.Length; i++)
        {
            translated[i] = position;
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
                translated[++i] = position;
            if (unit == OffsetUnit.CodePoint)
                position++;
            else
                position += isPair ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }

        translated[text.Length] = position;
        return translated;
    }
}
