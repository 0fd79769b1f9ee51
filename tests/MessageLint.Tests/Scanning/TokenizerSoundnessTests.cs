using System.Text;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;
using MessageLint.Tests.Support;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>What holds for every text: no exception, sound spans, linear growth, no garbage.</summary>
public sealed class TokenizerSoundnessTests
{
    private static readonly string[] s_pieces =
    [
        "a", "Z", "é", "ß", "д", "Ω", "微", "か", "ﾗ", "ラ", "0", "7", "٣", "①", "⑩", "４", "²", "+", "(", ")", "-", ".", "/", "@", ":", "#", "%", "&", "&#64;", "%40", "{", "}", "[", "]", "<", ">", "$", "€", "円", ",", "。", "！",
        " ", "\u00A0", "\n", "\r\n", "\u2028", "\t", "\u200B", "\u00AD", "\u200D", "\uFE0F", "\u20E3", "\u0301", "\u0336", "\u202E", "\u202C", "\uD83D", "\uDE00", "🙂", "🇩", "🇪", "𝐁", "𝟒", "𠮷", "\U000E0041", "http://", "www.", ".com", "1Z", "B0", "+49", "tel:", "x", "o", "l", "(at)", "(dot)", " @ ", "点", "*", "年", "月", "日", "5", "pm", "kg", "DE89", "\0", "\uFFFF",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void SoupGivesSoundSpans(int seed)
    {
        Random random = new(seed);
        StringBuilder soup = new();
        for (int round = 0; round < 2500; round++)
        {
            soup.Clear();
            int size = random.Next(1, 60);
            for (int i = 0; i < size; i++)
                soup.Append(random.Next(8) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : s_pieces[random.Next(s_pieces.Length)]);
            AssertSound(soup.ToString());
        }
    }

    [Fact]
    public void EveryUnitAloneAndInAWord()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
            AssertSound($"a{(char)unit}1 {(char)unit}");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("@")]
    [InlineData(".")]
    [InlineData("\u200B")]
    [InlineData("a.")]
    [InlineData("1-")]
    [InlineData("1 ")]
    [InlineData("a@")]
    [InlineData("a-1_")]
    [InlineData("(")]
    [InlineData("(1")]
    [InlineData("{{")]
    [InlineData("&#6")]
    [InlineData("\u202E1")]
    [InlineData("www.")]
    [InlineData("http://a")]
    [InlineData("微1")]
    [InlineData("x12")]
    [InlineData("👩‍")]
    [InlineData("a\u0301")]
    [InlineData("+1 ")]
    [InlineData("order 1234 ")]
    [InlineData("a(at)")]
    [InlineData("a @ ")]
    [InlineData("1*")]
    [InlineData("ol1")]
    public void GrowsLinearly(string piece)
    {
        const int Units = 200_000;
        string once = string.Concat(Enumerable.Repeat(piece, Units / piece.Length));
        string twice = once + once;
        TokenBuffer buffer = new();
        Measure(twice, buffer);
        double best = double.MaxValue;

        // The machine may be busy: the best of a few rounds counts.
        for (int round = 0; round < 6 && best > 3; round++)
            best = Math.Min(best, Measure(twice, buffer) / Math.Max(Measure(once, buffer), 0.2));
        Assert.True(best <= 3, $"Twice the text took {best:F1} times as long.");
    }

    [Fact]
    public void MakesNoGarbage()
    {
        string[] texts =
        [
            "Hello Tom, your order 112-5551234-5550176 was shipped on 2026-11-01 with UPS 1Z999AA10123456784. It weighs 12 kg and costs $24.99.",
            "Please call +1 (415) 555-0132 or write to help@example.com, see https://example.com/x or example.org/y. Case 7100916832.",
            "お電話は０３－１２３４－５６７８まで。微信でご連絡ください🙂",
            "ｌｏｏｋ 𝐚𝐭 t\u200Bhis &#64; 5️⃣ \u202E321\u202C",
        ];
        TokenBuffer buffer = new();
        ScanProbe.FewSymbols symbols = new();
        foreach (string text in texts)
            Run(text, symbols, buffer);
        Run(texts[0], symbols, buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (string text in texts)
            Run(text, symbols, buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Run(string text, ScanProbe.FewSymbols symbols, TokenBuffer buffer)
    {
        buffer.Clear();
        Tokenizer.Tokenize(text, symbols, default, buffer);
    }

    private static double Measure(string text, TokenBuffer buffer)
    {
        buffer.Clear();
        TimeSpan start = ThreadClock.Now;
        Tokenizer.Tokenize(text, new ScanProbe.FewSymbols(), default, buffer);
        return (ThreadClock.Now - start).TotalMilliseconds;
    }

    private static void AssertSound(string text)
    {
        int lastStart = 0;
        int lastEnd = 0;

        // Text under a bidi override is shown backwards; its tokens share the span of the whole stretch.
        bool overlaps = text.Contains('\u202E', StringComparison.Ordinal);
        foreach (MessageToken token in ScanProbe.Tokens(text))
        {
            int start = token.Span.Start;
            int end = token.Span.End;
            Assert.True(start >= (overlaps ? lastStart : lastEnd) && end >= lastEnd && end > start && end <= text.Length, $"{token} in {Escape(text)}");
            Assert.False(IsInsidePair(text, start) || IsInsidePair(text, end), $"{token} cuts a pair in {Escape(text)}");
            lastStart = start;
            lastEnd = end;
        }
    }

    private static bool IsInsidePair(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);

    private static string Escape(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"));
}
