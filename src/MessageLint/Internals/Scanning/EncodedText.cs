using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>Looks into base64 for an address or a number.</summary>
internal static class EncodedText
{
    /// <summary>An address of eleven characters needs so many; shorter pieces of letters and digits are models.</summary>
    public const int Shortest = 16;
    private const int Longest = 120;
    private const int FewestDigits = 7;

    /// <summary>Whether base64 may have the character.</summary>
    public static bool MayHold(char c) => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=';

    /// <summary>Finds base64 at <paramref name="start"/> that says nothing but an e-mail address, a link or a telephone number.</summary>
    [SkipLocalsInit]
    public static bool TryScan(ReadOnlySpan<char> text, int start, out TokenKind kind, out int length)
    {
        kind = TokenKind.Email;
        length = 0;

        // Hardly a word is as long: its last character is looked at before the others.
        if (!MayHold(Shape.At(text, start + Shortest - 1)))
            return false;
        int end = start;
        int stop = Math.Min(text.Length, start + Longest + 1);
        bool lower = false;
        bool upper = false;
        while (end < stop && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '+' or '/'))
        {
            lower |= char.IsAsciiLetterLower(text[end]);
            upper |= char.IsAsciiLetterUpper(text[end]);
            end++;
        }

        while (end < stop && text[end] == '=')
            end++;
        if (end - start is < Shortest or > Longest || !lower || !upper || (end - start) % 4 != 0)
            return false;
        Span<byte> bytes = stackalloc byte[Longest];
        Span<char> decoded = stackalloc char[Longest];
        if (!Convert.TryFromBase64Chars(text[start..end], bytes, out int count))
            return false;
        for (int i = 0; i < count; i++)
        {
            if (bytes[i] is < (byte)' ' or > (byte)'~')
                return false;
            decoded[i] = (char)bytes[i];
        }

        if (!IsContact(decoded[..count].Trim(), out kind))
            return false;
        length = end - start;
        return true;
    }

    private static bool IsContact(ReadOnlySpan<char> decoded, out TokenKind kind)
    {
        kind = TokenKind.Email;
        if (decoded.IsEmpty)
            return false;
        if (EmailScanner.TryScan(decoded, 0, out int length) && length == decoded.Length)
            return true;
        kind = TokenKind.Url;
        if ((UrlScanner.TryScan(decoded, 0, out length, out _) || DomainScanner.TryScan(decoded, 0, out length, out _)) && length == decoded.Length)
            return true;
        kind = TokenKind.Phone;
        int digits = 0;
        foreach (char c in decoded)
        {
            if (Shape.IsDigit(c))
                digits++;
            else if (c is not (' ' or '+' or '-' or '(' or ')' or '.' or '/'))
                return false;
        }

        return digits >= FewestDigits;
    }
}
