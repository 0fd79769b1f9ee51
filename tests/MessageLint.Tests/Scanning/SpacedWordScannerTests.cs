using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Words whose letters stand apart by one and the same sign.</summary>
public sealed class SpacedWordScannerTests
{
    [Theory]
    [InlineData("s k y p e", "skype", 9)]
    [InlineData("W.e.C.h.a.t", "WeChat", 11)]
    [InlineData("W.e.C.h.a.t.", "WeChat", 11)]
    [InlineData("s-k-y-p-e now", "skype", 9)]
    [InlineData("T_e_l_e_g_r_a_m", "Telegram", 15)]
    [InlineData("V*i*b*e*r", "Viber", 9)]
    [InlineData("L·i·n·e", "Line", 7)]
    [InlineData("s k y p e us", "skype", 9)]
    [InlineData("ф е й с", "фейс", 7)]
    public void Read(string text, string word, int length)
    {
        char[] letters = new char[SpacedWordScanner.MostLetters];
        Assert.True(SpacedWordScanner.TryScan(text, 0, letters, out int count, out int read));
        Assert.Equal(word, new string(letters, 0, count));
        Assert.Equal(length, read);
    }

    [Theory]
    [InlineData("U.S.A.")]
    [InlineData("a b c")]
    [InlineData("s k-y p-e")]
    [InlineData("s,k,y,p,e")]
    [InlineData("a big house")]
    [InlineData("s  k  y  p  e")]
    [InlineData("x")]
    [InlineData("x ")]
    [InlineData("1 2 3 4 5")]
    public void Not_read(string text) => Assert.False(SpacedWordScanner.TryScan(text, 0, new char[SpacedWordScanner.MostLetters], out _, out _));

    [Fact]
    public void Stops_where_the_room_ends()
    {
        string text = string.Join(' ', Enumerable.Repeat('a', 100));
        Assert.True(SpacedWordScanner.TryScan(text, 0, new char[SpacedWordScanner.MostLetters], out int count, out int length));
        Assert.Equal(SpacedWordScanner.MostLetters, count);
        Assert.Equal((2 * SpacedWordScanner.MostLetters) - 1, length);
    }
}
