using System.Collections.Immutable;

namespace MessageLint.Testing;

/// <summary>A text and the places that its markup underlined. Immutable.</summary>
/// <param name="text">The text without markup.</param>
/// <param name="spans">The places, sorted by start.</param>
public sealed class MarkedText(string text, params IEnumerable<MarkedSpan> spans)
{
    /// <summary>The text without markup.</summary>
    public string Text { get; } = text;

    /// <summary>The places, sorted by start, then by end.</summary>
    public ImmutableArray<MarkedSpan> Spans { get; } = [.. spans.OrderBy(mark => mark.Span)];

    /// <summary>The places that a rule must underline.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isUnderTest">Whether marks without a rule, <c>[|…|]</c>, mean it.</param>
    /// <returns>The places, sorted; empty if the rule must stay silent.</returns>
    public ImmutableArray<TextSpan> SpansOf(DiagnosticDescriptor rule, bool isUnderTest)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return [.. Spans.Where(mark => mark.Rule is null ? isUnderTest : RuleName.Is(rule, mark.Rule)).Select(mark => mark.Span)];
    }

    /// <summary>Writes the text with its markup.</summary>
    /// <returns>For example <c>Call [|+1 415 555 0132|] now.</c></returns>
    public override string ToString() => RuleMarkup.Write(this);
}
