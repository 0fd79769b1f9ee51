using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Figures among letters are letters only where a word comes out that the rules know; anything else is a model.</summary>
public sealed class LeetWordTests
{
    [Theory]
    [InlineData("st4r", 0, "star")]
    [InlineData("R3v13w", 0, "review")]
    [InlineData("p1ease", 1, "please")]
    [InlineData("f33dback", 0, "feedback")]
    [InlineData("webs1t3", 0, "website")]
    [InlineData("scont0", 0, "sconto")]
    [InlineData("r3señ4", 0, "reseña")]
    public void Read(string word, int reading, string expected)
    {
        Assert.True(LeetWord.MayBe(word));
        Assert.Equal(expected, LeetWord.Read(word, reading, new char[LeetWord.Longest]));
    }

    [Theory]
    [InlineData("gr8")]
    [InlineData("note5")]
    [InlineData("thanks10")]
    [InlineData("5tar")]
    [InlineData("x1000m")]
    [InlineData("wh2ch")]
    [InlineData("star")]
    [InlineData("st4rst4rst4rst4rs")]
    public void No_such_word(string word) => Assert.False(LeetWord.MayBe(word));

    [Theory]
    [InlineData("a five st4r r3view would be great", "amazon", "ML5002")]
    [InlineData("wh4tsapp me", "amazon", "ML1003")]
    public void Rules_read_it(string text, string marketplace, string rule) =>
        Assert.Contains(Support.TestRules.BuiltIn.Lint(new Message(text) { Marketplace = marketplace }).Diagnostics, diagnostic => diagnostic.Id == rule);
}
