using System.Runtime.CompilerServices;
using System.Text;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Conversations;

/// <summary>Finds what may be pieces of a contact detail in one message: dangling digits, in figures or words, and parts of an address behind a cue.</summary>
internal static class PieceReader
{
    private const string Cue = "piece-cue";
    private const string Contact = "piece-contact";
    private const string Thing = "numbered-thing";
    private const string AtSign = "at-sign";

    private const int FewestDigits = 3;
    private const int MostDigits = 7;

    /// <summary>So many number words in a row are no amount: nobody counts in digits.</summary>
    private const int DigitWordsWithoutCue = 4;

    /// <summary>How many tokens may stand between a cue and its piece.</summary>
    private const int CueDistance = 5;

    /// <summary>How many characters may stand between a cue and its piece, where every character is a token.</summary>
    private const int CueUnits = 12;

    /// <summary>How many tokens may stand between a piece and a cue behind it.</summary>
    private const int CueDistanceBehind = 3;

    private const int LongestAddressPiece = 64;

    private const string ClauseEnds = ".,;:!?)…、。，；：！？）";

    public static IEnumerable<string> Parts { get; } = [Cue, Contact, Thing, AtSign];

    public static ContactPiece[] Read(AnalysisRun run, ReadOnlySpan<char> text)
    {
        var pieces = new List<ContactPiece>();
        AddDigits(run, text, pieces);
        AddAddressParts(run, text, pieces);
        return [.. pieces];
    }

    private static void AddDigits(AnalysisRun run, ReadOnlySpan<char> text, List<ContactPiece> pieces)
    {
        for (int i = 0; i < run.Tokens.Length; i++)
        {
            if (!IsDigitToken(run.Tokens[i]))
                continue;
            bool isSpelled = run.Tokens[i].Kind == TokenKind.Word || !HasFigure(text.Slice(run.Tokens[i].StartUnit, run.Tokens[i].LengthUnits));
            string digits = isSpelled ? SpelledDigits(run, text, i, out int end, out int words) : Figures(run, text, i, out end, out words);
            if (end <= i)
                continue;
            int first = i;
            i = end - 1;
            if (digits.Length is < FewestDigits or > MostDigits || IsNumberOfThing(run, text, first))
                continue;
            bool isStrong = isSpelled && words >= DigitWordsWithoutCue;
            bool hasCue = HasCue(run, text, first, i);
            if (!hasCue && !isStrong && (isSpelled || !Dangles(text, run.Tokens[i].EndUnit)))
                continue;
            int start = run.Tokens[first].StartUnit;
            pieces.Add(new ContactPiece(run.ToSource(run.SpanOf(first, i)), digits, IsDigits: true, hasCue || isStrong, IsInternational: start > 0 && text[start - 1] is '+' or '＋'));
        }
    }

