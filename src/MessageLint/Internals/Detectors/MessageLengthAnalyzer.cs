namespace MessageLint.Internals.Detectors;

/// <summary>ML6004: a text that the channel or operation would reject as too long.</summary>
internal sealed class MessageLengthAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string MessageForm = "marketplace";

    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        MessageFacts facts = context.Facts;
        string key = facts.Channel == MessageChannel.Api ? facts.Operation ?? MessageForm : MessageForm;
        if (context.Marketplace.MaxLength.TryGetValue(key, out int longest) && context.Text.Length > longest)
        {
            // A span may not cut a surrogate pair.
            int start = char.IsLowSurrogate(context.Text[longest]) && char.IsHighSurrogate(context.Text[longest - 1]) ? longest - 1 : longest;
            context.Report(Rule, TextSpan.FromBounds(start, context.Text.Length));
        }
    }
}
