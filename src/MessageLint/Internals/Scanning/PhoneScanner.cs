using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds digits that can be dialled: the numbering plans decide, and how the digits are written and announced decides how sure it is.</summary>
internal static class PhoneScanner
{
    private const int MostDigits = 17;
    private const int MostGroups = 17;

    /// <summary>So many single digits in a row were spread to hide the number.</summary>
    private const int SpreadDigits = 6;

    /// <summary>Single digits before a letter that stands for one more: "3 o 4" is a choice.</summary>
    private const int SinglesBeforeLetter = 3;

    /// <summary>Real digits that a run with letters for digits must have; fewer and it is a word or a model.</summary>
    private const int RealDigits = 4;

    /// <summary>The same behind a word of calling: "tel. O2-OOOO-4l9O".</summary>
    private const int RealDigitsIfAnnounced = 2;
    private const int FewestDigits = 7;

    private const int LongestLikeGroup = 12;

    /// <summary>Most digits of a number dialled inside a country; 15 without a plus sign are an IMEI or an order.</summary>
    private const int MostNationalDigits = 13;

    private const int ChineseMobileDigits = 11;

    private const int LongestPartEnding = 2;

    /// <summary>So many digits before such an ending are a whole number: "0170-123456-7a".</summary>
    private const int FewestBeforePartEnding = 9;

    private const int PairsOfSizes = 4;

    /// <summary>Pairs of digits in a French number.</summary>
    private const int MostPairs = 5;

    /// <summary>Digits of an area of North America; behind others a low line joins the parts of a name or date.</summary>
    private const int AreaDigits = 3;

    /// <summary>Longest run of separators between two groups: ") " or " - ", " ... " when someone hides the number.</summary>
    private const int LongestSeparator = 5;

    /// <summary>Regions of the supported languages, tried after the record's own. Countries with a trunk prefix come first: their zero tells most.</summary>
    private static readonly string[] s_knownRegions = ["US", "GB", "DE", "FR", "ES", "IT", "JP", "CN", "TW", "HK", "AT", "CH"];

    private static readonly byte[] s_chineseMobileGroups = [3, 4, 4];

    private static readonly string[] s_extensionWords = ["extension", "ext.", "ext", "durchwahl", "poste", "interno", "int.", "anexo", "内線", "内线", "內線", "分机", "分機", "转", "轉", "x", "#"];

    public static bool TryScan(ReadOnlySpan<char> text, int start, in PhoneContext context, out int length, out TokenFlags flags, out Disguise disguise)
    {
        length = 0;
        flags = TokenFlags.None;
        disguise = Disguise.None;
        Run run = new() { IsAnnounced = context.HasContactWord };
        if (!ReadRun(text, start, ref run) || run.DigitCount < FewestDigits)
            return false;
        for (int groups = run.GroupCount; groups > 0; groups--)
        {
            int digits = run.DigitsThrough(groups);
            if (digits > 15 + (run.HasPlus ? 0 : 2) || (digits > MostNationalDigits && !run.HasPlus && run.FirstDigit != '0'))
                continue;
            if (digits < FewestDigits)
                break;
            if (!IsWhole(ref run, groups, context) || !Judge(ref run, groups, context, out flags))
                continue;
            if (FewerGroups(text, ref run, groups, context, out TokenFlags fewerFlags) is var fewer && fewer < groups)
            {
                groups = fewer;
                flags = fewerFlags;
            }

            disguise = run.Disguise(groups);
            int end = run.EndOf(groups);
            length = ExtensionEnd(text, end) - start;
            return true;
        }

        return false;
    }

