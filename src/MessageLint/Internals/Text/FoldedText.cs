using System.Globalization;
using System.Text;

namespace MessageLint.Internals.Text;

/// <summary>
/// A message with invisible characters dropped and styled letters, digits and signs written plainly, with the way back to the source.
/// Only messages that have such characters are copied; all others are scanned as they stand.
/// </summary>
/// <remarks>Shape scanners then need to know ASCII digits and letters alone, and no disguise of the characters can make them miss a shape.</remarks>
internal sealed class FoldedText
{
    /// <summary>Longest stretch that a bidi override is followed for: nobody hides a contact in more, and the work stays linear.</summary>
    private const int MaxOverride = 256;

    private readonly FoldedUnits _units = new();
    private UnitMarks _always;

    // The run of letters and signs that was looked at last, and whether letters of other scripts pass for Latin ones in it.
    private int _runEnd;
    private bool _runIsMixed;

    // Index behind the stretch that was looked at last for letters that are turned upside down.
    private int _turnedEnd;

    public ReadOnlySpan<char> Text => _units.Text;

    /// <summary>Index in the source of the first unit that each unit came from.</summary>
    public ReadOnlySpan<int> Starts => _units.Starts;

    /// <summary>Index in the source behind the last unit that each unit came from, dropped marks included.</summary>
    public ReadOnlySpan<int> Ends => _units.Ends;

    public ReadOnlySpan<UnitMarks> Marks => _units.Marks;

    /// <summary>Whether the text has Han, kana or their punctuation, so that full-width forms are nothing odd.</summary>
    public bool IsEastAsian { get; private set; }

    public void Build(ReadOnlySpan<char> source)
    {
        // A number in a circle is two figures.
        _units.Reset((source.Length * 2) + 16);
        _always = UnitMarks.None;
        _runEnd = 0;
        _runIsMixed = false;
        _turnedEnd = 0;
        IsEastAsian = false;
        Append(source, 0, source.Length);
    }

    private void Append(ReadOnlySpan<char> source, int from, int to)
    {
        int i = from;
        while (i < to)
        {
            char c = source[i];
            if (c <= '\x7E')
            {
                i = AppendAscii(source, i, to);
                continue;
            }

            CharClass kind = CharTable.ClassOf(c);
            switch (kind)
            {
                case CharClass.Ignorable:
                    if (c == '\u202E' && _always == UnitMarks.None)
                    {
                        i = AppendOverride(source, i, to);
                        continue;
                    }

                    _units.MarkNext(UnitMarks.InvisibleBefore);
                    i++;
                    continue;
                case CharClass.Mark when IsDropped(c):
                    _units.DecorateLast(i + 1);
                    i++;
                    continue;
                case CharClass.Surrogate:
                    i = AppendSurrogates(source, i, to);
                    continue;
                default:
                    break;
            }

            if (EmojiScan.TryScan(source[..to], i, out int emoji))
            {
                AppendRaw(source, i, i + emoji);
                i += emoji;
                continue;
            }

            if (i >= _turnedEnd && TurnedText.MayHold(c))
            {
                bool isTurned = TurnedText.TryFind(source, _turnedEnd, i, to, out int start, out _turnedEnd);
                if (isTurned)
                {
                    AppendTurned(source, start);
                    i = _turnedEnd;
                    continue;
                }
            }

            if (Bopomofo.IsSign(c) && Bopomofo.TryRead(source[..to], i, out char character, out int syllable))
            {
                IsEastAsian = true;
                Add(character, i, i + syllable, UnitMarks.Styled);
                i += syllable;
                continue;
            }

            AppendUnit(source, i);
            i++;
        }
    }

    private int AppendAscii(ReadOnlySpan<char> source, int i, int to)
    {
        char c = source[i];
        if (c is '&' or '%' && Escapes.TryDecode(source[..to], i, out char decoded, out int length))
        {
            Add(decoded, i, i + length, UnitMarks.Encoded);
            return i + length;
        }

        // A keycap is written as the ASCII digit, a variation selector that is sometimes left out, and U+20E3.
        if (char.IsAsciiDigit(c) || c is '#' or '*')
        {
            int end = i + 1;
            if (end < to && source[end] == '\uFE0F')
                end++;
            if (end < to && source[end] == '\u20E3')
            {
                Add(c, i, end + 1, UnitMarks.Keycap | UnitMarks.Styled);
                return end + 1;
            }
        }

        Add(c, i, i + 1, UnitMarks.None);
        return i + 1;
    }

    private void AppendUnit(ReadOnlySpan<char> source, int i)
    {
        char c = source[i];
        if (CharTable.IsEastAsian(c))
            IsEastAsian = true;
        if (LookAlikeRun.MayHold(c) && IsInMixedRun(source, i))
        {
            Add(LookAlikeRun.LatinOf(c), i, i + 1, UnitMarks.Styled);
            return;
        }

        char plain = StyledForms.Plain(c);
        if (plain == '\0')
        {
            int number = StyledForms.Number(c);
            Add((char)('0' + (number / 10)), i, i + 1, UnitMarks.Styled);
            Add((char)('0' + (number % 10)), i, i + 1, UnitMarks.Styled);
        }
        else if (plain == c || plain == '-')
        {
            // Typographic hyphens are what word processors write, no disguise.
            Add(plain, i, i + 1, UnitMarks.None);
        }
        else
        {
            Add(plain, i, i + 1, c is >= '\uFF01' and <= '\uFF5E' ? UnitMarks.FullWidth : UnitMarks.Styled);
        }
    }

