using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML6001: emoji, which Amazon does not allow in messages.</summary>
internal sealed class EmojiAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Emoji);

    private void Analyze(in TokenContext context)
    {
        ReadOnlySpan<MessageToken> tokens = context.Tokens;
        int index = context.Index;
        if (index > 0 && tokens[index - 1].Kind == TokenKind.Emoji && tokens[index - 1].EndUnit == context.Token.StartUnit)
            return;
        int end = index + 1;
        while (end < tokens.Length && tokens[end].Kind == TokenKind.Emoji && tokens[end].StartUnit == tokens[end - 1].EndUnit)
            end++;
        TextSpan run = TextSpan.FromBounds(context.Token.StartUnit, tokens[end - 1].EndUnit);
        // The blank in front goes too, so that no double blank and no blank before a full stop stays behind.
        int start = run.Start > 0 && context.Text[run.Start - 1] == ' ' ? run.Start - 1 : run.Start;
        context.Report(Rule, new Finding(run, Fix: FixPlan.Remove(TextSpan.FromBounds(start, run.End), "Remove the emoji", FixSafety.Safe)));
    }
}