    /// <summary>
    /// Groups of the number alone, without the quantity behind it: "+1 415 555 0132 2 pieces". Digits that dial win over more digits that do not;
    /// plans with free lengths take the quantity too, there a short group before a word is left out.
    /// </summary>
    private static int FewerGroups(ReadOnlySpan<char> text, scoped ref Run run, int groups, scoped in PhoneContext context, out TokenFlags flags)
    {
        flags = TokenFlags.None;
        if (run.IsHidden(groups) || (run.HasBracket && !run.HasPlus) || (IsDialled(ref run, groups, context) && !EndsInQuantity(text, ref run, groups)))
            return groups;
        for (int fewer = groups - 1; fewer > 0; fewer--)
        {
            if (run.SeparatorBefore(fewer) == ' ' && run.DigitsThrough(fewer) >= FewestDigits && IsDialled(ref run, fewer, context) && IsWhole(ref run, fewer, context) && Judge(ref run, fewer, context, out flags))
                return fewer;
        }

        return groups;
    }

    private static bool EndsInQuantity(ReadOnlySpan<char> text, scoped ref Run run, int groups)
    {
        if (groups < 2 || run.SeparatorBefore(groups - 1) != ' ')
            return false;
        ReadOnlySpan<byte> lengths = run.Lengths(groups);
        int end = run.EndOf(groups);
        bool isShort = lengths[^1] == 1 ? lengths[^2] > 1 : lengths[^1] == 2 && lengths[^2] > 3;
        return isShort && Shape.At(text, end) == ' ' && CharTable.IsRunLetter(CharTable.ClassOf(Shape.At(text, end + 1)));
    }

    private static bool IsDialled(scoped ref Run run, int groups, scoped in PhoneContext context)
    {
        ReadOnlySpan<char> digits = run.Digits(groups);
        if (!run.HasPlus)
            return Dials(digits, context);
        return InternationalVerdict(ref run, groups, digits) == PhoneVerdict.Valid;
    }

    /// <summary>Reads digit groups and what separates them.</summary>
    private static bool ReadRun(ReadOnlySpan<char> text, int start, ref Run run)
    {
        int i = start;
        if (text[i] == '+')
        {
            run.HasPlus = true;
            i = Shape.SkipBlanks(text, i + 1);
        }

        bool open = false;
        if (Shape.At(text, i) is '(' or '（' or '[')
        {
            open = true;
            run.HasBracket = true;
            i = Shape.SkipBlanks(text, i + 1, 1);
            if (Shape.At(text, i) == '+' && !run.HasPlus)
            {
                run.HasPlus = true;
                i++;
            }
        }

        if (!IsFigureAt(text, i))
            return false;
        char separator = '\0';
        while (run.GroupCount < MostGroups)
        {
            int end = SkipFigures(text, i, run.IsAnnounced);
            if (run.DigitCount + end - i > MostDigits)
            {
                run.IsCut = true;
                run.CutSeparator = separator;
                return run.GroupCount > 0;
            }

            run.Add(text[i..end], end, separator, open);
            i = end;
            separator = '\0';
            int mark = i;
            while (i < text.Length && i - mark < LongestSeparator && !IsFigureAt(text, i, ref run))
            {
                char c = text[i];
                if (c is '(' or '（' && !open && IsFigureAt(text, i + 1))
                {
                    open = true;
                    run.HasBracket = true;
                }
                else if (c is ')' or '）' or ']' && open)
                {
                    open = false;
                    run.CloseGroup(i + 1);
                }
                else if (CharTable.ClassOf(c) == CharClass.LineBreak)
                {
                    // One group a line, from the first: everything else that stands on two lines is two things.
                    if (run.GroupCount > 1 && run.SeparatorBefore(1) != '\n')
                        break;
                    run.NoteNoise();
                }
                else if (!IsNoise(c) && !IsSeparator(c) && !(c == '、' && run.LongestLength == 1))
                {
                    break;
                }
                else if (IsNoise(c) || (c == '.' && i > mark && text[i - 1] == '.') || (c == '_' && run.GroupCount == 1 && (run.DigitCount == AreaDigits || run.FirstDigit == '0')))
                {
                    run.NoteNoise();
                }

                separator = separator == '\0' || CharTable.IsBlank(separator) ? Normal(c) : separator;
                i++;
            }

            if (i == mark || !IsFigureAt(text, i, ref run) || (run.GroupCount > 1 && run.SeparatorBefore(1) == '\n' && separator != '\n'))
                break;
        }

        // "06 39 98 07 61 08 h": the hour behind a number in pairs.
        if (run.GroupCount == MostPairs + 1 && IsHourAt(text, run.EndOf(run.GroupCount)) && !run.Lengths(run.GroupCount).ContainsAnyExcept((byte)2))
            run.RemoveLast();

        if (run.LetterCount > 0 && (run.DigitCount - run.LetterCount < (run.IsAnnounced ? RealDigitsIfAnnounced : RealDigits) || (run.HasInnerLetters && !run.IsAnnounced)))
            return false;

        // Letters right behind make the last group part of a word or model, unless they lead to an extension; behind a hyphen they end a serial number.
        int last = run.EndOf(run.GroupCount);
        if (!Shape.EndsAt(text, last) && ExtensionEnd(text, last) == last)
        {
            // "080-3316-0A": a letter behind a figure or two at the end is that of a part.
            if (!run.IsAnnounced && !run.HasPlus && run.SeparatorBefore(run.GroupCount - 1) is '-' or '.' && run.Lengths(run.GroupCount)[^1] <= LongestPartEnding && run.DigitsThrough(run.GroupCount - 1) < FewestBeforePartEnding)
                return false;
            run.RemoveLast();
        }
        else if (!run.IsAnnounced && !run.HasPlus && (Shape.At(text, last) == '-' || (Shape.At(text, last) == '/' && run.FirstDigit != '0')) && char.IsAsciiLetterUpper(Shape.At(text, last + 1)) && Shape.EndsAt(text, last + 2))
            return false;
        return run.GroupCount > 0;
    }

