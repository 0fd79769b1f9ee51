using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>What a reply carries along of earlier messages is no longer part of it; what its author wrote stays, and stays in its place.</summary>
public class QuotedHistoryTests
{
    [Theory]
    [InlineData("Yes.\n\nOn Thu, Sep 10, 2026, Maria wrote:\n> Is it safe?\n> Call me.")]
    [InlineData("Yes.\n\nOn Thu, 10 Sep 2026 at 09:00, Maria S. - Amazon Marketplace\n<9f3k@marketplace.amazon.com> wrote:\n\n> Is it safe?")]
    [InlineData("Yes.\r\n\r\nAm 10.09.2026 um 09:00 schrieb Maria <m@example.com>:\r\n\r\nIst es sicher?\r\nRuf an: 0151 23456789")]
    [InlineData("Yes.\n\nLe jeu. 10 sept. 2026 à 09:00, Marie a écrit :\n> Bonjour")]
    [InlineData("Yes.\n\nEl 10 de septiembre de 2026, María escribió:\n> Hola")]
    [InlineData("Yes.\n\nIl giorno 10 set 2026, Maria ha scritto:\n> Ciao")]
    [InlineData("Yes.\n\nEm 10 de set. de 2026, Maria escreveu:\n> Oi")]
    [InlineData("Yes.\n\nOp 10 sep. 2026 om 09:00 schreef Maria:\n> Hallo")]
    [InlineData("Yes.\n\n2026年9月10日(木) 9:00 Maria <m@example.com>のメッセージ:\n> こんにちは")]
    [InlineData("Yes.\n\n2026年9月10日 9:00，Maria 写道：\n> 你好")]
    [InlineData("Yes.\n\n-----Original Message-----\nFrom: Maria\nWrite to m@example.com")]
    [InlineData("Yes.\n\n-----Ursprüngliche Nachricht-----\nIst es sicher?")]
    [InlineData("Yes.\n\nVon: Maria S.\nGesendet: Donnerstag, 10. September 2026 09:00\nAn: Acme\nBetreff: Frage\n\nIst es sicher?")]
    [InlineData("Yes.\n\n*From:* Maria\n*Sent:* Thursday\n*To:* Acme\n*Subject:* Question\n\nIs it safe?")]
    public void History_behind_a_reply_is_cut_off(string text) => Assert.Equal("Yes.", QuotedHistory.Blank(text, MessageFormat.Plain).TrimEnd());

    [Theory]
    [InlineData("<div>Yes.</div><blockquote>Is it safe?</blockquote>", "<div>Yes.</div>")]
    [InlineData("<div>Yes.</div><div class=\"gmail_quote gmail_quote_container\">On Thu Maria wrote:<blockquote>Is it safe?</blockquote></div>", "<div>Yes.</div>")]
    [InlineData("<p>Yes.</p><div id=\"appendonsend\"></div><hr><b>From:</b> Maria<p>Is it safe?</p>", "<p>Yes.</p>")]
    [InlineData("<p>Yes.</p><blockquote><blockquote>A</blockquote>B</blockquote></div>", "<p>Yes.</p>")]
    [InlineData("<blockquote>Is it safe?</blockquote><p>Yes.</p>", "<blockquote>Is it safe?</blockquote><p>Yes.</p>")]
    public void History_in_HTML_is_cut_off_where_nothing_is_written_below_it(string html, string expected) => Assert.Equal(expected, QuotedHistory.Blank(html, MessageFormat.Html));

    [Theory]
    [InlineData("Your parcel was handed over on 10 September.\nNote: the carrier wrote us.\nCall 555 0100")]
    [InlineData("On 10 September we shipped it.\nPlease note:\n- it is heavy\n- call us")]
    [InlineData("From: our warehouse in Ohio\nit takes two days.\nTo: your door, five.")]
    [InlineData("--- Original parts ---\nfor your blender")]
    [InlineData("On 5 May I wrote:\nPlease call us.")]
    [InlineData("Thanks for your order 123. As I wrote at 10:30:\nPlease call us.")]
    [InlineData("Date: tomorrow\nTo: you")]
    [InlineData("")]
    public void What_only_looks_like_history_stays(string text) => Assert.Same(text, QuotedHistory.Blank(text, MessageFormat.Plain));

    [Theory]
    [InlineData("<div class=\"moz-cite-prefix\">On Thu Maria wrote:</div>")]
    [InlineData("<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Thu Maria wrote:</div><blockquote>Is it safe?</blockquote></div>")]
    public void Words_below_an_element_of_history_stay_where_they_were(string history) =>
        Assert.Equal("<p>Hi</p>" + new string(' ', history.Length) + "<p>Yes.</p>", QuotedHistory.Blank($"<p>Hi</p>{history}<p>Yes.</p>", MessageFormat.Html));

    [Fact]
    public void Words_below_a_quotation_stay_where_they_were()
    {
        const string text = "Hello,\r\nOn Thu, Sep 10, 2026, Maria <m@example.com> wrote:\r\n> Is it safe?\r\n\r\nYes, call +1 555 0100.";

        string fresh = QuotedHistory.Blank(text, MessageFormat.Plain);

        Assert.Equal(text.Length, fresh.Length);
        Assert.Equal(text.IndexOf("Yes", StringComparison.Ordinal), fresh.IndexOf("Yes", StringComparison.Ordinal));
        Assert.DoesNotContain("example", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("safe", fresh, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_makes_it_throw_or_move_what_stays()
    {
        string[] pieces = ["On ", "10 Sep 2026", " wrote:", "\n", "\r\n", "> ", "-----Original Message-----", "From: a\nSent: b\nTo: c\n", "<blockquote>", "</blockquote>", "<div class=\"gmail_quote\">", "<", ">", "schrieb", "写道：", "text", " ", "\r", "😀"];
        var random = new Random(20260910);
        for (int round = 0; round < 5000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            string fresh = QuotedHistory.Blank(text, (MessageFormat)(round % 2));

            Assert.True(fresh.Length <= text.Length);
            for (int i = 0; i < fresh.Length; i++)
                Assert.True(fresh[i] == text[i] || fresh[i] == ' ', $"{i} in {text}");
        }
    }

    /// <summary>The time for lines that begin an announcement and never end it grows with the text, not with its square.</summary>
    [Fact]
    public void A_long_text_of_half_announcements_is_read_in_little_time()
    {
        string text = string.Concat(Enumerable.Repeat("On 10 Sep 2026 at 09:00 somebody\n", 30_000)) + string.Concat(Enumerable.Repeat("<blockquote>", 10));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        QuotedHistory.Blank(text, MessageFormat.Plain);
        QuotedHistory.Blank(string.Concat(Enumerable.Repeat("<blockquote>a</blockquote>", 40_000)), MessageFormat.Html);
        QuotedHistory.Blank(string.Concat(Enumerable.Repeat("On 10 Sep wrote:\n> a\nb\n", 20_000)), MessageFormat.Plain);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
