using MessageLint.Internals.Text;

namespace MessageLint.Tests.Text;

/// <summary>Phonetic syllables are read as the character that is meant, with their tone or without.</summary>
public class BopomofoTests
{
    [Theory]
    [InlineData("ㄌㄧㄥˊ", '零', 4)]
    [InlineData("ㄌㄧㄥ三", '零', 3)]
    [InlineData("ㄌㄞˋ：", '賴', 3)]
    [InlineData("ㄙ下", '私', 1)]
    [InlineData("ㄙˋ", '四', 2)]
    [InlineData("ㄌㄧㄥㄌㄧㄥ", '零', 3)]
    [InlineData("ㄅㄚㄑㄧ", '八', 2)]
    [InlineData("ㄙㄢㄧ", '三', 2)]
    public void Read(string text, char expected, int expectedLength)
    {
        Assert.True(Bopomofo.TryRead(text, 0, out char character, out int length));
        Assert.Equal(expected, character);
        Assert.Equal(expectedLength, length);
    }

    [Theory]
    [InlineData("ㄌㄞˇ")]
    [InlineData("ㄅㄆㄇㄈ")]
    [InlineData("零")]
    [InlineData("ㄑㄧㄢ")]
    [InlineData("ㄙㄢㄢ")]
    [InlineData("ㄧㄡˇ")]
    public void Not_read(string text) => Assert.False(Bopomofo.TryRead(text, 0, out _, out _));
}