    private static bool IsHourAt(ReadOnlySpan<char> text, int end)
    {
        int sign = Shape.SkipBlanks(text, end);
        return Shape.At(text, sign) == 'h' && !CharTable.IsWordPart(Shape.At(text, sign + 1));
    }

    private static bool IsNoise(char c) => c is '*' or '~' or '|' or '\u2026' or '=';

    /// <summary>A digit, or a letter that stands for one: it must touch a digit or another such letter, so that "l" or "O" alone stay words.</summary>
    private static bool IsFigureAt(ReadOnlySpan<char> text, int index)
    {
        char c = Shape.At(text, index);
        return Shape.IsDigit(c) || (IsLetterForDigit(c) && (IsFigure(Shape.At(text, index + 1)) || (index > 0 && IsFigure(text[index - 1]))));
    }

    /// <summary>The same, and among single digits a letter for zero that stands alone as they do: "3 4 7 o o o 5".</summary>
    private static bool IsFigureAt(ReadOnlySpan<char> text, int index, scoped ref Run run) =>
        IsFigureAt(text, index) || (run.IsAnnounced && run.GroupCount > 0 && IsGroupOfLikeFigures(text, index)) || (Shape.At(text, index) is 'o' or 'O' && run.GroupCount >= SinglesBeforeLetter && run.LongestLength == 1
            && !CharTable.IsWordPart(text[index - 1]) && !CharTable.IsWordPart(Shape.At(text, index + 1)));

    /// <summary>"Z66", "S0l": letters that look like figures begin a group that is figures otherwise.</summary>
    private static bool IsGroupOfLikeFigures(ReadOnlySpan<char> text, int index)
    {
        if (!IsRareFigure(Shape.At(text, index)) || CharTable.IsWordPart(text[index - 1]))
            return false;
        int end = index;
        int digits = 0;
        while (end < text.Length && end - index < LongestLikeGroup && (IsFigure(text[end]) || IsRareFigure(text[end])))
            digits += Shape.IsDigit(text[end++]) ? 1 : 0;
        return digits * 2 >= end - index && Shape.EndsAt(text, end);
    }

