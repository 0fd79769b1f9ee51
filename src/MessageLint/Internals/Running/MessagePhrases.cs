using MessageLint.Internals.Matching;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>What the phrases of rules and parts matched in the tokens of one message; collected when first asked for.</summary>
internal sealed class MessagePhrases(CompiledRules rules, TokenBuffer tokens)
{
    private readonly PhraseHits _hits = new();
    private readonly Growing<PhraseHit> _inTextOrder = new();
    private bool _mayLead;
    private bool _isCollected;

    /// <summary>All hits in text order.</summary>
    public ReadOnlySpan<PhraseHit> All
    {
        get
        {
            if (!_isCollected)
                Collect();
            return _inTextOrder.Items;
        }
    }

    /// <summary><see cref="All"/>, or none if it is known that no rule and no part matched that is looked for by itself. Nearly no message has any.</summary>
    public ReadOnlySpan<PhraseHit> Leading => _mayLead ? All : [];

    /// <summary>Begins with the tokens of a new message.</summary>
    public void Begin()
    {
        _mayLead = PhraseMatcher.MayLead(tokens, rules.Phrases, _hits);
        _isCollected = false;
    }

    /// <summary>Holds no hits until the next message begins.</summary>
    public void Clear()
    {
        _inTextOrder.Clear();
        _isCollected = true;
    }

    /// <summary>All matches, also those that were not selected.</summary>
    public PhraseHits Rematch()
    {
        var hits = new PhraseHits();
        PhraseMatcher.Collect(tokens, rules.Phrases, hits);
        return hits;
    }

    /// <summary>Whether a part that is looked for by itself stands anywhere in the message.</summary>
    public bool HasLeadingPart(string part)
    {
        foreach (ref readonly PhraseHit hit in Leading)
        {
            if (string.Equals(rules.Owners[hit.Owner].Part, part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private void Collect()
    {
        _isCollected = true;
        PhraseMatcher.Run(tokens, rules.Phrases, _hits);
        _inTextOrder.Clear();
        _inTextOrder.AddRange(_hits.Selected);
        SmallSort.Sort(_inTextOrder.Items, static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken) : a.Owner.CompareTo(b.Owner));
    }
}
