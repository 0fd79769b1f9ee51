using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>The name or id that someone has with a service: words, models and numbers joined by signs.</summary>
/// <param name="Span">The whole name.</param>
/// <param name="Disguise">How the name, or the service before it, was hidden.</param>
internal readonly record struct AccountName(TextSpan Span, Disguise Disguise)
{
    /// <summary>The name of joined pieces.</summary>
    public static AccountName Of(AnalysisRun run, int first, NamePieces pieces) => BehindService(run, first, first, pieces);

    /// <summary>The name of joined pieces behind a service: how that was hidden counts for the name.</summary>
    /// <param name="run">The run that holds the tokens.</param>
    /// <param name="service">First token of the service.</param>
    /// <param name="first">First token of the name.</param>
    /// <param name="pieces">The pieces of the name.</param>
    public static AccountName BehindService(AnalysisRun run, int service, int first, NamePieces pieces) =>
        new(run.SpanOf(first, pieces.Last), DisguiseOf(run.Tokens, service, pieces.Last) | (pieces.IsSpaced ? Disguise.Spacing : Disguise.None));

    /// <summary>How tokens of a name or a service were hidden.</summary>
    public static Disguise DisguiseOf(ReadOnlySpan<MessageToken> tokens, int first, int last)
    {
        Disguise disguise = Disguise.None;
        for (int i = first; i <= last; i++)
            disguise |= tokens[i].Disguise;

        // Figures in a name are what names have; only in a word that rules read do they hide something.
        return disguise & ~Disguise.LettersForDigits;
    }
}
