using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

public sealed class CheckDigitsTests
{
    private delegate bool Check(ReadOnlySpan<char> text);

    private static readonly Dictionary<string, Check> Checks = new(StringComparer.Ordinal)
    {
        ["luhn"] = CheckDigits.Luhn,
        ["gs1"] = CheckDigits.Gs1,
        ["sscc"] = CheckDigits.Sscc,
        ["isbn10"] = CheckDigits.Isbn10,
        ["ups"] = CheckDigits.Ups1Z,
        ["s10"] = CheckDigits.S10,
        ["usps"] = CheckDigits.UspsMod10,
        ["imei"] = CheckDigits.Imei,
        ["fedex12"] = CheckDigits.FedEx12,
        ["fedex15"] = CheckDigits.FedEx15,
        ["fedex20"] = CheckDigits.FedEx20,
        ["mod7"] = CheckDigits.Mod7,
        ["card"] = CheckDigits.PaymentCard,
        ["iban"] = BankAccounts.Iban,
        ["bech32"] = WalletAddresses.Bech32,
        ["base58"] = WalletAddresses.Base58Check,
        ["ethereum"] = WalletAddresses.Ethereum,
    };

    [Theory]
    [InlineData("luhn", "79927398713")]
    [InlineData("gs1", "4006381333931")]
    [InlineData("gs1", "96385074")]
    [InlineData("gs1", "036000291452")]
    [InlineData("gs1", "9780306406157")]
    [InlineData("gs1", "10614141000415")]
    [InlineData("sscc", "340434161094042557")]
    [InlineData("sscc", "00340434161094042557")]
    [InlineData("isbn10", "0306406152")]
    [InlineData("isbn10", "080442957X")]
    [InlineData("ups", "1Z999AA10123456784")]
    [InlineData("ups", "1Z8V92A70367203024")]
    [InlineData("ups", "1Z5R89390357567127")]
    [InlineData("s10", "RB123456785GB")]
    [InlineData("s10", "RR473124829CN")]
    [InlineData("usps", "9205590164917312751089")]
    [InlineData("usps", "9101026837331000039521")]
    [InlineData("usps", "420221539101026837331000039521")]
    [InlineData("imei", "490154203237518")]
    [InlineData("fedex12", "986578788855")]
    [InlineData("fedex12", "799531274483")]
    [InlineData("fedex15", "041441760228964")]
    [InlineData("fedex15", "9611020987654312345672")]
    [InlineData("fedex20", "61299998820821171811")]
    [InlineData("mod7", "3318810025")]
    [InlineData("card", "4111111111111111")]
    [InlineData("card", "378282246310005")]
    [InlineData("card", "30569309025904")]
    [InlineData("iban", "DE89370400440532013000")]
    [InlineData("iban", "GB82 WEST 1234 5698 7654 32")]
    [InlineData("iban", "fr1420041010050500013m02606")]
    [InlineData("iban", "NO9386011117947")]
    [InlineData("iban", "MT84MALT011000012345MTLCAST001S")]
    [InlineData("bech32", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")]
    [InlineData("bech32", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4")]
    [InlineData("bech32", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0")]
    [InlineData("base58", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData("base58", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")]
    [InlineData("ethereum", "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045")]
    public void Accepts_a_right_number_and_rejects_it_mistyped(string check, string text)
    {
        Check test = Checks[check];
        Assert.True(test(text));
        Assert.False(test(text + "0"));
        Assert.False(test(text.AsSpan(0, text.Length - 1)));
        Assert.False(test(text[..^1] + '\u0663'));
        Assert.False(test(""));
        if (check is "ethereum")
            return;

        int digit = text.AsSpan().LastIndexOfAnyInRange('2', '9');
        Assert.False(test(text[..digit] + (char)(text[digit] ^ 1) + text[(digit + 1)..]));
    }

    [Theory]
    [InlineData("card", "1234567890123452")]
    [InlineData("iban", "XX89370400440532013000")]
    [InlineData("iban", "DE8937040044053201300")]
    [InlineData("iban", "DE00370400440532013000")]
    [InlineData("iban", "Lieferung")]
    [InlineData("s10", "RB12345678XGB")]
    [InlineData("base58", "1Z999AA1012345678412345678")]
    [InlineData("bech32", "bc1")]
    [InlineData("bech32", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4")]
    [InlineData("ethereum", "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA9604g")]
    public void Rejects_what_only_looks_alike(string check, string text) => Assert.False(Checks[check](text));

    [Fact]
    public void Answers_false_for_any_text_and_never_throws()
    {
        Random random = new(7);
        char[] text = new char[40];
        for (int round = 0; round < 20_000; round++)
        {
            int length = random.Next(text.Length);
            for (int i = 0; i < length; i++)
                text[i] = random.Next(8) == 0 ? (char)random.Next(char.MaxValue + 1) : (char)random.Next('0', 'z');
            text[random.Next(text.Length)] = '\uD800';
            foreach (Check check in Checks.Values)
                _ = check(text.AsSpan(0, length));
        }
    }
}
