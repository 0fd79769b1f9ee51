using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;
using MessageLint.Tests.Scanning;
using Xunit;

namespace MessageLint.Tests.Text;

public sealed class HtmlViewTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo\n\n")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<b>bo</b>ld", "bold")]
    [InlineData("4<!-- x -->15", "415")]
    [InlineData("a &amp; b &lt; c &#64; &#x40; &euro;", "a & b < c @ @ €")]
    [InlineData("&#128512;", "😀")]
    [InlineData("&nbsp;x &unknown; &", "\u00A0x &unknown; &")]
    [InlineData("a   \n  b", "a b")]
    [InlineData("<pre>a  b\nc</pre>", "a  b\nc\n\n")]
    [InlineData("<head><title>t</title></head><style>p{}</style><script>if (a<b) x</script>y", "y")]
    [InlineData("1 < 2 and <3", "1 < 2 and <3")]
    [InlineData("<a href=\"https://example.com/x?a=1&amp;b=2\">here</a> now", "here now\n\nhttps://example.com/x?a=1&b=2")]
    [InlineData("<a href='#top'>up</a>", "up")]
    [InlineData("<p title=\"a > b\">x", "x\n\na > b")]
    [InlineData("<A HREF=\"//shop.example\">here</A>", "here\n\nhttps://shop.example")]
    [InlineData("<a href=' /&#47;shop.example'>here</a>", "here\n\nhttps://shop.example")]
    [InlineData("<a href='\\\\shop.example'>here</a>", "here\n\nhttps://shop.example")]
    [InlineData("<a href='//'>here</a>", "here\n\n//")]
    [InlineData("<form action=/send>x</form>", "x\n\n/send")]
    [InlineData("<input formaction='https://a.example'>x", "x\n\nhttps://a.example")]
    [InlineData("<td background=//a.example>x", "x\n\nhttps://a.example")]
    [InlineData("x<video poster=//a.example></video>", "x\n\nhttps://a.example")]
    [InlineData("x<i srcset='//a.example/1.png 1x, b.png 2x,'></i>", "x\n\nhttps://a.example/1.png\n\nb.png")]
    [InlineData("x<i alt='Tom &amp;\tTim' title=Hi></i>", "x\n\nTom & Tim\n\nHi")]
    [InlineData("<link href=a.css><script src=a.js></script>x", "x")]
    [InlineData("x<!-- never closed", "x")]
    [InlineData("x<a href=\"never closed", "x")]
    public void ShowsWhatTheReaderSees(string html, string expected) => Assert.Equal(expected, View(html).Text.ToString());

    [Fact]
    public void SpansLeadBackToTheSource()
    {
        const string Html = "<p>Mail <b>help</b>&#64;example.com</p><a href=\"https://example.com/x\">go</a><blockquote>call +1 415 555 0132</blockquote>";
        HtmlViewBuffer view = View(Html);
        TokenBuffer tokens = new();
        Tokenizer.Tokenize(view.Text, new ScanProbe.FewSymbols(), default, tokens);
        view.Mark(tokens);
        MessageToken email = Assert.Single(tokens.Tokens.ToArray(), token => token.Kind == TokenKind.Email);
        Assert.Equal("help</b>&#64;example.com", Source(email));
        MessageToken url = Assert.Single(tokens.Tokens.ToArray(), token => token.Kind == TokenKind.Url);
        Assert.Equal("https://example.com/x", Source(url));
        Assert.True((url.Flags & TokenFlags.LinkTarget) != 0);
        MessageToken phone = Assert.Single(tokens.Tokens.ToArray(), token => token.Kind == TokenKind.Phone);
        Assert.True((phone.Flags & TokenFlags.Quoted) != 0);

        string Source(MessageToken token)
        {
            TextSpan span = view.ToSource(token.Span);
            return Html.Substring(span.Start, span.Length);
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void AnySoupGivesAMapInsideTheSource(int seed)
    {
        string[] pieces = ["<", ">", "</", "<p", "<a href=", "\"", "'", "<!--", "-->", "&", "&#", "&amp", ";", "x", " ", "\n", "=", "/", "<br>", "<script>", "</script>", "<pre>", "</pre>", "<blockquote>", "</blockquote>", "\uD83D", "\uDE00", "&#x1F600;", "&#xD800;", "<li>", "!", "//a,", " srcset=", " alt=", "//"];
        Random random = new(seed);
        HtmlViewBuffer view = new();
        for (int round = 0; round < 3000; round++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            HtmlView.Build(html, view);
            for (int i = 0; i < view.Text.Length; i++)
            {
                TextSpan span = view.ToSource(new TextSpan(i, 1));
                Assert.True(span.End <= html.Length, html);
            }
        }
    }

    [Theory]
    [InlineData("<p srcset='", "//a,", "'>")]
    [InlineData("<p", " alt=x", ">")]
    [InlineData("x<p>", "&amp;<p>", "")]
    public void HasRoomForTheLongestView(string head, string repeated, string tail)
    {
        string html = head + string.Concat(Enumerable.Repeat(repeated, 5_000)) + tail;
        Assert.InRange(View(html).Text.Length, 1, (html.Length * 3) + 16);
    }

    [Fact]
    public void MakesNoGarbage()
    {
        const string Html = "<p>Hello &amp; <b>welcome</b></p><a href=\"https://example.com\">x</a>";
        HtmlViewBuffer view = View(Html);
        HtmlView.Build(Html, view);
        long before = GC.GetAllocatedBytesForCurrentThread();
        HtmlView.Build(Html, view);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static HtmlViewBuffer View(string html)
    {
        HtmlViewBuffer buffer = new();
        HtmlView.Build(html, buffer);
        return buffer;
    }
}
