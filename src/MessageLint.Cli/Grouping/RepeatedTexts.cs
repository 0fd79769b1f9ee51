namespace MessageLint.Cli;

/// <summary>Tells which texts went to many buyers on one day (ML8007). Bounded: it counts the first 20,000 texts of the input, and for each the first 2,000 pairs of day and buyer.</summary>
internal sealed class RepeatedTexts
{
    /// <summary>So many buyers on a day are many.</summary>
    public const int ManyBuyers = 20;

    private const int MostTexts = 20_000;
    private const int MostPairs = 2000;

    private readonly Dictionary<ulong, Entry> _texts = [];

    /// <summary>The first message of each text that went to many, in the order in which they stand in the input.</summary>
    public IEnumerable<SentText> Many => _texts.Values.Where(entry => entry.IsMany).Select(entry => entry.First).OrderBy(sent => sent.Place.FileIndex).ThenBy(sent => sent.Place.Line);

    public void Add(SentText sent)
    {
        if (!_texts.TryGetValue(sent.Text, out Entry? entry))
        {
            if (_texts.Count == MostTexts)
                return;
            _texts.Add(sent.Text, entry = new Entry(sent));
        }

        entry.Add(sent);
    }

    private sealed class Entry(SentText first)
    {
        private Dictionary<int, HashSet<ulong>>? _buyersByDay = [];
        private int _pairs;

        public SentText First { get; private set; } = first;

        public bool IsMany => _buyersByDay is null;

        public void Add(SentText sent)
        {
            if (Compare(sent, First) < 0)
                First = sent;
            if (_buyersByDay is null || _pairs == MostPairs)
                return;
            if (!_buyersByDay.TryGetValue(sent.Day, out HashSet<ulong>? buyers))
                _buyersByDay.Add(sent.Day, buyers = []);
            _pairs += buyers.Add(sent.Buyer) ? 1 : 0;
            if (buyers.Count == ManyBuyers)
                _buyersByDay = null;
        }

        /// <summary>By time, so that the order of the log does not choose the first.</summary>
        private static int Compare(SentText a, SentText b)
        {
            int byTime = (a.Message.SentAt ?? DateTimeOffset.MaxValue).CompareTo(b.Message.SentAt ?? DateTimeOffset.MaxValue);
            return byTime != 0 ? byTime : (a.Place.FileIndex, a.Place.Line).CompareTo((b.Place.FileIndex, b.Place.Line));
        }
    }
}
