using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads the few words before a number for what they announce. Looks at a fixed number of tokens, so the work for each number is bounded.</summary>
internal static class NumberContextReader
{
    private const int MostWords = 4;

    /// <summary>"le numéro de police est le": behind the thing stands the word for its number, with small words around both.</summary>
    private const int MostWordsToNumberNoun = 6;
    private const int MostTokens = 12;

    /// <summary>Words that say nothing of their own between a verb of calling and its number, up to so many more.</summary>
    private const int MostParticles = 4;
    private const int MostUnits = 64;

    /// <summary>Longest short form of a word for ids: "Nr.", "Ref.", "Art.".</summary>
    private const int LongestShortForm = 3;
    private const int LongestCodePrefix = 4;
    private const int MostDialledDigits = 15;
    private const int FewestGroupedDigits = 9;
    private const int MostGroupedDigits = 11;
    private const int LongestDepartment = 16;

    /// <summary>A preposition and an article before the word that a number is for.</summary>
    private const int MostTopicWords = 2;
    private const int LongIdEnding = 5;
    private const int EastAsianWindow = 14;

    /// <summary>"No."</summary>
    private const int LongestLatinSign = 3;

    /// <summary>Signs between a Chinese or Japanese word and its number.</summary>
    private const string Fillers = " \u00A0\u3000:：#＃(（[{<\"'「『【“‘《〈，,はがのをに是为為:+=＝";

    public static NumberContext Read(ReadOnlySpan<char> source, int position, bool startsSentence, TokenBuffer buffer)
    {
        NumberContext found = ReadEastAsian(source, position);
        if (found == NumberContext.None)
            found = ReadWords(source, position, startsSentence, buffer);
        if (found == NumberContext.None && position > 0 && source[position - 1] is '#' or '＃')
            return NumberContext.Id;

        // No id begins with the sign of a country's code.
        return found is NumberContext.Id or NumberContext.Tracking && Shape.At(source, position) is '+' or '＋' ? NumberContext.None : found;
    }

