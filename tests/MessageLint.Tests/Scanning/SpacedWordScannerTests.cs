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
    [InlineData("o f f  e", "off", 5)]
    [InlineData("w/h/a/t/s", "whats", 9)]
    [InlineData("e / m / a / i / l or", "email", 17)]
    [InlineData("s  k  y  p  e", "skype", 13)]
    [InlineData("ラ/イ/ンで", "ライン", 5)]
    [InlineData("w.e.c.h.a.t加我", "wechat", 11)]
    [InlineData("T.o.p.-B.e.w.e.r.t.u.n.g", "Top", 5)]
    [InlineData("f-r-e-e 4 5", "free", 7)]
    [InlineData("c-a-l-l-4-1-5-5-5-5-0", "call", 7)]
    public void Read(string text, string word, int length)
    {
        char[] letters = new char[SpacedWordScanner.MostLetters];
        Assert.True(SpacedWordScanner.TryScan(text, 0, isBesideOther: false, letters, out int count, out int read, out bool hasDigits));
        Assert.False(hasDigits);
        Assert.Equal(word, new string(letters, 0, count));
        Assert.Equal(length, read);
    }

    [Theory]
    [InlineData("U.S.A.")]
    [InlineData("a b")]
    [InlineData("U.S.A. b.c")]
    [InlineData("s k-y p-e")]
    [InlineData("s,k,y,p,e")]
    [InlineData("a big house")]
    [InlineData("x")]
    [InlineData("x ")]
    [InlineData("1 2 3 4 5")]
    public void Not_read(string text) => Assert.False(SpacedWordScanner.TryScan(text, 0, isBesideOther: false, new char[SpacedWordScanner.MostLetters], out _, out _, out _));

    [Theory]
    [InlineData("l a o w u 1 9 8 5", "laowu1985", 17)]
    [InlineData("a-d-e-5-8-8 please", "ade588", 11)]
    [InlineData("s_a_n_o_3_5", "sano35", 11)]
    [InlineData("v i n y l # 4 4 0 7", "vinyl4407", 19)]
    public void Digits_end_a_name(string text, string name, int length)
    {
        char[] letters = new char[SpacedWordScanner.MostLetters];
        Assert.True(SpacedWordScanner.TryScan(text, 0, isBesideOther: false, letters, out int count, out int read, out bool hasDigits));
        Assert.True(hasDigits);
        Assert.Equal(name, new string(letters, 0, count));
        Assert.Equal(length, read);
    }

    [Theory]
    [InlineData("d.a e", false, false)]
    [InlineData("d.a e", true, true)]
    [InlineData("d a", true, true)]
    [InlineData("d", true, false)]
    public void Short_words_are_read_beside_others(string text, bool isBesideOther, bool isRead) =>
        Assert.Equal(isRead, SpacedWordScanner.TryScan(text, 0, isBesideOther, new char[SpacedWordScanner.MostLetters], out _, out _, out _));

    [Fact]
    public void Stops_where_the_room_ends()
    {
        string text = string.Join(' ', Enumerable.Repeat('a', 100));
        Assert.True(SpacedWordScanner.TryScan(text, 0, isBesideOther: false, new char[SpacedWordScanner.MostLetters], out int count, out int length, out _));
        Assert.Equal(SpacedWordScanner.MostLetters, count);
        Assert.Equal((2 * SpacedWordScanner.MostLetters) - 1, length);
    }
}
