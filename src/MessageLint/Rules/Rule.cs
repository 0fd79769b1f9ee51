using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MessageLint.Internals.Packs;
using MessageLint.Internals.Text;

namespace MessageLint;

/// <summary>A rule of a pack, as its file says it. Immutable.</summary>
public sealed class Rule
{
    private readonly RuleExample[]? _bad;
    private readonly RuleExample[]? _good;
    private readonly NameTable<Severity>? _marketplaces;
    private readonly Lazy<PackSource>? _files;
    private readonly int _index;

    internal Rule(DiagnosticDescriptor descriptor, RuleStatus status, FrozenDictionary<string, Severity> marketplaces, ImmutableArray<RuleExample> bad, ImmutableArray<RuleExample> good,
        ImmutableArray<string> formerIds, ImmutableArray<string> formerNames, ImmutableArray<string> languages, string file)
    {
        Descriptor = descriptor;
        Status = status;
        Marketplaces = marketplaces;
        _bad = ImmutableCollectionsMarshal.AsArray(bad);
        _good = ImmutableCollectionsMarshal.AsArray(good);
        FormerIds = formerIds;
        FormerNames = formerNames;
        Languages = languages;
        File = file;
    }

    /// <summary>Makes a rule whose examples are read from the files of its pack, where it has <paramref name="index"/>, when somebody asks for them.</summary>
    internal Rule(DiagnosticDescriptor descriptor, RuleStatus status, NameTable<Severity> marketplaces, Lazy<PackSource> files, int index,
        ImmutableArray<string> formerIds, ImmutableArray<string> formerNames, ImmutableArray<string> languages, string file)
    {
        Descriptor = descriptor;
        Status = status;
        FormerIds = formerIds;
        FormerNames = formerNames;
        Languages = languages;
        File = file;
        _marketplaces = marketplaces;
        _files = files;
        _index = index;
    }

    /// <summary>Id, name and texts.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the rule detects.</summary>
    public RuleStatus Status { get; }

    /// <summary>Severity by marketplace id where it differs from <see cref="DiagnosticDescriptor.DefaultSeverity"/>.</summary>
    public FrozenDictionary<string, Severity> Marketplaces => field ??= _marketplaces!.ToFrozenDictionary();

    /// <summary>Examples on which the rule must report.</summary>
    public ImmutableArray<RuleExample> Bad => _files is null ? ImmutableCollectionsMarshal.AsImmutableArray(_bad) : _files.Value.Rules[_index].Bad;

    /// <summary>Examples on which the rule must stay silent.</summary>
    public ImmutableArray<RuleExample> Good => _files is null ? ImmutableCollectionsMarshal.AsImmutableArray(_good) : _files.Value.Rules[_index].Good;

    /// <summary>Ids that the rule had before; suppressions that name them still hold.</summary>
    public ImmutableArray<string> FormerIds { get; }

    /// <summary>Names that the rule had before; suppressions that name them still hold.</summary>
    public ImmutableArray<string> FormerNames { get; }

    /// <summary>Languages in which the rule's phrases are written, for people; every phrase holds in every message. Empty for a rule of shape alone.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>The file that the rule was read from, for messages.</summary>
    public string File { get; }

    /// <summary>The analyzer in code that detects, if there is one.</summary>
    internal string? Detector { get; init; }

    internal bool HasPhrases { get; init; }

    internal bool TryFindSeverity(string marketplace, out Severity severity) =>
        _marketplaces is null ? Marketplaces.TryGetValue(marketplace, out severity) : _marketplaces.TryFind(marketplace, out severity);
}
