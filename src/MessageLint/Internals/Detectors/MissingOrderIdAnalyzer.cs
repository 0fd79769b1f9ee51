using MessageLint.Internals.Scanning;

namespace MessageLint.Internals.Detectors;

/// <summary>ML7001: a message started by the seller that names no order. An interface of the marketplace carries the order itself.</summary>
internal sealed class MissingOrderIdAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        MessageFacts facts = context.Facts;
        if (facts.Kind != MessageKind.Proactive || facts.Channel == MessageChannel.Api || context.Marketplace.OrderIdShapes.IsEmpty)
            return;
        foreach (MessageToken token in context.Tokens)
        {
            if (token.Kind == TokenKind.OrderId)
                return;
        }

        if (facts.Subject is not { } subject || !NamesOrder(subject))
            context.Report(Rule, new TextSpan(0, 0));
    }

    /// <summary>Whether an order id of a marketplace stands in the text.</summary>
    public static bool NamesOrder(ReadOnlySpan<char> subject)
    {
        for (int i = 0; i < subject.Length; i++)
        {
            if ((i == 0 || !char.IsAsciiLetterOrDigit(subject[i - 1])) && OrderIdScanner.TryScan(subject, i, out _))
                return true;
        }

        return false;
    }
}
