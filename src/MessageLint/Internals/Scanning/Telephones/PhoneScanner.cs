using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds digits that can be dialled: the numbering plans decide, and how the digits are written and announced decides how sure it is.</summary>
internal static class PhoneScanner
{
    private const int FewestDigits = 7;

    /// <summary>Digits of a number with groups of capitals in it; fewer are sizes and kinds.</summary>
    private const int FewestWithCapitals = 9;

    /// <summary>Most digits behind a plus sign.</summary>
    private const int MostInternationalDigits = 15;

    /// <summary>Most digits behind a zero, with a prefix for calls abroad.</summary>
    private const int MostDigitsWithPrefix = DigitGroups.MostDigits;

    /// <summary>Most digits of a number dialled inside a country; 15 without a plus sign are an IMEI or an order.</summary>
    private const int MostNationalDigits = 13;

    /// <summary>Whether as many figures as a number has stand here with nothing between them but what may stand in one: worth reading what announces it.</summary>
    public static bool MayBeAt(ReadOnlySpan<char> text, int start)
    {
        int figures = 0;
        int signs = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (LetterFigures.MayBeFigure(text[i]))
            {
                signs = 0;
                if (++figures == FewestDigits)
                    return true;
            }
            else if (++signs > DigitGroupReader.LongestSeparator || !DigitGroupReader.MayStandBetween(text[i]))
            {
                return false;
            }
        }

