using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads names of accounts whose signs are words: "jo underscore home". Further parts and an at sign behind them are the matter of <see cref="WordedAddress"/>.</summary>
internal static class WordedAccount
{
    /// <summary>Whether the sign that the word at <paramref name="start"/> ends stands between the parts of a name.</summary>
    /// <param name="scanned">The text, up to the word.</param>
    /// <param name="start">Index of the word.</param>
    /// <param name="wordEnd">Index behind it.</param>
    /// <param name="account">The name.</param>
    [SkipLocalsInit]
    public static bool TryRead(in ScannedText scanned, int start, int wordEnd, out TokenReplacement account)
    {
        account = default;
        if (scanned.Last < 0 || wordEnd - start > WordFolder.MaxLength)
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        WordedSigns signs = new(scanned, room);
        WordedSign sign = signs.SignEndedBy(start, wordEnd);
        if (!WordedName.IsJoint(sign.Role) || sign.Before < 0 || !scanned.Adjoins(sign.Before, sign.Start))
            return false;
        int first = WordedName.Start(signs, sign.Before);
        if (first < 0 || !TryReadPart(signs, wordEnd, out int part, out int end))
            return false;
        account = new TokenReplacement(first, TokenKind.Handle, end, Disguise.WrittenSign);
        return new AccountBelief(signs, first, sign.Before, part, end).Accepts(sign.Role);
    }

    /// <summary>The part of the name behind the sign.</summary>
    private static bool TryReadPart(in WordedSigns signs, int wordEnd, out int part, out int end)
    {
        ReadOnlySpan<char> text = signs.Scanned.Text;
        part = Shape.SkipBlanks(text, Shape.At(text, wordEnd) == ',' ? wordEnd + 1 : wordEnd, 2);
        end = CharTable.IsEastAsian(Shape.At(text, part)) ? WordedHost.WordEnd(text, part) : Shape.SkipAlphanumeric(text, part, WordFolder.MaxLength);
        return part > wordEnd && end > part && WordedName.IsPart(signs.RoleOf(part, end));
    }
}