    /// <summary>Whether a context word of the declared identifier stands within the last three words.</summary>
    public static bool HasWordOf(DeclaredIdentifierScanner identifier, ReadOnlySpan<char> source, int position, TokenBuffer buffer)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int words = 0;
        int oldest = Math.Max(0, buffer.Count - MostTokens);
        for (int i = buffer.Count - 1; i >= oldest && words < 3; i--)
        {
            ref readonly MessageToken token = ref buffer[i];
            if (position - token.StartUnit > MostUnits)
                break;
            if (token.Kind is not (TokenKind.Word or TokenKind.Model))
                continue;
            words++;
            if (identifier.IsContext(folded[..WordFolder.Fold(source.Slice(token.StartUnit, Math.Min(token.LengthUnits, MostUnits)), folded)]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of the list stands among the last words before a number, with no word for an id behind it, or a Chinese or Japanese entry right before it.</summary>
    public static bool IsAnnouncedBy(ContextWords list, ReadOnlySpan<char> source, int position, bool startsSentence, TokenBuffer buffer)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> before = BeforeFillers(source, position);
        if (before.Length > 0 && CharTable.IsEastAsian(before[^1]) && list.Ends(folded[..WordFolder.Fold(before, folded)]))
            return true;
        if (startsSentence)
            return false;
        int words = 0;
        int oldest = Math.Max(0, buffer.Count - MostTokens);
        for (int i = buffer.Count - 1; i >= oldest && words < MostWords; i--)
        {
            ref readonly MessageToken token = ref buffer[i];
            if (position - token.StartUnit > MostUnits)
                break;
            if (token.Kind != TokenKind.Word || (token.Flags & TokenFlags.Ideograph) != 0)
                continue;
            words++;
            ReadOnlySpan<char> word = folded[..WordFolder.Fold(source.Slice(token.StartUnit, Math.Min(token.LengthUnits, MostUnits)), folded)];
            if (list.Contains(word))
                return true;
            if ((token.Flags & TokenFlags.StartsSentence) != 0 || ContextWords.Ids.Contains(word))
                break;
        }

        return false;
    }

    [SkipLocalsInit]
    private static NumberContext ReadWords(ReadOnlySpan<char> source, int position, bool startsSentence, TokenBuffer buffer)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        bool idsOpen = true;
        bool phoneSeen = false;
        bool isBorne = false;
        bool isBehindPlace = false;
        bool isBehindNumber = false;
        var numberOfThing = new NumberOfThing();
        bool barrier = startsSentence;
        int words = 0;
        int particles = 0;
        int oldest = Math.Max(0, buffer.Count - MostTokens);
        for (int i = buffer.Count - 1; i >= oldest && words - Math.Min(particles, MostParticles) < (numberOfThing.IsPending ? MostWordsToNumberNoun : MostWords); i--)
        {
            ref readonly MessageToken token = ref buffer[i];
            if (position - token.EndUnit > MostUnits)
                break;
            if (token.Kind == TokenKind.LineBreak)
                continue;

            // "Tel. 020", "Nr. 020": the point behind a short form right before the number is no barrier; that behind "on my part." is one.
            bool isShortForm = words == 0 && token.Kind == TokenKind.Word && Shape.At(source, token.EndUnit) == '.';
            if (barrier && !isShortForm)
                break;
            bool announcesCallsOnly = barrier && token.LengthUnits > LongestShortForm && !EndsInNumberSign(source, token);
            barrier = false;

            // "for this model, 0161 496 ...": a comma behind the word for an id ends what it announces, unless ids are listed.
            if (i == buffer.Count - 1 && token.Kind == TokenKind.Word && Shape.At(source, token.EndUnit) == ',')
                idsOpen = false;
            if (token.Kind is TokenKind.Phone && words <= 2)
                return NumberContext.Phone;
            if (token.Kind is TokenKind.ReferenceId or TokenKind.OrderId && idsOpen && words <= 1)
                return NumberContext.Id;
            if (token.Kind is TokenKind.Word or TokenKind.Model)
            {
                words++;
                ReadOnlySpan<char> word = folded[..WordFolder.Fold(source.Slice(token.StartUnit, Math.Min(token.LengthUnits, MostUnits)), folded)];
                if ((token.Disguise & Disguise.Spacing) != 0)
                    word = WordFolder.Join(folded[..word.Length]);

                if (word is "n" && token.StartUnit >= 2 && source[token.StartUnit - 1] == '/' && source[token.StartUnit - 2] is 's' or 'S')
                    return NumberContext.Id;

                // Words of one or two letters are connectors or the country of a tax number: "VAT number GB 123 4567 89".
                bool isId = ContextWords.Ids.Contains(word);
                bool isPhone = ContextWords.Phones.Contains(word);
                if (isBehindNumber && ContextWords.OwnPossessives.Contains(word))
                    return NumberContext.Phone;
                isBehindNumber = ContextWords.DialledNumberNouns.Contains(word);
                bool isThing = idsOpen && numberOfThing.Take(word);
                bool connects = ContextWords.Connectors.Contains(word) || (!isId && (word.Length <= 2 || (words == 1 && !isPhone && IsCodePrefix(source, token))));
                if (ContextWords.Particles.Contains(word))
                    particles++;
                idsOpen &= !announcesCallsOnly;
                if (idsOpen && ContextWords.Tracking.Contains(word) && !IsDepartment(source, i - 1, buffer))
                    return OwnNumber.PrecedesId(source, buffer, i, IsDialledAt(source, position) || IsGroupedAt(source, position)) ? NumberContext.Phone : NumberContext.Tracking;
                if (words == 1 && IsDialledAt(source, position) && ContextWords.Prepositions.Contains(word))
                    return NumberContext.Phone;
                if (isPhone)
                {
                    if (!connects)
                        return NumberContext.Phone;
                    phoneSeen = true;
                }

                if (idsOpen && !connects && words <= MostWords && isId && !IsDepartment(source, i - 1, buffer) && !IsTopic(source, position, i, buffer) && !IsVerb(source, token))
                    return OwnNumber.PrecedesId(source, buffer, i, IsDialledAt(source, position) || IsGroupedAt(source, position)) ? NumberContext.Phone : NumberContext.Id;
                if (isBehindPlace && ContextWords.Registers.Contains(word))
                    return NumberContext.Id;
                isBehindPlace = words == 1 && idsOpen && char.IsUpper(source[token.StartUnit]);
                if (idsOpen && isBorne && ContextWords.Parts.Contains(word))
                    return NumberContext.Id;
                isBorne |= idsOpen && ContextWords.Bearing.Contains(word);
                if (idsOpen && !connects && word.Length > 6 && (word.EndsWith("nummer", StringComparison.Ordinal) || word.EndsWith("number", StringComparison.Ordinal)))
                    return NumberContext.Id;
                idsOpen &= connects || isThing;
            }
            else if (token.Kind is not (TokenKind.Number or TokenKind.Emoji))
            {
                idsOpen = false;
            }

            if ((token.Flags & TokenFlags.AfterComma) != 0)
                numberOfThing.EndClause();
            barrier |= (token.Flags & TokenFlags.StartsSentence) != 0;
        }

        // A verb of calling before it would have said more: "call our repair number 0800 ...".
        if (numberOfThing.IsFound)
            return NumberContext.Id;
        return phoneSeen ? NumberContext.Phone : NumberContext.None;
    }

    /// <summary>Whether a word is a compound with the short form of "number" at its end: "Bestellnr.".</summary>
    private static bool EndsInNumberSign(ReadOnlySpan<char> source, in MessageToken token) =>
        source.Slice(token.StartUnit, token.LengthUnits).EndsWith("nr", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word is the capitals that ids begin with: "Rahmennummer WBK 030 448".</summary>
    private static bool IsCodePrefix(ReadOnlySpan<char> source, in MessageToken token) =>
        token.LengthUnits <= LongestCodePrefix && !source.Slice(token.StartUnit, token.LengthUnits).ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Whether a number begins as one that is dialled from afar and has no more digits: "unter 030 901820", but neither "unter 2024" nor a parcel's number.</summary>
    private static bool IsDialledAt(ReadOnlySpan<char> source, int position)
    {
        if (Shape.At(source, position) is not ('0' or '+' or '('))
            return false;
        int digits = 0;
        for (int i = position; i < source.Length && digits <= MostDialledDigits && (Shape.IsDigit(source[i]) || CharTable.IsBlank(source[i]) || source[i] is '-' or '/' or '(' or ')' or '+'); i++)
            digits += Shape.IsDigit(source[i]) ? 1 : 0;
        return digits <= MostDialledDigits;
    }

    /// <summary>Whether blanks part a number into groups, with as many digits as numbers that are dialled without a trunk zero: "612 345 678".</summary>
    private static bool IsGroupedAt(ReadOnlySpan<char> source, int position)
    {
        int digits = 0;
        int groups = 0;
        for (int i = position; Shape.IsDigitAt(source, i); i = Shape.SkipBlanks(source, i, 1))
        {
            int end = Shape.SkipDigits(source, i, MostDialledDigits);
            digits += end - i;
            groups++;
            i = end;
        }

        return groups > 1 && digits is >= FewestGroupedDigits and <= MostGroupedDigits;
    }

    /// <summary>Whether the word at a token makes what is behind it the name of a department: "le service expédition au 04 ..." gives no parcel's number.</summary>
    private static bool IsDepartment(ReadOnlySpan<char> source, int token, TokenBuffer buffer)
    {
        if (token < 0 || buffer[token].Kind != TokenKind.Word || buffer[token].LengthUnits > LongestDepartment)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return ContextWords.Departments.Contains(folded[..WordFolder.Fold(source.Slice(buffer[token].StartUnit, buffer[token].LengthUnits), folded)]);
    }

    /// <summary>"m'avoir au 06 ...": the French word for a credit note is a verb behind a pronoun.</summary>
    private static bool IsVerb(ReadOnlySpan<char> source, in MessageToken token) =>
        token.StartUnit > 1 && source[token.StartUnit - 1] is '\'' or '’' && source[token.StartUnit - 2] is 'm' or 't';

    /// <summary>Whether the word at a token is what the number is for, not what it numbers: "pour un retour : 06 39 ...", "with your order, it's 07700 ...", "Durchwahl Ersatzteile: 069 ...".</summary>
    private static bool IsTopic(ReadOnlySpan<char> source, int position, int token, TokenBuffer buffer)
    {
        int end = Shape.SkipBlanks(source, buffer[token].EndUnit);
        if (!(IsDialledAt(source, position) || IsGroupedAt(source, position)) || Shape.At(source, end) is not (',' or ':' or '?'))
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        bool isBesideLine = true;
        for (int i = token - 1; i >= 0 && token - i <= MostTopicWords && buffer[i].Kind == TokenKind.Word; i--)
        {
            ReadOnlySpan<char> word = folded[..WordFolder.Fold(source.Slice(buffer[i].StartUnit, Math.Min(buffer[i].LengthUnits, MostUnits)), folded)];
            if (ContextWords.Topics.Contains(word))
                return true;

            // "Durchwahl Ersatzteile: 069 ...", "Línea de devoluciones: 91 ...": the noun for a line before it.
            if (isBesideLine && ContextWords.Lines.Contains(word))
                return true;
            isBesideLine &= ContextWords.Articles.Contains(word);
            if ((buffer[i].Flags & TokenFlags.StartsSentence) != 0)
                break;
        }

        return false;
    }

    [SkipLocalsInit]
    private static NumberContext ReadEastAsian(ReadOnlySpan<char> source, int position)
    {
        ReadOnlySpan<char> text = BeforeFillers(source, position);
        if (text.Length == 0 || !(CharTable.IsEastAsian(text[^1]) || EndsInLatinSign(text)))
            return NumberContext.None;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> before = folded[..WordFolder.Fold(text, folded)];
        if (!CharTable.IsEastAsian(text[^1]))
            return ContextWords.EndsInNumberOfThing(before) ? NumberContext.Id : NumberContext.None;

        // "調査依頼の番号は": a long word for an id holds the short one for a number.
        if (ContextWords.Ids.Ends(before, fewest: LongIdEnding))
            return NumberContext.Id;
        if (ContextWords.Phones.Ends(before))
            return NumberContext.Phone;
        if (ContextWords.Tracking.Ends(before))
            return NumberContext.Tracking;
        if (ContextWords.Ids.Ends(before) || ContextWords.EndsInNumberOfThing(before))
            return NumberContext.Id;

        // Further away only words of calling count, and only in the same sentence.
        for (int size = before.Length - 1; size > 0; size--)
        {
            if (before[size] is '。' or '！' or '？' or '\n')
                break;
            if (ContextWords.Phones.Ends(before[..size], fewest: 2))
                return NumberContext.Phone;
        }

        return NumberContext.None;
    }

    /// <summary>The last characters before the signs between a Chinese or Japanese word and its number.</summary>
    private static ReadOnlySpan<char> BeforeFillers(ReadOnlySpan<char> source, int position)
    {
        int end = position;
        int earliest = Math.Max(0, position - EastAsianWindow);
        while (end > earliest && (Fillers.Contains(source[end - 1], StringComparison.Ordinal) || CharTable.ClassOf(source[end - 1]) == CharClass.Ignorable || IsBreakBehindColon(source, end - 1)))
            end--;
        int start = Math.Max(0, end - EastAsianWindow);
        if (start < end && char.IsLowSurrogate(source[start]))
            start++;
        return source[start..end];
    }

    /// <summary>"保单ID", "予約No.": characters before a short Latin word for a number.</summary>
    private static bool EndsInLatinSign(ReadOnlySpan<char> text) =>
        text.Length > LongestLatinSign && (CharTable.IsEastAsian(text[^LongestLatinSign]) || CharTable.IsEastAsian(text[^(LongestLatinSign + 1)]));

    /// <summary>A label, a colon, and the number on the next line.</summary>
    private static bool IsBreakBehindColon(ReadOnlySpan<char> source, int index) =>
        index > 0 && source[index] == '\n' && source[index - 1] is ':' or '：';
}
