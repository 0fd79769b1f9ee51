using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>What a message says of moving the buyer off the marketplace: reason, channel, promise to come back, topic.</summary>
/// <param name="HasReason">A reason that justifies it: media that the marketplace cannot carry, safety, law.</param>
/// <param name="HasPromise">The promise that the answer comes back to this thread.</param>
/// <param name="UnjustifiedTopicToken">A token of a topic that never justifies it, brought together with the move; -1 if there is none.</param>
/// <param name="MoveToken">A token of the sentence that moves the buyer away: the first contact detail, or the invitation; -1 if there is none.</param>
/// <param name="HasChannel">Whether an exact channel is named: an address, a number, a link, a service for files or calls.</param>
/// <param name="VagueChannelToken">A token of a move that names no channel; -1 if there is none.</param>
/// <param name="IsBareWay">Whether telephone, mail or a messenger is named, without number, address or id.</param>
/// <param name="ReasonLanguage">The language under which the matching reason is filed, for a fix in the language of the message.</param>
internal readonly record struct MoveNotice(bool HasReason, bool HasPromise, int UnjustifiedTopicToken, int MoveToken, bool HasChannel, int VagueChannelToken, bool IsBareWay, string? ReasonLanguage)
{
    private const string Promise = "return-promise";
    private const string Reason = "move-reason";
    private const string Invitation = "move-invitation";
    private const string VagueChannel = "vague-channel";
    private const string UnjustifiedTopic = "unjustified-topic";
    private const string NamedWay = "named-way";
    private const string BareWay = "bare-way";
    private const string OrderTopic = "order-topic";

    /// <summary>Tokens between a topic and the way outside; farther off a long sentence speaks of two things.</summary>
    private const int FarthestTopic = 14;

    /// <summary>So many ways outside are compared with the topics of a message; one more says nothing new.</summary>
    private const int MostMoves = 8;

    public static readonly MoveNotice None = new(HasReason: false, HasPromise: false, -1, -1, HasChannel: false, -1, IsBareWay: false, null);

    /// <summary>The parts that a notice is read from; they are compiled even where no analyzer registers for them.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Promise, Reason, Invitation, VagueChannel, UnjustifiedTopic, NamedWay, BareWay, MessengerHandleAnalyzer.Invitation];

    /// <summary>The part that is looked for where something moves the buyer away.</summary>
    public static IReadOnlyList<string> SupportingParts { get; } = [OrderTopic];

    /// <summary>Whether this is a complete, justified three-part notice: its contact details are then info. A reason that justifies outweighs a topic that does not.</summary>
    public bool IsCompliant => HasReason && HasPromise && HasChannel;

    public static MoveNotice Read(AnalysisRun run, ReadOnlySpan<char> text)
    {
        bool hasReason = false;
        bool hasPromise = false;
        int topic = -1;
        int invitation = -1;
        int vague = -1;
        int named = -1;
        int bare = -1;
        string? language = null;
        Span<int> moves = stackalloc int[MostMoves];
        int moveCount = 0;
        foreach (ref readonly PhraseHit hit in run.LeadingHits)
        {
            ref int way = ref vague;
            bool isExact = true;
            switch (run.PartOf(hit))
            {
                case Promise:
                    hasPromise = true;
                    continue;
                case Reason:
                    hasReason = true;
                    language ??= run.LanguageOf(hit);
                    continue;
                case UnjustifiedTopic:
                    // Where the topic stands in a sentence of its own, the move follows in the next.
                    topic = topic < 0 ? hit.LastToken : Math.Min(topic, hit.LastToken);
                    continue;
                case VagueChannel:
                    isExact = false;
                    break;
                case Invitation when !LeadsToTheMarketplace(run, text, hit):
                    way = ref invitation;
                    isExact = false;
                    break;
                case NamedWay:
                    way = ref named;
                    break;
                case BareWay:
                case MessengerHandleAnalyzer.Invitation when !ServiceWord.MeansThing(run, text, hit.FirstToken, hit.FirstToken):
                    way = ref bare;
                    break;
                default:
                    continue;
            }

            // Hits come in the order of the text.
            if (way < 0)
                way = hit.FirstToken;
            if (isExact && moveCount < moves.Length)
                moves[moveCount++] = hit.FirstToken;
        }

        int channel = ContactDatum.FirstChannel(run, text);
        if (topic < 0 && !hasReason)
            topic = FirstAboutTheOrder(run, text, moves[..moveCount], channel);
        if (!hasReason && !hasPromise && topic < 0 && invitation < 0 && vague < 0 && named < 0 && bare < 0)
            return None;
        if (channel < 0)
            channel = named;
        int move = channel >= 0 ? channel : bare >= 0 ? bare : invitation >= 0 ? invitation : vague;
        return new MoveNotice(hasReason, hasPromise, topic, move, channel >= 0, vague, bare >= 0, language);
    }

    /// <summary>A token of the first way outside that is near a word for what belongs into the thread; -1 if none is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="text">The text.</param>
    /// <param name="ways">Where ways are named without a datum; the topic stands in their sentence or the one before it.</param>
    /// <param name="datum">The first datum; the topic stands before it in its sentence: behind an address without a full stop the next one may have begun.</param>
    private static int FirstAboutTheOrder(AnalysisRun run, ReadOnlySpan<char> text, ReadOnlySpan<int> ways, int datum)
    {
        if (ways.IsEmpty && datum < 0)
            return -1;
        SentenceMap sentences = run.SentencesIn(text);
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            if (run.PartOf(hit) != OrderTopic)
                continue;
            int topic = hit.FirstToken;
            int sentence = sentences.SentenceOf(topic);
            foreach (int way in ways)
            {
                if (Math.Abs(way - topic) <= FarthestTopic && sentences.SentenceOf(way) - sentence is 0 or 1)
                    return way;
            }

            // "Not sure about the size? Ring +49 30 ...": what is asked is answered in the next sentence.
            TextSpan around = sentences.Around(topic);
            int last = IsQuestion(text.Slice(around.Start, around.Length)) ? sentence + 1 : sentence;
            if (datum - topic is > 0 and <= FarthestTopic && sentences.SentenceOf(datum) <= last)
                return datum;
        }

        return -1;
    }

    /// <summary>Whether a question mark ends the sentence, brackets and quotation marks behind it aside.</summary>
    private static bool IsQuestion(ReadOnlySpan<char> sentence) => sentence.TrimEnd(")]\"'”’»!").EndsWith("?") || sentence.EndsWith("？");

    /// <summary>Whether the only address that an invitation names is one of the marketplace's own: what came in through its relay was sent on the marketplace.</summary>
    private static bool LeadsToTheMarketplace(AnalysisRun run, ReadOnlySpan<char> text, in PhraseHit hit)
    {
        bool found = false;
        for (int i = hit.FirstToken; i <= hit.LastToken; i++)
        {
            if (run.Tokens[i].Kind is not (TokenKind.Email or TokenKind.Phone or TokenKind.Handle))
                continue;
            if (ContactDatum.IsContact(run, text, i))
                return false;
            found = true;
        }

        return found;
    }
}
