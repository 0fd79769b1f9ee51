namespace MessageLint.Benchmarks.Peers;

/// <summary>The peers that this machine has, and a notice for each that it lacks.</summary>
internal sealed class PeerSet : IDisposable
{
    public PeerSet()
    {
        var notices = new List<string>();
        if (HyperscanPeer.IsInstalled)
            Hyperscan = new HyperscanPeer();
        else
            notices.Add("Hyperscan is skipped: Debian's package libhyperscan5 is not installed.");
        Re2 = Re2Peer.TryCreate();
        if (Re2 is null)
            notices.Add("RE2 is skipped: g++ and Debian's package libre2-dev are needed.");
        if (!Texts.NaturalTexts.AreInstalled)
            notices.Add("Natural texts are skipped: Debian's fortunes packages are not installed; the corpora are generated alone.");
        Notices = [.. notices];
    }

    public HyperscanPeer? Hyperscan { get; }

    public Re2Peer? Re2 { get; }

    public SourceGeneratedPeer SourceGenerated { get; } = new();

    public NonBacktrackingPeer NonBacktracking { get; } = new();

    public SearchValuesPeer SearchValues { get; } = new();

    public Utf8IsValidPeer Utf8IsValid { get; } = new();

    public string[] Notices { get; }

    public Contestant[] All => [.. new Contestant?[] { Hyperscan, Re2, SourceGenerated, NonBacktracking, SearchValues, Utf8IsValid }.OfType<Contestant>()];

    /// <summary>Those that say which rules match, with the same semantics but for the reading of <c>\b</c>.</summary>
    public IRuleFinder[] Finders => [.. All.OfType<IRuleFinder>()];

    public void Dispose() => Hyperscan?.Dispose();
}
