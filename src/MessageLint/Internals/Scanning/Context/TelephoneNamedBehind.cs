using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// Reads the few words behind a number for those that say that it is a telephone's: "07700 900266, that is my number", "... - ring me there", "... (call/text)",
/// "... is where you reach me", <c>138 4471 8830 是我的号码</c>. They are stronger than the name of an id before it.
/// </summary>
internal ref struct TelephoneNamedBehind
{
    private const int MostWords = 8;

    private const int MostWordsInBracket = 4;

    /// <summary>"that is", "c'est": words before the one that says what the number is.</summary>
    private const int MostWordsBeforeEquating = 1;

    private readonly ReadOnlySpan<char> _text;

    /// <summary>What was read so far of "is my number" and "is where you reach me".</summary>
    private bool _isEquated;
    private bool _isOwn;
    private bool _isWhere;

    /// <summary>What was read so far of "ring me there".</summary>
    private bool _isCalled;
    private bool _isPlace;
    private bool _isPerson;

    private TelephoneNamedBehind(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Whether such words stand behind the number that ends at <paramref name="end"/>.</summary>
    public static bool Follows(ReadOnlySpan<char> text, int end)
    {
        int i = Shape.SkipBlanks(text, end);
        char sign = Shape.At(text, i);
        bool isBracket = sign is '(' or '（';
        if (sign is '.' or ',' or '，' or '、' or ';' or '；' or ':' or '-' or '–' or '—' || isBracket)
            i = Shape.SkipBlanks(text, i + 1);
        if (i >= text.Length)
            return false;
        return CharTable.ClassOf(text[i]) switch
        {
            CharClass.Ideograph => FollowsInEastAsian(text, i),
            CharClass.Latin when isBracket && IsBracketOfCalls(text, i) => true,
            CharClass.Latin => new TelephoneNamedBehind(text).Read(i, isSentence: sign == '.'),
            _ => false,
        };
    }

    private static bool FollowsInEastAsian(ReadOnlySpan<char> text, int i)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return ContextWords.TelephonesBehind.Begins(WordFolder.Folded(text.Slice(i, Math.Min(ContextWords.LongestEnding, text.Length - i)), folded));
    }

    /// <summary>"(call/text)", "(nur SMS)": words of calling and what joins them.</summary>
    [SkipLocalsInit]
    private static bool IsBracketOfCalls(ReadOnlySpan<char> text, int i)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        bool isCalled = false;
        for (int words = 0; words < MostWordsInBracket; words++)
        {
            int end = ClauseWords.EndOf(text, i);
            if (end == i || end - i > ClauseWords.Longest)
                return false;
            ulong lists = ContextWords.ListsOf(WordFolder.Folded(text[i..end], folded));
            bool isCall = ContextWords.CallsBehind.IsAmong(lists);
            if (!isCall && !ContextWords.CallJoints.IsAmong(lists) && !ContextWords.CalledPersons.IsAmong(lists))
                return false;
            isCalled |= isCall;
            i = Shape.SkipBlanks(text, end);
            if (Shape.At(text, i) is ')' or '）')
                return isCalled;
            if (Shape.At(text, i) is '/' or ',' or '+' or '&' or '-')
                i = Shape.SkipBlanks(text, i + 1);
        }

        return false;
    }

    /// <summary>Reads the clause behind the number.</summary>
    /// <param name="i">Index of its first word.</param>
    /// <param name="isSentence">Whether it is a sentence of its own, which has to point back: "07700 900266. That is my number."</param>
    [SkipLocalsInit]
    private bool Read(int i, bool isSentence)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        for (int words = 0; words < MostWords; words++)
        {
            int end = ClauseWords.EndOf(_text, i);
            if (end == i || end - i > ClauseWords.Longest)
                return false;
            ReadOnlySpan<char> word = WordFolder.Folded(_text[i..end], folded);
            ulong lists = ContextWords.ListsOf(word);
            bool equates = words <= MostWordsBeforeEquating && ClauseWords.Equates(_text[i..end], word, lists);
            if (isSentence && !_isEquated && !((words == 0 && ContextWords.Pointing.IsAmong(lists)) || equates))
                return false;
            if (_isEquated && (ContextWords.Lines.IsAmong(lists) || (_isOwn && NamesNumber(lists))))
                return EndsName(end);
            if (ContextWords.Ids.IsAmong(lists) || ContextWords.IdNames.IsAmong(lists) || ContextWords.NumberBearers.IsAmong(lists))
                return false;
            if (Take(lists, equates))
                return true;

            // "ist, wo Sie mich erreichen": the comma of a clause that says where.
            i = ClauseWords.SkipTo(_text, _isEquated && Shape.At(_text, end) == ',' ? end + 1 : end);
        }

        return false;
    }

    /// <summary>Takes the next word; whether the words so far say that the number is called.</summary>
    private bool Take(ulong lists, bool equates)
    {
        _isEquated |= equates;
        _isOwn = _isEquated && ContextWords.OwnPossessives.IsAmong(lists);
        _isWhere |= _isEquated && ContextWords.WhereWords.IsAmong(lists);
        _isPlace |= ContextWords.Places.IsAmong(lists);
        _isCalled |= ContextWords.CallsBehind.IsAmong(lists);
        _isPerson |= ContextWords.CalledPersons.IsAmong(lists);
        return (_isWhere && ContextWords.Phones.IsAmong(lists)) || (_isCalled && _isPlace && _isPerson);
    }

    /// <summary>"my number", "meine Handynummer".</summary>
    private static bool NamesNumber(ulong lists) =>
        ContextWords.DialledNumberNouns.IsAmong(lists) || ContextWords.Phones.IsAmong(lists);

    /// <summary>Whether no more of the name follows: not "my phone case", "mon numéro de dossier".</summary>
    private readonly bool EndsName(int end)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        scoped ReadOnlySpan<char> word = default;
        int next = end;
        for (int words = 0; words == 0 || (words == 1 && ClauseWords.IsGenitive(word)); words++)
        {
            int i = ClauseWords.SkipTo(_text, next);
            next = ClauseWords.EndOf(_text, i);
            if (next == i || next - i > ClauseWords.Longest)
                return true;
            word = WordFolder.Folded(_text[i..next], folded);
        }

        ulong lists = ContextWords.ListsOf(word);
        return ContextWords.NumberNouns.IsAmong(lists) || !(ContextWords.Ids.IsAmong(lists) || ContextWords.NumberBearers.IsAmong(lists));
    }
}
