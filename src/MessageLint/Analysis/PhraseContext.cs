using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>A place where a named phrase group stands, as a <see cref="PhraseAction"/> sees it.</summary>
public readonly ref struct PhraseContext
{
    internal PhraseContext(AnalysisRun run, ReadOnlySpan<char> text, string part, string language, TextSpan match, TextSpan underline)
    {
        Run = run;
        Text = text;
        Part = part;
        Language = language;
        Match = match;
        Underline = underline;
    }

    /// <inheritdoc cref="TokenContext.Text"/>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>All tokens of the message, in text order.</summary>
    public ReadOnlySpan<MessageToken> Tokens => Run.Tokens;

    /// <summary>The name of the phrase group.</summary>
    public string Part { get; }

    /// <summary>The language under which the matching phrase is filed, for example <c>de</c>.</summary>
    public string Language { get; }

    /// <summary>All words of the match.</summary>
    public TextSpan Match { get; }

    /// <summary>What the phrase underlines; all of <see cref="Match"/> unless it marks a part of itself.</summary>
    public TextSpan Underline { get; }

    /// <summary>What is known of the message besides its text.</summary>
    public MessageFacts Facts => Run.Facts;

    /// <summary>The profile of the message's marketplace.</summary>
    public MarketplaceProfile Marketplace => Run.Profile;

    internal AnalysisRun Run { get; }

    /// <inheritdoc cref="TokenContext.Report(DiagnosticDescriptor, TextSpan)"/>
    public void Report(DiagnosticDescriptor rule, TextSpan span) => Run.Report(rule, new Finding(span));

    internal void Report(DiagnosticDescriptor rule, in Finding finding) => Run.Report(rule, finding);
}