    internal static bool IsLetterForDigit(char c) => c is 'o' or 'O' or 'l' or 'I';

    private static bool IsFigure(char c) => Shape.IsDigit(c) || IsLetterForDigit(c);

    /// <summary>Letters that look like a digit only among digits; models and sizes have them too, so they need a word of calling.</summary>
    private static bool IsInnerFigure(char c) => c is 'i' or 'S' or 'B';

    /// <summary>Letters that look like a digit behind a word of calling alone; elsewhere they are sizes, units and parts.</summary>
    private static bool IsRareFigure(char c) => IsInnerFigure(c) || c is 'Z' or 'z' or 's' or 'G' or 'b' or 'q' or 'D' or 'Q';

    private static int SkipFigures(ReadOnlySpan<char> text, int index, bool isAnnounced)
    {
        int end = Shape.SkipDigits(text, index, MostDigits + 2);
        int stop = Math.Min(text.Length, index + MostDigits + 2);
        int figures = end;
        while (figures < stop && (IsFigure(text[figures]) || (figures > index && IsInnerFigure(text[figures])) || (isAnnounced && IsRareFigure(text[figures]) && (figures > index || IsGroupOfLikeFigures(text, index)))))
            figures++;

        // Letters of a word behind the digits are no figures: "5lamps", "020 7946 0371 or".
        return Shape.EndsAt(text, figures) ? figures : end;
    }

    private static bool IsSeparator(char c) => c is '-' or '.' or '/' or '\u2013' or '\u2014' or '·' or '\u2022' or '\u30FB' or '\uFF65' or '_' || (CharTable.IsBlank(c) && c is not ('\v' or '\f'));

    private static char Normal(char c) => Shape.IsHyphen(c) ? '-' : CharTable.IsBlank(c) ? ' ' : CharTable.ClassOf(c) == CharClass.LineBreak ? '\n' : c;

    /// <summary>A part of a longer run is a number of its own only if the rest is written in another way.</summary>
    private static bool IsWhole(scoped ref Run run, int groups, scoped in PhoneContext context)
    {
        if (run.HasPlus)
            return true;
        if (context.FollowsDigits && !run.HasBracket && !context.HasContactWord && !(run.SeparatorBefore(1) is '-' or '.'))
            return false;
        if (groups == run.GroupCount)
            return !run.IsCut || (run.CutSeparator == ' ' && groups > 1 && run.SeparatorBefore(1) != ' ');
        if (run.HasBracket && groups > 1 && run.SeparatorBefore(groups) == ' ')
            return true;
        char behind = run.SeparatorBefore(groups);
        if (behind == '\n')
            return true;
        return groups == 1 ? context.HasContactWord && behind == ' ' : behind != run.SeparatorBefore(groups - 1) || context.HasContactWord;
    }

