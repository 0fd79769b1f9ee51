using System.Buffers;
using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Conversations;

/// <summary>Finds the digits of a message that dangle, or that words beside them call a piece.</summary>
internal readonly ref struct DigitPieces(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues)
{
    private const int MostDigits = 7;

    /// <summary>So many number words in a row are no amount: nobody counts in digits.</summary>
    private const int DigitWordsWithoutCue = 4;

    private const string ClauseEnds = ".,;:!?)…、。，；：！？）";

    private static readonly SearchValues<char> s_anyFigure = SearchValues.Create("0123456789０１２３４５６７８９");

    private readonly AnalysisRun _run = run;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly PieceCues _cues = cues;

    public void AddTo(List<ContactPiece> pieces)
    {
        var digits = new PieceDigits(_run, _text);
        int counterEnd = -1;
        for (int i = 0; i < _run.Tokens.Length; i++)
        {
            if (EndOfCounter(i) is int counter and >= 0)
            {
                i = counter;
                counterEnd = _run.Tokens[counter].EndUnit;
                continue;
            }

            if (!PieceDigits.MayHold(_run.Tokens[i]))
                continue;
            bool isSpelled = !_run.Tokens[i].TextIn(_text).ContainsAny(s_anyFigure);
            string value = isSpelled ? digits.Spelled(i, out int end, out int words) : digits.InFigures(i, out end, out words);
            if (end <= i)
                continue;
            int first = i;
            i = end - 1;
            if (value.Length is < PieceDigits.Fewest or > MostDigits || _cues.IsOfThing(first))
                continue;
            PieceCue cue = CueOf(first, i, isSpelled && words >= DigitWordsWithoutCue, counterEnd);
            bool isRound = !isSpelled && words == 1 && IsRound(value);
            if (cue == PieceCue.None || (cue == PieceCue.Alone && (isRound || isSpelled)))
                continue;
            int start = _run.Tokens[first].StartUnit;
            bool isInternational = start > 0 && _text[start - 1] is '+' or '＋';
            pieces.Add(new ContactPiece(_run.ToSource(_run.SpanOf(first, i)), value, PieceKind.Phone, cue, isInternational, isRound));
        }
    }

    private PieceCue CueOf(int first, int last, bool isDictated, int counterEnd)
    {
        int start = _run.Tokens[first].StartUnit;
        if (isDictated || _cues.HasTail(last))
            return PieceCue.Strong;
        if (!Dangles(_run.Tokens[last].EndUnit))
            return PieceCue.None;
        if (counterEnd >= 0 && _text[counterEnd..start].Trim(" :.)-–：）").IsEmpty)
            return PieceCue.Strong;
        ReadOnlySpan<char> before = _text[..start].TrimEnd(" (（");
        bool isBehindColon = before is [.., ':' or '：'];
        PieceCue cue = _cues.At(_text, first, isBehindColon);
        bool isAlone = isBehindColon || before.IsEmpty || before[^1] is '\n' or '\r' || (_run.Tokens[first].Flags & TokenFlags.StartsSentence) != 0;
        return cue == PieceCue.None && isAlone ? PieceCue.Alone : cue;
    }

    /// <summary>The last token of a count of pieces, <c>1/2</c>, that begins at a token; -1 if none does.</summary>
    private int EndOfCounter(int token)
    {
        int start = _run.Tokens[token].StartUnit;
        if (!Shape.HasDigits(_text, start, 1) || Shape.At(_text, start + 1) != '/' || !Shape.HasDigits(_text, start + 2, 1) || _text[start] > _text[start + 2] || Shape.At(_text, start + 3) == '/')
            return -1;
        int last = token;
        while (last + 1 < _run.Tokens.Length && _run.Tokens[last].EndUnit < start + 3)
            last++;
        return _run.Tokens[last].EndUnit == start + 3 ? last : -1;
    }

    private static bool IsRound(string digits) => digits[0] != '0' && digits.AsSpan().TrimEnd('0').Length <= Math.Max(1, digits.Length - 2);

    /// <summary>Whether a clause ends behind the digits: an amount would go on with what is counted.</summary>
    private bool Dangles(int end)
    {
        ReadOnlySpan<char> rest = _text[end..].TrimStart(' ');
        return rest.IsEmpty || rest[0] is '\n' or '\r' || ClauseEnds.Contains(rest[0], StringComparison.Ordinal);
    }
}
