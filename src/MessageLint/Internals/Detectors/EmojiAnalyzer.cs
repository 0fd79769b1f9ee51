using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>ML6001: emoji, which Amazon does not allow in messages.</summary>
internal sealed class EmojiAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Emoji);

    private void Analyze(in TokenContext context)
    {
        ReadOnlySpan<MessageToken> tokens = context.Tokens;
        int index = context.Index;

        // A star of text is read as a mark, but it is no emoji.
        if (EmojiScan.IsRatingStar(context.Text[context.Token.StartUnit]))
            return;
        if (index > 0 && tokens[index - 1].Kind == TokenKind.Emoji && tokens[index - 1].EndUnit == context.Token.StartUnit)
            return;
        int end = index + 1;
        while (end < tokens.Length && tokens[end].Kind == TokenKind.Emoji && tokens[end].StartUnit == tokens[end - 1].EndUnit)
            end++;
        TextSpan run = TextSpan.FromBounds(context.Token.StartUnit, tokens[end - 1].EndUnit);
        context.Report(Rule, new Finding(run, Fix: FixOf(context.Text, run)));
    }

    /// <summary>Removes the emoji and keeps the words on both sides apart, without a double blank or a blank before a full stop.</summary>
    private static FixPlan FixOf(ReadOnlySpan<char> text, TextSpan run)
    {
        const string Title = "Remove the emoji";
        char before = run.Start > 0 ? text[run.Start - 1] : '\0';
        char behind = run.End < text.Length ? text[run.End] : '\0';
        if (before == ' ' && (behind == '\0' || char.IsWhiteSpace(behind) || ClosesWords(behind)))
            return FixPlan.Remove(TextSpan.FromBounds(run.Start - 1, run.End), Title, FixSafety.Safe);
        return char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind)
            ? new FixPlan(run, " ", Title, FixSafety.Safe)
            : FixPlan.Remove(run, Title, FixSafety.Safe);
    }

    private static bool ClosesWords(char c) => ".,;:!?…)]}»”’。、，；：！？）】」』".Contains(c, StringComparison.Ordinal);
}
