namespace MessageLint;

/// <summary>A finding and its message, as a <see cref="DiagnosticSuppressor"/> sees them.</summary>
public readonly ref struct SuppressionContext
{
    internal SuppressionContext(ReadOnlySpan<char> text, MessageFacts facts, MarketplaceProfile marketplace, DiagnosticRecord diagnostic)
    {
        Text = text;
        Facts = facts;
        Marketplace = marketplace;
        Diagnostic = diagnostic;
    }

    /// <summary>The original text of the message.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>What is known of the message besides its text.</summary>
    public MessageFacts Facts { get; }

    /// <summary>The profile of the message's marketplace.</summary>
    public MarketplaceProfile Marketplace { get; }

    /// <summary>The finding.</summary>
    public DiagnosticRecord Diagnostic { get; }

    /// <summary>The underlined words.</summary>
    public ReadOnlySpan<char> Match => Text.Slice(Diagnostic.Span.Start, Diagnostic.Span.Length);
}
