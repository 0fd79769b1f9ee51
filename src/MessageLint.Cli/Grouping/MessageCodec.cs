using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace MessageLint.Cli;

/// <summary>Messages as bytes and back, for records that have no line of NDJSON. Texts keep their UTF-16 units, halves of pairs included.</summary>
internal static class MessageCodec
{
    public static byte[] Encode(Message message)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        Write(writer, message);
        writer.Flush();
        return bytes.ToArray();
    }

    public static byte[] Encode(Conversation conversation)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        Write(writer, conversation.Id);
        Write(writer, conversation.Marketplace);
        Write(writer, conversation.AsOf);
        writer.Write((int)conversation.Status);
        writer.Write(conversation.Events.Length);
        foreach (ConversationEvent happened in conversation.Events)
        {
            writer.Write((int)happened.Type);
            Write(writer, happened.At);
        }

        writer.Write(conversation.Messages.Length);
        foreach (Message message in conversation.Messages)
            Write(writer, message);
        writer.Flush();
        return bytes.ToArray();
    }

    public static Message DecodeMessage(ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        return ReadMessage(reader);
    }

    public static Conversation DecodeConversation(ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        string? id = ReadText(reader);
        string? marketplace = ReadText(reader);
        DateTimeOffset? asOf = ReadTime(reader);
        var status = (ConversationStatus)reader.ReadInt32();
        var events = ImmutableArray.CreateBuilder<ConversationEvent>();
        for (int count = reader.ReadInt32(); count > 0; count--)
            events.Add(new ConversationEvent((ConversationEventType)reader.ReadInt32(), ReadTime(reader)!.Value));
        var messages = new List<Message>();
        for (int count = reader.ReadInt32(); count > 0; count--)
            messages.Add(ReadMessage(reader));
        return new Conversation(messages) { Id = id, Marketplace = marketplace, AsOf = asOf, Status = status, Events = events.ToImmutable() };
    }

    private static void Write(BinaryWriter writer, Message message)
    {
        Write(writer, message.Text);
        Write(writer, message.Id);
        Write(writer, message.Marketplace);
        Write(writer, message.Region);
        Write(writer, message.Language);
        Write(writer, message.BuyerLanguage);
        Write(writer, message.Operation);
        Write(writer, message.Subject);
        Write(writer, message.OrderId);
        Write(writer, message.SentAt);
        writer.Write((int)message.Author);
        writer.Write((int)message.Visibility);
        writer.Write((int)message.Channel);
        writer.Write((int)message.Kind);
        writer.Write((int)message.Phase);
        writer.Write((int)message.Format);
        writer.Write(message.IsAutomatic);
        writer.Write(message.NoResponseNeeded);
        writer.Write(message.Attachments.Length);
        foreach (MessageAttachment attachment in message.Attachments)
        {
            Write(writer, attachment.Name);
            writer.Write(attachment.Size ?? -1);
        }
    }

    private static Message ReadMessage(BinaryReader reader)
    {
        var message = new Message(ReadText(reader)!)
        {
            Id = ReadText(reader),
            Marketplace = ReadText(reader),
            Region = ReadText(reader),
            Language = ReadText(reader),
            BuyerLanguage = ReadText(reader),
            Operation = ReadText(reader),
            Subject = ReadText(reader),
            OrderId = ReadText(reader),
            SentAt = ReadTime(reader),
            Author = (MessageAuthor)reader.ReadInt32(),
            Visibility = (MessageVisibility)reader.ReadInt32(),
            Channel = (MessageChannel)reader.ReadInt32(),
            Kind = (MessageKind)reader.ReadInt32(),
            Phase = (SalePhase)reader.ReadInt32(),
            Format = (MessageFormat)reader.ReadInt32(),
            IsAutomatic = reader.ReadBoolean(),
            NoResponseNeeded = reader.ReadBoolean(),
            Attachments = ReadAttachments(reader),
        };
        return message;
    }

    private static ImmutableArray<MessageAttachment> ReadAttachments(BinaryReader reader)
    {
        var attachments = ImmutableArray.CreateBuilder<MessageAttachment>();
        for (int count = reader.ReadInt32(); count > 0; count--)
            attachments.Add(new MessageAttachment(ReadText(reader)!, reader.ReadInt64() is >= 0 and long size ? size : null));
        return attachments.ToImmutable();
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text?.Length ?? -1);
        writer.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static string? ReadText(BinaryReader reader)
    {
        int length = reader.ReadInt32();
        return length < 0 ? null : new string(MemoryMarshal.Cast<byte, char>(reader.ReadBytes(length * sizeof(char))));
    }

    private static void Write(BinaryWriter writer, DateTimeOffset? time)
    {
        writer.Write(time?.Ticks ?? -1);
        writer.Write((short)(time?.Offset.TotalMinutes ?? 0));
    }

    private static DateTimeOffset? ReadTime(BinaryReader reader)
    {
        long ticks = reader.ReadInt64();
        var offset = TimeSpan.FromMinutes(reader.ReadInt16());
        return ticks < 0 ? null : new DateTimeOffset(ticks, offset);
    }
}
