using System.Collections.Immutable;
using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>One finding, with all its texts. Immutable and thread-safe.</summary>
/// <remarks>Everything that <see cref="ToString"/>, <see cref="Description"/> and <see cref="Match"/> show is masked: contacts, names and numbers become <c>•</c>,
/// words that stand in the rules are shown. Use the methods with <c>showText</c> where the text may be seen.</remarks>
public sealed class Diagnostic
{
    private readonly string _text;
    private readonly Redactor _redactor;
    private readonly bool _isDatum;
    private readonly FixPlan _fix;
    private readonly string? _argument;

    internal Diagnostic(in DiagnosticRecord record, string text, Redactor redactor, string? messageId)
    {
        Descriptor = record.Descriptor;
        Span = record.Span;
        ArgumentSpan = record.Argument;
        Severity = record.Severity;
        Disguise = record.Disguise;
        Suppression = record.Suppression;
        MessageIndex = record.MessageIndex;
        MessageId = messageId;
        RelatedLocations = record.Details?.Related ?? [];
        IsPast = record.Details?.IsPast ?? false;
        _argument = record.Details?.Argument;
        _fix = record.Fix;
        _text = text;
        _redactor = redactor;
        _isDatum = record.IsDatum;
    }

    /// <summary>The rule that reports.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The rule's id, for example <c>ML1002</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The severity after profile, configuration and context.</summary>
    public Severity Severity { get; }

    /// <summary>The underlined words, in UTF-16 units of the original text. Empty at 0 where something is missing from the message as a whole.</summary>
    public TextSpan Span { get; }

    /// <summary>A second span that the finding speaks of; empty if there is none.</summary>
    public TextSpan ArgumentSpan { get; }

    /// <summary>How the detail was hidden, <see cref="Disguise.None"/> if it was not.</summary>
    public Disguise Disguise { get; }

    /// <summary>Index of the message in <see cref="Conversation.Messages"/>; 0 for a single message.</summary>
    public int MessageIndex { get; }

    /// <summary>The message's id, if it has one.</summary>
    public string? MessageId { get; }

    /// <summary>Other places that belong to the finding.</summary>
    public ImmutableArray<RelatedLocation> RelatedLocations { get; }

    /// <summary>Whether it tells of something that nothing can repair any more, such as a reply that came too late. Only findings about conversations can be past.</summary>
    public bool IsPast { get; }

    /// <summary>That somebody accepted the finding; <see langword="null"/> if nobody did.</summary>
    public Suppression? Suppression { get; }

    /// <summary>Whether somebody accepted the finding. It then counts neither for <see cref="LintResult.Worst"/> nor for exit codes.</summary>
    public bool IsSuppressed => Suppression is not null;

    /// <summary>The finding in one sentence, masked.</summary>
    public string Description => GetDescription(showText: false);

    /// <summary>The underlined words, masked.</summary>
    public string Match => GetMatch(showText: false);

    /// <summary>A repair, or <see langword="null"/> if the rule offers none.</summary>
    public MessageFix? Fix => _fix.ToFix();

    /// <summary>The finding in one sentence.</summary>
    /// <param name="showText">Whether the words of the message may be seen unmasked.</param>
    /// <returns>For example <c>Telephone number '••• ••32'.</c></returns>
    public string GetDescription(bool showText) => DescriptionFormatter.Format(Descriptor.MessageFormat, GetMatch(showText), _argument ?? Slice(ArgumentSpan, showText), Disguise);

    /// <summary>The underlined words.</summary>
    /// <param name="showText">Whether they may be seen unmasked.</param>
    /// <returns>The words; empty where something is missing.</returns>
    public string GetMatch(bool showText) => Slice(Span, showText);

    /// <summary>Writes severity, rule, place and the masked description.</summary>
    /// <returns>For example <c>error ML1002 [12..26): Telephone number '••• ••32'.</c></returns>
    public override string ToString() => $"{SeverityNames.Of(Severity)} {Id} {Span}: {Description}";

    private string Slice(TextSpan span, bool showText) => span.IsEmpty ? string.Empty
        : showText ? _text.Substring(span.Start, span.Length)
        : _redactor.Mask(_text.AsSpan(span.Start, span.Length), _isDatum && span == Span);
}
