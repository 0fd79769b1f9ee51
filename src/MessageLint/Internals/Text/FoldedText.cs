using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    private char[] _units = [];
    private int[] _starts = [];
    private int[] _ends = [];
    private UnitMarks[] _marks = new UnitMarks[1];
    private int _count;
    private UnitMarks _pending;
    private UnitMarks _always;

    // The run of letters and signs that was looked at last, and whether letters of other scripts pass for Latin ones in it.
    private int _runEnd;
    private bool _runIsMixed;

    public ReadOnlySpan<char> Text => _units.AsSpan(0, _count);

    /// <summary>Index in the source of the first unit that each unit came from.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, _count);

    /// <summary>Index in the source behind the last unit that each unit came from, dropped marks included.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, _count);

    public ReadOnlySpan<UnitMarks> Marks => _marks.AsSpan(0, _count);

    /// <summary>Whether the text has Han, kana or their punctuation, so that full-width forms are nothing odd.</summary>
    public bool IsEastAsian { get; private set; }

    /// <summary>Index of the first unit that folding would change, or -1: then the text can be scanned as it stands.</summary>
    public static int FirstChange(ReadOnlySpan<char> text)
    {
        int from = FirstOdd(text);
        if (from == text.Length)
            return -1;
        int runEnd = 0;
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (c > '\x7E' && (Changes(c) || (i >= runEnd && LookAlikeRun.MayHold(c) && LookAlikeRun.IsMixed(text, runEnd, i, out runEnd))))
                return i;
        }

        return FirstEscape(text, from);
    }

    public void Build(ReadOnlySpan<char> source)
    {
        int capacity = source.Length + (source.Length >> 1) + 16;
        if (_units.Length < capacity)
        {
            _units = new char[capacity];
            _starts = new int[capacity];
            _ends = new int[capacity];
            _marks = new UnitMarks[capacity];
        }

        _count = 0;
        _pending = UnitMarks.None;
        _always = UnitMarks.None;
        _runEnd = 0;
        _runIsMixed = false;
        IsEastAsian = false;
        Append(source, 0, source.Length);
    }

    /// <summary>Index of the first block of units that are not all ASCII without the signs that escapes begin with; the length if there is none.</summary>
    /// <remarks>The platform's search would do for each of the two questions; but it is compiled for all types that it could search, and getting to know those takes a hook a millisecond.</remarks>
    private static int FirstOdd(ReadOnlySpan<char> text)
    {
        int i = 0;
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (; i <= text.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var units = Vector256.LoadUnsafe(ref first, (nuint)i);
            Vector256<ushort> odd = Vector256.GreaterThan(units, Vector256.Create((ushort)'\x7E')) | Vector256.Equals(units, Vector256.Create((ushort)'&')) | Vector256.Equals(units, Vector256.Create((ushort)'%'));
            if (odd != Vector256<ushort>.Zero)
                return i;
        }

        while (i < text.Length && text[i] is <= '\x7E' and not '&' and not '%')
            i++;
        return i;
    }

    private static bool Changes(char c)
    {
        CharClass kind = CharTable.ClassOf(c);
        if (kind == CharClass.Ignorable || (kind == CharClass.Mark && IsLatinMark(c)))
            return true;

        // First units of styled letters, of digits of scripts outside the basic plane, and of invisible tags.
        if (kind == CharClass.Surrogate)
            return c is '\uD835' or '\uD83C' or '\uD83E' or '\uDB40' or '\uD801' or (>= '\uD803' and <= '\uD807') or '\uD81A' or (>= '\uD838' and <= '\uD83A');
        return StyledForms.Plain(c) != c || Bopomofo.IsSign(c);
    }

    /// <summary>Entities and percent escapes of signs and digits: <c>&amp;#64;</c>, <c>%40</c>.</summary>
    private static int FirstEscape(ReadOnlySpan<char> text, int from)
    {
        while (true)
        {
            int next = text[from..].IndexOfAny('&', '%');
            if (next < 0)
                return -1;
            from += next;
            if (Escapes.TryDecode(text, from, out _, out _))
                return from;
            from++;
        }
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

                    _pending |= UnitMarks.InvisibleBefore;
                    i++;
                    continue;
                case CharClass.Mark when IsDropped(c):
                    DropMark(i);
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
        else if (codePoint is (>= 0xE0000 and <= 0xE007F) or (>= 0xE0100 and <= 0xE01EF))
        {
            _pending |= UnitMarks.InvisibleBefore;
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
        int first = _count;
        _always = UnitMarks.Reversed;
        _pending |= UnitMarks.InvisibleBefore;
        Append(source, start, end);
        _always = UnitMarks.None;
        _units.AsSpan(first, _count - first).Reverse();
        _marks.AsSpan(first, _count - first).Reverse();
        RestorePairs(first);

        // Shown and stored order run against each other here, so every unit stands for the whole stretch: spans stay in text order.
        _starts.AsSpan(first, _count - first).Fill(start);
        _ends.AsSpan(first, _count - first).Fill(end);
        if (end < to && source[end] == '\u202C')
        {
            if (_count > first)
                _pending |= UnitMarks.InvisibleBefore;
            end++;
        }

        return end;
    }

    private void RestorePairs(int first)
    {
        for (int i = first; i + 1 < _count; i++)
        {
            if (char.IsSurrogatePair(_units[i + 1], _units[i]))
            {
                (_units[i], _units[i + 1]) = (_units[i + 1], _units[i]);
                i++;
            }
        }
    }

    /// <summary>Marks of no one script: accents, overlays and enclosures that can be put on any letter or digit.</summary>
    private static bool IsLatinMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    private bool IsDropped(char mark)
    {
        // Overlays strike letters through; any mark on a digit or sign is decoration. Accents of letters stay for the word folder.
        if (mark is (>= '\u0334' and <= '\u0338') or (>= '\u20D0' and <= '\u20FF'))
            return true;
        return IsLatinMark(mark) && (_count == 0 || CharTable.ClassOf(_units[_count - 1]) is not (>= CharClass.Latin and <= CharClass.Mark));
    }

    private void DropMark(int i)
    {
        if (_count == 0)
            return;
        _marks[_count - 1] |= UnitMarks.Styled;
        _ends[_count - 1] = i + 1;
    }

    private void AppendRaw(ReadOnlySpan<char> source, int from, int to)
    {
        for (int i = from; i < to; i++)
            Add(source[i], i, i + 1, UnitMarks.None);
    }

    private void Add(char unit, int start, int end, UnitMarks marks)
    {
        _units[_count] = unit;
        _starts[_count] = start;
        _ends[_count] = end;
        _marks[_count] = marks | _pending | _always;
        _pending = UnitMarks.None;
        _count++;
    }
}