    private static bool Judge(scoped ref Run run, int groups, scoped in PhoneContext context, out TokenFlags flags)
    {
        flags = TokenFlags.None;
        ReadOnlySpan<char> digits = run.Digits(groups);
        if (run.HasPlus)
            return JudgeInternational(ref run, groups, digits, context, out flags);
        if ((!context.HasContactWord && IsCodeByGroups(ref run, groups)) || IsRangeOfSizes(ref run, groups) || IsListOfSteps(ref run, groups))
            return false;
        if (digits.StartsWith("00", StringComparison.Ordinal) && digits.Length >= 10 && PhonePlans.CheckInternational(digits[2..], out _, out _) is PhoneVerdict.Valid)
        {
            flags = TokenFlags.Certain | TokenFlags.International;
            return true;
        }

        if (digits.StartsWith("011", StringComparison.Ordinal) && digits.Length >= 11 && groups > 1 && PhonePlans.CheckInternational(digits[3..], out _, out _) is PhoneVerdict.Valid)
        {
            flags = TokenFlags.Certain | TokenFlags.International;
            return true;
        }

        if (!context.Region.IsEmpty && JudgeNational(ref run, groups, digits, context.Region, true, context.HasContactWord, out flags))
            return true;
        if (!context.MarketplaceRegion.IsEmpty && JudgeNational(ref run, groups, digits, context.MarketplaceRegion, true, context.HasContactWord, out flags))
            return true;
        // Eleven digits behind Chinese words that nothing announces as an id: nobody writes them but for a mobile.
        if (context.IsAmongIdeographs && digits[0] == '1' && digits.Length == ChineseMobileDigits && !IsCount(digits) && (groups == 1 || run.Lengths(groups).SequenceEqual(s_chineseMobileGroups)) && PhonePlans.CheckNational(digits, "CN") == PhoneVerdict.Valid)
        {
            flags = TokenFlags.Certain;
            return true;
        }

        TokenFlags best = TokenFlags.None;
        bool found = false;
        foreach (string region in s_knownRegions)
        {
            if (!JudgeNational(ref run, groups, digits, region, false, context.HasContactWord, out TokenFlags candidate))
                continue;
            found = true;
            best |= candidate;
            if ((best & TokenFlags.Certain) != 0)
                break;
        }

        flags = best;
        if (found)
            return true;

        // An international number whose plus sign was left out: "44 20 7946 0371".
        if (context.HasContactWord && digits[0] != '0' && digits.Length is >= 11 and <= 13 && PhonePlans.CheckInternational(digits, out _, out _) is PhoneVerdict.Valid)
        {
            flags = TokenFlags.Certain | TokenFlags.International;
            return true;
        }

        return JudgeByContext(ref run, groups, digits, context, out flags);
    }

    /// <summary>Whether the groups are those of parcels and parts: six pairs and more, or a short end behind a long group and a point ("051.0000.93").</summary>
    private static bool IsCodeByGroups(scoped ref Run run, int groups)
    {
        ReadOnlySpan<byte> lengths = run.Lengths(groups);
        return lengths.Length > MostPairs ? !lengths.ContainsAnyExcept((byte)2) : lengths.Length > 1 && lengths[^1] <= 2 && lengths[^2] >= 4 && run.SeparatorBefore(groups - 1) == '.';
    }

    /// <summary>"01 | 02 | 03 | 04 | 05", "07・08・09・10・11": steps, volumes or sizes with signs between them that part things. Numbers have pairs beyond a dozen.</summary>
    private static bool IsListOfSteps(scoped ref Run run, int groups) =>
        groups is PairsOfSizes or MostPairs && run.SeparatorBefore(1) is '|' or '\u30FB' or '\uFF65' or '\u2022' && !run.Lengths(groups).ContainsAnyExcept((byte)2) && DigitRow.AreSmallPairs(run.Digits(groups));

    /// <summary>Four pairs, each more than the one before, are sizes: "rings from 67-72-77-82".</summary>
    private static bool IsRangeOfSizes(scoped ref Run run, int groups)
    {
        ReadOnlySpan<byte> lengths = run.Lengths(groups);
        if (lengths.Length != PairsOfSizes || lengths.ContainsAnyExcept((byte)2))
            return false;
        ReadOnlySpan<char> digits = run.Digits(groups);
        for (int i = 2; i < digits.Length; i += 2)
        {
            if (Shape.Value(digits.Slice(i, 2)) <= Shape.Value(digits.Slice(i - 2, 2)))
                return false;
        }

        return digits[0] != '0';
    }

    private static PhoneVerdict InternationalVerdict(scoped ref Run run, int groups, scoped ReadOnlySpan<char> digits)
    {
        PhoneVerdict verdict = PhonePlans.CheckInternational(digits, out _, out _);

        // The trunk zero in brackets or not, as in +44 (0)20 7946 0371.
        if (verdict == PhoneVerdict.Valid || run.TrunkZero(groups) is not (> 0 and int zero))
            return verdict;
        Span<char> without = stackalloc char[MostDigits];
        digits[..zero].CopyTo(without);
        digits[(zero + 1)..].CopyTo(without[zero..]);
        PhoneVerdict other = PhonePlans.CheckInternational(without[..(digits.Length - 1)], out _, out _);
        return other > verdict ? other : verdict;
    }

