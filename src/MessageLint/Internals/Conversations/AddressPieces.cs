using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Conversations;

/// <summary>
/// Finds parts of an address: what stands behind a cue up to the next one or the end of its sentence, or a short sentence that is a part of an address,
/// written as an address would be. <c>gmail, dot, com</c> is <c>gmail.com</c>.
/// </summary>
internal readonly ref struct AddressPieces(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues, SentenceMap sentences)
{
    private const int Longest = 64;

    /// <summary>A piece of an address without a cue is the whole sentence, of no more tokens than these.</summary>
    private const int MostTokensAlone = 6;

    private readonly AnalysisRun _run = run;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly PieceCues _cues = cues;
    private readonly SentenceMap _sentences = sentences;

    public void AddTo(List<ContactPiece> pieces)
    {
        int next = 0;
        for (int first = 0; first < _run.Tokens.Length;)
        {
            int end = SentenceEnd(first);
            if (end == first)
            {
                first++;
                continue;
            }

            if (!AddBesideCues(first, end, ref next, pieces) && end - first <= MostTokensAlone)
                Add(first, end, PieceCue.Alone, pieces);
            first = end;
        }
    }

    /// <summary>The token behind the sentence that begins at a token; the token itself if it is quoted. A dictated dot with blanks around it ends none.</summary>
    private int SentenceEnd(int first)
    {
        int sentence = _sentences.SentenceOf(first);
        int end = first;
        while (end < _run.Tokens.Length && (_sentences.SentenceOf(end) == sentence || IsSpacedDot(_run.Tokens[end - 1], _run.Tokens[end])) && (_run.Tokens[end].Flags & TokenFlags.Quoted) == 0)
            sentence = _sentences.SentenceOf(end++);
        return end;
    }

    private bool IsSpacedDot(in MessageToken before, in MessageToken behind) =>
        TokenPlace.Between(_text, before, behind) is " . " && (char.IsLower(_text[behind.StartUnit]) || char.IsUpper(_text[before.EndUnit - 1]));

    /// <summary>Whether the sentence has a cue; what belongs to its cues is added.</summary>
    private bool AddBesideCues(int first, int end, ref int next, List<ContactPiece> pieces)
    {
        bool hasCue = false;
        while (next < _cues.Before.Count && _cues.Before[next].First < end)
        {
            (int begin, int last, PieceCue strength) = _cues.Before[next++];
            while (next < _cues.Before.Count && _cues.Before[next].First <= last + 1)
            {
                last = Math.Max(last, _cues.Before[next].Last);
                strength = (PieceCue)Math.Max((byte)strength, (byte)_cues.Before[next++].Strength);
            }

            int stop = next < _cues.Before.Count && _cues.Before[next].First < end ? _cues.Before[next].First : end;
            hasCue = true;
            if (last + 1 < stop)
                Add(last + 1, stop, strength, pieces);
            else if (last < end && WrittenPiece.HasAtSignBehind(_text, _run.Tokens[last].EndUnit))
                pieces.Add(new ContactPiece(_run.ToSource(_run.SpanOf(last, last)), "@", PieceKind.Address, strength));
            else if (begin > first && _cues.IsTail(begin))
                Add(first, begin, strength, pieces);
        }

        return hasCue;
    }

    private void Add(int first, int end, PieceCue cue, List<ContactPiece> pieces)
    {
        string value = new WrittenPiece(_run, _text, _cues).Of(first, ref end, Longest);
        if (value.Length is 0 or > Longest || (cue == PieceCue.Alone && !value.AsSpan().ContainsAny('@', '.')))
            return;
        TextSpan span = _run.ToSource(_run.SpanOf(first, end - 1));
        pieces.Add(new ContactPiece(span, value, PieceKind.Address, cue));
        if (cue == PieceCue.Strong && !_text[_run.Tokens[first].StartUnit.._run.Tokens[end - 1].EndUnit].ContainsAny(' ', '\n'))
            pieces.Add(new ContactPiece(span, value, PieceKind.Account, _cues.IsOfAccount(first) ? PieceCue.Strong : PieceCue.Weak));
    }
}