    private bool IsInMixedRun(ReadOnlySpan<char> source, int i)
    {
        if (i >= _runEnd)
            _runIsMixed = LookAlikeRun.IsMixed(source, _runEnd, i, out _runEnd);
        return _runIsMixed;
    }

    private int AppendSurrogates(ReadOnlySpan<char> source, int i, int to)
    {
        if (i + 1 >= to || !char.IsSurrogatePair(source[i], source[i + 1]))
        {
            Add(source[i], i, i + 1, UnitMarks.None);
            return i + 1;
        }

        if (IsLoneIndicator(source[..to], i))
        {
            Add((char)('A' + source[i + 1] - '\uDDE6'), i, i + 2, UnitMarks.Styled);
            return i + 2;
        }

        if (EmojiScan.TryScan(source[..to], i, out int emoji))
        {
            AppendRaw(source, i, i + emoji);
            return i + emoji;
        }

        int codePoint = char.ConvertToUtf32(source[i], source[i + 1]);
        char plain = StyledForms.PlainSupplementary(codePoint);
        if (plain != '\0')
        {
            Add(plain, i, i + 2, UnitMarks.Styled);
        }
        else if (codePoint is (>= 0xE0000 and <= 0xE0FFF) or (>= 0x1D173 and <= 0x1D17A) or (>= 0x1BCA0 and <= 0x1BCA3))
        {
            _units.MarkNext(UnitMarks.InvisibleBefore);
        }
        else if (CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.DecimalDigitNumber)
        {
            Add((char)('0' + (int)Rune.GetNumericValue(new Rune(codePoint))), i, i + 2, UnitMarks.Styled);
        }
        else
        {
            AppendRaw(source, i, i + 2);
        }

        return i + 2;
    }

    /// <summary>Whether a letter of flags stands there with no other behind it: two make a flag, one alone is a letter.</summary>
    private static bool IsLoneIndicator(ReadOnlySpan<char> text, int i) => IsIndicator(text, i) && !IsIndicator(text, i + 2);

    private static bool IsIndicator(ReadOnlySpan<char> text, int i) =>
        i + 1 < text.Length && text[i] == '\uD83C' && text[i + 1] is >= '\uDDE6' and <= '\uDDFF';

    /// <summary>Writes what a right-to-left override shows backwards in the order in which it is read.</summary>
    private int AppendOverride(ReadOnlySpan<char> source, int i, int to)
    {
        int start = i + 1;
        int end = start;
        int limit = Math.Min(to, start + MaxOverride);
        while (end < limit && source[end] != '\u202C' && CharTable.ClassOf(source[end]) != CharClass.LineBreak)
            end++;
        if (end == limit && limit < to && char.IsSurrogatePair(source[end - 1], source[end]))
            end--;
        int first = _units.Count;
        _always = UnitMarks.Reversed;
        _units.MarkNext(UnitMarks.InvisibleBefore);
        Append(source, start, end);
        _always = UnitMarks.None;
        _units.ReverseFrom(first, start, end);
        if (end < to && source[end] == '\u202C')
        {
            if (_units.Count > first)
                _units.MarkNext(UnitMarks.InvisibleBefore);
            end++;
        }

        return end;
    }

    /// <summary>Writes what is upside down as it is read when the page is turned, from its first letter on, which may have been written already.</summary>
    private void AppendTurned(ReadOnlySpan<char> source, int start)
    {
        _units.RemoveFrom(start);
        int first = _units.Count;

        // A unit that was decoded from several may end behind the first letter that can be turned.
        if (first > 0)
            start = Math.Max(start, _units.Ends[first - 1]);
        for (int i = start; i < _turnedEnd; i++)
            Add(source[i] == ' ' ? ' ' : TurnedText.Plain(source[i]), i, i + 1, UnitMarks.Reversed);
        _units.ReverseFrom(first, start, _turnedEnd);
    }

    private bool IsDropped(char mark)
    {
        // Overlays strike letters through; any mark on a digit or sign is decoration. Accents of letters stay for the word folder.
        if (mark is (>= '\u0334' and <= '\u0338') or (>= '\u20D0' and <= '\u20FF'))
            return true;
        return Foldable.IsLatinMark(mark) && (_units.Count == 0 || CharTable.ClassOf(_units.Last) is not (>= CharClass.Latin and <= CharClass.Mark));
    }

    private void AppendRaw(ReadOnlySpan<char> source, int from, int to)
    {
        for (int i = from; i < to; i++)
            Add(source[i], i, i + 1, UnitMarks.None);
    }

    private void Add(char unit, int start, int end, UnitMarks marks) => _units.Add(unit, start, end, marks | _always);
}
