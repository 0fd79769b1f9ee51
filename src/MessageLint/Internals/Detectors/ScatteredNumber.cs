using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>A telephone number whose digits stand apart in a message, as prices, sizes or codes, beside words that say to put them together.</summary>
internal static class ScatteredNumber
{
    /// <summary>The words that say so.</summary>
    public const string Cue = "assembled-number";

    /// <summary>Words that say that they are dialled, too.</summary>
    public const string DialledCue = "dialled-figures";

    /// <summary>Words that give the first digits by the name of a town.</summary>
    public const string AreaCodeCue = "area-code-of-a-town";

    /// <summary>Digits of a number without its area code; fewer are those of a postal code.</summary>
    private const int FewestLocalDigits = 7;
    private const int MostLocalDigits = 9;

    /// <summary>Digits of a piece of it; fewer are counts and articles.</summary>
    private const int FewestLocalPiece = 3;

    /// <summary>Units around the name of the area within which the rest stands.</summary>
    private const int UnitsAroundArea = 60;

    /// <summary>Units before and behind the cue within which its figures stand: two sentences or three.</summary>
    private const int UnitsBefore = 240;
    private const int UnitsBehind = 120;

    private const int FewestDigits = 9;
    private const int MostDigits = 12;

    /// <summary>Figures of more digits in a row are a number of their own.</summary>
    private const int LongestGroup = 7;

    private const int FewestGroups = 2;
    private const int AreaDigits = 3;
    private const int MostGroups = 32;

    /// <summary>Finds the figures around a cue that together can be dialled: of several the ones that end last.</summary>
    public static bool TryRead(in PhraseContext context, out TextSpan span)
    {
        if (context.Part == AreaCodeCue)
            return TryReadLocal(context, out span);
        span = default;
        bool isDialled = context.Part == DialledCue;
        int from = OutsideFigures(context.Text, Math.Max(0, context.Match.Start - UnitsBefore), context.Match.Start);
        int to = OutsideFigures(context.Text, Math.Min(context.Text.Length, context.Match.End + UnitsBehind), context.Match.End);
        Span<TextSpan> groups = stackalloc TextSpan[MostGroups];
        int count = ReadGroups(context.Text, from, to, groups);
        var plans = new PhoneContext { Region = context.Facts.Region };
        Span<char> digits = stackalloc char[MostDigits];
        for (int last = count - 1; last > 0; last--)
        {
            int size = 0;
            for (int first = last; first >= 0 && size + groups[first].Length <= MostDigits; first--)
            {
                size += groups[first].Length;
                if (size < FewestDigits || last - first + 1 < FewestGroups)
                    continue;
                ReadOnlySpan<TextSpan> together = groups[first..(last + 1)];
                ReadOnlySpan<char> number = Join(context.Text, together, digits);
                bool isMeant = isDialled ? AreApart(context.Text, together) && !AreAmounts(context, together) : IsWritten(number, together);
                if (!isMeant || HoldsCount(together) || PhoneLookAlike.IsCount(number) || !Dialling.Dials(number, plans))
                    continue;
                span = TextSpan.FromBounds(groups[first].Start, groups[last].End);
                return !HoldsContact(context.Run, span);
            }
        }

        return false;
    }

    /// <summary>The rest of a number beside the name of its area: figures of one place, in one group or a few.</summary>
    private static bool TryReadLocal(in PhraseContext context, out TextSpan span)
    {
        span = default;
        int from = OutsideFigures(context.Text, Math.Max(0, context.Match.Start - UnitsAroundArea), context.Match.Start);
        int to = OutsideFigures(context.Text, Math.Min(context.Text.Length, context.Match.End + UnitsAroundArea), context.Match.End);
        Span<TextSpan> groups = stackalloc TextSpan[MostGroups];
        int count = ReadGroups(context.Text, from, to, groups, MostLocalDigits);
        for (int first = 0; first < count; first++)
        {
            int size = groups[first].Length;
            int last = first;
            while (last + 1 < count && groups[last + 1].Start == groups[last].End + 1 && (CharTable.IsBlank(context.Text[groups[last].End]) || context.Text[groups[last].End] is '-'))
                size += groups[++last].Length;
            if (size is >= FewestLocalDigits and <= MostLocalDigits && KindAt(context, groups[first]) is TokenKind.Number or TokenKind.Phone)
            {
                span = TextSpan.FromBounds(groups[first].Start, groups[last].End);
                return !HoldsContact(context.Run, span);
            }

            first = last;
        }

        return TryReadLocalApart(context, to, out span);
    }