    private static bool JudgeInternational(scoped ref Run run, int groups, scoped ReadOnlySpan<char> digits, scoped in PhoneContext context, out TokenFlags flags)
    {
        flags = TokenFlags.International;
        PhoneVerdict verdict = InternationalVerdict(ref run, groups, digits);

        // A plus sign that adds or rates stands before few digits or digits without groups; no plan has been asked for those.
        if (verdict == PhoneVerdict.No && !(context.HasContactWord ? digits.Length >= 8 : groups > 1 && digits.Length >= 9))
            return false;
        if (verdict == PhoneVerdict.Valid || context.HasContactWord || (verdict == PhoneVerdict.Possible && digits.Length >= 9))
            flags |= TokenFlags.Certain;
        return true;
    }

    private static bool JudgeNational(scoped ref Run run, int groups, scoped ReadOnlySpan<char> digits, scoped ReadOnlySpan<char> region, bool home, bool contact, out TokenFlags flags)
    {
        flags = TokenFlags.None;
        PhoneVerdict verdict = PhonePlans.CheckNational(digits, region);
        if (verdict == PhoneVerdict.No)
            return false;

        // Nobody spreads or spells digits that are no number; grouping then tells nothing.
        if (run.IsHidden(groups) && !contact)
            return verdict == PhoneVerdict.Valid && !IsCount(digits) && (digits[0] == '0' || UsesNoTrunk(digits, region) || home);
        bool formatted = groups > 1 && PhonePlans.MatchesFormat(digits, run.Lengths(groups), region);
        bool hasTrunk = digits[0] == '0' || (digits[0] == '1' && digits.Length == 11 && region is "US") || UsesNoTrunk(digits, region);
        if (contact)
        {
            if (verdict == PhoneVerdict.Possible && !(hasTrunk || formatted || home))
                return false;
            flags = TokenFlags.Certain;
            return true;
        }

        if (!hasTrunk && !(home && formatted))
            return false;
        if (verdict == PhoneVerdict.Possible)
        {
            // "(977) 625-2661": no such area, but nothing else is written like that; nor are five pairs behind a zero.
            if (formatted && (run.HasBracket || groups >= 4))
                flags = TokenFlags.Certain;
            return formatted && (digits[0] == '0' || run.HasBracket);
        }

        // The plans of some countries take nearly any digits behind a zero; far from home only the usual grouping makes those sure.
        bool sure = home ? digits[0] == '0' || groups > 1 : groups > 1 ? formatted : digits[0] == '0' && region is not ("DE" or "IT" or "AT");
        if (sure || (run.HasBracket && groups > 1))
            flags = TokenFlags.Certain;
        else if (groups > 1 && !home && !(digits[0] == '0' && digits.Length >= 10))
            return false;
        return true;
    }

    /// <summary>Whether hidden digits dial by a plan: nobody hides digits that are no number, so their grouping is not asked for.</summary>
    internal static bool Dials(ReadOnlySpan<char> digits, in PhoneContext context)
    {
        if (digits.StartsWith("00", StringComparison.Ordinal) && PhonePlans.CheckInternational(digits[2..], out _, out _) is PhoneVerdict.Valid)
            return true;
        if (DialsFrom(digits, context.Region, home: true) || DialsFrom(digits, context.MarketplaceRegion, home: true))
            return true;
        foreach (string region in s_knownRegions)
        {
            if (DialsFrom(digits, region, home: false))
                return true;
        }

        return false;
    }

    private static bool DialsFrom(ReadOnlySpan<char> digits, ReadOnlySpan<char> region, bool home) =>
        !region.IsEmpty && PhonePlans.CheckNational(digits, region) == PhoneVerdict.Valid && (digits[0] == '0' || UsesNoTrunk(digits, region) || home);

