namespace MessageLint.Internals.Detectors;

/// <summary>ML6004: a text that the channel or operation would reject as too long.</summary>
internal sealed class MessageLengthAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string MessageForm = "marketplace";
    private const string Api = "api";

    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        MessageFacts facts = context.Facts;
        MarketplaceProfile limits = context.Marketplace;
        bool isLimited = facts.Channel == MessageChannel.Api
            ? (facts.Operation is string operation && limits.TryFindLength(operation, out int longest)) || limits.TryFindLength(Api, out longest)
            : limits.TryFindLength(MessageForm, out longest);
        if (isLimited && context.Text.Length > longest)
        {
            // A span may not cut a surrogate pair.
            int start = char.IsLowSurrogate(context.Text[longest]) && char.IsHighSurrogate(context.Text[longest - 1]) ? longest - 1 : longest;
            context.Report(Rule, TextSpan.FromBounds(start, context.Text.Length));
        }
    }
}
