using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8008: a telephone number or mail address of the buyer that the record keeps, in his messages or in notes.</summary>
internal sealed class PersonalDataAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    /// <summary>Fewer digits are no telephone number; such texts need not be read.</summary>
    private const int FewestDigits = 7;

    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        for (int i = 0; i < context.Conversation.Messages.Length; i++)
        {
            Message message = context.Conversation.Messages[i];
            bool isKept = message.Author == MessageAuthor.Buyer || message.Visibility == MessageVisibility.Internal;
            if (!isKept || !MayHoldContact(message.Text))
                continue;
            foreach (TextSpan datum in context.Thread.Of(i).PersonalData)
                context.Report(Rule, i, new Finding(datum) { IsDatum = true }, details: null);
        }
    }

    private static bool MayHoldContact(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            if (c is '@' or '＠' || digits >= FewestDigits)
                return true;
        }

        return false;
    }
}
