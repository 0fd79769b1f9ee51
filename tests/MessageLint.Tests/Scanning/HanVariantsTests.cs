using MessageLint.Internals.Text;
using Xunit;

namespace MessageLint.Tests.Scanning;

public sealed class HanVariantsTests
{
    [Theory]
    [InlineData("電話號碼", "电话号码")]
    [InlineData("龍竜", "龙龙")]
    [InlineData("髮發発发", "发发发发")]
    [InlineData("価格変更", "价格变更")]
    [InlineData("返金広告", "返金广告")]
    [InlineData("臺檯台", "台台台")]
    [InlineData("\uF902\u2F08", "车人")]
    [InlineData("ラインとLINE", "ラインとLINE")]
    [InlineData("微信", "微信")]
    public void Folds_to_one_form(string text, string folded) => Assert.Equal(folded, string.Concat(text.Select(HanVariants.Fold)));

    [Fact]
    public void Folding_twice_changes_nothing_and_only_han_is_folded()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            char folded = HanVariants.Fold((char)c);
            Assert.Equal(folded, HanVariants.Fold(folded));
            if (folded != c)
                Assert.True(c is (>= 0x2E80 and <= 0x2FDF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF), $"U+{c:X4}");
        }
    }
}
