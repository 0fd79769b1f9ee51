using MessageLint.Internals.Scanning;
using MessageLint.Tests.Support;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Signs inside a word hide it from nobody but a program; what is written with signs for good reason stays what it is.</summary>
public sealed class PiecedWordTests
{
    [Theory]
    [InlineData("rev.iew,", "review", false, "one sign")]
    [InlineData("Re-zen-sion", "Rezension", true, "hyphens alone")]
    [InlineData("Pay_P·al!", "PayPal", false, "different signs; the one at the end is none of it")]
    [InlineData("ré.duc/tion", "réduction", false, "an accent")]
    [InlineData("In(s)ta[g]ram", "Instagram", false, "brackets")]
    [InlineData("Pay.Pal!!", "PayPal", false, "marks behind it")]
    [InlineData("Pay.Pal: me", "PayPal", false, "a colon behind it")]
    [InlineData("d!scord", "d!scord", true, "a sign for a letter, and nothing between pieces")]
    [InlineData("e-B@y?", "eB@y", true, "both")]
    public void Read(string text, string letters, bool isHyphenated, string why)
    {
        Assert.True(PiecedWord.TryRead(text, 0, new char[PiecedWord.MostLetters], out PiecedWord word), why);
        Assert.Equal(letters, word.Letters.ToString());
        Assert.Equal(isHyphenated, word.IsHyphenated);
    }

    [Theory]
    [InlineData("review", "no sign")]
    [InlineData("r3view", "figures alone are read as they stand")]
    [InlineData("i.e.x", "too short")]
    [InlineData("re.view@", "an address goes on")]
    [InlineData("Hello! there", "a blank behind the sign")]
    [InlineData("review(s)", "a plural")]
    [InlineData("cash_back22", "a name goes on")]
    [InlineData("rev.iew:8080", "a port")]
    [InlineData("rev.iew-", "a sign at the end")]
    [InlineData("do.nau.dampf.schiff.fahrt", "longer than any word that is hidden so")]
    public void No_such_word(string text, string why) =>
        Assert.False(PiecedWord.TryRead(text, 0, new char[PiecedWord.MostLetters], out _), why);

    [Theory]
    [InlineData("Please pay by Pay.Pal, it is cheaper.", "ML2002", "Pay by Pay.Pal")]
    [InlineData("Message me on d!scord please.", "ML1003", "d!scord")]
    [InlineData("Leave us a positive rev-iew.", "ML5002", "rev-iew")]
    [InlineData("You get a dis_count on your next order.", "ML3001", "dis_count")]
    [InlineData("Leave us f*ve st*rs please.", "ML5002", "f*ve st*rs")]
    [InlineData("Shall we do it outside of e-B@y?", "ML2001", "e-B@y")]
    public void Rules_read_it(string text, string rule, string part)
    {
        Diagnostic found = Assert.Single(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics, diagnostic => diagnostic.Id == rule);
        Assert.Contains(part, text.Substring(found.Span.Start, found.Span.Length), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Telegram: cash_back22", "cash_back22")]
    [InlineData("My skype is dis.count22", "dis.count22")]
    [InlineData("Instagram: five_star", "five_star")]
    public void Names_stay_whole(string text, string name) =>
        Assert.Contains(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics, diagnostic => text.Substring(diagnostic.Span.Start, diagnostic.Span.Length) == name);

    [Theory]
    [InlineData("Your review is welcome.Please check the size first.", "a blank left out")]
    [InlineData("Sign in, open Amazon/Orders and choose the follow-up.", "a slash")]
    [InlineData("Our lumen_team packed it, see the box lumen.lamps for the size.", "names, whose ends many words have")]
    [InlineData("Hi!thanks for the order, the re-view window is in the app.", "no phrase holds the word")]
    public void Rules_stay_silent(string text, string why) =>
        Assert.True(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "ebay" }).Diagnostics.IsEmpty, why);
}
