using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads addresses whose signs are words: "info at lumen dot de", "lumen punkt com", "jo arroba gmail".</summary>
internal static class WordedAddress
{
    /// <summary>Whether the dot or the provider that the word at <paramref name="start"/> ends is the middle of an address.</summary>
    /// <param name="scanned">The text, up to the word.</param>
    /// <param name="start">Index of the word.</param>
    /// <param name="wordEnd">Index behind it.</param>
    /// <param name="address">The address.</param>
    [SkipLocalsInit]
    public static bool TryRead(in ScannedText scanned, int start, int wordEnd, out TokenReplacement address)
    {
        address = default;
        if (scanned.Last < 0 || wordEnd - start > WordFolder.MaxLength)
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        WordedSigns signs = new(scanned, room);
        WordedSign sign = signs.SignEndedBy(start, wordEnd);
        if (!TryReadHost(scanned.Text, wordEnd, sign.Word, room, out WordedHostEnd host) || sign.Before < 0)
            return false;

        // The marketplace's own host hides nothing, however it is written.
        bool isProvider = sign.Role == AddressRole.Host;
        if (!isProvider && signs.RoleOf(sign.Before) == AddressRole.Brand)
            return false;
        WordedAt at = WordedAt.Find(signs, sign);
        SignBelief belief = new(signs, sign, start, host);
        int first = MailboxStart(signs, at, belief, host.IsBareProvider ? start : -1);
        if (first >= 0)
        {
            address = new TokenReplacement(first, TokenKind.Email, host.Index, Disguise.WrittenSign);
            return true;
        }

        // "the part is on lumen dot com": what may stand for a marked sign is a word of the sentence.
        if (isProvider || (at.IsMarked && at.First > 0))
            return false;

        // The last character of a host in kana behind a sign without a name is no host.
        if (at.IsMarked && scanned.Has(sign.Before, TokenFlags.Ideograph))
            return false;
        first = WordedName.Start(signs, sign.Before);
        address = new TokenReplacement(first, TokenKind.Domain, host.Index, Disguise.WrittenSign);
        return first >= 0 && scanned.Adjoins(sign.Before, sign.Start) && belief.AcceptsDot(at.HasHyphen);
    }

    /// <summary>Whether the word before a host that stands at <paramref name="start"/> is an at sign, and the one before that a name.</summary>
    [SkipLocalsInit]
    public static bool TryReadBefore(in ScannedText scanned, int start, int hostEnd, out TokenReplacement address)
    {
        address = default;
        int at = scanned.Last;
        if (at < 1 || !scanned.Adjoins(at, scanned.SourceStart(start)))
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        WordedSigns signs = new(scanned, room);
        AtForm form = signs.AtFormOf(at, out _, out at);
        if (at < 1 || form == AtForm.None || !scanned.Adjoins(at - 1, scanned[at].StartUnit))
            return false;
        if (form == AtForm.Word && (!signs.IsMailbox(at - 1) || WordedHost.IsBrand(scanned.Text, start, hostEnd)))
            return false;
        int name = WordedName.StartBeforeAt(signs, at, isCertain: true);
        address = new TokenReplacement(name, TokenKind.Email, hostEnd, Disguise.WrittenSign);
        return name >= 0;
    }

    /// <summary>The first token of the name before the at sign; -1 if there is no sign or no name.</summary>
    /// <param name="signs">The words of the text.</param>
    /// <param name="at">The at sign.</param>
    /// <param name="belief">What is asked of it.</param>
    /// <param name="bareProvider">Where a provider begins that is the whole host; -1 if it is another.</param>
    private static int MailboxStart(in WordedSigns signs, WordedAt at, in SignBelief belief, int bareProvider)
    {
        if (at.First <= 0 || !belief.AcceptsAt(at))
            return -1;
        bool isWord = at.Form == AtForm.Word;
        int first = WordedName.StartBeforeAt(signs, at.First, isCertain: !isWord);
        return first >= 0 && isWord && bareProvider >= 0 && !MailboxBelief.Accepts(signs, first, at.First, bareProvider) ? -1 : first;
    }

    private static bool TryReadHost(ReadOnlySpan<char> text, int wordEnd, AddressWord sign, Span<char> room, out WordedHostEnd host)
    {
        host = default;
        if (sign.Role == AddressRole.Dot)
            return WordedHost.TryRead(text, wordEnd, sign, out host);
        if (sign.Role != AddressRole.Host)
            return false;
        host = WordedHost.ReadProvider(text, wordEnd, room);
        return true;
    }
}
