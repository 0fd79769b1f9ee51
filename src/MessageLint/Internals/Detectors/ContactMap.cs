using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>What the surroundings of a message's tokens say of a contact detail there. Built once a message, so that many details in one text stay linear.</summary>
internal sealed class ContactMap
{
    /// <summary>How many tokens behind a closing still count as its signature; longer endings are text again.</summary>
    private const int SignatureTokens = 48;

    private const string SignatureStart = "signature-start";
    private const string LawfulContact = "lawful-contact";
    private const string CalledNumber = "called-number";
    private const string PrintedNumber = "printed-number";

    private TokenTraits[] _tokens = new TokenTraits[256];
    private SentenceTraits[] _sentences = new SentenceTraits[256];

    /// <summary>The parts that the map is read from where a contact detail stands.</summary>
    public static IReadOnlyList<string> SupportingParts { get; } = [SignatureStart, LawfulContact, CalledNumber, PrintedNumber];

    public void Build(AnalysisRun run, ReadOnlySpan<char> text, SentenceMap sentences)
    {
        int count = run.Tokens.Length;
        if (_tokens.Length < count)
        {
            _tokens = new TokenTraits[count];
            _sentences = new SentenceTraits[_tokens.Length];
        }

        _tokens.AsSpan(0, count).Clear();
        _sentences.AsSpan(0, count).Clear();
        for (int i = 0; i < count; i++)
        {
            if (run.Tokens[i].Kind is TokenKind.Handle or TokenKind.Phone or TokenKind.Email or TokenKind.Url or TokenKind.Domain)
                _sentences[sentences.SentenceOf(i)] |= SentenceTraits.Datum;
        }

        int markedUntil = 0;
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            switch (run.PartOf(hit))
            {
                case SignatureStart:
                    int end = Math.Min(count, hit.LastToken + 1 + SignatureTokens);
                    for (int i = Math.Max(hit.LastToken + 1, markedUntil); i < end; i++)
                        _tokens[i] |= TokenTraits.Signature;
                    markedUntil = Math.Max(markedUntil, end);
                    break;
                case LawfulContact:
                    Mark(hit, TokenTraits.Lawful);
                    break;
                case CalledNumber:
                    Mark(hit, TokenTraits.Called);
                    break;
                case PrintedNumber:
                    MarkPrinted(run, hit);
                    break;
                case MessengerHandleAnalyzer.Id or MessengerHandleAnalyzer.Invitation when ServiceWord.MeansThing(run, text, hit.FirstToken, hit.FirstToken):
                    break;
                case MessengerHandleAnalyzer.Id or MessengerHandleAnalyzer.Invitation:
                    _sentences[sentences.SentenceOf(hit.FirstToken)] |= SentenceTraits.Messenger;
                    break;
                case MessengerHandleAnalyzer.Cue or MessengerHandleAnalyzer.Name:
                    if (ServiceWord.MeansThing(run, text, hit.FirstToken, hit.LastToken))
                        break;
                    int sentence = sentences.SentenceOf(hit.FirstToken);
                    _sentences[sentence] |= SentenceTraits.Messenger;
                    if (MessengerHandleAnalyzer.TryReadName(run, text, hit.FirstToken, hit.LastToken, run.PartOf(hit) == MessengerHandleAnalyzer.Cue, out _))
                        _sentences[sentence] |= SentenceTraits.Datum;
                    break;
            }
        }
    }

    public bool IsInSignature(int token) => (_tokens[token] & TokenTraits.Signature) != 0;

    public bool IsLawful(int token) => (_tokens[token] & TokenTraits.Lawful) != 0;

    /// <summary>Whether words around a number say that it is one to call, which its digits alone leave open.</summary>
    public bool IsCalled(int token) => (_tokens[token] & TokenTraits.Called) != 0;

    /// <summary>Whether a number is what a print or a toy shows, and nobody is asked to call it; an address is that only in quotation marks.</summary>
    public bool IsPrinted(int token) => (_tokens[token] & (TokenTraits.Printed | TokenTraits.Called)) == TokenTraits.Printed;

    public bool SpeaksOfMessenger(int sentence) => (_sentences[sentence] & SentenceTraits.Messenger) != 0;

    public bool HasDatum(int sentence) => (_sentences[sentence] & SentenceTraits.Datum) != 0;

    private void Mark(in PhraseHit hit, TokenTraits trait)
    {
        for (int i = hit.FirstToken; i <= hit.LastToken; i++)
            _tokens[i] |= trait;
    }

    private void MarkPrinted(AnalysisRun run, in PhraseHit hit)
    {
        for (int i = hit.FirstToken; i <= hit.LastToken; i++)
        {
            if (run.Tokens[i].Kind == TokenKind.Phone || (run.Tokens[i].Flags & TokenFlags.InQuotation) != 0)
                _tokens[i] |= TokenTraits.Printed;
        }
    }

    [Flags]
    private enum SentenceTraits : byte
    {
        None = 0,
        Messenger = 1,
        Datum = 2,
    }

    [Flags]
    private enum TokenTraits : byte
    {
        None = 0,
        Signature = 1,
        Lawful = 2,
        Called = 4,
        Printed = 8,
    }
}
