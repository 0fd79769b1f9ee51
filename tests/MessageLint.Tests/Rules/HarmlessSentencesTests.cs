using MessageLint.Tests.Support;

namespace MessageLint.Tests.Rules;

/// <summary>Sentences near a phrase that break no rule: who widens a phrase sees here whom it would accuse.</summary>
public sealed class HarmlessSentencesTests
{
    private static readonly string[] s_sentences =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Fixtures", "harmless-sentences.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [InlineData("amazon")]
    [InlineData("ebay")]
    public void None_is_reported(string marketplace)
    {
        Assert.NotEmpty(s_sentences);
        string[] accused = [.. s_sentences.SelectMany(sentence => Accusations(sentence, marketplace))];
        Assert.True(accused.Length == 0, string.Join(Environment.NewLine, accused));
    }

    private static IEnumerable<string> Accusations(string sentence, string marketplace) =>
        TestRules.BuiltIn.Lint(new Message(sentence) { Marketplace = marketplace }).Diagnostics
            .Where(found => found.Severity >= Severity.Warning)
            .Select(found => $"{found.Id} '{sentence.Substring(found.Span.Start, found.Span.Length)}' in: {sentence}");
}
