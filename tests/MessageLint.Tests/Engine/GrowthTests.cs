using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>Twice the text takes twice the time, whatever the text is made of, through the whole linter and its explanations.</summary>
public class GrowthTests
{
    private const double MostGrowth = 2.3;
    private const int Rounds = 24;

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1, ")]
    [InlineData("1*")]
    [InlineData("1→")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("seven ")]
    [InlineData("seveneight")]
    [InlineData("s e v e n ")]
    [InlineData("a ")]
    [InlineData("七")]
    [InlineData("\u200B")]
    [InlineData("7\u200B")]
    [InlineData("((((")]
    [InlineData("[{(<")]
    [InlineData("(at)")]
    [InlineData("a -at- ")]
    [InlineData("a underscore ")]
    [InlineData("a at gmail dot ")]
    [InlineData("L wie Ludwig, ")]
    [InlineData("Lima Mike ")]
    [InlineData("aGVsbG8gd29ybGQ")]
    [InlineData("%41")]
    [InlineData("&#65;")]
    [InlineData("www ")]
    [InlineData("a . com ")]
    [InlineData("DE89 ")]
    [InlineData("iban 12345678 ")]
    [InlineData("call +1 415 555 0132 ")]
    [InlineData("WhatsApp: a.b ")]
    [InlineData("> a\n")]
    [InlineData("not review ")]
    [InlineData("\uD83D")]
    [InlineData("our channel https://youtu.be/a ")]
    [InlineData("the the ")]
    [InlineData("<b>")]
    [InlineData("!!!")]
    [InlineData("\u043Ea")]
    [InlineData("\u0436a")]
    [InlineData("[123")]
    [InlineData("w w w ")]
    [InlineData("h t t p : a - ")]
    [InlineData("--@")]
    [InlineData("a . b ")]
    [InlineData("#163")]
    [InlineData("put 12 together ")]
    [InlineData("discord a ")]
    [InlineData("dial 0161 496 0158 ")]
    [InlineData("tre zeri ")]
    public void Linting_grows_with_the_text(string piece)
    {
        var buffer = new DiagnosticBuffer();
        AssertGrows(piece, 60_000, text => TestRules.BuiltIn.Lint(text, default, buffer));
    }

    [Fact]
    public void Signs_without_words_are_not_searched_for_words_again_and_again()
    {
        var buffer = new DiagnosticBuffer();
        AssertGrows("$5 1234567 ", 240_000, text => TestRules.BuiltIn.Lint(text, default, buffer));
    }

    [Theory]
    [InlineData("call 415 ")]
    [InlineData("plus 415 ")]
    [InlineData("first bit 415 ")]
    [InlineData("label 415 ")]
    [InlineData("the at sign a")]
    [InlineData("plus\n")]
    [InlineData("to ")]
    [InlineData("won, ")]
    [InlineData("free and ")]
    [InlineData("散")]
    public void Pieces_of_a_contact_are_read_in_time_that_grows_with_the_text(string piece) =>
        AssertGrows(piece, 60_000, text => TestRules.BuiltIn.Lint(new Conversation(new Message(text), new Message("And finish with 0132."))));

    [Theory]
    [InlineData("call +1 415 555 0132. ")]
    [InlineData("we have no WhatsApp. ")]
    [InlineData("never leave a review for a gift card, ")]
    [InlineData("12345 ")]
    public void Explaining_grows_with_the_text(string piece) =>
        AssertGrows(piece, 20_000, text => TestRules.BuiltIn.Explain(new Message(text) { Marketplace = "amazon" }));

    [Fact]
    public void A_subject_of_brackets_is_searched_once()
    {
        var buffer = new DiagnosticBuffer();
        AssertGrows("[", 100_000, subject => TestRules.BuiltIn.Lint("Your parcel left.", new MessageFacts { Marketplace = "amazon", Subject = subject }, buffer));
    }

    [Fact]
    public void A_megabyte_in_one_line_is_read_to_its_end()
    {
        string text = $"{string.Concat(Enumerable.Repeat("your parcel 12 left, ", 49_000))}call +1 415 555 0132";
        Assert.Contains(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics, found => found.Span.End == text.Length);
    }

    private static void AssertGrows(string piece, int units, Action<string> work)
    {
        string once = string.Concat(Enumerable.Repeat(piece, units / piece.Length));
        string twice = once + once;
        work(twice);
        double growth = double.MaxValue;

        // Collections and the compiler fall into some of the rounds: the best one counts.
        for (int round = 0; round < Rounds && growth > MostGrowth; round++)
            growth = Math.Min(growth, Measure(twice, work) / Math.Max(Measure(once, work), 0.2));
        Assert.True(growth <= MostGrowth, $"Twice of '{piece}' took {growth:F2} times as long.");
    }

    private static double Measure(string text, Action<string> work)
    {
        TimeSpan start = ThreadClock.Now;
        work(text);
        return (ThreadClock.Now - start).TotalMilliseconds;
    }
}
