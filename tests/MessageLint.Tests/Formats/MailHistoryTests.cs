using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>What a mail quotes is no text of its author.</summary>
public class MailHistoryTests
{
    [Theory]
    [InlineData("Ships today.\n\nOn Thu, Sep 10, 2026 at 2:03 PM Maria S. <m@example.org> wrote:\n> old", "Ships today.")]
    [InlineData("Ships today.\n\nOn Thu, Sep 10, 2026 at 2:03 PM Maria S.\n<m@example.org>\nwrote:\n\n> old", "Ships today.")]
    [InlineData("Kommt morgen.\n\nAm 10.09.2026 um 14:03 schrieb Maria S.:\n> alt", "Kommt morgen.")]
    [InlineData("Kommt morgen.\n\nAm Do., 10. Sept. 2026 um 14:03 Uhr schrieb Maria <m@example.org>:\n\n> alt", "Kommt morgen.")]
    [InlineData("Oui.\n\nLe jeu. 10 sept. 2026 à 14:03, Maria <m@example.org> a écrit :\n> ancien", "Oui.")]
    [InlineData("Sí.\n\nEl jue, 10 sept 2026 a las 14:03, Maria (<m@example.org>) escribió:\n> viejo", "Sí.")]
    [InlineData("Sì.\n\nIl giorno gio 10 set 2026 alle ore 14:03 Maria <m@example.org> ha scritto:\n> vecchio", "Sì.")]
    [InlineData("Sim.\n\nEm qui., 10 de set. de 2026 às 14:03, Maria <m@example.org> escreveu:\n> velho", "Sim.")]
    [InlineData("はい。\n\n2026年9月10日(木) 14:03 Maria <m@example.org>:\n> 古い", "はい。")]
    [InlineData("好的。\n\n在 2026年9月10日 14:03，Maria 写道：\n> 旧", "好的。")]
    [InlineData("好的。\n\nMaria <m@example.org> 于2026年9月10日周四 14:03写道：\n\n旧", "好的。")]
    [InlineData("Yes.\n\n-----Original Message-----\nFrom: Maria\nold", "Yes.")]
    [InlineData("Ja.\n\n-----Ursprüngliche Nachricht-----\nalt", "Ja.")]
    [InlineData("Yes.\n\n---------- Forwarded message ---------\nold", "Yes.")]
    [InlineData("Yes.\n\n________________________________\nFrom: Maria <m@example.org>\nSent: Thursday\nTo: Acme\nSubject: Hi\n\nold", "Yes.\n\n________________________________")]
    [InlineData("Ja.\n\nVon: Maria\nGesendet: Donnerstag\nAn: Acme\nBetreff: Hallo\n\nalt", "Ja.")]
    [InlineData("はい。\n\n差出人: Maria\n送信日時: 2026年\n宛先: Acme\n件名: 質問\n\n古い", "はい。")]
    [InlineData("Dear Maria,\n> When?\nTomorrow.\n> Where?\nAt home.", "Dear Maria,\n> When?\nTomorrow.\n> Where?\nAt home.")]
    [InlineData("On Thu, Sep 10, 2026 at 2:03 PM Maria <m@example.org> wrote:\n> When?\n\nTomorrow.", "                                                            \n       \n\nTomorrow.")]
    [InlineData("Yes.\n-- \nAcme | tom@acme.example", "Yes.\n-- \nAcme | tom@acme.example")]
    public void Only_new_lines_remain_where_they_stood(string text, string expected) => Assert.Equal(expected, Assert.Single(MailReaderTests.Mail("From: a@acme.example\n\n" + text)).Message!.Text);

    [Theory]
    [InlineData("As our carrier wrote: it is late.")]
    [InlineData("On Monday our carrier wrote:\nIt is late, call 555-0100.")]
    [InlineData("The size is 10 x 12:\nsmall.")]
    [InlineData("From: Berlin\nWe ship daily.")]
    [InlineData("Original Message\nis the title of the book.")]
    [InlineData("To: you\nSubject: your order")]
    [InlineData("-----\nSee below")]
    [InlineData("We wrote to you 2 times:\nno answer.")]
    public void What_only_looks_like_history_is_judged(string text) => Assert.Equal(text, Assert.Single(MailReaderTests.Mail("From: a@acme.example\n\n" + text)).Message!.Text);

    [Theory]
    [InlineData("<p>New</p><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Thu, Sep 10, 2026 at 2:03 PM Maria wrote:</div><blockquote>old</blockquote></div>", "New")]
    [InlineData("<div>New<br>On Thu, Sep 10, 2026 at 2:03 PM Maria &lt;m@example.org&gt; wrote:<br>old</div>", "New")]
    [InlineData("<p>New</p><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\">From: Maria</div><div>old</div>", "New")]
    [InlineData("<p>New</p><div class=\"moz-cite-prefix\">x</div><blockquote type=\"cite\"><p>old<p>older</blockquote><p>Newer</p>", "New Newer")]
    [InlineData("<div style=\"display: none; max-height:0\">preheader</div><table><tr><td>New</td><td>cell</td></tr></table>", "New cell")]
    [InlineData("<html><head><title>t</title><style>p{color:red}</style></head><body><p>New</p><script>x()</script></body></html>", "New")]
    [InlineData("<p>New</p><table><tr><td>Von:</td></tr></table><p>more", "New Von: more")]
    [InlineData("<p>New</p><p><b>From:</b> Maria<br><b>Sent:</b> Thursday<br><b>To:</b> Acme<br><b>Subject:</b> Hi</p><p>old</p>", "New")]
    [InlineData("<p>New</p>-----Original Message-----<br>From: x<br>old", "New")]
    [InlineData("<blockquote>old<blockquote>older</blockquote></blockquote>New", "New")]
    [InlineData("<blockquote>never closed, New", "")]
    [InlineData("<p hidden>x<p>New", "New")]
    [InlineData("<p style=\"display:none;display:block\">New</p>", "New")]
    [InlineData("<p hidden style=\"display:block\">New</p>", "New")]
    [InlineData("<p style=\"mso-hide:all\">New</p>", "New")]
    [InlineData("<p style=\"font-family:'display:none'\">New</p>", "New")]
    [InlineData("<p style=\"Display : None !important; color:red\">x</p><p style=\"visibility:hidden\">y</p>New", "New")]
    [InlineData("New &lt;blockquote&gt; is text", "New <blockquote> is text")]
    [InlineData("<!-- <blockquote> -->New", "New")]
    [InlineData("plain New", "plain New")]
    public void Of_html_the_new_remains_in_its_place(string html, string expected)
    {
        string text = HtmlMail.TryParse(html)!.NewText();

        Assert.All(Enumerable.Range(0, text.Length), i => Assert.True(text[i] == html[i] || text[i] == ' '));
        Assert.Equal(expected, string.Join(' ', HtmlMail.TryParse(text)!.Text().Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Html_that_costs_too_much_is_judged_whole_and_told()
    {
        foreach (string html in (string[])[string.Concat(Enumerable.Repeat("<div>", 60_000)), string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<font size={i}><p>"))])
        {
            List<ReadRecord> records = [.. MailReaderTests.Mail("From: a@acme.example\nContent-Type: text/html\n\n" + html)];

            Assert.Equal(html, records[0].Message!.Text);
            Assert.Equal("ML0003", records[1].Problem!.RuleId);
        }
    }
}
