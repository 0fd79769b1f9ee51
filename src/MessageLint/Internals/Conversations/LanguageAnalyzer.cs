using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML7003: a message in another language than the buyer prefers or writes. Silent where a language cannot be told for certain.</summary>
internal sealed class LanguageAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        var welcome = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < context.Conversation.Messages.Length; i++)
        {
            Message message = context.Conversation.Messages[i];
            if (message.BuyerLanguage is { } preferred)
                welcome.Add(BaseOf(preferred));
            if (message.Author == MessageAuthor.Buyer && message.Visibility == MessageVisibility.Public && context.Thread.LanguageOf(i) is { } written)
                welcome.Add(BaseOf(written));
        }

        if (welcome.Count == 0)
            return;
        for (int i = 0; i < context.Conversation.Messages.Length; i++)
        {
            if (context.Conversation.Messages[i].Facts.IsJudged && context.Thread.LanguageOf(i) is { } language && !welcome.Contains(BaseOf(language)))
                context.Report(Rule, i, new Finding(default), details: null);
        }
    }

    private static string BaseOf(string tag) => tag.IndexOf('-', StringComparison.Ordinal) is int hyphen and > 0 ? tag[..hyphen] : tag;
}