    /// <summary>Digits that count up or down by one, or are all the same.</summary>
    internal static bool IsCount(ReadOnlySpan<char> digits)
    {
        int step = digits[2] - digits[1];
        for (int i = 2; i < digits.Length - 1; i++)
        {
            if (digits[i + 1] - digits[i] != step && !(digits[i] == '9' && digits[i + 1] == '0'))
                return false;
        }

        return step is >= -1 and <= 1;
    }

    /// <summary>Countries whose national numbers are dialled without a leading zero, and the ranges of others of which that is true.</summary>
    private static bool UsesNoTrunk(ReadOnlySpan<char> digits, scoped ReadOnlySpan<char> region) => region switch
    {
        "US" or "CA" => digits.Length == 10,
        "ES" => digits.Length == 9,
        "IT" => digits[0] == '3' && digits.Length is 9 or 10,
        "CN" => (digits[0] == '1' && digits.Length == 11) || (digits.Length == 10 && digits[0] is '4' or '8'),
        _ => false,
    };

    /// <summary>Digits that no plan knows, announced as a phone number: local numbers without area code, invented or foreign ones.</summary>
    private static bool JudgeByContext(scoped ref Run run, int groups, scoped ReadOnlySpan<char> digits, scoped in PhoneContext context, out TokenFlags flags)
    {
        flags = TokenFlags.None;
        if (!context.HasContactWord || digits.Length > 12 || IsCount(digits))
            return false;
        if (groups == 1 && digits.Length is < 7 or > 11)
            return false;
        if (groups > 1 && run.ShortestLength(groups) < 2 && digits[0] != '0' && !run.HasBracket)
            return false;
        flags = TokenFlags.Certain;
        return true;
    }

    private static int ExtensionEnd(ReadOnlySpan<char> text, int end)
    {
        int index = end;
        if (Shape.At(text, index) is ',' or ';')
            index++;
        index = Shape.SkipBlanks(text, index, 2);
        bool bracket = Shape.At(text, index) == '(';
        if (bracket)
            index++;
        foreach (string word in s_extensionWords)
        {
            if (!Shape.StartsWith(text, index, word))
                continue;
            int digits = Shape.SkipBlanks(text, index + word.Length, 2);
            int last = Shape.SkipDigits(text, digits, 7);
            if (last == digits || last - digits > 6 || !Shape.EndsAt(text, last))
                continue;
            if (bracket && Shape.At(text, last) == ')')
                last++;
            return last;
        }

        return end;
    }

    /// <summary>The groups of a run, in fixed room so that no scan allocates.</summary>
    private struct Run
    {
        private DigitStore _digits;
        private GroupStore _lengths;
        private EndStore _ends;
        private SeparatorStore _separators;
        private int _bracketGroup;
        private int _noisyGroup;

        /// <summary>Whether a word of calling stands before the number.</summary>
        public bool IsAnnounced { get; init; }

        public bool HasPlus { get; set; }

        public bool HasBracket { get; set; }

        /// <summary>Whether more digits follow than any phone number has.</summary>
        public bool IsCut { get; set; }

        public char CutSeparator { get; set; }

        /// <summary>Notes that a sign that nobody writes in numbers stands behind the groups so far.</summary>
        public void NoteNoise() => _noisyGroup = _noisyGroup == 0 ? GroupCount : _noisyGroup;

        private readonly bool HasNoise(int groups) => _noisyGroup > 0 && _noisyGroup < groups;

        public int LetterCount { get; private set; }

        public bool HasInnerLetters { get; private set; }

        public int GroupCount { get; private set; }

        public int DigitCount { get; private set; }

