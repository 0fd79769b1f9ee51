namespace MessageLint.Formats;

/// <summary>What the values of one field mean, remembered by their bytes, so that a value which returns is neither decoded nor checked again. Bounded.</summary>
internal sealed class ValueMemo(int size)
{
    /// <summary>Longer values are read each time.</summary>
    private const int LongestValue = 256;

    private readonly Entry[] _entries = new Entry[size];

    /// <summary>Finds what the value says.</summary>
    /// <param name="mapped">The field.</param>
    /// <param name="value">The value as it stands in the file.</param>
    /// <param name="isEscaped">Whether it has escapes.</param>
    /// <param name="facts">The facts, with this field alone set.</param>
    /// <returns><see langword="false"/> if the field cannot have the value.</returns>
    public bool TryFind(MappedField mapped, ReadOnlySpan<byte> value, bool isEscaped, out MessageFacts facts)
    {
        ref Entry entry = ref _entries[Slot(value)];
        if (entry.Value is not null && value.SequenceEqual(entry.Value))
        {
            facts = entry.Facts;
            return true;
        }

        string text = JsonText.Read(value, isEscaped);
        var draft = new MessageDraft();
        bool isValid = draft.Set(mapped.Field, mapped.Values.GetValueOrDefault(text, text)) is null;
        facts = draft.ToMessage().Facts;
        if (isValid && value.Length <= LongestValue)
            entry = new Entry(value.ToArray(), facts);
        return isValid;
    }

    private int Slot(ReadOnlySpan<byte> value)
    {
        uint hash = 2166136261;
        foreach (byte b in value.Length > 32 ? value[^32..] : value)
            hash = (hash ^ b) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (uint)(_entries.Length - 1));
    }

    private readonly record struct Entry(byte[]? Value, MessageFacts Facts);
}