    /// <summary>"die Vorwahl und dahinter Los 99998, Charge 203", "go on with three fives and finish with 0166": behind the area the rest is in pieces, too, of figures or words.</summary>
    private static bool TryReadLocalApart(in PhraseContext context, int to, out TextSpan span)
    {
        span = default;
        Span<char> digits = stackalloc char[SpelledRun.MostDigits];
        Span<SpelledItem> items = stackalloc SpelledItem[SpelledRun.MostItems];
        int size = 0;
        int start = 0;
        for (int i = context.Match.Start; i < to; i++)
        {
            if (!CharTable.IsWordPart(context.Text[i]) || (CharTable.ClassOf(context.Text[i]) is CharClass.Latin or CharClass.Digit && CharTable.IsWordPart(Shape.At(context.Text, i - 1))))
                continue;
            var run = new SpelledRun(context.Text[..to], digits, items);
            int end = run.Read(i);
            if (run.DigitCount < FewestLocalPiece || run.Overflows)
                continue;
            start = size == 0 ? i : start;
            size += run.DigitCount;
            span = TextSpan.FromBounds(start, end);
            if (size >= FewestLocalDigits)
                return size <= MostLocalDigits && !HoldsContact(context.Run, span);
            i = end - 1;
        }

        return false;
    }

    /// <summary>"part 0450, 3 of part 0062": a single digit between words counts.</summary>
    private static bool HoldsCount(ReadOnlySpan<TextSpan> groups)
    {
        for (int i = 1; i < groups.Length - 1; i++)
        {
            if (groups[i].Length == 1 && groups[i].Start - groups[i - 1].End > 1 && groups[i + 1].Start - groups[i].End > 1)
                return true;
        }

        return false;
    }

    /// <summary>Whether more than a blank or a sign stands between each two figures: others are a number as it is written, and judged as that.</summary>
    private static bool AreApart(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> groups)
    {
        for (int i = 1; i < groups.Length; i++)
        {
            if (groups[i].Start - groups[i - 1].End < 2 && text[groups[i - 1].End] is not ('と' or '和' or '、' or '，' or '\n'))
                return false;
        }

        return true;
    }

    /// <summary>Whether units stand with figures of which none begins with a zero: a shelf of 60 cm is put together, too, before somebody calls.</summary>
    private static bool AreAmounts(in PhraseContext context, ReadOnlySpan<TextSpan> groups)
    {
        bool hasUnit = false;
        foreach (TextSpan group in groups)
        {
            if (context.Text[group.Start] == '0')
                return false;
            hasUnit |= KindAt(context, group) is TokenKind.Measure or TokenKind.Money or TokenKind.Percentage or TokenKind.Time or TokenKind.Date or TokenKind.Model;
        }

        return hasUnit;
    }

    /// <summary>What the figures are to the tokenizer; those of an escape, "&amp;#64;", belong to no token.</summary>
    private static TokenKind? KindAt(in PhraseContext context, TextSpan figures) =>
        context.Run.TokenAt(figures.Start) is var token && token < context.Tokens.Length ? context.Tokens[token].Kind : null;

    /// <summary>The index itself, or the next one towards <paramref name="cue"/> that parts no figures.</summary>
    private static int OutsideFigures(ReadOnlySpan<char> text, int index, int cue)
    {
        while (index != cue && index > 0 && index < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index]))
            index += Math.Sign(cue - index);
        return index;
    }

    /// <summary>The figures of a stretch; what stands before those of too many digits does not go on behind them.</summary>
    private static int ReadGroups(ReadOnlySpan<char> text, int from, int to, Span<TextSpan> groups, int longest = LongestGroup)
    {
        int count = 0;
        int i = from;
        while (i < to && count < groups.Length)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            int end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - i > longest)
                count = 0;
            else
                groups[count++] = TextSpan.FromBounds(i, end);
            i = end;
        }

        return count;
    }

    private static ReadOnlySpan<char> Join(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> groups, Span<char> digits)
    {
        int count = 0;
        foreach (TextSpan group in groups)
        {
            text.Slice(group.Start, group.Length).CopyTo(digits[count..]);
            count += group.Length;
        }

        return digits[..count];
    }

    /// <summary>Whether figures are grouped as numbers are: a zero in front, or three and three and the rest. Sizes and counts are in any order.</summary>
    private static bool IsWritten(ReadOnlySpan<char> number, ReadOnlySpan<TextSpan> groups) =>
        number[0] == '0' || (groups.Length is 3 or 4 && groups[0].Length == AreaDigits && groups[1].Length == AreaDigits);

    /// <summary>Whether a contact that is found by itself stands there already, or the number of an order, a parcel or an article.</summary>
    private static bool HoldsContact(AnalysisRun run, TextSpan span)
    {
        for (int i = run.TokenAt(span.Start); i < run.Tokens.Length && run.Tokens[i].StartUnit < span.End; i++)
        {
            if (run.Tokens[i].Kind is TokenKind.Phone or TokenKind.Email or TokenKind.OrderId or TokenKind.TrackingNumber or TokenKind.ProductCode)
                return true;
        }

        return false;
    }
}
