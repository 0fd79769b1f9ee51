using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>What one candidate in a message was taken for, and why it was or was not reported.</summary>
/// <remarks>Its <see cref="ToString"/> and <see cref="Match"/> are masked like those of a <see cref="Diagnostic"/>.</remarks>
public sealed class Explanation
{
    /// <summary>Words that a rule's phrase matches; what else is explained are contacts, ids and numbers.</summary>
    internal const string Phrase = "phrase";

    private readonly string _text;
    private readonly Redactor _redactor;

    internal Explanation(string text, Redactor redactor, TextSpan span, string takenFor, string verdict, DiagnosticDescriptor? rule)
    {
        _text = text;
        _redactor = redactor;
        Span = span;
        TakenFor = takenFor;
        Verdict = verdict;
        Rule = rule;
    }

    /// <summary>The words, in UTF-16 units of the original text; empty where the message as a whole is meant.</summary>
    public TextSpan Span { get; }

    /// <summary>What they were taken for: the name of a token kind as phrases write it, for example <c>order-id</c>, or <c>phrase</c>.</summary>
    public string TakenFor { get; }

    /// <summary>What followed and why, in one clause, for example <c>leads to the marketplace itself</c>.</summary>
    public string Verdict { get; }

    /// <summary>The rule that reported, or would have; <see langword="null"/> if none looks at such words.</summary>
    public DiagnosticDescriptor? Rule { get; }

    /// <summary>The words, masked.</summary>
    public string Match => GetMatch(showText: false);

    /// <summary>The words.</summary>
    /// <param name="showText">Whether they may be seen unmasked.</param>
    /// <returns>The words; empty for the message as a whole.</returns>
    public string GetMatch(bool showText) => Span.IsEmpty ? string.Empty
        : showText ? _text.Substring(Span.Start, Span.Length)
        : _redactor.Mask(_text.AsSpan(Span.Start, Span.Length), TakenFor != Phrase);

    /// <summary>Writes place, kind and verdict, masked.</summary>
    /// <returns>For example <c>[12..31) order-id '•••-•••••••-•••••02': recognised before any phone was suspected; no rule forbids it</c>.</returns>
    public override string ToString() => $"{Span} {TakenFor} '{Match}': {Verdict}";
}
