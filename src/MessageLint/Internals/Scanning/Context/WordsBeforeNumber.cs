using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Goes back word by word from a number to what announces it: the nearest word that says what the number is decides.</summary>
/// <remarks>Words of calling announce a number across others; words for ids only across those that connect them with it: "order number is 028 ...".</remarks>
internal ref struct WordsBeforeNumber
{
    /// <summary>Words that are read, but for particles.</summary>
    public const int MostWords = 4;

    /// <summary>"le numéro de police est le": behind the thing stands the word for its number, with small words around both.</summary>
    private const int MostWordsToNumberNoun = 6;

    /// <summary>Tokens that are looked at, whatever they are.</summary>
    public const int MostTokens = 12;

    /// <summary>Units between a word and its number.</summary>
    public const int MostUnits = 64;

    /// <summary>Words that say nothing of their own between a verb of calling and its number, up to so many more.</summary>
    private const int MostParticles = 4;

    /// <summary>Words between a number and one before it that is a phone number for sure.</summary>
    private const int MostWordsToPhone = 2;

    /// <summary>The same for an id.</summary>
    private const int MostWordsToId = 1;

    /// <summary>Longest short form of a word for ids: "Nr.", "Ref.", "Art.".</summary>
    private const int LongestShortForm = 3;

    private const int LongestCodePrefix = 4;

    /// <summary>Words of one or two letters are connectors or the country of a tax number: "VAT number GB 123 4567 89".</summary>
    private const int LongestConnector = 2;

    private const string GermanNumber = "nummer";
    private const string EnglishNumber = "number";

    private readonly ReadOnlySpan<char> _source;
    private readonly int _position;
    private readonly TokenBuffer _buffer;
    private readonly Span<char> _room;

    private int _words;
    private int _particles;

    /// <summary>Whether only words that connect stand between here and the number, so that a word for an id announces it.</summary>
    private bool _idsOpen;

    /// <summary>Whether a word of calling was among those that connect; one for an id before it is stronger.</summary>
    private bool _isPhoneSeen;

    /// <summary>Whether a word such as "is" or "bears" was read: a part named before it has the number.</summary>
    private bool _isBorne;

    /// <summary>Whether the word read last stands right before the number and may be the place of a register: "HRB München 128745".</summary>
    private bool _isBehindPlace;

    /// <summary>Whether the word read last is one for a number.</summary>
    private bool _isBehindNumber;

    /// <summary>Whether the word right before the number is one between a verb of calling and what is called.</summary>
    private bool _isBehindCall;

    private NumberOfThing _numberOfThing;

    /// <summary>Whether a sentence begins behind the token that is read next.</summary>
    private bool _isBarred;

    private WordsBeforeNumber(ReadOnlySpan<char> source, int position, bool startsSentence, TokenBuffer buffer, Span<char> room)
    {
        _source = source;
        _position = position;
        _buffer = buffer;
        _room = room;
        _isBarred = startsSentence;
        _idsOpen = true;
    }

    /// <summary>Reads the words before the number at <paramref name="position"/>, which may be the first of its sentence.</summary>
    [SkipLocalsInit]
    public static NumberContext Read(ReadOnlySpan<char> source, int position, bool startsSentence, TokenBuffer buffer)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        return new WordsBeforeNumber(source, position, startsSentence, buffer, room).Read();
    }

    private NumberContext Read()
    {
        int oldest = Math.Max(0, _buffer.Count - MostTokens);
        for (int i = _buffer.Count - 1; i >= oldest && _words - Math.Min(_particles, MostParticles) < (_numberOfThing.IsPending ? MostWordsToNumberNoun : MostWords); i--)
        {
            ref readonly MessageToken token = ref _buffer[i];
            if (_position - token.EndUnit > MostUnits)
                break;
            if (token.Kind == TokenKind.LineBreak)
                continue;
            if (_isBarred && !IsShortForm(token))
                break;
            NumberContext found = ReadToken(i);
            if (found != NumberContext.None)
                return found;
            if ((token.Flags & (TokenFlags.AfterComma | TokenFlags.StartsClause)) != 0)
                _numberOfThing.EndClause();
            _isBarred = (token.Flags & TokenFlags.StartsSentence) != 0;
        }

        // A verb of calling among the words would have said more, and so does the form of a number that no id has.
        if (_numberOfThing.IsFound && !DialledNumber.IsTelephoneAt(_source, _position))
            return NumberContext.Id;
        return _isPhoneSeen || (_isBehindCall && CalledNumber.IsNamedAt(_source, _position, _buffer, _buffer.Count)) ? NumberContext.Phone : NumberContext.None;
    }

    /// <summary>"Tel. 020", "Nr. 020": the point behind a short form right before the number is no barrier; that behind "on my part." is one.</summary>
    private readonly bool IsShortForm(in MessageToken token) =>
        _words == 0 && token.Kind == TokenKind.Word && Shape.At(_source, token.EndUnit) == '.';

    private NumberContext ReadToken(int i)
    {
        ref readonly MessageToken token = ref _buffer[i];

        // "for this model, 0161 496 ...": a comma behind the word for an id ends what it announces, unless ids are listed.
        if (i == _buffer.Count - 1 && token.Kind == TokenKind.Word && Shape.At(_source, token.EndUnit) == ',')
            _idsOpen = false;
        switch (token.Kind)
        {
            case TokenKind.Phone when _words <= MostWordsToPhone:
                return NumberContext.Phone;
            case TokenKind.ReferenceId or TokenKind.OrderId when _idsOpen && _words <= MostWordsToId:
                return NumberContext.Id;
            case TokenKind.Word or TokenKind.Model:
                return ReadWord(i);
            case TokenKind.Number or TokenKind.Emoji:
                return NumberContext.None;
            default:
                _idsOpen = false;
                return NumberContext.None;
        }
    }

    private NumberContext ReadWord(int i)
    {
        ref readonly MessageToken token = ref _buffer[i];
        ReadOnlySpan<char> word = Fold(token);
        ulong lists = ContextWords.ListsOf(word);
        _words++;
        _isBehindCall |= _words == 1 && ContextWords.CallingPrepositions.IsAmong(lists);
        if (IsSerialNumber(token, word))
            return NumberContext.Id;
        if (_isBehindNumber && ContextWords.OwnPossessives.IsAmong(lists))
            return NumberContext.Phone;
        _isBehindNumber = ContextWords.DialledNumberNouns.IsAmong(lists);
        bool isId = ContextWords.Ids.IsAmong(lists);
        bool isPhone = ContextWords.Phones.IsAmong(lists);
        bool connects = ContextWords.Connectors.IsAmong(lists) || (!isId && (word.Length <= LongestConnector || (_words == 1 && !isPhone && IsCodePrefix(token))));
        bool isThing = _idsOpen && _numberOfThing.Take(word, lists);
        _particles += ContextWords.Particles.IsAmong(lists) ? 1 : 0;
        _idsOpen &= !_isBarred || IsShortFormOfId(token);
        if (_idsOpen && ContextWords.Tracking.IsAmong(lists) && !IdWord.IsBehindDepartment(_source, _buffer, i))
            return UnlessOwn(i, NumberContext.Tracking);
        if ((isPhone && !connects) || (_words == 1 && DialledNumber.IsAt(_source, _position) && ContextWords.Prepositions.IsAmong(lists)))
            return NumberContext.Phone;
        _isPhoneSeen |= isPhone;
        bool namesId = (_isBehindPlace && ContextWords.Registers.IsAmong(lists))
            || (_idsOpen && !connects && ((isId && _words <= MostWords && IdWord.Names(_source, _position, _buffer, i)) || IsCompoundOfNumber(word)))
            || (_idsOpen && _isBorne && ContextWords.Parts.IsAmong(lists));
        if (namesId)
            return UnlessOwn(i, NumberContext.Id);
        _isBehindPlace = _words == 1 && _idsOpen && char.IsUpper(_source[token.StartUnit]);
        _isBorne |= _idsOpen && ContextWords.Bearing.IsAmong(lists);
        _idsOpen &= connects || isThing;
        return NumberContext.None;
    }

    /// <summary>What the word at a token says the number is, unless the words before make it one to call: "my number for the order is".</summary>
    private readonly NumberContext UnlessOwn(int token, NumberContext named) =>
        OwnNumber.PrecedesId(_source, _buffer, token, DialledNumber.MayBeAt(_source, _position)) || CalledNumber.IsNamedAt(_source, _position, _buffer, token)
            ? NumberContext.Phone
            : named;

    private readonly ReadOnlySpan<char> Fold(in MessageToken token)
    {
        ReadOnlySpan<char> word = FoldedToken.StartOf(_source, token, _room);
        return (token.Disguise & Disguise.Spacing) != 0 ? WordFolder.Join(_room[..word.Length]) : word;
    }

    /// <summary>"S/N 028 ...": the second letter of it.</summary>
    private readonly bool IsSerialNumber(in MessageToken token, ReadOnlySpan<char> word) =>
        word is "n" && token.StartUnit >= 2 && _source[token.StartUnit - 1] == '/' && _source[token.StartUnit - 2] is 's' or 'S';

    /// <summary>Whether a word is the capitals that ids begin with: "Rahmennummer WBK 030 448".</summary>
    private readonly bool IsCodePrefix(in MessageToken token) =>
        token.LengthUnits <= LongestCodePrefix && UnitRange.HoldsAll(token.TextIn(_source), 'A', 'Z');

    /// <summary>Whether a word before a point is short enough for a form of one for ids, or a compound with the short form of "number" at its end: "Bestellnr.". Longer ones announce calls only.</summary>
    private readonly bool IsShortFormOfId(in MessageToken token) =>
        token.LengthUnits <= LongestShortForm || token.TextIn(_source).EndsWith("nr", StringComparison.OrdinalIgnoreCase);

    private static bool IsCompoundOfNumber(ReadOnlySpan<char> word) =>
        word.Length > GermanNumber.Length && (word.EndsWith(GermanNumber, StringComparison.Ordinal) || word.EndsWith(EnglishNumber, StringComparison.Ordinal));
}
