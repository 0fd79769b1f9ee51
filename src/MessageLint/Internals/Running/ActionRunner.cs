using MessageLint.Internals.Matching;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>Calls the actions of the analyzers for one message: those for its tokens, for its parts, then for the whole.</summary>
/// <remarks>An action that throws makes the result incomplete and harms no other one.</remarks>
internal static class ActionRunner
{
    public static void Run(AnalysisRun run, FindingReport report, ActionTable actions, ReadOnlySpan<char> text)
    {
        RunForTokens(run, report, actions, text);
        RunForParts(run, report, actions, text);
        RunForMessage(run, report, actions, text);
    }

    private static void RunForTokens(AnalysisRun run, FindingReport report, ActionTable actions, ReadOnlySpan<char> text)
    {
        if ((run.TokenKinds & actions.TokenKinds) == 0)
            return;
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            int kind = (int)tokens[i].Kind;
            if (((actions.TokenKinds >> kind) & 1) == 0 || (tokens[i].Flags & TokenFlags.Quoted) != 0)
                continue;
            foreach (AnalyzerAction<TokenAction> action in actions.Token[kind])
            {
                if (report.HasFailed(action.Analyzer))
                    continue;
                try
                {
                    action.Action(new TokenContext(run, text, i));
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    report.AddFailure(action.Analyzer);
                }
            }
        }
    }

    private static void RunForParts(AnalysisRun run, FindingReport report, ActionTable actions, ReadOnlySpan<char> text)
    {
        foreach (ref readonly PhraseHit hit in run.LeadingHits)
        {
            if (run.PartOf(hit) is not { } part || !actions.Phrase.TryGetValue(part, out AnalyzerAction<PhraseAction>[]? ofPart))
                continue;
            foreach (AnalyzerAction<PhraseAction> action in ofPart)
            {
                if (report.HasFailed(action.Analyzer))
                    continue;
                try
                {
                    action.Action(new PhraseContext(run, text, part, run.LanguageOf(hit), run.SpanOf(hit.FirstToken, hit.LastToken), run.SpanOf(hit.MarkFirst, hit.MarkLast)));
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    report.AddFailure(action.Analyzer);
                }
            }
        }
    }

    private static void RunForMessage(AnalysisRun run, FindingReport report, ActionTable actions, ReadOnlySpan<char> text)
    {
        foreach (AnalyzerAction<MessageAction> action in actions.Message)
        {
            if (report.HasFailed(action.Analyzer))
                continue;
            try
            {
                action.Action(new MessageContext(run, text));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                report.AddFailure(action.Analyzer);
            }
        }
    }
}
