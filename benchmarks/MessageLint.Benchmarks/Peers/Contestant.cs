using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Peers;

/// <summary>One way to judge messages. Not thread-safe.</summary>
internal abstract class Contestant(string name, string answer)
{
    public string Name { get; } = name;

    /// <summary>What it answers, since the peers say less than MessageLint does.</summary>
    public string Answer { get; } = answer;

    /// <summary>Judges messages one by one.</summary>
    /// <returns>What it counted; the same for the same messages.</returns>
    public abstract int Judge(Corpus corpus, int from, int to);
}

/// <summary>A contestant that can say which rules of the fixed set a message matches.</summary>
internal interface IRuleFinder
{
    /// <summary>Adds the indexes into <see cref="PeerRules.Ids"/>.</summary>
    void Find(string text, List<int> rules);
}
