using System.Buffers;
using System.Text;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Puts the records of one job aside. Dispose it after use: its memory is pooled.</summary>
internal sealed class AsideWriter : IDisposable
{
    /// <summary>A whole conversation is complete; messages elsewhere that name its id are none of it.</summary>
    private const byte WholeConversation = 0x80;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>Puts a message aside as the line on which it stands.</summary>
    public void Add(ScanSource source, int line, ReadOnlySpan<byte> conversationId, ReadOnlySpan<byte> content) => Add(source, line, AsideKind.Line, conversationId, content);

    /// <summary>Puts a message, what is known of a conversation, or a whole conversation aside.</summary>
    public void Add(ScanSource source, ReadRecord record)
    {
        byte[] id = Encoding.UTF8.GetBytes(record.ConversationId ?? "");
        if (record.Conversation is not { } conversation)
            Add(source, record.Line, AsideKind.Message, id, MessageCodec.Encode(record.Message!));
        else
            Add(source, record.Line, conversation.Messages.IsEmpty ? AsideKind.Frame : AsideKind.Conversation, id, MessageCodec.Encode(conversation));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Add(ScanSource source, int line, AsideKind kind, ReadOnlySpan<byte> id, ReadOnlySpan<byte> content)
    {
        // Systems count their threads from 1: two exports of different systems do not speak of the same one.
        byte[] key = ArrayPool<byte>.Shared.Rent(id.Length + 1);
        key[0] = (byte)source.Format;
        if (kind == AsideKind.Conversation)
            key[0] |= WholeConversation;
        id.CopyTo(key.AsSpan(1));
        int length = AsideRecord.LengthFor(id.Length + 1, content.Length);
        if (_bytes.Length - Length < length)
            Grow(length);

        // Seeded for each process: nobody can write a log whose conversations all fall into one part.
        var hash = new HashCode();
        hash.AddBytes(key.AsSpan(0, id.Length + 1));
        AsideRecord.Write(_bytes.AsSpan(Length, length), (uint)hash.ToHashCode(), source.Index, line, kind, key.AsSpan(0, id.Length + 1), content);
        Length += length;
        ArrayPool<byte>.Shared.Return(key);
    }

    private void Grow(int more)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + more));
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
