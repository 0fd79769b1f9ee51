using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>One finding in a caller's <see cref="DiagnosticBuffer"/>: places and numbers only, its texts are made when somebody reads them.</summary>
public readonly struct DiagnosticRecord
{
    internal DiagnosticRecord(DiagnosticDescriptor descriptor, TextSpan span, TextSpan argument, Severity severity, Disguise disguise, FixPlan fix, Suppression? suppression, int messageIndex, ThreadDetails? details = null)
    {
        Descriptor = descriptor;
        Span = span;
        Argument = argument;
        Severity = severity;
        Disguise = disguise;
        Fix = fix;
        Suppression = suppression;
        MessageIndex = messageIndex;
        Details = details;
    }

    /// <summary>The rule that reports.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The underlined words, in UTF-16 units of the original text; empty where something is missing.</summary>
    public TextSpan Span { get; }

    /// <summary>A second span that the finding speaks of; empty if there is none.</summary>
    public TextSpan Argument { get; }

    /// <summary>The severity after profile, configuration and context.</summary>
    public Severity Severity { get; }

    /// <summary>How the detail was hidden.</summary>
    public Disguise Disguise { get; }

    /// <summary>That somebody accepted the finding; <see langword="null"/> if nobody did.</summary>
    public Suppression? Suppression { get; }

    internal FixPlan Fix { get; }

    internal int MessageIndex { get; }

    /// <summary>Whether the underlined words are a contact itself, of which no word is shown where text is masked.</summary>
    internal bool IsDatum { get; init; }

    /// <summary>What only findings about conversations have; <see langword="null"/> for those about a message.</summary>
    internal ThreadDetails? Details { get; }

    /// <summary>Writes the finding in one sentence, with the underlined words as they stand in the text.</summary>
    /// <param name="text">The text that was linted.</param>
    /// <param name="destination">Where the sentence goes.</param>
    /// <param name="charsWritten">How many units were written.</param>
    /// <returns><see langword="false"/> if <paramref name="destination"/> is too short.</returns>
    /// <remarks>The words are not masked: keep the result away from logs, or use <see cref="Diagnostic.Description"/>.</remarks>
    public bool TryFormat(ReadOnlySpan<char> text, Span<char> destination, out int charsWritten) =>
        DescriptionFormatter.TryFormat(Descriptor.MessageFormat, text.Slice(Span.Start, Span.Length), text.Slice(Argument.Start, Argument.Length), Disguise, destination, out charsWritten);

    internal DiagnosticRecord With(Suppression suppression) => new(Descriptor, Span, Argument, Severity, Disguise, Fix, suppression, MessageIndex, Details) { IsDatum = IsDatum };

    internal DiagnosticRecord WithPlace(TextSpan span, TextSpan argument, FixPlan fix) => new(Descriptor, span, argument, Severity, Disguise, fix, Suppression, MessageIndex, Details) { IsDatum = IsDatum };

    internal DiagnosticRecord InMessage(int messageIndex) => new(Descriptor, Span, Argument, Severity, Disguise, Fix, Suppression, messageIndex, Details) { IsDatum = IsDatum };

    /// <summary>Writes rule, severity and place, never the text, for example <c>ML1002 error [12..26)</c>.</summary>
    /// <returns>The record in words.</returns>
    public override string ToString() => $"{Descriptor.Id} {SeverityNames.Of(Severity)} {Span}";
}
