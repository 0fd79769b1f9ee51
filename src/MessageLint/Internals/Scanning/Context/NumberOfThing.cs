namespace MessageLint.Internals.Scanning;

/// <summary>
/// Looks for a thing that has numbers of its own, with a word for its number, among the words before a number, which come backwards: "policy number 0151 ...",
/// "the number of the policy is", "la police porte le numéro". Either of them alone says too little: "warranty: 0800 ...", "the number is".
/// </summary>
internal struct NumberOfThing
{
    private bool _hasThing;
    private bool _hasNumber;
    private bool _isBesideNumber;
    private bool _isEquated;

    /// <summary>Whether nothing but articles and verbs of bearing stands between the word for a number and here.</summary>
    private bool _isLinked;

    /// <summary>Whether the two are one name: "policy number".</summary>
    private bool _isCompound;

    /// <summary>Whether both stand there as the name of one id.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Whether a thing stands there whose word for a number may follow.</summary>
    public readonly bool IsPending => _hasThing && !IsFound;

    /// <summary>Takes the next word towards the beginning of the text.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="lists">The lists that have it.</param>
    /// <returns>Whether it is a thing that has numbers.</returns>
    public bool Take(ReadOnlySpan<char> word, ulong lists)
    {
        bool isThing = IsThing(word, lists);
        if (isThing)
        {
            // "about your reservation, the number is 0151 ...", "ask about the repair at the number 0151 ...": only a compound bears what is said of the number.
            _isCompound |= _hasNumber && _isBesideNumber;
            IsFound |= _isCompound || (_hasNumber && _isLinked && !_isEquated);
            _hasThing = true;
        }
        else if (IsNumber(lists))
        {
            IsFound |= _hasThing;
            _hasNumber = true;
            _isBesideNumber = true;
            _isLinked = true;
            return false;
        }
        else if (ContextWords.OwnPossessives.IsAmong(lists) || (ContextWords.Topics.IsAmong(lists) && (_hasThing || _isEquated)))
        {
            // "my number for the reservation", "for the delivery the number 0151 ...", but "the reservation with the number 0151 ..."
            IsFound &= _isCompound && !ContextWords.OwnPossessives.IsAmong(lists);
            EndClause();
        }

        _isEquated |= !_hasNumber && ContextWords.Equating.IsAmong(lists);
        _isLinked &= word is "s" || ContextWords.Articles.IsAmong(lists) || ContextWords.Bearing.IsAmong(lists) || ContextWords.Topics.IsAmong(lists);
        _isBesideNumber &= word is "s";
        return isThing;
    }

    /// <summary>Whether things of that name have numbers, also in the plural or the genitive of most languages.</summary>
    private static bool IsThing(ReadOnlySpan<char> word, ulong lists) =>
        ContextWords.NumberBearers.IsAmong(lists) || (word.Length > 1 && word[^1] == 's' && ContextWords.NumberBearers.Contains(word[..^1]));

    /// <summary>A code is an id by itself, or the word for a coupon: "code fidélité BIENVENUE8".</summary>
    private static bool IsNumber(ulong lists) => ContextWords.NumberNouns.IsAmong(lists) && !ContextWords.Ids.IsAmong(lists);

    /// <summary>Forgets what stands behind a comma: it belongs to nothing before it.</summary>
    public void EndClause()
    {
        _hasThing = false;
        _hasNumber = false;
    }
}
