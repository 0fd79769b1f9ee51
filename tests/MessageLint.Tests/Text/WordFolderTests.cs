using MessageLint.Internals.Text;
using Xunit;

namespace MessageLint.Tests.Text;

public sealed class WordFolderTests
{
    [Theory]
    [InlineData("WhatsApp", "whatsapp")]
    [InlineData("ＷｈａｔｓＡｐｐ", "whatsapp")]
    [InlineData("𝐖𝐡𝐚𝐭𝐬", "whats")]
    [InlineData("ⓦⓗⓐⓣⓢ", "whats")]
    [InlineData("W\u200Bh\u00ADats", "whats")]
    [InlineData("Ünïcödé", "unicode")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("Straße", "strasse")]
    [InlineData("Œuvre Ærø", "oeuvre aero")]
    [InlineData("łódź", "lodz")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Wһаtѕарр", "whatsapp")]
    [InlineData("привет", "привет")]
    [InlineData("Йод", "иод")]
    [InlineData("Καλημέρα", "καλημερα")]
    [InlineData("раypal", "paypal")]
    [InlineData("еВау", "ebay")]
    [InlineData("евро", "евро")]
    [InlineData("訂單號", "订单号")]
    [InlineData("ﾗｲﾝ", "ライン")]
    [InlineData("ｶﾞｲﾄﾞ", "ガイド")]
    [InlineData("か\u3099", "が")]
    [InlineData("ガ", "ガ")]
    [InlineData("ᴡʜᴀᴛꜱ", "whats")]
    public void Folds(string word, string expected)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        Assert.Equal(expected, new string(folded[..WordFolder.Fold(word, folded)]));
    }

    [Fact]
    public void CutsAtTheLongestWord()
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (char c in "aßǱ訂\u3099")
            Assert.InRange(WordFolder.Fold(new string(c, 500), folded), 0, WordFolder.MaxLength);
    }

    [Fact]
    public void FoldingTwiceChangesNothing()
    {
        Span<char> once = stackalloc char[WordFolder.MaxLength];
        Span<char> twice = stackalloc char[WordFolder.MaxLength];
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            int length = WordFolder.Fold([(char)unit], once);
            int again = WordFolder.Fold(once[..length], twice);
            Assert.True(once[..length].SequenceEqual(twice[..again]), $"U+{unit:X4}");
        }
    }
}
