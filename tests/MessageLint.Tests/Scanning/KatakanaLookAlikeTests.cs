using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Characters that look like Katakana are Katakana only in words that the rules know.</summary>
public sealed class KatakanaLookAlikeTests
{
    [Theory]
    [InlineData("レビュ一を", "レビュー")]
    [InlineData("ギフ卜券", "ギフト")]
    [InlineData("メ―ル", "メール")]
    [InlineData("力ード", "カード")]
    public void Read(string text, string expected)
    {
        char[] word = new char[KatakanaLookAlike.Longest];
        Assert.Equal(expected, new string(word, 0, KatakanaLookAlike.Read(text, 0, word)));
    }

    [Theory]
    [InlineData("レビューを")]
    [InlineData("卜")]
    [InlineData("口へ")]
    [InlineData("")]
    public void Nothing_stands_for_another(string text) => Assert.Equal(0, KatakanaLookAlike.Read(text, 0, new char[KatakanaLookAlike.Longest]));

    [Theory]
    [InlineData("星5のレビュ一をお願いします", true)]
    [InlineData("レビュ一投稿でギフ卜券500円", true)]
    [InlineData("メ一ル一通をお送りしました。コード一覧とページ二枚です", false)]
    [InlineData("ホース口のキャップを、コンセント口へ", false)]
    public void Rules_read_it(string text, bool isReported) =>
        Assert.Equal(isReported, Support.TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics.Any(diagnostic => diagnostic.Id.StartsWith("ML5", StringComparison.Ordinal)));
}
