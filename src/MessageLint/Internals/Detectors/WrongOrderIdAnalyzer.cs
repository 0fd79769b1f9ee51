using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;

namespace MessageLint.Internals.Detectors;

/// <summary>ML7002: the id of another order than the one that the message, or the thread, is about.</summary>
internal sealed class WrongOrderIdAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterMessageAction(AnalyzeMessage);
        context.RegisterConversationAction(AnalyzeThread);
    }

    private void AnalyzeMessage(in MessageContext context)
    {
        if (context.Facts.OrderId is not { } order)
            return;
        TextSpan wrong = default;
        foreach (ref readonly MessageToken token in context.Tokens)
        {
            if (token.Kind != TokenKind.OrderId)
                continue;

            // Who names the thread's own order too links one with the other, as for a replacement.
            if (token.TextIn(context.Text).Trim('#').Equals(order, StringComparison.OrdinalIgnoreCase))
                return;
            wrong = wrong.IsEmpty ? token.Span : wrong;
        }

        if (!wrong.IsEmpty && MissingOrderIdAnalyzer.NamesOrder(order))
            context.Report(Rule, wrong);
    }

    /// <summary>Messages without an order of their own, in a thread whose other messages name one.</summary>
    private void AnalyzeThread(in ConversationContext context)
    {
        string[] orders = [.. context.Conversation.Messages.Select(message => message.OrderId).OfType<string>().Where(order => MissingOrderIdAnalyzer.NamesOrder(order)).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (orders.Length != 1)
            return;
        for (int i = 0; i < context.Conversation.Messages.Length; i++)
        {
            Message message = context.Conversation.Messages[i];
            if (message.OrderId is null && message.Facts.IsJudged && FirstOther(message.Text, orders[0]) is { IsEmpty: false } other)
                context.Report(Rule, i, new Finding(other), details: null);
        }
    }

    private static TextSpan FirstOther(string text, string order)
    {
        TextSpan other = default;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]) || (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1])) || !OrderIdScanner.TryScan(text, i, out int length))
                continue;
            if (text.AsSpan(i, length).Equals(order, StringComparison.OrdinalIgnoreCase))
                return default;
            other = other.IsEmpty ? new TextSpan(i, length) : other;
            i += length - 1;
        }

        return other;
    }
}
