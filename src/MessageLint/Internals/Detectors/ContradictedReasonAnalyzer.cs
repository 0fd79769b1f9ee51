using System.Globalization;

namespace MessageLint.Internals.Detectors;

/// <summary>ML4007: a move with a reason that the marketplace's limits contradict: a file of less than 10 MB, photos and PDF that can be attached.</summary>
internal sealed class ContradictedReasonAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string FalseLimit = "false-limit";

    /// <summary>What messages of the marketplace carry, in megabytes.</summary>
    private const double Limit = 10;

    /// <summary>Longer figures are no size of a file.</summary>
    private const int LongestFigure = 16;

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(FalseLimit, AnalyzePhrase);
        context.RegisterMessageAction(AnalyzeSizes);
    }

    private void AnalyzePhrase(in PhraseContext context)
    {
        if (Moves(context.Run.NoticeIn(context.Text)))
            context.Report(Rule, context.Underline);
    }

    private void AnalyzeSizes(in MessageContext context)
    {
        MoveNotice notice = context.Run.NoticeIn(context.Text);
        if (!notice.HasReason || !Moves(notice))
            return;
        TextSpan small = default;
        foreach (ref readonly MessageToken token in context.Tokens)
        {
            if (token.Kind != TokenKind.Measure || Megabytes(token.TextIn(context.Text)) is not { } size)
                continue;
            if (size >= Limit)
                return;
            small = small.IsEmpty ? token.Span : small;
        }

        if (!small.IsEmpty)
            context.Report(Rule, small);
    }

    private static bool Moves(in MoveNotice notice) => notice.MoveToken >= 0 || notice.HasPromise;

    private static double? Megabytes(ReadOnlySpan<char> measure)
    {
        int end = measure.LastIndexOfAnyInRange('0', '9') + 1;
        double factor = measure[end..].TrimStart("- \u00A0") switch
        {
            "MB" or "Mb" or "mb" or "Mo" or "mo" or "MO" => 1,
            "KB" or "kB" or "kb" or "Ko" or "ko" => 0.001,
            "GB" or "gb" or "Go" => 1000,
            _ => 0,
        };
        if (factor == 0 || end > LongestFigure)
            return null;
        Span<char> figure = stackalloc char[LongestFigure];
        measure[..end].Replace(figure, ',', '.');
        return double.TryParse(figure[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double size) ? size * factor : null;
    }
}
