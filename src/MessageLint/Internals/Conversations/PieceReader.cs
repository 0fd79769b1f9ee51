using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Conversations;

/// <summary>Finds what may be pieces of a contact detail in one message: dangling digits, in figures or words, and parts of an address.</summary>
internal static class PieceReader
{
    private const int FewestDigits = 3;
    private const int MostDigits = 7;

    /// <summary>So many number words in a row are no amount: nobody counts in digits.</summary>
    private const int DigitWordsWithoutCue = 4;

    private const int LongestAddressPiece = 64;

    /// <summary>A piece of an address without a cue is the whole sentence, of no more tokens than these.</summary>
    private const int MostTokensAlone = 6;

    private const string Brackets = " ([{<>}])";
    private const string ClauseEnds = ".,;:!?)…、。，；：！？）";

    private static readonly SearchValues<char> AnyFigure = SearchValues.Create("0123456789０１２３４５６７８９");

    public static IEnumerable<string> Parts => PieceCues.Parts;

    public static ContactPiece[] Read(AnalysisRun run, ReadOnlySpan<char> text)
    {
        var pieces = new List<ContactPiece>();
        SentenceMap sentences = run.SentencesIn(text);
        var cues = new PieceCues(run, sentences);
        AddDigits(run, text, cues, pieces);
        AddAddressParts(run, text, cues, sentences, pieces);
        return [.. pieces];
    }

    private static void AddDigits(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues, List<ContactPiece> pieces)
    {
        int counterEnd = -1;
        for (int i = 0; i < run.Tokens.Length; i++)
        {
            if (EndOfCounter(run, text, i) is int counter and >= 0)
            {
                i = counter;
                counterEnd = run.Tokens[counter].EndUnit;
                continue;
            }

            if (!IsDigitToken(run.Tokens[i]))
                continue;
            bool isSpelled = !run.Tokens[i].TextIn(text).ContainsAny(AnyFigure);
            string digits = isSpelled ? SpelledDigits(run, text, i, out int end, out int words) : Figures(run, text, i, out end, out words);
            if (end <= i)
                continue;
            int first = i;
            i = end - 1;
            if (digits.Length is < FewestDigits or > MostDigits || cues.IsOfThing(first))
                continue;
            PieceCue cue = CueOf(run, text, cues, first, i, isSpelled && words >= DigitWordsWithoutCue, counterEnd);
            bool isRound = !isSpelled && words == 1 && IsRound(digits);
            if (cue == PieceCue.None || (cue == PieceCue.Alone && (isRound || isSpelled)))
                continue;
            int start = run.Tokens[first].StartUnit;
            pieces.Add(new ContactPiece(run.ToSource(run.SpanOf(first, i)), digits, PieceKind.Phone, cue, IsInternational: start > 0 && text[start - 1] is '+' or '＋', isRound));
        }
    }

    private static PieceCue CueOf(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues, int first, int last, bool isDictated, int counterEnd)
    {
        int start = run.Tokens[first].StartUnit;
        if (isDictated || cues.HasTail(last))
            return PieceCue.Strong;
        if (!Dangles(text, run.Tokens[last].EndUnit))
            return PieceCue.None;
        if (counterEnd >= 0 && text[counterEnd..start].Trim(" :.)-–：）").IsEmpty)
            return PieceCue.Strong;
        ReadOnlySpan<char> before = text[..start].TrimEnd(" (（");
        bool isBehindColon = before is [.., ':' or '：'];
        PieceCue cue = cues.At(text, first, isBehindColon);
        bool isAlone = isBehindColon || before.IsEmpty || before[^1] is '\n' or '\r' || (run.Tokens[first].Flags & TokenFlags.StartsSentence) != 0;
        return cue == PieceCue.None && isAlone ? PieceCue.Alone : cue;
    }

