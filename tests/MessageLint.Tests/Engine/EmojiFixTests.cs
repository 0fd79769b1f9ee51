using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>The fix of an emoji is safe to apply unseen, so it must neither join words nor leave stray blanks.</summary>
public class EmojiFixTests
{
    [Theory]
    [InlineData("Hello 😀there, ok", "Hello there, ok")]
    [InlineData("Hello😀there, ok", "Hello there, ok")]
    [InlineData("Hello😀 there, ok", "Hello there, ok")]
    [InlineData("Hello 😀 there, ok", "Hello there, ok")]
    [InlineData("Many thanks 😀.", "Many thanks.")]
    [InlineData("Many thanks 😀", "Many thanks")]
    [InlineData("Many thanks 😀\nYour shop", "Many thanks\nYour shop")]
    [InlineData("Many thanks 😀(again)", "Many thanks (again)")]
    public void The_words_on_both_sides_stay_apart(string text, string expected)
    {
        Diagnostic found = Assert.Single(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics, found => found.Id is "ML6001");
        Assert.Equal(FixSafety.Safe, found.Fix?.Safety);
        Assert.Equal(expected, found.Fix!.Apply(text));
    }

    [Theory]
    [InlineData("★★★★★😀 thank you", "★★★★★ thank you")]
    [InlineData("😀★★★ thank you", "★★★ thank you")]
    public void Stars_of_text_neither_hide_an_emoji_nor_go_with_it(string text, string expected)
    {
        Diagnostic found = Assert.Single(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics, found => found.Id is "ML6001");
        Assert.Equal(expected, found.Fix!.Apply(text));
    }
}
