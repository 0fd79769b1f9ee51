using MessageLint.Benchmarks.Results;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Peers;

/// <summary>Whether MessageLint finds what the peers find: a fast answer is worth nothing if it is a different one.</summary>
internal static class Agreement
{
    private const double LeastShare = 0.99;

    /// <summary>Compares pairs of message and rule family.</summary>
    /// <remarks>
    /// A pair counts if every peer sees the rule in the message and in the planted sentence by itself: what an expression makes of a tracking number in the
    /// surroundings is a false alarm, and MessageLint is meant not to share it. Those are listed for the clean corpus.
    /// </remarks>
    public static AgreementResult Compare(PeerSet peers, MessageLinter linter, IEnumerable<SampleMessage> violating, IEnumerable<SampleMessage> clean)
    {
        RuleMap map = RuleMap.Load();
        var buffer = new DiagnosticBuffer();
        var missed = new Dictionary<(string Rule, string Family), (int Messages, SampleMessage Example)>();
        int pairs = 0, found = 0;
        foreach (SampleMessage message in violating)
        {
            if (message.Planted is not { } planted)
                continue;
            List<int> agreed = [.. AllSee(peers, planted).Intersect(AllSee(peers, message.Text))];
            linter.Lint(message.Text, new MessageFacts { Marketplace = message.Marketplace }, buffer);
            foreach (IGrouping<string, int> family in agreed.Where(rule => map.Find(rule) is not null).GroupBy(rule => map.Find(rule)!.Family))
            {
                pairs++;
                if (Reports(buffer, family.SelectMany(rule => map.Find(rule)!.Rules)))
                {
                    found++;
                    continue;
                }

                (string, string) key = (PeerRules.Ids[family.First()], family.Key);
                missed[key] = missed.TryGetValue(key, out (int Messages, SampleMessage Example) seen) ? (seen.Messages + 1, seen.Example) : (1, message);
            }
        }

        var alone = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int rule in clean.SelectMany(message => AllSee(peers, message.Text)))
            alone[PeerRules.Ids[rule]] = alone.GetValueOrDefault(PeerRules.Ids[rule]) + 1;

        return new AgreementResult(pairs, found, LeastShare,
            [.. missed.OrderByDescending(pair => pair.Value.Messages).ThenBy(pair => pair.Key.Rule, StringComparer.Ordinal).Select(pair => new MissedPair(pair.Key.Rule, pair.Key.Family, pair.Value.Messages, pair.Value.Example.Planted!) { Example = pair.Value.Example })],
            alone);
    }

    private static bool Reports(DiagnosticBuffer buffer, IEnumerable<string> rules)
    {
        var ids = rules.ToHashSet(StringComparer.Ordinal);
        foreach (ref readonly DiagnosticRecord record in buffer.Records)
        {
            if (ids.Contains(record.Descriptor.Id))
                return true;
        }

        return false;
    }

    private static IEnumerable<int> AllSee(PeerSet peers, string text)
    {
        IEnumerable<int>? common = null;
        foreach (IRuleFinder finder in peers.Finders)
        {
            var rules = new List<int>();
            finder.Find(text, rules);
            common = common?.Intersect(rules) ?? rules;
        }

        return common ?? [];
    }
}
