using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Where numbers begin and end in running text, compared with Google's own matcher; where we differ on purpose, the difference and its reason stand here.</summary>
public sealed class PhoneSpansTests
{
    private static readonly Dictionary<(string Region, string Text), (string Ours, string Why)> s_differences = new()
    {
        [("GB", "Please ring 07700 900123 after six")] = ("07700 900123", "a range reserved for films is a telephone number to the reader"),
        [("GB", "07700 900123")] = ("07700 900123", "a range reserved for films is a telephone number to the reader"),
        [("FR", "Appelez le 06.39.98.12.34.")] = ("06.39.98.12.34", "a range reserved for films is a telephone number to the reader"),
        [("FR", "06.39.98.12.34")] = ("06.39.98.12.34", "a range reserved for films is a telephone number to the reader"),
        [("DE", "Seriennummer 0171 3920123")] = ("", "what is announced as an id is one"),
        [("DE", "Artikel 030 12345 678")] = ("", "what is announced as an id is one"),
        [("ES", "Pedido 634 120 957")] = ("", "what is announced as an id is one"),
        [("IT", "Partita IVA 02873451267")] = ("", "what is announced as an id is one"),
        [("CN", "订单号 13800139027")] = ("", "what is announced as an id is one"),
        [("US", "tel:+14155550132")] = ("tel:+14155550132", "the scheme goes with the number, so that a fix leaves nothing of the link behind"),
        [("US", "+1 415 555 0132 2 pieces")] = ("+1 415 555 0132", "a quantity behind the number does not hide it"),
        [("US", "call 555-0132")] = ("555-0132", "a local number is announced as one"),
        [("GB", "call 7946 0371")] = ("7946 0371", "a local number is announced as one"),
    };

    private static readonly string[][] s_rows = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Scanning", "Data", "phone-spans.tsv"))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];

    [Fact]
    public void Spans_are_those_of_the_library_but_for_the_listed_ones()
    {
        foreach (string[] row in s_rows)
        {
            string expected = s_differences.TryGetValue((row[0], row[1]), out (string Ours, string Why) difference) ? difference.Ours : row[2];
            Assert.Equal($"{row[1]}: {expected}", $"{row[1]}: {Found(row[0], row[1])}");
        }
    }

    [Fact]
    public void Every_listed_difference_is_one()
    {
        Assert.True(s_rows.Length > 150);
        foreach (((string region, string text), (string ours, _)) in s_differences)
            Assert.NotEqual(ours, Assert.Single(s_rows, row => row[0] == region && row[1] == text)[2]);
    }

    private static string Found(string region, string text) => string.Join('|', ScanProbe.Tokens(text, new ScanSettings { Region = region })
        .Where(token => token.Kind == TokenKind.Phone).Select(token => text.Substring(token.StartUnit, token.LengthUnits)));
}
