using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>Finds what may be pieces of a contact detail in one message: dangling digits, in figures or words, and parts of an address.</summary>
internal static class PieceReader
{
    public static IEnumerable<string> Parts => PieceCues.Parts;

    public static ContactPiece[] Read(AnalysisRun run, ReadOnlySpan<char> text)
    {
        var pieces = new List<ContactPiece>();
        SentenceMap sentences = run.SentencesIn(text);
        var cues = new PieceCues(run, sentences);
        new DigitPieces(run, text, cues).AddTo(pieces);
        new AddressPieces(run, text, cues, sentences).AddTo(pieces);
        return [.. pieces];
    }
}
