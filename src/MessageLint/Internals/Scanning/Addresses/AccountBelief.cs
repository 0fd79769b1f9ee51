using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// What is asked of words with a sign in words between them that may be the name of an account. A dot, a dash or an underline is a word of sentences too;
/// two underscores are of none.
/// </summary>
internal readonly ref struct AccountBelief
{
    /// <summary>How far before a name the word may stand that says what it is.</summary>
    private const int MostCueWords = 10;

    private const int MostWordsToService = 3;

    /// <summary>Han and hiragana up to the service, which are a token each.</summary>
    private const int MostCharactersToService = 8;

    private readonly WordedSigns _signs;
    private readonly int _first;
    private readonly int _last;
    private readonly int _part;
    private readonly int _end;

    /// <summary>Makes the judgement for one name.</summary>
    /// <param name="signs">The words of the text.</param>
    /// <param name="first">The first token of the name.</param>
    /// <param name="last">The token before its last sign.</param>
    /// <param name="part">Where the part behind the sign begins in the scanned text.</param>
    /// <param name="end">Index behind the name.</param>
    public AccountBelief(WordedSigns signs, int first, int last, int part, int end)
    {
        _signs = signs;
        _first = first;
        _last = last;
        _part = part;
        _end = end;
    }

    /// <summary>Whether the words that the sign joins are a name.</summary>
    public bool Accepts(AddressRole sign) => sign switch
    {
        AddressRole.Underscore => HasUnderscoreBefore() || IsAnnounced() || IsFollowedByService(isNamed: false),
        AddressRole.Underline => HasUnderscoreBefore() || (HasUnknownPart() && (IsAnnouncedDirectly() || IsFollowedByService(isNamed: true) || IsSearchedFor())),
        AddressRole.Hyphen => !AddressCues.Contains(AddressCue.Dashed, _signs.Folded(_part, _end)) && IsNameAtService(),
        _ => IsNameAtService(),
    };

    private bool HasUnderscoreBefore()
    {
        for (int token = _last - 1; token > _first; token--)
        {
            if (_signs.SignAt(token) is AddressRole.Underscore or AddressRole.Underline)
                return true;
        }

        return false;
    }

    /// <summary>Whether a part beside the sign is no word that phrases know: "In the app you can underline text."</summary>
    private bool HasUnknownPart() => !_signs.Scanned.IsKnown(_last) || !_signs.IsKnown(_part, _end);

    /// <summary>Whether words before the name say that it is one: "user name", "nick", a messenger.</summary>
    private bool IsAnnounced()
    {
        for (int token = _first - 1; token >= 0 && _first - token <= MostCueWords; token--)
        {
            if (_signs.Scanned.Has(token + 1, TokenFlags.StartsSentence))
                return false;
            if (IsCue(_signs.SignAt(token)))
                return true;
        }

        return IsSearchedFor() || IsSelfAt();
    }

    /// <summary>Whether an account or a service is named right before, over words such as "we are".</summary>
    private bool IsAnnouncedDirectly()
    {
        int cue = _first - 1;
        while (cue >= 0 && _first - cue <= MostCueWords && IsIntroduction(cue))
            cue--;
        return cue >= 0 && !_signs.Scanned.Has(cue + 1, TokenFlags.StartsSentence) && IsCue(_signs.SignAt(cue));
    }

    /// <summary>"cherchez lumen underscore home": who is asked to look for such words looks for an account.</summary>
    private bool IsSearchedFor()
    {
        int verb = _first - 1;
        if (verb > 0 && _signs.FoldedWord(verb) is "for" or "nach")
            verb--;
        return verb >= 0 && AddressCues.Contains(AddressCue.Search, _signs.FoldedWord(verb));
    }

    /// <summary>"I am at lumen underscore home": nobody is at such a place.</summary>
    private bool IsSelfAt() => _first > 1 && _signs.RoleOf(_first - 1) == AddressRole.In && IsIntroduction(_first - 2);

    /// <summary>Whether a messenger is named right behind: "jo underscore home on Telegram", "へるぷをテレグラムで"; if it has to be named, "app" is none.</summary>
    private bool IsFollowedByService(bool isNamed)
    {
        ReadOnlySpan<char> text = _signs.Scanned.Text;
        int index = _end;
        int words = 0;
        int characters = 0;
        while (words < MostWordsToService && characters < MostCharactersToService)
        {
            index = Shape.SkipBlanks(text, index, 2);
            int wordEnd = WordedHost.WordEnd(text, index);
            if (wordEnd == index || wordEnd - index > WordFolder.MaxLength)
                return false;
            if (index > _end && _signs.RoleOf(index, wordEnd) is var role && (role == AddressRole.Service || (role == AddressRole.Account && !isNamed)))
                return true;
            if (CharTable.ClassOf(text[index]) == CharClass.Ideograph)
                characters++;
            else
                words++;
            index = wordEnd;
        }

        return false;
    }

    /// <summary>
    /// Whether words joined by a dot or a dash are a name: behind a service, or behind an app that one is to write to, with a part that no phrase knows and nothing that goes on behind it.
    /// </summary>
    private bool IsNameAtService()
    {
        if (_first == 0 || _signs.Scanned.Has(_first, TokenFlags.StartsSentence) || !WordedHost.EndsPhrase(_signs.Scanned.Text, _end) || !HasUnknownPart())
            return false;

        // What else stands between the app and the name is a sentence of its own, except for an at sign: "the photo app, at lumen dot care".
        AddressRole before = _signs.RoleOf(_first - 1);
        bool isApp = before == AddressRole.Account;
        bool isAddressed = before == AddressRole.At || (before == AddressRole.In && _signs.Scanned.Has(_first - 1, TokenFlags.AfterComma | TokenFlags.StartsClause));
        bool isNear = true;
        for (int token = _first - 1; token >= 0 && _first - token <= MostCueWords; token--)
        {
            ReadOnlySpan<char> word = _signs.FoldedWord(token);
            AddressRole role = AddressWords.Find(word).Role;
            if ((role == AddressRole.Service && (isNear || isAddressed)) || (role == AddressRole.Account && isAddressed))
                return true;
            if (isApp && (ContextWords.WritingCues.Contains(word) || ContextWords.NamingCues.Contains(word)))
                return true;
            isNear &= AddressCues.Contains(AddressCue.Introduction, word);
            if (_signs.Scanned.Has(token, TokenFlags.StartsSentence))
                return false;
        }

        return false;
    }

    private bool IsIntroduction(int token) => AddressCues.Contains(AddressCue.Introduction, _signs.FoldedWord(token));

    private static bool IsCue(AddressRole role) => role is AddressRole.Account or AddressRole.Service or AddressRole.At;
}
