using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Peers;

/// <summary>The linter that meets the peers.</summary>
internal static class BenchmarkLinter
{
    public static MessageLinter Default { get; } = MessageLinter.CreateBuilder().UseMarketplaces("amazon", "ebay").Build();
}

/// <summary>MessageLint with its complete default rules for both marketplaces, through the hot door for UTF-16.</summary>
internal sealed class MessageLintUtf16(MessageLinter linter) : Contestant("MessageLint, UTF-16", "all default rules, with spans")
{
    private readonly DiagnosticBuffer _buffer = new();

    public override int Judge(Corpus corpus, int from, int to)
    {
        int findings = 0;
        var facts = new Facts();
        SampleMessage[] messages = corpus.Messages;
        for (int i = from; i < to; i++)
        {
            linter.Lint(messages[i].Text, facts.Of(messages[i]), _buffer);
            findings += _buffer.Count;
        }

        return findings;
    }
}

/// <summary>The same through the hot door for UTF-8.</summary>
internal sealed class MessageLintUtf8(MessageLinter linter) : Contestant("MessageLint, UTF-8", "all default rules, with spans")
{
    private readonly DiagnosticBuffer _buffer = new();

    public override int Judge(Corpus corpus, int from, int to)
    {
        int findings = 0;
        var facts = new Facts();
        for (int i = from; i < to; i++)
        {
            linter.Lint(corpus.Bytes8(i), facts.Of(corpus.Messages[i]), _buffer);
            findings += _buffer.Count;
        }

        return findings;
    }
}

/// <summary>What is known of the messages besides their text, made once.</summary>
internal readonly struct Facts()
{
    private readonly MessageFacts _amazon = new() { Marketplace = "amazon" };
    private readonly MessageFacts _ebay = new() { Marketplace = "ebay" };

    public MessageFacts Of(SampleMessage message) => ReferenceEquals(message.Marketplace, "amazon") || message.Marketplace == "amazon" ? _amazon : _ebay;
}
