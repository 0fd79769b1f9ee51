using System.Buffers;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Peers;

/// <summary>The 66 expressions as source-generated regular expressions, one after the other: what a team would write. The phrases are left out, which spares it work.</summary>
internal sealed class SourceGeneratedPeer() : Contestant("source-generated regexes one by one", "yes or no by rule, without the phrases"), IRuleFinder
{
    private readonly Regex[] _expressions = PeerPatterns.All;

    public override int Judge(Corpus corpus, int from, int to)
    {
        int pairs = 0;
        for (int i = from; i < to; i++)
        {
            string text = corpus.Messages[i].Text;
            foreach (Regex expression in _expressions)
            {
                if (expression.IsMatch(text))
                    pairs++;
            }
        }

        return pairs;
    }

    /// <summary>With the phrases: each is looked for by itself.</summary>
    public void Find(string text, List<int> rules)
    {
        for (int i = 0; i < _expressions.Length; i++)
        {
            if (_expressions[i].IsMatch(text))
                rules.Add(i);
        }

        for (int i = 0; i < PeerRules.Phrases.Length; i++)
        {
            if (text.Contains(PeerRules.Phrases[i], StringComparison.OrdinalIgnoreCase))
                rules.Add(_expressions.Length + i);
        }
    }
}

/// <summary>The 66 expressions as one alternation on .NET's automaton engine: it finds where something matches, not which rule.</summary>
internal sealed class NonBacktrackingPeer : Contestant
{
    /// <summary>The set needs more than the 10,000 nodes that .NET allows by default.</summary>
    private const int MostNodes = 100_000;

    private readonly Regex _expression;

    public NonBacktrackingPeer()
        : base("NonBacktracking alternation", "matches without the rule, without the phrases")
    {
        AppContext.SetData("REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE", MostNodes);
        _expression = new Regex(
            string.Join('|', PeerRules.Patterns.Select(pattern => $"(?:{pattern.Expression})")),
            RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Every match of the text is visited: with the first alone, most of a text with a harmless match would go unread.</summary>
    public override int Judge(Corpus corpus, int from, int to)
    {
        int matches = 0;
        for (int i = from; i < to; i++)
            matches += _expression.Count(corpus.Messages[i].Text);
        return matches;
    }
}

/// <summary>The 400 phrases alone, in one <see cref="SearchValues{T}"/>.</summary>
internal sealed class SearchValuesPeer() : Contestant("SearchValues of the phrases", "places of phrases, without the 66 expressions")
{
    private readonly SearchValues<string> _phrases = SearchValues.Create(PeerRules.Phrases, StringComparison.OrdinalIgnoreCase);

    public override int Judge(Corpus corpus, int from, int to)
    {
        int places = 0;
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> rest = corpus.Messages[i].Text;
            int at;
            while ((at = rest.IndexOfAny(_phrases)) >= 0)
            {
                places++;
                rest = rest[(at + 1)..];
            }
        }

        return places;
    }
}

/// <summary>Whether the bytes are UTF-8: what merely reading a text with care costs.</summary>
internal sealed class Utf8IsValidPeer() : Contestant("Utf8.IsValid", "whether it is UTF-8")
{
    public override int Judge(Corpus corpus, int from, int to)
    {
        int valid = 0;
        for (int i = from; i < to; i++)
            valid += Utf8.IsValid(corpus.Bytes8(i)) ? 1 : 0;
        return valid;
    }
}
