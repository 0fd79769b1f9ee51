using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Matching;

/// <summary>What stands at the positions of a row, and what stands behind each of them, as masks of symbols. Reused, not thread-safe.</summary>
internal sealed class RowMasks
{
    // Gaps of one length are by far the most frequent ones, so what lies within them is gathered once for all phrases.
    private const int NearUnits = 20;
    private const int NearWords = NearUnits / Between.WordUnits;

    /// <summary>So many entries cost less to add one by one than to gather everything anew.</summary>
    private const int FewMatches = 8;

    private Place[] _places = [];
    private Vector256<ulong>[] _masks = [];
    private Behind[] _behind = [];
    private int _count;
    private bool _hasIdeographs;

    public ref readonly Place this[int position] => ref _places[position];

    public int Count => _count;

    /// <summary>How far away what may follow a state can be.</summary>
    public static GapReach ReachOf(Between limit) =>
        limit.SentenceEnds > 0 ? GapReach.BeyondSentence : limit.Units > NearUnits ? GapReach.Far : GapReach.Near;

    /// <summary>The symbols of the token at a position and of the list entries that begin there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Vector256<ulong> MaskAt(int position) => ref _masks[position];

    public void Fill(TokenRow row, ReadOnlySpan<Vector256<ulong>> masksOfSets)
    {
        _count = row.Count;
        if (_places.Length < _count)
        {
            _places = new Place[_count * 2];
            _masks = new Vector256<ulong>[_count * 2];
            _behind = new Behind[_count * 2];
        }

        _hasIdeographs = false;
        for (int position = 0; position < _count; position++)
        {
            Place place = row.PlaceOf(position);
            _hasIdeographs |= place.Units != Between.WordUnits;
            _places[position] = place;
            _masks[position] = masksOfSets[place.Set];
        }

        LookBehind();
    }

    /// <summary>Adds the list entries that were found.</summary>
    public void AddMatches(TokenRow row, Foresight foresight)
    {
        foreach (ref readonly ListMatch match in row.Matches)
            _masks[match.First] |= foresight.MaskOf(match.Symbol);
        if (row.Matches.Length > FewMatches)
        {
            LookBehind();
            return;
        }

        foreach (ref readonly ListMatch match in row.Matches)
            ShowBefore(match.First, foresight.MaskOf(match.Symbol));
    }

    /// <summary>Whether something that may follow a state stands where it may stand.</summary>
    /// <param name="needs">What may follow.</param>
    /// <param name="position">The last position of what came before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayFollow(ref readonly Foresight.StateNeeds needs, int position)
    {
        ref readonly Behind behind = ref _behind[position];
        Vector256<ulong> gap = needs.Reach == GapReach.Near ? behind.Near : behind.Far;
        return ((needs.Next & behind.Next) | (needs.BehindGap & gap)) != Vector256<ulong>.Zero || needs.Reach == GapReach.BeyondSentence;
    }

    /// <summary>Adds a mask to what stands behind each position of the sentence before one.</summary>
    private void ShowBefore(int first, Vector256<ulong> mask)
    {
        for (int position = first; position > 0 && !_places[position].StartsSentence; position--)
        {
            ref Behind behind = ref _behind[position - 1];
            behind.Far |= mask;
            if (first - position <= NearWords || _hasIdeographs)
                behind.Near |= mask;
            if (first == position)
                behind.Next |= mask;
        }
    }

    private void LookBehind()
    {
        Vector256<ulong> next = default;
        Vector256<ulong> far = default;
        int last = _count - 1;
        for (int position = last; position >= 0; position--)
        {
            ref Behind behind = ref _behind[position];
            behind.Next = next;
            behind.Far = far;

            // More ideographs than words lie within a gap; taking the whole sentence for it is simple and seldom matters.
            Vector256<ulong> near = far;
            if (!_hasIdeographs && last - position > NearWords)
            {
                near = next;
                for (int i = position + 2; i <= position + 1 + NearWords; i++)
                    near |= _masks[i];
            }

            behind.Near = near;
            next = _masks[position];
            far |= next;
            if (!_places[position].StartsSentence)
                continue;
            next = default;
            far = default;
            last = position - 1;
        }
    }

    private struct Behind
    {
        public Vector256<ulong> Next;
        public Vector256<ulong> Near;
        public Vector256<ulong> Far;
    }
}

/// <summary>How far away the next token of a phrase can be.</summary>
internal enum GapReach : byte
{
    /// <summary>Within the most frequent gap, or right behind.</summary>
    Near,

    /// <summary>Within the sentence.</summary>
    Far,

    /// <summary>In a later sentence.</summary>
    BeyondSentence,
}

/// <summary>What stands at a position of a row.</summary>
/// <param name="Set">The set of symbols of the token.</param>
/// <param name="Units">What it costs in a gap.</param>
/// <param name="StartsSentence">Whether it is the first token of a sentence.</param>
internal readonly record struct Place(int Set, byte Units, bool StartsSentence);
