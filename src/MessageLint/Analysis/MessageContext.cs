using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>A whole message, as a <see cref="MessageAction"/> sees it.</summary>
public readonly ref struct MessageContext
{
    internal MessageContext(AnalysisRun run, ReadOnlySpan<char> text)
    {
        Run = run;
        Text = text;
    }

    /// <inheritdoc cref="TokenContext.Text"/>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>All tokens of the message, in text order.</summary>
    public ReadOnlySpan<MessageToken> Tokens => Run.Tokens;

    /// <summary>What is known of the message besides its text.</summary>
    public MessageFacts Facts => Run.Facts;

    /// <summary>The profile of the message's marketplace.</summary>
    public MarketplaceProfile Marketplace => Run.Profile;

    internal AnalysisRun Run { get; }

    /// <inheritdoc cref="TokenContext.Report(DiagnosticDescriptor, TextSpan)"/>
    public void Report(DiagnosticDescriptor rule, TextSpan span) => Run.Report(rule, new Finding(span));

    internal void Report(DiagnosticDescriptor rule, in Finding finding) => Run.Report(rule, finding);
}