        return false;
    }

    public static bool TryScan(ReadOnlySpan<char> text, int start, in PhoneContext context, out int length, out TokenFlags flags, out Disguise disguise)
    {
        DigitGroups run = new() { IsAnnounced = context.HasContactWord };
        if (TryScan(text, start, context, ref run, out length, out flags, out disguise))
            return true;
        return run.GroupCount > 0 && GoesOnInCapitals(text, start, in run) && TryScanCapitals(text, start, context, out length, out flags, out disguise);
    }

    /// <summary>Whether capitals that look like figures stand in the groups or right behind them.</summary>
    private static bool GoesOnInCapitals(ReadOnlySpan<char> text, int start, ref readonly DigitGroups run)
    {
        if (run.LetterCount > 0)
            return true;
        int end = run.EndOf(run.GroupCount);
        return end > start && CharTable.ClassOf(Shape.At(text, end)) == CharClass.Blank && LetterFigures.IsGroupOfCapitals(text, end + 1);
    }

    /// <summary>"347 OOO SSl2": groups of capitals for figures beside one of figures, which are dialled as a whole.</summary>
    private static bool TryScanCapitals(ReadOnlySpan<char> text, int start, in PhoneContext context, out int length, out TokenFlags flags, out Disguise disguise)
    {
        DigitGroups run = new() { IsAnnounced = context.HasContactWord, TakesCapitals = true };
        if (!TryScan(text, start, context, ref run, out length, out flags, out disguise))
            return false;
        return (disguise & Disguise.LettersForDigits) != 0 && run.DigitCount >= FewestWithCapitals && !context.IsNamedAsId && Dialling.Dials(run.Digits(run.GroupCount), context);
    }

    private static bool TryScan(ReadOnlySpan<char> text, int start, scoped in PhoneContext context, scoped ref DigitGroups run, out int length, out TokenFlags flags, out Disguise disguise)
    {
        length = 0;
        flags = TokenFlags.None;
        disguise = Disguise.None;
        if (!DigitGroupReader.TryRead(text, start, ref run))
            return false;

        // Most groups first: a shorter number would leave the end of a longer one standing behind it.
        int most = MostDigits(in run);
        for (int groups = run.GroupCount; groups > 0; groups--)
        {
            PhoneCandidate number = new(in run, groups);
            if (number.Digits.Length < FewestDigits)
                return false;
            if (number.Digits.Length > most || !Accepts(number, context, out flags))
                continue;
            number = WithoutQuantity(text, in run, number, context, ref flags);
            length = PhoneExtension.EndAt(text, number.End) - start;
            disguise = number.Disguise;
            return true;
        }

        return false;
    }

    private static int MostDigits(ref readonly DigitGroups run)
    {
        if (run.HasPlus)
            return MostInternationalDigits;
        return run.FirstDigit == '0' ? MostDigitsWithPrefix : MostNationalDigits;
    }

    private static bool Accepts(in PhoneCandidate number, in PhoneContext context, out TokenFlags flags)
    {
        flags = TokenFlags.None;
        if (!IsWhole(number, context) || (context.IsNamedAsId && !IsHiddenBehindId(number, context)))
            return false;
        PhoneBelief belief = PhoneJudge.Judge(number, context, out bool isInternational);
        if (belief == PhoneBelief.Certain)
            flags |= TokenFlags.Certain;
        if (isInternational)
            flags |= TokenFlags.International;
        return belief != PhoneBelief.No;
    }

    private static bool IsHiddenBehindId(in PhoneCandidate number, in PhoneContext context) =>
        (context.AreDigitsStyled || number.IsHiddenForId) && Dialling.Dials(number.Digits, context);

    /// <summary>A part of a longer run is a number of its own only if the rest is written in another way.</summary>
    private static bool IsWhole(in PhoneCandidate number, in PhoneContext context)
    {
        if (number.HasPlus)
            return true;
        if (context.FollowsDigits && !number.HasBracket && !context.HasContactWord && !(number.SeparatorBefore(1) is '-' or '.'))
            return false;
        int groups = number.GroupCount;
        if (number.IsWholeRun)
            return !number.IsCut || (number.SeparatorBehind == ' ' && groups > 1 && number.SeparatorBefore(1) != ' ');
        char behind = number.SeparatorBehind;
        if (behind is '\n' or '(' || (number.HasBracket && groups > 1 && behind == ' '))
            return true;
        return groups == 1 ? context.HasContactWord && behind == ' ' : context.HasContactWord || behind != number.SeparatorBefore(groups - 1);
    }

    /// <summary>
    /// The number alone, without the quantity behind it: "+1 415 555 0132 2 pieces". Digits that dial win over more digits that do not;
    /// plans with free lengths take the quantity too, there a short group before a word is left out.
    /// </summary>
    private static PhoneCandidate WithoutQuantity(ReadOnlySpan<char> text, ref readonly DigitGroups run, PhoneCandidate number, scoped in PhoneContext context, scoped ref TokenFlags flags)
    {
        if (number.IsHidden || (IsDialled(number, context) && !EndsInQuantity(text, number) && !number.EndsInAside))
            return number;
        bool isOfBrackets = number.HasBracket && !number.HasPlus;
        for (int groups = number.GroupCount - 1; groups > 0; groups--)
        {
            PhoneCandidate fewer = new(in run, groups);
            if (fewer.Digits.Length < FewestDigits)
                break;
            if (!(fewer.SeparatorBehind == '(' || (fewer.SeparatorBehind == ' ' && !isOfBrackets)) || !IsDialled(fewer, context) || !Accepts(fewer, context, out TokenFlags fewerFlags))
                continue;
            flags = fewerFlags;
            return fewer;
        }

        return number;
    }

    private static bool EndsInQuantity(ReadOnlySpan<char> text, in PhoneCandidate number)
    {
        ReadOnlySpan<byte> lengths = number.Lengths;
        if (lengths.Length < 2 || number.SeparatorBefore(lengths.Length - 1) != ' ')
            return false;
        bool isShort = lengths[^1] == 1 ? lengths[^2] > 1 : lengths[^1] == 2 && lengths[^2] > 3;
        return isShort && Shape.At(text, number.End) == ' ' && CharTable.IsRunLetter(CharTable.ClassOf(Shape.At(text, number.End + 1)));
    }

    private static bool IsDialled(in PhoneCandidate number, in PhoneContext context) =>
        number.HasPlus ? PhoneJudge.VerdictAbroad(number) == PhoneVerdict.Valid : Dialling.Dials(number.Digits, context);
}
