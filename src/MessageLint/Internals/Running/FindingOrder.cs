using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>The order in which findings are handed out, and what a rule says twice of one place.</summary>
internal sealed class FindingOrder(RuleIndex rules)
{
    private readonly int[] _lastOfRule = new int[rules.Count];

    /// <summary>Sorts by place, then by rule; of one place and rule the longer finding comes first.</summary>
    public static void Sort(Span<DiagnosticRecord> records) => SmallSort.Sort(records, static (a, b) => Compare(a, b));

    /// <summary>The same within each message of a conversation.</summary>
    public static void SortByMessage(Span<DiagnosticRecord> records) =>
        SmallSort.Sort(records, static (a, b) => a.MessageIndex != b.MessageIndex ? a.MessageIndex.CompareTo(b.MessageIndex) : Compare(a, b));

    /// <summary>Moves the findings that lie in no other one of their rule to the front of sorted records; returns how many they are.</summary>
    public int DropNested(Span<DiagnosticRecord> records)
    {
        Array.Clear(_lastOfRule);
        int kept = 0;
        for (int i = 0; i < records.Length; i++)
        {
            // Records are sorted and kept ones of a rule do not nest, so only the last one of the rule can hold this one.
            ref int last = ref _lastOfRule[rules[records[i].Descriptor]];
            if (last > 0 && records[last - 1].Span.Contains(records[i].Span))
                continue;
            records[kept++] = records[i];
            last = kept;
        }

        return kept;
    }

    private static int Compare(in DiagnosticRecord a, in DiagnosticRecord b)
    {
        if (a.Span.Start != b.Span.Start)
            return a.Span.Start.CompareTo(b.Span.Start);
        int byId = string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id);
        return byId != 0 ? byId : b.Span.Length.CompareTo(a.Span.Length);
    }
}
