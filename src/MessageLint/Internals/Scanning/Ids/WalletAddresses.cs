using MessageLint.Internals.Text;
using System.Buffers;
using System.Security.Cryptography;

namespace MessageLint.Internals.Scanning;

/// <summary>Addresses of crypto-currency wallets, told from other long words by their checksum or, where there is none, by their shape.</summary>
internal static class WalletAddresses
{
    public const int Shortest = 26;
    public const int Longest = 90;

    private const string Bech32Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const string Base58Letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    private static readonly SearchValues<char> Base58Set = SearchValues.Create(Base58Letters);

    /// <summary>Whether the text is a wallet address of any kind known here.</summary>
    public static bool IsWallet(ReadOnlySpan<char> text) =>
        text.Length is >= Shortest and <= Longest && (Ethereum(text) || Bech32(text) || Base58Check(text));

    /// <summary>Whether the text is as long as a wallet address and has its letters: beginning and alphabet of a kind known here, small letters, large ones and digits mixed.</summary>
    public static bool HasShape(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest || text.Length > Longest)
            return false;
        if (text.StartsWith("bc1", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ltc1", StringComparison.OrdinalIgnoreCase))
            return UnitRange.HoldsAny(text, '2', '9');
        int longest = text[0] is 'T' ? 34 : text[0] is '1' or '3' or 'L' or 'M' or 'D' ? 35 : 44;
        int shortest = text[0] is 'T' ? 34 : longest == 35 ? Shortest : 32;
        return text.Length >= shortest && text.Length <= longest && !text.ContainsAnyExcept(Base58Set)
            && UnitRange.HoldsAny(text, '1', '9') && UnitRange.HoldsAny(text, 'a', 'z') && UnitRange.HoldsAny(text, 'A', 'Z');
    }

    /// <summary>Ethereum and its kin: 0x and forty hexadecimal digits. The checksum hides in the case and most writers drop it.</summary>
    public static bool Ethereum(ReadOnlySpan<char> text)
    {
        if (text.Length != 42 || text[0] != '0' || text[1] is not ('x' or 'X'))
            return false;
        foreach (char c in text[2..])
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }

        return true;
    }

    /// <summary>Bitcoin and Litecoin segwit addresses (BIP 173 and BIP 350): prefix, 1, data with checksum.</summary>
    public static bool Bech32(ReadOnlySpan<char> text)
    {
        bool lower = UnitRange.HoldsAny(text, 'a', 'z');
        if (text.Length is < 14 or > 90 || (lower && UnitRange.HoldsAny(text, 'A', 'Z')))
            return false;
        int prefix = text.StartsWith("bc1", StringComparison.OrdinalIgnoreCase) || text.StartsWith("tb1", StringComparison.OrdinalIgnoreCase) ? 2
            : text.StartsWith("ltc1", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        if (prefix == 0)
            return false;

        uint checksum = 1;
        for (int i = 0; i < prefix; i++)
            checksum = Bech32Step(checksum, (text[i] | 0x20) >> 5);
        checksum = Bech32Step(checksum, 0);
        for (int i = 0; i < prefix; i++)
            checksum = Bech32Step(checksum, (text[i] | 0x20) & 31);
        foreach (char c in text[(prefix + 1)..])
        {
            int value = c < 128 ? Bech32Letters.IndexOf((char)(char.IsAsciiDigit(c) ? c : c | 0x20)) : -1;
            if (value < 0)
                return false;
            checksum = Bech32Step(checksum, value);
        }

        return checksum is 1 or 0x2BC830A3;
    }

    /// <summary>Bitcoin (1…, 3…), Litecoin (L…, M…), Dogecoin (D…) and Tron (T…) addresses: 25 bytes in base 58, the last four a checksum.</summary>
    public static bool Base58Check(ReadOnlySpan<char> text)
    {
        if (text.Length is < 26 or > 35 || text[0] is not ('1' or '3' or 'L' or 'M' or 'D' or 'T') || text.ContainsAnyExcept(Base58Set))
            return false;

        Span<byte> bytes = stackalloc byte[25];
        bytes.Clear();
        foreach (char c in text)
        {
            int carry = Base58Letters.IndexOf(c);
            for (int i = bytes.Length - 1; i >= 0; i--)
            {
                carry += 58 * bytes[i];
                bytes[i] = (byte)carry;
                carry >>= 8;
            }

            if (carry != 0)
                return false;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..21], hash);
        SHA256.HashData(hash, hash);
        return hash[..4].SequenceEqual(bytes[21..]);
    }

    private static uint Bech32Step(uint checksum, int value)
    {
        uint top = checksum >> 25;
        checksum = ((checksum & 0x1FFFFFF) << 5) ^ (uint)value;
        ReadOnlySpan<uint> generator = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3];
        for (int i = 0; i < generator.Length; i++)
        {
            if (((top >> i) & 1) != 0)
                checksum ^= generator[i];
        }

        return checksum;
    }
}
