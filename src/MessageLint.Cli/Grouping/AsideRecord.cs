using System.Buffers.Binary;

namespace MessageLint.Cli;

/// <summary>What is put aside of a record.</summary>
internal enum AsideKind : byte
{
    /// <summary>A message, as the line of NDJSON on which it stands.</summary>
    Line,

    /// <summary>A message.</summary>
    Message,

    /// <summary>A whole conversation.</summary>
    Conversation,

    /// <summary>What is known of a conversation besides its messages.</summary>
    Frame,
}

/// <summary>A record that was put aside, as it lies in memory: a head of fixed size, the key of its conversation, its content.</summary>
internal readonly ref struct AsideRecord
{
    private const int HeadLength = 21;

    private readonly ReadOnlySpan<byte> _bytes;

    /// <summary>Finds the record at the start of the bytes.</summary>
    public AsideRecord(ReadOnlySpan<byte> bytes) => _bytes = bytes[..LengthOf(bytes)];

    public int Length => _bytes.Length;

    public uint Hash => HashOf(_bytes);

    public int File => BinaryPrimitives.ReadInt32LittleEndian(_bytes[8..]);

    public int Line => BinaryPrimitives.ReadInt32LittleEndian(_bytes[12..]);

    public AsideKind Kind => (AsideKind)_bytes[16];

    /// <summary>What records of one conversation have in common.</summary>
    public ReadOnlySpan<byte> Key => _bytes.Slice(HeadLength, KeyLength);

    public ReadOnlySpan<byte> Content => _bytes[(HeadLength + KeyLength)..];

    private int KeyLength => BinaryPrimitives.ReadInt32LittleEndian(_bytes[17..]);

    /// <summary>How long the record is that begins with these bytes; at least four are needed.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes);

    public static uint HashOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);

    public static int LengthFor(int keyLength, int contentLength) => HeadLength + keyLength + contentLength;

    /// <summary>Writes a record to memory of exactly its length.</summary>
    public static void Write(Span<byte> bytes, uint hash, int file, int line, AsideKind kind, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], hash);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], file);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], line);
        bytes[16] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes[17..], key.Length);
        key.CopyTo(bytes[HeadLength..]);
        content.CopyTo(bytes[(HeadLength + key.Length)..]);
    }
}
