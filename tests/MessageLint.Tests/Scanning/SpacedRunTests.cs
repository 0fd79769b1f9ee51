using MessageLint.Tests.Support;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Letters that are set apart may be several words, and the word of one letter before them is none of them.</summary>
public sealed class SpacedRunTests
{
    [Theory]
    [InlineData("Write us a p o s i t i v e review.", "ML5002", "the article before it")]
    [InlineData("Leave us a f i v e star review.", "ML5002", "the same, where the letters are few")]
    [InlineData("c o n t a c t m e o u t s i d e a m a z o n", "ML2001", "a whole sentence")]
    [InlineData("l e a v e u s a p o s i t i v e r e v i e w", "ML5002", "with an article in it")]
    [InlineData("c o n t a c t m e o u t s i d e a m a z o n l u m e n", "ML2001", "a name among the words")]
    [InlineData("p l e a s e c o n t a c t m e o u t s i d e o f a m a z o n t h a n k s", "ML2001", "more letters than are read at once")]
    [InlineData("pay to a D E 8 9 3 7 0 4 0 0 4 4 0 5 3 2 0 1 3 0 0 0", "ML2002", "an account behind a letter")]
    public void Rules_read_it(string text, string rule, string why) =>
        Assert.True(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics.Any(diagnostic => diagnostic.Id == rule), why);

    [Theory]
    [InlineData("Message me on WhatsApp, I am l u m e n s t o r e", "l u m e n s t o r e", "syllables that are words by chance make a name")]
    [InlineData("Instagram: s t a r l i g h t", "s t a r l i g h t", "two words do, too")]
    [InlineData("visit p h o n e s t o r e . com", "p h o n e s t o r e . com", "a host goes on behind it")]
    public void Name_stays_whole(string text, string name, string why) =>
        Assert.True(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics.Any(diagnostic => text.Substring(diagnostic.Span.Start, diagnostic.Span.Length) == name), why);
}