    /// <summary>The last token of a count of pieces, <c>1/2</c>, that begins at a token; -1 if none does.</summary>
    private static int EndOfCounter(AnalysisRun run, ReadOnlySpan<char> text, int token)
    {
        int start = run.Tokens[token].StartUnit;
        if (!Shape.HasDigits(text, start, 1) || Shape.At(text, start + 1) != '/' || !Shape.HasDigits(text, start + 2, 1) || text[start] > text[start + 2] || Shape.At(text, start + 3) == '/')
            return -1;
        int last = token;
        while (last + 1 < run.Tokens.Length && run.Tokens[last].EndUnit < start + 3)
            last++;
        return run.Tokens[last].EndUnit == start + 3 ? last : -1;
    }

    private static bool IsSpacedDot(ReadOnlySpan<char> text, in MessageToken before, in MessageToken behind) =>
        TokenPlace.Between(text, before, behind) is " . " && (char.IsLower(text[behind.StartUnit]) || char.IsUpper(text[before.EndUnit - 1]));

    private static bool IsRound(string digits) => digits[0] != '0' && digits.AsSpan().TrimEnd('0').Length <= Math.Max(1, digits.Length - 2);

    /// <summary>A number in words. Words that mean something else as often are no digits here, since so few stand together.</summary>
    [SkipLocalsInit]
    private static string SpelledDigits(AnalysisRun run, ReadOnlySpan<char> text, int first, out int end, out int words)
    {
        Span<char> digits = stackalloc char[SpelledRun.MostDigits];
        Span<SpelledItem> items = stackalloc SpelledItem[SpelledRun.MostItems];
        var spelled = new SpelledRun(text, digits, items);
        int endUnit = spelled.Read(run.Tokens[first].StartUnit);
        words = spelled.ItemCount;
        end = first;
        if (words == 0 || HasDoubtfulWord(ref spelled))
            return string.Empty;
        while (end < run.Tokens.Length && run.Tokens[end].StartUnit < endUnit)
            end++;
        return AreDigitTokens(run.Tokens[first..end]) ? spelled.Digits.ToString() : string.Empty;
    }

    /// <summary>Groups of figures with a blank or a mark between them: <c>05 77</c>. Nothing if other letters stand in a group than those that look like figures.</summary>
    private static string Figures(AnalysisRun run, ReadOnlySpan<char> text, int first, out int end, out int groups)
    {
        var digits = new StringBuilder();
        end = first;
        groups = 0;
        do
        {
            if (!AppendFigures(run.Tokens[end].TextIn(text), digits))
            {
                end = Math.Max(end, first + 1);
                return string.Empty;
            }

            end++;
            groups++;
        }
        while (end < run.Tokens.Length && IsDigitToken(run.Tokens[end]) && Shape.IsDigitAt(text, run.Tokens[end].StartUnit)
            && TokenPlace.Between(text, run.Tokens[end - 1], run.Tokens[end]) is [' ' or '-' or '.' or '/' or '\u00A0']);
        return digits.ToString();
    }

