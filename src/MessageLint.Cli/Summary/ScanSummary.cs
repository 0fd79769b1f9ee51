namespace MessageLint.Cli;

/// <summary>What a scan came to, by marketplace. One a thread; they are added up at the end.</summary>
internal sealed class ScanSummary(MessageLinter linter)
{
    private readonly SortedDictionary<string, MarketplaceSummary> _marketplaces = new(StringComparer.Ordinal);
    private MarketplaceSummary? _last;
    private string? _lastName;

    /// <summary>The marketplaces that have something to tell, ordered by id.</summary>
    public IEnumerable<KeyValuePair<string, MarketplaceSummary>> Marketplaces => _marketplaces;

    public void CountMessage(in MessageFacts facts)
    {
        if (facts.Author == MessageAuthor.Seller && facts.Visibility == MessageVisibility.Public)
            Of(facts.Marketplace).Judged++;
    }

    public void CountFinding(Diagnostic diagnostic, string? marketplace) => Of(marketplace).Count(diagnostic);

    /// <summary>Counts the messages and clocks of a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="now">When it is looked at; <see langword="null"/>: nobody knows.</param>
    public void Count(Conversation conversation, DateTimeOffset? now)
    {
        foreach (Message message in conversation.Messages)
            CountMessage(message.Marketplace is null ? message.Facts with { Marketplace = conversation.Marketplace } : message.Facts);
        foreach (ReplyClock clock in linter.GetClocks(conversation))
            OfProfile(clock.Marketplace).Count(clock, now);
    }

    public void Add(ScanSummary other)
    {
        foreach ((string id, MarketplaceSummary part) in other._marketplaces)
            OfProfile(id).Add(part);
    }

    private MarketplaceSummary Of(string? marketplace)
    {
        // Readers give the same string for the same name, and messages of a marketplace mostly stand together.
        if (_last is not null && ReferenceEquals(marketplace, _lastName))
            return _last;
        _lastName = marketplace;
        return _last = OfProfile(linter.FindMarketplace(marketplace).Id);
    }

    private MarketplaceSummary OfProfile(string id)
    {
        if (!_marketplaces.TryGetValue(id, out MarketplaceSummary? summary))
            _marketplaces.Add(id, summary = new MarketplaceSummary());
        return summary;
    }
}
