using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>What each sentence of a message is about, as far as the rules about notices and links ask. Built once a message, so that many links in one text stay linear.</summary>
internal sealed class SentenceContents
{
    private const string Courtesy = "courtesy";
    private const string StatusNotice = "status-notice";
    private const string ReviewRequest = "review-request";
    private const string LinkPointer = "link-pointer";
    private const string ChannelCall = "channel-call";

    /// <summary>Greetings, names and closings are no longer than this; two ideographs count as one word, which is their usual share.</summary>
    private const int WordsOfGreeting = 4;

    private const int FewSentences = 64;

    private Sentence[] _sentences = new Sentence[FewSentences];

    /// <summary>The part that makes one look; compiled even where no analyzer registers for it.</summary>
    public static IReadOnlyList<string> Parts { get; } = [ReviewRequest];

    /// <summary>The parts that are read here for messages that have something else: a request for a review, a link, or no cause of the buyer's.</summary>
    public static IReadOnlyList<string> SupportingParts { get; } = [Courtesy, StatusNotice, LinkPointer, ChannelCall];

    public int Count { get; private set; }

    /// <summary>Whether the message calls to follow a channel, in whichever sentence.</summary>
    public bool CallsToChannel { get; private set; }

    public void Build(AnalysisRun run, ReadOnlySpan<char> text, SentenceMap sentences)
    {
        Count = sentences.Count;
        if (_sentences.Length < Count)
            _sentences = new Sentence[Count];
        _sentences.AsSpan(0, Count).Clear();
        CallsToChannel = false;
        ReadOnlySpan<PhraseHit> hits = run.Hits;
        int next = 0;
        int pointerEnd = 0;
        for (int i = 0; i < run.Tokens.Length; i++)
        {
            ref Sentence sentence = ref _sentences[sentences.SentenceOf(i)];
            for (; next < hits.Length && hits[next].FirstToken == i; next++)
            {
                sentence.Topics |= TopicOf(run.PartOf(hits[next]));
                CallsToChannel |= run.PartOf(hits[next]) is ChannelCall;
                if (run.PartOf(hits[next]) is LinkPointer)
                    pointerEnd = Math.Max(pointerEnd, hits[next].LastToken + 1);
            }

            if (run.Tokens[i].Kind is TokenKind.Word && i >= pointerEnd)
                sentence.HalfWords += (run.Tokens[i].Flags & TokenFlags.Ideograph) != 0 ? 1 : 2;
            else if (run.Tokens[i].Kind is not (TokenKind.Word or TokenKind.LineBreak or TokenKind.Emoji))
                sentence.HasShape = true;
        }

        for (int sentence = 0; sentence < Count; sentence++)
            _sentences[sentence].Asks = text.Slice(sentences[sentence].Start, sentences[sentence].Length).ContainsAny('?', '？');
    }

    /// <summary>How many words a sentence has besides words that only point at a link, such as "click here".</summary>
    public int WordsOf(int sentence) => (_sentences[sentence].HalfWords + 1) / 2;

    /// <summary>How many words speak of a link in a sentence. A link that stands alone in its sentence is explained by the sentence before, unless that is a greeting.</summary>
    public int WordsAboutLink(int sentence) => WordsOf(sentence) == 0 && sentence > 0 && WordsOf(sentence - 1) > WordsOfGreeting ? WordsOf(sentence - 1) : WordsOf(sentence);

    public bool AsksForReview(int sentence) => (_sentences[sentence].Topics & SentenceTopics.ReviewRequest) != 0;

    public bool TellsStatus(int sentence) => (_sentences[sentence].Topics & SentenceTopics.StatusNotice) != 0;

    public bool IsCourtesy(int sentence) => (_sentences[sentence].Topics & SentenceTopics.Courtesy) != 0;

    /// <summary>Whether the buyer is asked something.</summary>
    public bool Asks(int sentence) => _sentences[sentence].Asks;

    /// <summary>Whether a sentence may be a greeting, a name, a closing: a few words and no number or link.</summary>
    public bool IsShort(int sentence) => WordsOf(sentence) <= WordsOfGreeting && !_sentences[sentence].HasShape;

    private static SentenceTopics TopicOf(string? part) => part switch
    {
        Courtesy => SentenceTopics.Courtesy,
        StatusNotice => SentenceTopics.StatusNotice,
        ReviewRequest => SentenceTopics.ReviewRequest,
        _ => SentenceTopics.None,
    };

    [Flags]
    private enum SentenceTopics : byte
    {
        None = 0,
        Courtesy = 1,
        StatusNotice = 2,
        ReviewRequest = 4,
    }

    private struct Sentence
    {
        public int HalfWords;
        public SentenceTopics Topics;
        public bool HasShape;
        public bool Asks;
    }
}
