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
        if (!IsEmoji(context.Text, tokens[index]) || (index > 0 && IsEmoji(context.Text, tokens[index - 1]) && tokens[index - 1].EndUnit == context.Token.StartUnit))
            return;
        int end = index + 1;
        while (end < tokens.Length && IsEmoji(context.Text, tokens[end]) && tokens[end].StartUnit == tokens[end - 1].EndUnit)
            end++;
        TextSpan run = TextSpan.FromBounds(context.Token.StartUnit, tokens[end - 1].EndUnit);
        context.Report(Rule, new Finding(run, Fix: FixOf(context.Text, run)));
    }

    /// <remarks>A star of text is read as a mark, but it is no emoji.</remarks>
    private static bool IsEmoji(ReadOnlySpan<char> text, in MessageToken token) => token.Kind == TokenKind.Emoji && !EmojiScan.IsTextStar(text[token.StartUnit]);

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
