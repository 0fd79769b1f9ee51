using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>One token and its message, as a <see cref="TokenAction"/> sees them.</summary>
public readonly ref struct TokenContext
{
    private readonly int _index;

    internal TokenContext(AnalysisRun run, ReadOnlySpan<char> text, int index)
    {
        Run = run;
        Text = text;
        _index = index;
    }

    /// <summary>The text that tokens index: the message's own for plain text, its visible text for HTML. Spans that are reported are mapped back.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>All tokens of the message, in text order.</summary>
    public ReadOnlySpan<MessageToken> Tokens => Run.Tokens;

    /// <summary>Index of the token in <see cref="Tokens"/>.</summary>
    public int Index => _index;

    /// <summary>The token.</summary>
    public MessageToken Token => Run.Tokens[_index];

    /// <summary>The token's text.</summary>
    public ReadOnlySpan<char> TokenText => Text.Slice(Token.StartUnit, Token.LengthUnits);

    /// <summary>What is known of the message besides its text.</summary>
    public MessageFacts Facts => Run.Facts;

    /// <summary>The profile of the message's marketplace.</summary>
    public MarketplaceProfile Marketplace => Run.Profile;

    internal AnalysisRun Run { get; }

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">One of the analyzer's <see cref="MessageAnalyzer.SupportedDiagnostics"/>.</param>
    /// <param name="span">The words to underline, in <see cref="Text"/>.</param>
    /// <exception cref="ArgumentException">The linter does not know the rule, or the message has no such place.</exception>
    public void Report(DiagnosticDescriptor rule, TextSpan span) => Run.Report(rule, new Finding(span));

    internal void Report(DiagnosticDescriptor rule, in Finding finding) => Run.Report(rule, finding);
}
