using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>An at sign in words before a dot or a provider.</summary>
/// <param name="First">Its first token; -1 if there is none, 0 if no name stands before it.</param>
/// <param name="Form">How the words stand for it.</param>
/// <param name="HasHyphen">Whether a hyphen or an underscore in words stands between it and the dot.</param>
/// <param name="HasSmallWord">Whether a word that is never part of a name stands there.</param>
internal readonly record struct WordedAt(int First, AtForm Form, bool HasHyphen, bool HasSmallWord)
{
    /// <summary>Words between the at sign and the dot: "pedal petes", "geh em ix", "lumora minus home".</summary>
    private const int MostHostWords = 5;

    /// <summary>Han and hiragana between them, which are a token each.</summary>
    private const int MostHostCharacters = 8;

    /// <summary>Whether the words mean the sign and nothing else.</summary>
    public bool IsMarked => Form == AtForm.Marked;

    /// <summary>Looks for the at sign: right before a provider, and a few words before a dot.</summary>
    public static WordedAt Find(in WordedSigns signs, WordedSign sign)
    {
        ScannedText scanned = signs.Scanned;
        bool isProvider = sign.Role == AddressRole.Host;
        int mostWords = isProvider ? 0 : MostHostWords;
        int next = sign.Start;
        int words = 0;
        int characters = 0;
        bool hasHyphen = false;
        bool hasSmallWord = false;
        for (int token = sign.Before; token >= 0 && scanned.Adjoins(token, next); token--)
        {
            AtForm form = signs.AtFormOf(token, out AddressRole role, out int first);
            if (form != AtForm.None)
                return new WordedAt(words + characters > 0 || isProvider ? first : -1, form, hasHyphen, hasSmallWord);
            hasHyphen |= role is AddressRole.Hyphen or AddressRole.Underscore or AddressRole.Underline;
            hasSmallWord |= role == AddressRole.No;
            if (first == token && scanned.Has(token, TokenFlags.Ideograph) ? ++characters > MostHostCharacters : role != AddressRole.Link && ++words > mostWords)
                break;
            token = first;
            if (scanned.Has(token, TokenFlags.StartsSentence))
                break;
            next = scanned[token].StartUnit;
        }

        return new WordedAt(-1, AtForm.None, hasHyphen, hasSmallWord);
    }
}
