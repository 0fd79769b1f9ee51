using MessageLint.Tests.Support;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Where the policy for links and addresses differs from that of linkifiers, which mark what a reader may click; README lists the same.</summary>
public sealed class LinkPolicyTests
{
    /// <summary>They link it, we do not report it.</summary>
    [Theory]
    [InlineData("//localhost", "a host without a dot is in nobody's reach but the writer's")]
    [InlineData("//test.123", "no top-level domain is a number")]
    [InlineData("4.4.4.4", "four numbers with dots are a version unless a scheme, a path or a port makes them a page")]
    [InlineData("192.168.1.1/abc", "an address of the reader's own network is how a router is set up")]
    [InlineData("10.0.0.1:8080", "an address of the reader's own network is how a router is set up")]
    [InlineData("➡.ws/䨹", "a host of symbols has no letter by which a reader could tell it from decoration")]
    [InlineData("> see example.com\nPlease answer here.", "a quoted line holds another's words")]
    public void Not_reported(string text, string why)
    {
        Assert.NotEmpty(why);
        Assert.Empty(Found(text));
    }

    /// <summary>They leave it, we report it: a reader is meant to understand it.</summary>
    [Theory]
    [InlineData("example.com", "example.com", "a bare host")]
    [InlineData("hppt://example.com", "hppt://example.com", "a scheme with a slip")]
    [InlineData("a123://foo", "a123://foo", "a scheme that no browser knows")]
    [InlineData("hxxp://example.com", "hxxp://example.com", "a broken scheme")]
    [InlineData("_example.com", "example.com", "a sign before the host")]
    [InlineData("@example.com", "example.com", "the host of an address whose name is elsewhere")]
    [InlineData("foo.@example.com", "example.com", "the host of a malformed address")]
    [InlineData("mailto:foo@bar", "mailto:foo@bar", "an address without a top-level domain, but with its scheme")]
    [InlineData("example.com:500000", "example.com", "a host with a port that cannot be")]
    [InlineData("93.184.216.34/shop", "93.184.216.34/shop", "a page by the number of its host")]
    [InlineData("a.ws", "a.ws", "a host of one letter where shorteners have theirs")]
    [InlineData(">>see example.com", "example.com", "a message of quoted lines alone quotes nobody")]
    public void Reported(string text, string found, string why)
    {
        Assert.NotEmpty(why);
        Assert.Equal(found, Assert.Single(Found(text)));
    }

    private static string[] Found(string text) => [.. TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics
        .Where(finding => finding.Severity >= Severity.Warning).Select(finding => text.Substring(finding.Span.Start, finding.Span.Length))];
}
