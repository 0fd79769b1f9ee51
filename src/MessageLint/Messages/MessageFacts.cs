using System.Collections.Immutable;

namespace MessageLint;

/// <summary>What is known of a message besides its text, for <see cref="MessageLinter.Lint(ReadOnlySpan{char}, in MessageFacts, DiagnosticBuffer)"/>.</summary>
/// <remarks>The default value is a public plain-text seller message in marketplace messages of the linter's default marketplace.</remarks>
public readonly record struct MessageFacts
{
    /// <summary>A profile's id, with or without country: <c>amazon</c>, <c>amazon.de</c>, <c>ebay_uk</c>. <see langword="null"/>: the linter's default marketplace.</summary>
    public string? Marketplace { get; init; }

    /// <summary>ISO 3166 code of the country whose telephone numbers are written without a country code, for example <c>US</c>. <see langword="null"/>: the marketplace's.</summary>
    public string? Region { get; init; }

    /// <summary>BCP 47 tag of the text's language, for example <c>de</c>: a hint for fixes, never used to choose rules.</summary>
    public string? Language { get; init; }

    /// <summary>The operation of the marketplace's interface, for example <c>confirmOrderDetails</c>, when <see cref="Channel"/> is <see cref="MessageChannel.Api"/>.</summary>
    public string? Operation { get; init; }

    /// <summary>The subject line, if any. Order ids in it count.</summary>
    public string? Subject { get; init; }

    /// <summary>The id of the order that the thread is about, for example <c>111-5550001-5550002</c>.</summary>
    public string? OrderId { get; init; }

    /// <summary>The files that travel with the message; none by default.</summary>
    public ImmutableArray<MessageAttachment> Attachments { get => field.IsDefault ? [] : field; init; }

    /// <summary>Who wrote it.</summary>
    public MessageAuthor Author { get; init; }

    /// <summary>Who can read it.</summary>
    public MessageVisibility Visibility { get; init; }

    /// <summary>Where it travels.</summary>
    public MessageChannel Channel { get; init; }

    /// <summary>Why it is written.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>Whether the buyer has committed to buy.</summary>
    public SalePhase Phase { get; init; }

    /// <summary>How the text is written.</summary>
    public MessageFormat Format { get; init; }

    /// <summary>Whether content rules judge such a message: written by the seller, public, in marketplace messages or its interface.</summary>
    internal bool IsJudged => Author == MessageAuthor.Seller && Visibility == MessageVisibility.Public && Channel is (MessageChannel.Marketplace or MessageChannel.Api);

    /// <summary>Whether the seller writes to the buyer outside the marketplace: only promotional drift is judged there.</summary>
    internal bool IsOutside => Author == MessageAuthor.Seller && Visibility == MessageVisibility.Public && Channel is not (MessageChannel.Marketplace or MessageChannel.Api);
}
