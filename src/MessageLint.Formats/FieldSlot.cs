namespace MessageLint.Formats;

/// <summary>A name that records have, and what usually follows it.</summary>
internal sealed class FieldSlot(byte[] name, MappedField? mapped)
{
    public byte[] Name { get; } = name;

    /// <summary>The field of that name; <see langword="null"/> if it is ignored.</summary>
    public MappedField? Mapped { get; } = mapped;

    /// <summary>The name with quotes, colon and blanks, as it stood last.</summary>
    public byte[] Prefix { get; set; } = [];

    /// <summary>How often the blanks changed.</summary>
    public int Spacings { get; set; }

    /// <summary>The name that followed last.</summary>
    public FieldSlot? Next { get; set; }
}
