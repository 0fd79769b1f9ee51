using MessageLint.Internals.Matching;

namespace MessageLint.Internals.Detectors;

/// <summary>ML6008: says that an order cannot be filled, without the reason or without that the amount was adjusted.</summary>
internal sealed class IncompleteProblemAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string CannotFulfil = "cannot-fulfil";
    private const string Adjusted = "order-adjusted";
    private const string Reason = "fulfil-reason";

    public static IReadOnlyList<string> Parts { get; } = [CannotFulfil];

    /// <summary>The parts that it looks at where the first ones stand.</summary>
    public static IReadOnlyList<string> SupportingParts { get; } = [Adjusted, Reason];

    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        bool isAdjusted = false;
        bool hasReason = false;
        TextSpan? problem = null;
        foreach (ref readonly PhraseHit hit in context.Run.LeadingHits)
        {
            switch (context.Run.PartOf(hit))
            {
                case CannotFulfil:
                    problem ??= context.Run.SpanOf(hit.MarkFirst, hit.MarkLast);
                    break;
                case Adjusted:
                    isAdjusted = true;
                    break;
                case Reason:
                    hasReason = true;
                    break;
                default:
                    break;
            }
        }

        if (problem is { } span && !(isAdjusted && hasReason))
            context.Report(Rule, span);
    }
}
