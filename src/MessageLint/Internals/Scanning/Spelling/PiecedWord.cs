using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads a word that signs cut into pieces, figures for letters among them perhaps: <c>rev.iew</c>, <c>dis-co-unt</c>, <c>e-B@y</c>, <c>d!scord</c>.</summary>
internal ref struct PiecedWord
{
    public const int MostLetters = 20;

    /// <summary>Pieces that are longer are words of their own, if the rules know them: "Amazon-Konto".</summary>
    public const int LongestKnownPiece = 4;

    /// <summary>Shorter ones are abbreviations: "a.m.", "i.e".</summary>
    private const int FewestLetters = 4;

    /// <summary>Stands between pieces, or for a vowel: "rev*iew", "r*view".</summary>
    public const char Star = '*';

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _letters;
    private int _end;
    private int _count;

    private PiecedWord(ReadOnlySpan<char> text, int start, Span<char> letters)
    {
        _text = text;
        _letters = letters;
        _end = start;
    }

    /// <summary>Index behind the word.</summary>
    public readonly int End => _end;

    /// <summary>The letters and what stands for letters, without the signs between the pieces.</summary>
    public readonly ReadOnlySpan<char> Letters => _letters[.._count];

    /// <summary>Whether figures or signs stand for some of the letters.</summary>
    public bool HoldsFigures { get; private set; }

    /// <summary>Whether a star was taken for a sign between pieces.</summary>
    public bool HoldsStar { get; private set; }

    /// <summary>Whether nothing but hyphens stands between the pieces, as between the words of a compound.</summary>
    public bool IsHyphenated { get; private set; }

    /// <summary>Whether a sign stands here between two pieces or for a letter.</summary>
    public static bool GoesOnAt(ReadOnlySpan<char> text, int index) => (IsJoint(text[index]) || text[index] == '!') && IsLetter(Shape.At(text, index + 1));

    /// <summary>Whether a sign can stand between two pieces.</summary>
    public static bool IsJoint(char c) => c is '.' or ',' or '-' or '_' or Star or '·' or '•' or '|' or '~' or '+' or '/' or '(' or ')' or '[' or ']';

    /// <summary>Reads the word that begins at <paramref name="start"/>, a letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first letter.</param>
    /// <param name="letters">Room for <see cref="MostLetters"/>.</param>
    /// <param name="word">The word.</param>
    /// <param name="vowel">What a star stands for; nothing: it stands between pieces.</param>
    /// <returns>Whether letters and signs make up one that is long enough and ends where it has to.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, Span<char> letters, out PiecedWord word, char vowel = '\0')
    {
        word = new PiecedWord(text, start, letters);
        return word.Read(vowel) && word._count >= FewestLetters && text[word._end - 1] != '@' && !word.GoesOn();
    }

    /// <summary>The piece that begins at an index; empty behind the last one.</summary>
    public readonly ReadOnlySpan<char> PieceAt(int index)
    {
        int end = index;
        while (end < _end && !IsJoint(_text[end]))
            end++;
        return _text[index..end];
    }

    /// <summary>Whether the word is only the beginning of a name, a code or an address.</summary>
    private readonly bool GoesOn()
    {
        char next = Shape.At(_text, _end);
        return next is '/' or '_' or '-' or '=' || CharTable.IsWordPart(next) || (next is '.' or ':' && CharTable.IsWordPart(Shape.At(_text, _end + 1)));
    }

    private bool Read(char vowel)
    {
        bool isPieced = false;
        int open = 0;
        IsHyphenated = true;
        while (_end < _text.Length)
        {
            char c = _text[_end];
            if (CharTable.IsRunLetter(CharTable.ClassOf(c)))
            {
                if (!Take(c))
                    return false;
            }
            else if (c == Star && vowel != '\0' && IsLetterBehind)
            {
                isPieced = true;
                if (!Take(vowel))
                    return false;
            }
            else if (LeetWord.IsLetter(c) && (c != '!' || (IsLetterBehind && _text[_end + 1] != '!')))
            {
                HoldsFigures = true;
                isPieced |= !char.IsAsciiDigit(c);
                if (!Take(c))
                    return false;
            }
            else if (IsJoint(c) && IsLetterBehind)
            {
                isPieced = true;
                IsHyphenated &= c == '-';
                HoldsStar |= c == Star;
                open += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
                _end++;
            }
            else
            {
                break;
            }
        }

        // A bracket that stays open ends in a plural: "item(s)".
        return isPieced && open == 0;
    }

    private readonly bool IsLetterBehind => IsLetter(Shape.At(_text, _end + 1));

    private static bool IsLetter(char c) => CharTable.IsRunLetter(CharTable.ClassOf(c)) || LeetWord.IsLetter(c);

    private bool Take(char letter)
    {
        if (_count == MostLetters)
            return false;
        _letters[_count++] = letter;
        _end++;
        return true;
    }
}
