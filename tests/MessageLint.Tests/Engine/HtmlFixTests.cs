using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>Findings in HTML: attributes are judged too, and a fix leaves the tags whole.</summary>
public class HtmlFixTests
{
    [Theory]
    [InlineData("<p>Hi. <b>Call us at</b> <i>+1 415 555 0132. Thanks</i></p>", "ML1002")]
    [InlineData("<p>Many thanks <b>\u2764</b></p><p>Your <img alt='\uD83D\uDE00'>shop</p>", "ML6001")]
    [InlineData("<p>Thanks</p><img alt='Call us at +1 415 555 0132.'>", null)]
    [InlineData("<p>Thanks</p><a href='https://shop.example'>here</a>", null)]
    public void A_fix_over_tags_or_in_an_attribute_is_not_offered(string html, string? rule) => Assert.All(Lint(html, rule), found =>
    {
        if (found.Fix is { } fix)
            Assert.DoesNotContain(fix.Edits, edit => html.AsSpan(edit.Span.Start, edit.Span.Length).ContainsAny('<', '>') || InAttribute(html, edit.Span.Start));
    });

    [Fact]
    public void The_fix_of_a_sentence_without_tags_stays()
    {
        const string Html = "<p>Your order is on its way. Call us at +1 415 555 0132. Thanks <b>again</b></p>";
        Diagnostic found = Assert.Single(Lint(Html, "ML1002"));
        Assert.Equal("<p>Your order is on its way. Thanks <b>again</b></p>", found.Fix?.Apply(Html));
    }

    [Theory]
    [InlineData("<A HREF=\"//shop.example.com\">here</A>", "//shop.example.com")]
    [InlineData("<form action='https://shop.example.com/x'></form>", "https://shop.example.com/x")]
    [InlineData("<button formaction='https://shop.example.com/x'>Go</button>", "https://shop.example.com/x")]
    [InlineData("<table background='//shop.example.com/x'></table>", "//shop.example.com/x")]
    [InlineData("<img srcset='//shop.example.com/x 2x'>", "//shop.example.com/x")]
    [InlineData("<b title='See https://shop.example.com'>x</b>", "https://shop.example.com")]
    public void Attributes_are_judged_at_their_place(string html, string address) =>
        Assert.Contains(TestRules.BuiltIn.Lint(new Message(html) { Marketplace = "amazon", Format = MessageFormat.Html }).Diagnostics,
            found => found.Severity == Severity.Error && html.Substring(found.Span.Start, found.Span.Length) == address);

    private static Diagnostic[] Lint(string html, string? rule)
    {
        Diagnostic[] found = [.. TestRules.BuiltIn.Lint(new Message(html) { Marketplace = "amazon", Format = MessageFormat.Html }).Diagnostics.Where(found => rule is null || found.Id == rule)];
        Assert.NotEmpty(found);
        return found;
    }

    private static bool InAttribute(string html, int index) => html.LastIndexOf('<', index) > html.LastIndexOf('>', index);
}
