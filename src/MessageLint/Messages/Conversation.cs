using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MessageLint;

/// <summary>The messages, notes and case events of one thread between a seller and a buyer. Immutable and thread-safe.</summary>
/// <remarks>
/// Rules about conversations read who wrote, when, where and for whom: a message with <see cref="MessageVisibility.Internal"/> is a note, one with
/// <see cref="MessageChannel.Marketplace"/> or <see cref="MessageChannel.Api"/> stands in the thread, every other channel is outside. Where all messages have a
/// <see cref="Message.SentAt"/>, times decide what comes first, and order only between equal times; otherwise the order of <see cref="Messages"/> decides.
/// </remarks>
public sealed class Conversation
{
    private readonly ConversationEvent[]? _events;

    /// <summary>Makes a conversation.</summary>
    /// <param name="messages">Its messages and notes, in the order in which they were written.</param>
    public Conversation(params IEnumerable<Message> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        Messages = messages is Message[] array ? ImmutableArray.Create(array) : Copy(messages);
    }

    /// <summary>The id that the sender's system gave the thread, for example <c>c1</c>; <see langword="null"/> if none.</summary>
    public string? Id { get; init; }

    /// <summary>The messages and notes, oldest first. May be empty: then nothing is judged, not even a deadline of <see cref="Events"/>.</summary>
    public ImmutableArray<Message> Messages { get; }

    /// <summary>What happened to the case besides messages, in any order; empty without a case. A <see cref="ConversationEventType.CaseAction"/> answers what was opened or asked up to it, its own moment included.</summary>
    public ImmutableArray<ConversationEvent> Events { get => _events is null ? [] : ImmutableCollectionsMarshal.AsImmutableArray(_events); init => _events = ImmutableCollectionsMarshal.AsArray(value); }

    /// <summary>Whether the thread is still being worked on; open by default. A closing summary is asked for only of a closed one.</summary>
    public ConversationStatus Status { get; init; }

    /// <inheritdoc cref="MessageFacts.Marketplace"/>
    /// <remarks>A message's own marketplace wins.</remarks>
    public string? Marketplace { get; init; }

    /// <summary>The time at which the thread is looked at, for rules about clocks; <see langword="null"/>: the caller's clock.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Writes id and size, never a text.</summary>
    /// <returns>For example <c>Conversation c1 (3 messages)</c>.</returns>
    public override string ToString() => $"Conversation {Id ?? "(no id)"} ({Messages.Length} messages)";

    /// <remarks>Apart, so that the platform's queries are not loaded for a thread that comes as an array.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImmutableArray<Message> Copy(IEnumerable<Message> messages) => [.. messages];
}