    private static bool AppendFigures(ReadOnlySpan<char> group, StringBuilder digits)
    {
        foreach (char c in group)
        {
            switch (c)
            {
                case >= '0' and <= '9':
                    digits.Append(c);
                    break;
                case >= '０' and <= '９':
                    digits.Append((char)(c - '０' + '0'));
                    break;
                case 'O' or 'o' when group.Length >= FewestDigits:
                    digits.Append('0');
                    break;
                case 'I' or 'l' when group.Length >= FewestDigits:
                    digits.Append('1');
                    break;
                case ' ' or '-' or '.' or '/' or '(' or ')' or '+' or '＋' or '\u00A0':
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static bool IsDigitToken(in MessageToken token) => (token.Flags & TokenFlags.Quoted) == 0 && token.Kind is TokenKind.Number or TokenKind.Word or TokenKind.Phone or TokenKind.ReferenceId or TokenKind.Measure or TokenKind.Model;

    /// <summary>Whether a word only sounds like its digit. "Oh" is zero where another word is a digit for certain.</summary>
    private static bool HasDoubtfulWord(scoped ref SpelledRun spelled)
    {
        int digit = 0;
        bool isCertain = false;
        bool hasZero = false;
        foreach (SpelledItem item in spelled.Items)
        {
            bool isSound = item.IsWord && item.Trust == SpelledTrust.Sound;
            if (isSound && spelled.Digits[digit] != '0')
                return true;
            hasZero |= isSound;
            isCertain |= !isSound;
            digit += item.Digits;
        }

        return hasZero && !isCertain;
    }

    private static bool AreDigitTokens(ReadOnlySpan<MessageToken> tokens)
    {
        foreach (ref readonly MessageToken token in tokens)
        {
            if (!IsDigitToken(token))
                return false;
        }

        return true;
    }

    /// <summary>Whether a clause ends behind the digits: an amount would go on with what is counted.</summary>
    private static bool Dangles(ReadOnlySpan<char> text, int end)
    {
        ReadOnlySpan<char> rest = text[end..].TrimStart(' ');
        return rest.IsEmpty || rest[0] is '\n' or '\r' || ClauseEnds.Contains(rest[0], StringComparison.Ordinal);
    }

    /// <summary>What stands behind a cue up to the next one or the end of its sentence, or a short sentence that is part of an address, written as an address would be: <c>gmail, dot, com</c> is <c>gmail.com</c>.</summary>
    private static void AddAddressParts(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues, SentenceMap sentences, List<ContactPiece> pieces)
    {
        int next = 0;
        for (int first = 0; first < run.Tokens.Length;)
        {
            int sentence = sentences.SentenceOf(first);
            int end = first;
            while (end < run.Tokens.Length && (sentences.SentenceOf(end) == sentence || IsSpacedDot(text, run.Tokens[end - 1], run.Tokens[end])) && (run.Tokens[end].Flags & TokenFlags.Quoted) == 0)
                sentence = sentences.SentenceOf(end++);
            if (end == first)
            {
                first++;
                continue;
            }

            bool hasCue = false;
            while (next < cues.Before.Count && cues.Before[next].First < end)
            {
                (int begin, int last, PieceCue strength) = cues.Before[next++];
                while (next < cues.Before.Count && cues.Before[next].First <= last + 1)
                {
                    last = Math.Max(last, cues.Before[next].Last);
                    strength = (PieceCue)Math.Max((byte)strength, (byte)cues.Before[next++].Strength);
                }

                int stop = next < cues.Before.Count && cues.Before[next].First < end ? cues.Before[next].First : end;
                hasCue = true;
                if (last + 1 < stop)
                    AddAddressPart(run, text, cues, last + 1, stop, strength, pieces);
                else if (last < end && SignBehind(text, run.Tokens[last].EndUnit) == '@')
                    pieces.Add(new ContactPiece(run.ToSource(run.SpanOf(last, last)), "@", PieceKind.Address, strength));
                else if (begin > first && cues.IsTail(begin))
                    AddAddressPart(run, text, cues, first, begin, strength, pieces);
            }

            if (!hasCue && end - first <= MostTokensAlone)
                AddAddressPart(run, text, cues, first, end, PieceCue.Alone, pieces);
            first = end;
        }
    }

    private static void AddAddressPart(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues, int first, int end, PieceCue cue, List<ContactPiece> pieces)
    {
        string value = WrittenOut(run, text, cues, first, ref end);
        if (value.Length is 0 or > LongestAddressPiece || (cue == PieceCue.Alone && !value.AsSpan().ContainsAny('@', '.')))
            return;
        TextSpan span = run.ToSource(run.SpanOf(first, end - 1));
        pieces.Add(new ContactPiece(span, value, PieceKind.Address, cue));
        if (cue == PieceCue.Strong && !text[run.Tokens[first].StartUnit..run.Tokens[end - 1].EndUnit].ContainsAny(' ', '\n'))
            pieces.Add(new ContactPiece(span, value, PieceKind.Account, cues.IsOfAccount(first) ? PieceCue.Strong : PieceCue.Weak));
    }

    [SkipLocalsInit]
    private static string WrittenOut(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues, int first, ref int end)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        var written = new StringBuilder();
        var lastRole = AddressRole.No;
        for (int i = first; i < end && written.Length <= LongestAddressPiece; i++)
        {
            MessageToken token = run.Tokens[i];
            if (token.Kind == TokenKind.LineBreak)
                continue;
            ReadOnlySpan<char> between = i > 0 ? TokenPlace.Between(text, run.Tokens[i - 1], token) : text[..token.StartUnit];
            ReadOnlySpan<char> whole = token.TextIn(text);
            AddressRole role = RoleOf(whole, folded, IsBracketed(text, token));

            // A comma ends an address, unless it is dictated sign by sign.
            if (i > first && between.ContainsAny(',', ';', '，') && !IsSign(role) && !IsSign(lastRole) && cues.EndOfAtSign(i) < 0 && written.Length > 0)
            {
                end = i;
                break;
            }

            if (SignIn(between) is char sign and not '\0')
                written.Append(sign);
            lastRole = role;
            if (cues.EndOfAtSign(i) is int behind and >= 0)
            {
                written.Append('@');
                lastRole = AddressRole.At;
                i = behind;
                continue;
            }

            // An address that is half in words is one token already; its words are written out one by one.
            if (!whole.Contains(' '))
            {
                AppendWord(whole, role, written);
                continue;
            }

            foreach (Range range in whole.SplitAny(' ', ',', '\t'))
            {
                ReadOnlySpan<char> word = whole[range].Trim(Brackets);
                AppendWord(word, RoleOf(word, folded, isBracketed: word.Length < whole[range].Length), written);
            }
        }

        if (SignBehind(text, run.Tokens[end - 1].EndUnit) is char last and not '\0')
            written.Append(last);
        return written.ToString();
    }

    /// <summary>Whether a word joins pieces: "then" before the first of them, "and" behind an at sign.</summary>
    private static bool IsBetweenPieces(ReadOnlySpan<char> word, StringBuilder written) =>
        (written.Length == 0 || written[^1] == '@') && word is "e" or "y" or "et" or "and" or "und" or "then" or "poi" or "puis" or "luego" or "dann" or "noch";

    private static AddressRole RoleOf(ReadOnlySpan<char> word, Span<char> folded, bool isBracketed)
    {
        AddressRole role = word.IsEmpty ? AddressRole.No : AddressWords.Find(WordFolder.Folded(word, folded)).Role;
        return isBracketed && role == AddressRole.In ? AddressRole.At : role;
    }

    private static bool IsSign(AddressRole role) => role is AddressRole.At or AddressRole.Dot or AddressRole.Hyphen or AddressRole.Underscore;

    private static bool IsBracketed(ReadOnlySpan<char> text, in MessageToken token) =>
        token.StartUnit > 0 && text[token.StartUnit - 1] is '(' or '[' or '{' or '<' && Shape.At(text, token.EndUnit) is ')' or ']' or '}' or '>';

    /// <summary>The sign of an address that stands between two tokens, with blanks or brackets around it; none if anything else does.</summary>
    private static char SignIn(ReadOnlySpan<char> between) => between.Trim(Brackets) is [var sign] ? SignOf(sign) : '\0';

    /// <summary>An at sign behind a token. A stop there ends the sentence.</summary>
    private static char SignBehind(ReadOnlySpan<char> text, int end) => text[end..].TrimStart(" ([{") is ['@' or '＠', ..] ? '@' : '\0';

    private static char SignOf(char c) => c switch
    {
        '@' or '＠' => '@',
        '.' or '-' or '_' => c,
        _ => '\0',
    };

    private static void AppendWord(ReadOnlySpan<char> word, AddressRole role, StringBuilder written)
    {
        switch (role)
        {
            case AddressRole.Dot:
                written.Append('.');
                break;
            case AddressRole.At:
                written.Append('@');
                break;
            case AddressRole.Hyphen:
                written.Append('-');
                break;
            case AddressRole.Underscore:
                written.Append('_');
                break;
            case AddressRole.None or AddressRole.No or AddressRole.In when IsBetweenPieces(word, written):
                break;
            case AddressRole.No or AddressRole.In when written.Length == 0 || written[^1] != '.':
                break;
            default:
                written.Append(word.ToString().ToLowerInvariant());
                break;
        }
    }
}
