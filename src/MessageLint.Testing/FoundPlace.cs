using System.Collections.Immutable;

namespace MessageLint.Testing;

/// <summary>What invariants compare of a finding.</summary>
internal readonly record struct FoundPlace(string Rule, TextSpan Span, Severity Severity, bool IsSuppressed)
{
    public static ImmutableArray<FoundPlace> In(MessageLinter linter, Message message) =>
        [.. RuleVerifier.Lint(linter, message).Select(found => new FoundPlace(found.Id, found.Span, found.Severity, found.IsSuppressed))];

    public static ImmutableArray<FoundPlace> InHotDoor(MessageLinter linter, Message message)
    {
        var buffer = new DiagnosticBuffer();
        linter.Lint(message.Text, message.Facts, buffer);
        var places = ImmutableArray.CreateBuilder<FoundPlace>(buffer.Count);
        foreach (ref readonly DiagnosticRecord record in buffer.Records)
            places.Add(new FoundPlace(record.Descriptor.Id, record.Span, record.Severity, record.Suppression is not null));
        return places.MoveToImmutable();
    }

    public FoundPlace ShiftedBy(int units) => this with { Span = new TextSpan(Span.Start + units, Span.Length) };

    public string Show(string text) => $"{SeverityNames.Of(Severity)} {Rule} {SpanComparison.Quote(text, Span)}";
}