    private static bool HasFigure(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsDigit(c))
                return true;
        }

        return false;
    }

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
        if (words == 0 || HasDoubtfulWord(spelled.Items))
            return string.Empty;
        while (end < run.Tokens.Length && run.Tokens[end].StartUnit < endUnit)
            end++;
        return AreDigitTokens(run.Tokens[first..end]) ? spelled.Digits.ToString() : string.Empty;
    }

    /// <summary>Groups of figures with a blank or a mark between them: <c>05 77</c>.</summary>
    private static string Figures(AnalysisRun run, ReadOnlySpan<char> text, int first, out int end, out int groups)
    {
        var digits = new StringBuilder();
        end = first;
        do
        {
            foreach (char c in text.Slice(run.Tokens[end].StartUnit, run.Tokens[end].LengthUnits))
            {
                if (char.IsDigit(c))
                    digits.Append((char)('0' + (int)char.GetNumericValue(c)));
            }

            end++;
        }
        while (end < run.Tokens.Length && run.Tokens[end].Kind is TokenKind.Number or TokenKind.Phone && IsDigitToken(run.Tokens[end])
            && text[run.Tokens[end - 1].EndUnit..run.Tokens[end].StartUnit] is [' ' or '-' or '.' or '/' or '\u00A0']);
        groups = end - first;
        return digits.ToString();
    }

    private static bool IsDigitToken(in MessageToken token) => (token.Flags & TokenFlags.Quoted) == 0 && token.Kind is TokenKind.Number or TokenKind.Word or TokenKind.Phone;

    private static bool HasDoubtfulWord(ReadOnlySpan<SpelledItem> items)
    {
        foreach (SpelledItem item in items)
        {
            if (item.IsWord && item.Trust == SpelledTrust.Sound)
                return true;
        }

        return false;
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

    /// <summary>Whether the sentence speaks of a thing with a number: a label, an order, a page.</summary>
    private static bool IsNumberOfThing(AnalysisRun run, ReadOnlySpan<char> text, int token)
    {
        SentenceMap sentences = run.SentencesIn(text);
        int sentence = sentences.SentenceOf(token);
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            if (sentences.SentenceOf(hit.FirstToken) == sentence && run.PartOf(hit) == Thing)
                return true;
        }

        return false;
    }

    private static bool HasCue(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        SentenceMap sentences = run.SentencesIn(text);
        int sentence = sentences.SentenceOf(first);
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            if (sentences.SentenceOf(hit.FirstToken) != sentence || run.PartOf(hit) is not (Cue or Contact))
                continue;
            bool isBefore = hit.LastToken < first && (first - hit.LastToken <= CueDistance || run.Tokens[first].StartUnit - run.Tokens[hit.LastToken].EndUnit <= CueUnits);
            bool isBehind = hit.FirstToken > last && hit.FirstToken - last <= CueDistanceBehind;
            if (isBefore || isBehind)
                return true;
        }

        return false;
    }

    /// <summary>What stands behind a cue up to the end of its sentence, written as an address would be: <c>gmail, dot, com</c> is <c>gmail.com</c>.</summary>
    private static void AddAddressParts(AnalysisRun run, ReadOnlySpan<char> text, List<ContactPiece> pieces)
    {
        SentenceMap sentences = run.SentencesIn(text);
        int readUntil = 0;
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            if (run.PartOf(hit) != Cue || hit.LastToken < readUntil)
                continue;
            int first = hit.LastToken + 1;
            int end = first;
            while (end < run.Tokens.Length && sentences.SentenceOf(end) == sentences.SentenceOf(hit.LastToken) && (run.Tokens[end].Flags & TokenFlags.Quoted) == 0)
                end++;
            readUntil = end;
            string value = WrittenOut(run, text, first, end);
            if (value.Length is > 0 and <= LongestAddressPiece)
                pieces.Add(new ContactPiece(run.ToSource(run.SpanOf(first, end - 1)), value, IsDigits: false, HasCue: true, IsInternational: false));
        }
    }

    [SkipLocalsInit]
    private static string WrittenOut(AnalysisRun run, ReadOnlySpan<char> text, int first, int end)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        var written = new StringBuilder();
        for (int i = first; i < end && written.Length <= LongestAddressPiece; i++)
        {
            MessageToken token = run.Tokens[i];
            if (EndOfAtSign(run, i) is int behind and >= 0)
            {
                written.Append('@');
                i = behind;
                continue;
            }

            if (i > first && text[run.Tokens[i - 1].EndUnit..token.StartUnit] is ['.' or '-' or '_' or '@' or '＠'] sign)
                written.Append(sign[0] == '＠' ? '@' : sign[0]);
            else if (i == first && token.StartUnit > 0 && text[token.StartUnit - 1] is '@' or '.')
                written.Append(text[token.StartUnit - 1]);
            // An address that is half in words is one token already; its words are written out one by one.
            ReadOnlySpan<char> whole = text.Slice(token.StartUnit, token.LengthUnits);
            if (token.Kind == TokenKind.LineBreak)
                continue;
            if (!whole.Contains(' '))
            {
                AppendWord(whole, folded, written);
                continue;
            }

            foreach (Range word in whole.SplitAny(' ', ',', '\t'))
                AppendWord(whole[word], folded, written);
        }

        int last = run.Tokens[end - 1 < first ? first - 1 : end - 1].EndUnit;
        if (last < text.Length && text[last] == '@')
            written.Append('@');
        return written.ToString();
    }

    private static void AppendWord(ReadOnlySpan<char> word, Span<char> folded, StringBuilder written)
    {
        switch (word.IsEmpty ? AddressRole.No : AddressWords.Find(folded[..WordFolder.Fold(word, folded)]).Role)
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
            case AddressRole.No or AddressRole.In:
                break;
            default:
                written.Append(word.ToString().ToLowerInvariant());
                break;
        }
    }

    /// <summary>The last token of an at sign in words that begins at a token; -1 if none does.</summary>
    private static int EndOfAtSign(AnalysisRun run, int token)
    {
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            if (hit.FirstToken == token && run.PartOf(hit) == AtSign)
                return hit.LastToken;
        }

        return -1;
    }
}
