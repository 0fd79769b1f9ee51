namespace MessageLint.Internals.Text;

/// <summary>The tables of this folder in <see cref="CompiledData"/>.</summary>
internal static class TextTables
{
    public static void Write(CompiledDataWriter data)
    {
        CharTable.Write(data);
        StyledForms.Write(data);
        LetterFold.Write(data);
    }

    public static void WriteTexts(BinaryWriter writer, string[] texts)
    {
        writer.Write(texts.Length);
        foreach (string text in texts)
            writer.Write(text);
    }
}
