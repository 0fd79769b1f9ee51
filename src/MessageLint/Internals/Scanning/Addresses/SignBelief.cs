using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// What is asked of words that may be the signs of an address: whether what stands around them makes a sentence of it. "Use a brush, dot it" and "the folder at Yahoo headquarters"
/// have the words of addresses.
/// </summary>
internal readonly ref struct SignBelief
{
    private const string Com = "com";

    /// <summary>"dot it", "dot us".</summary>
    private const int LettersOfObject = 2;

    private readonly WordedSigns _signs;
    private readonly WordedSign _sign;
    private readonly int _place;
    private readonly WordedHostEnd _host;

    /// <summary>Makes the judgement for one place.</summary>
    /// <param name="signs">The words of the text.</param>
    /// <param name="sign">The dot or the provider.</param>
    /// <param name="place">Where its last word begins in the scanned text.</param>
    /// <param name="host">The end of the host behind it.</param>
    public SignBelief(WordedSigns signs, WordedSign sign, int place, WordedHostEnd host)
    {
        _signs = signs;
        _sign = sign;
        _place = place;
        _host = host;
    }

    private ReadOnlySpan<char> Source => _signs.Scanned.Source;

    private ReadOnlySpan<char> Text => _signs.Scanned.Text;

    private int End => _host.Index;

    private int EndBefore => _signs.Scanned[_sign.Before].EndUnit;

    private bool IsBehindIdeograph => _signs.Scanned.Has(_sign.Before, TokenFlags.Ideograph);

    /// <summary>Whether the words for the at sign mean it; those that mean nothing else always do.</summary>
    public bool AcceptsAt(WordedAt at) => at.Form switch
    {
        AtForm.Marked => true,
        AtForm.Paraphrased => _host.IsPlain && !at.HasSmallWord && !IsAmongCharacters(),
        AtForm.Word => _host.IsPlain && !at.HasSmallWord && !IsMention(),
        _ => false,
    };

    /// <summary>Whether the dot is one without an at sign before it.</summary>
    /// <param name="isJoined">Whether a hyphen in words joins the name before it, as no sentence has it.</param>
    public bool AcceptsDot(bool isJoined) =>
        _host.IsPlain && !_signs.Scanned.StartsSentence && !IsEndOfCompound() && !IsAmongCharacters() && (isJoined || !(IsVerb() || GoesOnBehind()));

    /// <summary>"at Yahoo headquarters": a provider with a capital, named in the middle of a sentence.</summary>
    private bool IsMention() => _host.IsBareProvider && char.IsUpper(Text[_place]) && !WordedHost.EndsPhrase(Text, End);

    /// <summary>Whether the host ends in a word of the language and the sentence goes on behind it.</summary>
    private bool GoesOnBehind() => !_host.IsCommon && !WordedHost.EndsPhrase(Text, End);

    /// <summary>Whether the word for the dot makes another word of the one before it.</summary>
    private bool IsEndOfCompound() => IsThing() || IsSmallAmount();

    /// <summary>"Echo Dot UK", "Quantum Dot TV": a thing named so, and no more than a country or another word behind it.</summary>
    private bool IsThing() =>
        _signs.RoleOf(_sign.Before) == AddressRole.Thing && !Text[..End].EndsWith(Com, StringComparison.OrdinalIgnoreCase);

    /// <summary>"一点com", "站点 jp": the Chinese word for the dot is also the one for "a bit", and the end of many words; behind those only what no text has by chance is a host.</summary>
    private bool IsSmallAmount()
    {
        int end = EndBefore;
        if (Text[_place] is not ('点' or '點') || !IsBehindIdeograph || end != _signs.Scanned.SourceStart(_place))
            return false;
        ReadOnlySpan<char> before = Source[(end - 1)..end];
        if (AddressCues.Contains(AddressCue.Amount, before))
            return true;
        ReadOnlySpan<char> top = Text[(_place + 1)..End];
        return !top.TrimStart().Equals(Com, StringComparison.OrdinalIgnoreCase)
            && (AddressCues.Contains(AddressCue.Compound, before) || CharTable.IsBlank(top[0]) || char.IsAsciiLetterUpper(top[0]));
    }

    /// <summary>
    /// "三点 西欧风格", "きってん ネット": characters touch the dot, and what stands behind it sounds like letters, but goes on; in kana it goes on in most sentences. In kana, a comma
    /// parts no name from the dot either.
    /// </summary>
    private bool IsAmongCharacters()
    {
        char dot = Source[_sign.Start];
        char top = Text[End - 1];
        bool goesOn = CharTable.ClassOf(Shape.At(Text, End)) is CharClass.Ideograph or CharClass.Katakana;
        bool isKanaTop = CharTable.ClassOf(top) == CharClass.Katakana || top is >= 'ぁ' and <= 'ゖ';
        if (isKanaTop && goesOn && dot is not ('ド' or 'ど') && CharTable.IsEastAsian(Source[EndBefore - 1]))
            return true;
        if (!IsBehindIdeograph)
            return false;
        if (dot is >= 'ぁ' and <= 'ー')
            return !CharTable.IsBlank(Source[_sign.Start - 1]);
        return EndBefore == _sign.Start && (isKanaTop || (goesOn && CharTable.ClassOf(top) == CharClass.Ideograph));
    }

    /// <summary>"Use a brush, dot it": what is done to a thing, behind a word that phrases know or a comma.</summary>
    private bool IsVerb()
    {
        if (Source[_sign.Start] is not ('d' or 'D') || End < LettersOfObject || CharTable.IsWordPart(Shape.At(Text, End - LettersOfObject - 1))
            || !AddressCues.Contains(AddressCue.Object, _signs.Folded(End - LettersOfObject, End)) || IsPathAt(Shape.SkipBlanks(Text, End, 2)))
            return false;
        return _signs.Scanned.IsKnown(_sign.Before) || Source[EndBefore.._sign.Start].Contains(',');
    }

    /// <summary>"paypal dot me slash lumen".</summary>
    private bool IsPathAt(int next) => Shape.At(Text, next) == '/' || WordedHost.WordAt(Text, next).Role == AddressRole.Slash;
}
