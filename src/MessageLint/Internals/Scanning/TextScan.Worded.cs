using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Addresses that are known only at a sign in their middle: the tokens before it become a part of them.</content>
internal ref partial struct TextScan
{
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
        _pending = _buffer[found.First].Flags & (TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.StartsLine | TokenFlags.AfterComma);
        int start = Scanned.TextIndex(_buffer[found.First].StartUnit);
        _buffer.RemoveLast(_buffer.Count - found.First);
        Add(found.Kind, start, found.End - start, found.Disguise);
        return true;
    }
}
