using System.Collections.Frozen;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8009: a telephone number or an address that is given in pieces over several messages.</summary>
internal sealed class ContactSplitAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private static readonly FrozenDictionary<string, string[]> RegionsByLanguage = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["en"] = ["US", "GB", "IE", "AU", "CA"],
        ["de"] = ["DE", "AT", "CH"],
        ["fr"] = ["FR", "BE", "CH", "CA"],
        ["es"] = ["ES", "MX"],
        ["it"] = ["IT", "CH"],
        ["ja"] = ["JP"],
        ["zh"] = ["CN", "TW", "HK"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        Conversation conversation = context.Conversation;
        int[] judged = [.. context.Thread.Order.Where(index => conversation.Messages[index].Facts.IsJudged)];
        if (judged.Length < 2)
            return;
        ThreadReader thread = context.Thread;
        var ledger = new ContactLedger(new Lazy<string[]>(() => RegionsOf(conversation, thread), isThreadSafe: false));
        foreach (int index in judged)
        {
            foreach (ContactPiece piece in context.Thread.Of(index).Pieces)
            {
                LedgerEntry[] together = ledger.Add(new LedgerEntry(piece, index, conversation.Messages[index].SentAt));
                if (together.Length > 0)
                    Report(context, together);
            }
        }
    }

    /// <summary>Where a number without a country code is meant to be dialled: the countries of the marketplace and of the languages that are written.</summary>
    private static string[] RegionsOf(Conversation conversation, ThreadReader thread)
    {
        IEnumerable<string> ofLanguages = thread.Order.Select(thread.LanguageOf).Concat(conversation.Messages.Select(message => message.Language)).OfType<string>()
            .Select(language => language.Split('-')[0]).Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(language => RegionsByLanguage.GetValueOrDefault(language, []));
        string[] regions = [.. conversation.Messages.Select(message => message.Region).Append(thread.Region).OfType<string>().Concat(ofLanguages).Distinct(StringComparer.OrdinalIgnoreCase)];
        return regions.Length > 0 ? regions : [.. RegionsByLanguage.Values.SelectMany(ofLanguage => ofLanguage).Distinct(StringComparer.Ordinal)];
    }

    private void Report(in ConversationContext context, LedgerEntry[] pieces)
    {
        var related = new RelatedLocation[pieces.Length - 1];
        for (int i = 0; i < related.Length; i++)
            related[i] = context.RelatedTo(pieces[i].MessageIndex, pieces[i].Piece.Span);
        context.Report(Rule, pieces[^1].MessageIndex, new Finding(pieces[^1].Piece.Span) { IsDatum = true }, new ThreadDetails([.. related]));
    }
}
