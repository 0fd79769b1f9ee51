using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Judges whether the tokens before a sign that was written out are the beginning of an address, or words of the sentence.</summary>
internal static class WrittenAddressBelief
{
    /// <summary>Whether the tokens from <paramref name="first"/> on begin the address.</summary>
    [SkipLocalsInit]
    public static bool Accepts(in ScannedText scanned, int first, in WrittenAddress address)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        var signs = new WordedSigns(scanned, room);

        // "the (dot) com bubble"
        if (!address.IsEmail && first == scanned.Last && signs.RoleOf(first) == AddressRole.No)
            return false;
        return !address.IsDoubtful || first < scanned.Last || scanned[first].Kind != TokenKind.Word || IsNoWord(scanned, signs, first, address.IsEmail);
    }

    /// <summary>Whether a word is none of the sentence: no phrase knows it and no article stands before it; for a mailbox, whether it is a usual name of one.</summary>
    private static bool IsNoWord(in ScannedText scanned, in WordedSigns signs, int word, bool isMailbox)
    {
        if (isMailbox)
            return signs.IsMailbox(word);
        return !scanned.IsKnown(word) && !(word > 0 && signs.RoleOf(word - 1) == AddressRole.No);
    }
}
