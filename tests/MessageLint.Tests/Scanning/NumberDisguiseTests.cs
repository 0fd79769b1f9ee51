using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Ways to write the digits times signs between the groups: a number that is announced is found in every pair of them.</summary>
public sealed class NumberDisguiseTests
{
    private static readonly string[] s_signs =
        [" ", "-", ".", " / ", "_", "**", "~", " | ", "…", ",", "+", "=", "•", "·", "—", "->", "📞", "✨", " : ", ";", "\\", "^", "#", "'", "`", ">>", "\t", " dash ", " and then "];

    private static readonly string[] s_words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly Dictionary<string, Func<string, string>> s_styles = new()
    {
        ["plain"] = group => group,
        ["full width"] = group => string.Concat(group.Select(c => (char)(c - '0' + '０'))),
        ["keycaps"] = group => string.Concat(group.Select(c => c + "\uFE0F\u20E3")),
        ["bold"] = group => string.Concat(group.Select(c => char.ConvertFromUtf32(0x1D7CE + c - '0'))),
        ["set apart"] = group => string.Join(' ', group.AsEnumerable()),
        ["points"] = group => string.Join('.', group.AsEnumerable()),
        ["hyphens"] = group => string.Join('-', group.AsEnumerable()),
        ["lines"] = group => string.Join('_', group.AsEnumerable()),
        ["invisible"] = group => string.Join('\u200B', group.AsEnumerable()),
        ["words"] = group => string.Join(' ', group.Select(c => s_words[c - '0'])),
        ["hyphened words"] = group => string.Join('-', group.Select(c => s_words[c - '0'])),
    };

    public static TheoryData<string> Styles => [.. s_styles.Keys];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_number_that_is_announced_is_found(string style)
    {
        foreach (string sign in s_signs)
        {
            string number = string.Join(sign, new[] { "07700", "900", "266" }.Select(s_styles[style]));
            string text = $"Call me on {number} please.";
            Assert.True(ScanProbe.Texts(text, TokenKind.Phone).Length > 0, text);
        }
    }

    [Theory]
    [InlineData("DIP switches 0 1 0 0 1 1 0 1")]
    [InlineData("We won 2-1, 3-0, 1-1, 0-2, 4-3.")]
    [InlineData("0.6, 3.9, 9.8, 2.7 and 6.6 mm")]
    [InlineData("Open 17:00-22:00, 11:00-14:00")]
    [InlineData("周六 10:30-20:30")]
    [InlineData("one: 5 mm; two: 7 mm; three: 9 mm")]
    [InlineData("1234-5678-9012 has left Osaka")]
    public void Scores_decimals_times_and_switches_are_no_number(string text) => Assert.Empty(ScanProbe.Texts(text, TokenKind.Phone));

    [Theory]
    [InlineData("Handy 0151-4471-8830", "0151-4471-8830")]
    [InlineData("call O77OO✨9OO✨266", "O77OO✨9OO✨266")]
    [InlineData("call 2I2•555•OI64", "2I2•555•OI64")]
    [InlineData("questa è la linea: chiami\n011-\n4471-\n562\ngrazie", "011-\n4471-\n562")]
    public void The_whole_number_is_marked(string text, string number) => Assert.Equal([number], ScanProbe.Texts(text, TokenKind.Phone));
}
