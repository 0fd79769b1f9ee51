using System.Text.Json;

namespace MessageLint.Benchmarks.Peers;

/// <summary>Which rules of the fixed set are also rules of MessageLint, from <c>benchmarks/peers/rule-map.json</c>.</summary>
internal sealed record RuleMap(SharedRules[] Shared, UnsharedRules[] NotShared)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip };

    private Dictionary<string, SharedRules>? _byPeer;

    public static RuleMap Load() => JsonSerializer.Deserialize<RuleMap>(Resource.Read("rule-map.json"), Options)!;

    /// <summary>What answers to the peer's rule; <see langword="null"/> if MessageLint has no such rule.</summary>
    public SharedRules? Find(int peerRule)
    {
        _byPeer ??= Shared.SelectMany(shared => shared.Peers.Select(peer => (peer, shared))).ToDictionary(pair => pair.peer, pair => pair.shared, StringComparer.Ordinal);
        return _byPeer.GetValueOrDefault(PeerRules.Ids[peerRule]);
    }
}

/// <summary>Rules that both sides have.</summary>
/// <param name="Family">What they are about.</param>
/// <param name="Peers">Ids of patterns, and phrases.</param>
/// <param name="Rules">Ids of MessageLint of which any will do: it divides the field differently.</param>
/// <param name="Why">Why these.</param>
internal sealed record SharedRules(string Family, string[] Peers, string[] Rules, string Why);

/// <summary>Rules that only the fixed set has.</summary>
/// <param name="Peers">Ids of patterns, and phrases.</param>
/// <param name="Why">Why MessageLint does not report what they see.</param>
internal sealed record UnsharedRules(string[] Peers, string Why);