        public void Add(ReadOnlySpan<char> digits, int end, char separator, bool inBracket)
        {
            for (int i = 0; i < digits.Length; i++)
            {
                bool letter = !Shape.IsDigit(digits[i]);
                LetterCount += letter ? 1 : 0;
                HasInnerLetters |= letter && IsRareFigure(digits[i]);
                _digits[DigitCount + i] = digits[i] switch
                {
                    'l' or 'I' or 'i' => '1',
                    'o' or 'O' or 'D' or 'Q' => '0',
                    'Z' or 'z' => '2',
                    'S' or 's' => '5',
                    'G' or 'b' => '6',
                    'q' => '9',
                    'B' => '8',
                    char digit => digit,
                };
            }

            DigitCount += digits.Length;
            _lengths[GroupCount] = (byte)digits.Length;
            _ends[GroupCount] = end;
            _separators[GroupCount] = separator;
            if (inBracket && digits is "0")
                _bracketGroup = GroupCount;
            GroupCount++;
        }

        /// <summary>The closing bracket belongs to its group.</summary>
        public void CloseGroup(int end) => _ends[GroupCount - 1] = end;

        public void RemoveLast()
        {
            GroupCount--;
            DigitCount -= _lengths[GroupCount];
        }

        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        public readonly ReadOnlySpan<char> Digits(int groups) => ((ReadOnlySpan<char>)_digits)[..DigitsThrough(groups)];

        [System.Diagnostics.CodeAnalysis.UnscopedRef]
        public readonly ReadOnlySpan<byte> Lengths(int groups) => ((ReadOnlySpan<byte>)_lengths)[..groups];

        public readonly int DigitsThrough(int groups)
        {
            int count = 0;
            for (int i = 0; i < groups; i++)
                count += _lengths[i];
            return count;
        }

        public readonly bool IsSpread(int groups)
        {
            int singles = 0;
            for (int i = 0; i < groups; i++)
                singles += _lengths[i] == 1 ? 1 : 0;
            return singles >= SpreadDigits;
        }

        public readonly Disguise Disguise(int groups) =>
            (HasNoise(groups) || IsSpread(groups) ? MessageLint.Disguise.Spacing : MessageLint.Disguise.None) | (LetterCount > 0 ? MessageLint.Disguise.LettersForDigits : MessageLint.Disguise.None);

        public readonly bool IsHidden(int groups) => HasNoise(groups) || LetterCount > 0 || IsSpread(groups);

        public readonly char FirstDigit => _digits[0];

        public readonly int EndOf(int groups) => groups == 0 ? 0 : _ends[groups - 1];

        public readonly char SeparatorBefore(int group) => (uint)group < (uint)GroupCount ? _separators[group] : '\0';

        public readonly int LongestLength
        {
            get
            {
                int longest = 0;
                for (int i = 0; i < GroupCount; i++)
                    longest = Math.Max(longest, _lengths[i]);
                return longest;
            }
        }

        public readonly int ShortestLength(int groups)
        {
            int shortest = int.MaxValue;
            for (int i = 0; i < groups; i++)
                shortest = Math.Min(shortest, _lengths[i]);
            return shortest;
        }

        /// <summary>Where among the digits a trunk zero stands that international callers leave out; -1 if none.</summary>
        public readonly int TrunkZero(int groups)
        {
            if (_bracketGroup > 0 && _bracketGroup < groups)
                return DigitsThrough(_bracketGroup);
            if (groups < 2)
                return -1;
            int second = DigitsThrough(1);
            return _digits[second] == '0' ? second : -1;
        }
    }

    [System.Runtime.CompilerServices.InlineArray(MostDigits + 2)]
    private struct DigitStore
    {
        private char _first;
    }

    [System.Runtime.CompilerServices.InlineArray(MostGroups)]
    private struct GroupStore
    {
        private byte _first;
    }

    [System.Runtime.CompilerServices.InlineArray(MostGroups)]
    private struct EndStore
    {
        private int _first;
    }

    [System.Runtime.CompilerServices.InlineArray(MostGroups)]
    private struct SeparatorStore
    {
        private char _first;
    }
}
