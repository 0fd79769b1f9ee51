using System.Collections.Immutable;

namespace MessageLint;

/// <summary>One message between a seller and a buyer. Immutable; safe to share between threads and to hold across <see langword="await"/>.</summary>
/// <example><code>var message = new Message("Please call +1 (415) 555-0132") { Marketplace = "amazon" };</code></example>
public sealed class Message
{
    /// <summary>Makes a message.</summary>
    /// <param name="text">The whole text, in the form that <see cref="Format"/> names. May be empty.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public Message(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The text. All spans index its UTF-16 units.</summary>
    public string Text { get; }

    /// <summary>The id that the sender's system gave the message, for example <c>m1</c>; <see langword="null"/> if none.</summary>
    public string? Id { get; init; }

    /// <inheritdoc cref="MessageFacts.Marketplace"/>
    public string? Marketplace { get; init; }

    /// <inheritdoc cref="MessageFacts.Region"/>
    public string? Region { get; init; }

    /// <inheritdoc cref="MessageFacts.Language"/>
    public string? Language { get; init; }

    /// <summary>BCP 47 tag of the language that the buyer prefers, for example <c>ja</c>; <see langword="null"/> if unknown.</summary>
    public string? BuyerLanguage { get; init; }

    /// <inheritdoc cref="MessageFacts.Operation"/>
    public string? Operation { get; init; }

    /// <inheritdoc cref="MessageFacts.Subject"/>
    public string? Subject { get; init; }

    /// <inheritdoc cref="MessageFacts.OrderId"/>
    public string? OrderId { get; init; }

    /// <summary>When the message was sent, with its offset from UTC; <see langword="null"/> if unknown.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <inheritdoc cref="MessageFacts.Author"/>
    public MessageAuthor Author { get; init; }

    /// <inheritdoc cref="MessageFacts.Visibility"/>
    public MessageVisibility Visibility { get; init; }

    /// <inheritdoc cref="MessageFacts.Channel"/>
    public MessageChannel Channel { get; init; }

    /// <inheritdoc cref="MessageFacts.Kind"/>
    public MessageKind Kind { get; init; }

    /// <inheritdoc cref="MessageFacts.Phase"/>
    public SalePhase Phase { get; init; }

    /// <inheritdoc cref="MessageFacts.Format"/>
    public MessageFormat Format { get; init; }

    /// <summary>Whether a robot wrote it: such a message stops no clock.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether the buyer's message was marked as needing no answer.</summary>
    public bool NoResponseNeeded { get; init; }

    /// <summary>The files that travel with the message.</summary>
    public ImmutableArray<MessageAttachment> Attachments { get; init; } = [];

    /// <summary>What the rules are told besides the text.</summary>
    public MessageFacts Facts => new()
    {
        Marketplace = Marketplace,
        Region = Region,
        Language = Language,
        Operation = Operation,
        Subject = Subject,
        OrderId = OrderId,
        Attachments = Attachments,
        Author = Author,
        Visibility = Visibility,
        Channel = Channel,
        Kind = Kind,
        Phase = Phase,
        Format = Format,
    };

    /// <summary>Writes id and length, never the text.</summary>
    /// <returns>For example <c>Message m1 (120 units)</c>.</returns>
    public override string ToString() => $"Message {Id ?? "(no id)"} ({Text.Length} units)";
}
