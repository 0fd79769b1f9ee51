using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Addresses that are known only at a sign in their middle: the tokens before it become a part of them.</content>
internal ref partial struct TextScan
{
    /// <summary>What a token says of where it stands, and the one that takes its place says too.</summary>
    private const TokenFlags StartFlags = TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.StartsLine | TokenFlags.AfterComma;

    private readonly ScannedText Scanned => new(_source, _text, _folded, _symbols, _buffer, _pending);

    /// <summary>A dot or a provider in words stands at <paramref name="i"/>: is it the middle of an address?</summary>
    private bool TryWordedAddress(int i, int wordEnd, out int end) => Replace(WordedAddress.TryRead(Scanned, i, wordEnd, out TokenReplacement address), address, out end);

    /// <summary>A host stands at <paramref name="i"/>: is the word before it an at sign, and the one before that a name?</summary>
    private bool TryMailBefore(int i, int hostEnd, out int end) => Replace(WordedAddress.TryReadBefore(Scanned, i, hostEnd, out TokenReplacement address), address, out end);

    /// <summary>A word for the underscore stands at <paramref name="i"/>: nobody writes it but to dictate the name between whose parts it stands.</summary>
    private bool TryWordedName(int i, int wordEnd, out int end) => Replace(WordedAccount.TryRead(Scanned, i, wordEnd, out TokenReplacement account), account, out end);

    /// <summary>A dot with a blank beside it stands at <paramref name="i"/>: is it the one of a host?</summary>
    private bool TryDetachedTop(int i, out int end) => Replace(DetachedTop.TryRead(Scanned, i, out TokenReplacement host), host, out end);

    private bool Replace(bool isFound, TokenReplacement found, out int end)
    {
        end = found.End;
        if (!isFound)
            return false;
        _pending = _buffer[found.First].Flags & StartFlags;
        int start = Scanned.TextIndex(_buffer[found.First].StartUnit);
        _buffer.RemoveLast(_buffer.Count - found.First);
        Add(found.Kind, start, found.End - start, found.Disguise);
        return true;
    }

    /// <summary>Replaces the words before a written-out sign by the address that they are part of.</summary>
    private bool TryWrittenAddress(int i, out int end)
    {
        end = 0;
        if (i == 0 || !WrittenAddressScanner.TryScan(_text, i, out WrittenAddress address))
            return false;
        int start = address.Start;
        int length = address.Length;

        // The marketplace's own host hides nothing, however the sign before it is written.
        if (address.IsEmail && address.Host > 0 && WordedHost.IsBrand(_text, address.Host, start + length))
            return false;
        int from = SourceStart(start);
        int first = _buffer.Count;
        while (first > 0 && _buffer[first - 1].StartUnit >= from)
            first--;
        if (first > 0 && _buffer[first - 1].EndUnit > from)
        {
            // The last letter or word of a name that was pulled apart or spelled: the whole of it is the name.
            if ((_buffer[first - 1].Disguise & (Disguise.Spacing | Disguise.SpelledLetters)) == 0 || _buffer[first - 1].Kind != TokenKind.Word)
                return false;
            first--;
            int whole = Scanned.TextIndex(_buffer[first].StartUnit);
            length += start - whole;
            start = whole;
        }

        if (first == _buffer.Count || !WrittenAddressBelief.Accepts(Scanned, first, address))
            return false;
        _pending = _buffer[first].Flags & StartFlags;
        _buffer.RemoveLast(_buffer.Count - first);
        end = Add(address.IsEmail ? TokenKind.Email : TokenKind.Domain, start, length, address.Disguise);
        return true;
    }
}
