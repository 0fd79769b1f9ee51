using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MessageLint;

/// <summary>A rule of a pack, as its file says it. Immutable.</summary>
public sealed class Rule
{
    internal Rule(DiagnosticDescriptor descriptor, RuleStatus status, FrozenDictionary<string, Severity> marketplaces, ImmutableArray<RuleExample> bad, ImmutableArray<RuleExample> good,
        ImmutableArray<string> formerIds, ImmutableArray<string> formerNames, ImmutableArray<string> languages, string file)
    {
        Descriptor = descriptor;
        Status = status;
        Marketplaces = marketplaces;
        Bad = bad;
        Good = good;
        FormerIds = formerIds;
        FormerNames = formerNames;
        Languages = languages;
        File = file;
    }

    /// <summary>Id, name and texts.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>Whether the rule detects.</summary>
    public RuleStatus Status { get; }

    /// <summary>Severity by marketplace id where it differs from <see cref="DiagnosticDescriptor.DefaultSeverity"/>.</summary>
    public FrozenDictionary<string, Severity> Marketplaces { get; }

    /// <summary>Examples on which the rule must report.</summary>
    public ImmutableArray<RuleExample> Bad { get; }

    /// <summary>Examples on which the rule must stay silent.</summary>
    public ImmutableArray<RuleExample> Good { get; }

    /// <summary>Ids that the rule had before; suppressions that name them still hold.</summary>
    public ImmutableArray<string> FormerIds { get; }

    /// <summary>Names that the rule had before; suppressions that name them still hold.</summary>
    public ImmutableArray<string> FormerNames { get; }

    /// <summary>Languages in which the rule's phrases are written, for people; every phrase holds in every message. Empty for a rule of shape alone.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>The file that the rule was read from, for messages.</summary>
    public string File { get; }
}
