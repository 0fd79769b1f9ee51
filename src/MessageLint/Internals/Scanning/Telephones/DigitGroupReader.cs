using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads groups of digits, as far as no more stands between them than may stand inside a phone number.</summary>
internal ref struct DigitGroupReader
{
    /// <summary>Longest run of separators between two groups: ") " or " - ", " ... " when someone hides the number.</summary>
    public const int LongestSeparator = 5;

    /// <summary>Room to see that a group is longer than any number.</summary>
    private const int LongestGroup = DigitGroups.MostDigits + 2;

    /// <summary>Digits of an area of North America; behind others a low line joins the parts of a name or date.</summary>
    private const int AreaDigits = 3;

    /// <summary>Real digits that a run with letters for digits must have; fewer and it is a word or a model.</summary>
    private const int RealDigits = 4;

    /// <summary>The same behind a word of calling: "tel. O2-OOOO-4l9O".</summary>
    private const int RealDigitsIfAnnounced = 2;

    private const int LongestPartEnding = 2;

    /// <summary>So many digits before such an ending are a whole number: "0170-123456-7a".</summary>
    private const int FewestBeforePartEnding = 9;

    /// <summary>Pairs of digits in a French number.</summary>
    private const int FrenchPairs = 5;

    private readonly ReadOnlySpan<char> _text;
    private readonly ref DigitGroups _groups;
    private int _position;
    private bool _isBracketOpen;

    private DigitGroupReader(ReadOnlySpan<char> text, int start, ref DigitGroups groups)
    {
        _text = text;
        _groups = ref groups;
        _position = start;
    }

    /// <summary>Reads from <paramref name="start"/> into empty <paramref name="groups"/>; whether what stands there may be dialled at all.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, ref DigitGroups groups)
    {
        DigitGroupReader reader = new(text, start, ref groups);
        reader.ReadOpening();
        if (!LetterFigures.IsFigureAt(text, reader._position))
            return false;

        reader.ReadGroups();
        if (groups.GroupCount == 0)
            return false;
        if (reader.EndsInHour())
            groups.RemoveLast();
        return !reader.IsWordOrModel() && reader.SettleEnd() && groups.GroupCount > 0;
    }

    /// <summary>Whether a sign may stand before or between the groups, whatever stands around it.</summary>
    public static bool MayStandBetween(char c) =>
        CharTable.IsBlank(c) || IsSeparator(c) || IsNoise(c) || c is '+' or '(' or '（' or '[' or ')' or '）' or ']' or '、' || CharTable.ClassOf(c) == CharClass.LineBreak;

    /// <summary>Whether a figure stands here, or behind the signs that may open a number.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int start) => LetterFigures.IsFigureAt(text, OpeningEnd(text, start, out _, out _));

    /// <summary>Index behind the plus sign and the first bracket, in either order.</summary>
    private static int OpeningEnd(ReadOnlySpan<char> text, int start, out bool hasPlus, out bool hasBracket)
    {
        int position = start;
        hasPlus = text[position] == '+';
        if (hasPlus)
            position = Shape.SkipBlanks(text, position + 1);
        hasBracket = Shape.At(text, position) is '(' or '（' or '[';
        if (!hasBracket)
            return position;
        position = Shape.SkipBlanks(text, position + 1, 1);
        if (hasPlus || Shape.At(text, position) != '+')
            return position;
        hasPlus = true;
        return position + 1;
    }

    private void ReadOpening()
    {
        _position = OpeningEnd(_text, _position, out bool hasPlus, out _isBracketOpen);
        _groups.HasPlus = hasPlus;
        if (_isBracketOpen)
            _groups.OpenBracket();
    }

    /// <summary>Reads all groups, up to the one with which there are more digits than a number has.</summary>
    private void ReadGroups()
    {
        char separator = '\0';
        do
        {
            bool isOfCapitals = _groups.TakesCapitals && LetterFigures.IsGroupOfCapitals(_text, _position);
            int end = isOfCapitals
                ? Shape.SkipAlphanumeric(_text, _position, LongestGroup)
                : LetterFigures.Skip(_text, _position, LongestGroup, _groups.IsAnnounced);

            // Where capitals are taken for figures, a letter beside figures is a model's: "6203 2Z".
            bool isModel = _groups.TakesCapitals && !isOfCapitals && Shape.SkipDigits(_text, _position) != end;
            if (isModel || _groups.GroupCount == DigitGroups.MostGroups || _groups.DigitCount + end - _position > DigitGroups.MostDigits)
            {
                _groups.Cut(separator);
                return;
            }

            _groups.Add(_text[_position..end], end, separator, _isBracketOpen);
            _position = end;
        }
        while (ReadSeparator(out separator));
    }

    /// <summary>Reads the signs behind a group; whether a group follows that may belong to the same number.</summary>
    private bool ReadSeparator(out char separator)
    {
        separator = '\0';
        int start = _position;
        while (_position < _text.Length && _position - start < LongestSeparator && !IsFigureHere() && TakeSign(start))
        {
            // The first sign that is no blank tells the groups of one number from those of another.
            if (separator == '\0' || CharTable.IsBlank(separator))
                separator = KindOf(_text[_position]);
            _position++;
        }

        return _position > start && IsFigureHere() && (!_groups.IsOneALine || separator == '\n');
    }

    private readonly bool IsFigureHere() => LetterFigures.IsFigureBehind(in _groups, _text, _position);

    /// <summary>Whether the sign at the current place may stand between two groups; notes what it says of them.</summary>
    private bool TakeSign(int separatorStart)
    {
        char c = _text[_position];
        if (c is '(' or '（' && !_isBracketOpen && LetterFigures.IsFigureAt(_text, _position + 1))
        {
            _isBracketOpen = true;
            _groups.OpenBracket();
            return true;
        }

        if (c is ')' or '）' or ']' && _isBracketOpen)
        {
            _isBracketOpen = false;
            _groups.CloseGroup(_position + 1);
            return true;
        }

        if (CharTable.ClassOf(c) == CharClass.LineBreak)
        {
            // One group a line, from the first: everything else that stands on two lines is two things.
            if (_groups.GroupCount > 1 && !_groups.IsOneALine)
                return false;
            _groups.NoteNoise(isOfIds: true);
            return true;
        }

        if (IsNoise(c))
        {
            _groups.NoteNoise(isOfIds: c == '|' || (c == '*' && _text[_position - 1] == '*'));
            return true;
        }

        if (!IsSeparator(c) && !(c == '、' && _groups.LongestLength == 1))
            return false;
        if ((c == '.' && _position > separatorStart && _text[_position - 1] == '.') || (c == '_' && IsBehindArea()))
            _groups.NoteNoise(isOfIds: c == '_');
        return true;
    }

    private readonly bool IsBehindArea() => _groups.GroupCount == 1 && (_groups.DigitCount == AreaDigits || _groups.FirstDigit == '0');

    /// <summary>Signs that nobody writes in numbers but to hide them.</summary>
    private static bool IsNoise(char c) => c is '*' or '~' or '|' or '\u2026' or '=';

    private static bool IsSeparator(char c) => c is '-' or '.' or '/' or '\u2013' or '\u2014' or '·' or '\u2022' or '\u30FB' or '\uFF65' or '_' || (CharTable.IsBlank(c) && c is not ('\v' or '\f'));

    private static char KindOf(char c) => Shape.IsHyphen(c) ? '-' : CharTable.IsBlank(c) ? ' ' : CharTable.ClassOf(c) == CharClass.LineBreak ? '\n' : c;

    /// <summary>"06 39 98 07 61 08 h": the hour behind a number in pairs.</summary>
    private readonly bool EndsInHour()
    {
        if (_groups.GroupCount != FrenchPairs + 1 || _groups.Lengths(FrenchPairs + 1).ContainsAnyExcept((byte)2))
            return false;
        int sign = Shape.SkipBlanks(_text, _groups.EndOf(_groups.GroupCount));
        return Shape.At(_text, sign) == 'h' && !CharTable.IsWordPart(Shape.At(_text, sign + 1));
    }

    /// <summary>Whether the letters for digits are too many, or such as models and sizes have too.</summary>
    private readonly bool IsWordOrModel()
    {
        if (_groups.LetterCount == 0)
            return false;
        if (_groups.TakesCapitals)
            return !(_groups.HasPlainGroup || _groups.IsAnnounced) || _groups.DigitCount - _groups.LetterCount < RealDigitsIfAnnounced;
        return _groups.DigitCount - _groups.LetterCount < (_groups.IsAnnounced ? RealDigitsIfAnnounced : RealDigits) || (_groups.HasInnerLetters && !_groups.IsAnnounced);
    }

    /// <summary>
    /// Takes away a last group that letters right behind make part of a word or model, unless they lead to an extension.
    /// False if the letters make the whole run a code.
    /// </summary>
    private readonly bool SettleEnd()
    {
        int end = _groups.EndOf(_groups.GroupCount);
        bool mayBeCode = !_groups.IsAnnounced && !_groups.HasPlus;
        if (Shape.EndsAt(_text, end) || PhoneExtension.EndAt(_text, end) != end)
            return !(mayBeCode && EndsSerialNumber(end));
        if (mayBeCode && EndsPartNumber())
            return false;
        _groups.RemoveLast();
        return true;
    }

    /// <summary>A capital behind a hyphen ends a serial number.</summary>
    private readonly bool EndsSerialNumber(int end) =>
        (Shape.At(_text, end) == '-' || (Shape.At(_text, end) == '/' && _groups.FirstDigit != '0')) && char.IsAsciiLetterUpper(Shape.At(_text, end + 1)) && Shape.EndsAt(_text, end + 2);

    /// <summary>"080-3316-0A": a letter behind a figure or two at the end is that of a part.</summary>
    private readonly bool EndsPartNumber()
    {
        int last = _groups.GroupCount - 1;
        return _groups.SeparatorBefore(last) is '-' or '.' && _groups.Lengths(last + 1)[last] <= LongestPartEnding && _groups.DigitsThrough(last) < FewestBeforePartEnding;
    }
}
