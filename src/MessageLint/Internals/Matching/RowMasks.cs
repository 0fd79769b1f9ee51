using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Matching;

/// <summary>What stands at the positions of a row, and what stands behind each of them, as masks of symbols. Reused, not thread-safe.</summary>
internal sealed class RowMasks
{
    // Gaps of one length are by far the most frequent ones, so what lies within them is gathered once for all phrases.
    private const int NearUnits = 20;
    private const int NearWords = NearUnits / Between.WordUnits;
    private const int PerPosition = 3;
    private const int Near = 1;
    private const int Far = 2;

    /// <summary>So many entries cost less to add one by one than to gather everything anew.</summary>
    private const int FewMatches = 8;

    private Place[] _places = [];
    private Vector256<ulong>[] _masks = [];

    // Three for each position, by the constants below: what is next to it, near it, and in its sentence.
    private Vector256<ulong>[] _behind = [];
    private int _first;
    private int _count;
    private bool _hasIdeographs;

    public ref readonly Place this[int position] => ref _places[position];

    /// <summary>The first position that is looked at.</summary>
    public int First => _first;

    /// <summary>The position behind the last that is looked at.</summary>
    public int Count => _count;

    /// <summary>The symbols of the token at a position and of the list entries that begin there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Vector256<ulong> MaskAt(int position) => ref _masks[position];

    /// <summary>Takes the positions <paramref name="first"/> to <paramref name="end"/> - 1 of a row.</summary>
    public void Fill(TokenRow row, ReadOnlySpan<Vector256<ulong>> masksOfSets, int first, int end)
    {
        _first = first;
        _count = end;
        if (_places.Length < _count)
        {
            _places = new Place[_count * 2];
            _masks = new Vector256<ulong>[_count * 2];
            _behind = new Vector256<ulong>[_count * 2 * PerPosition];
        }

        _hasIdeographs = false;
        for (int position = first; position < _count; position++)
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

    /// <summary>Whether something that may follow a state stands where it may stand, and something that may follow that stands in the sentence.</summary>
    /// <param name="needs">What may follow.</param>
    /// <param name="position">The last position of what came before.</param>
    /// <remarks>Free of branches: which of many phrases pass is what the processor cannot guess.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayFollow(ref readonly Foresight.StateNeeds needs, int position)
    {
        int behind = position * PerPosition;
        Vector256<ulong> found = (needs.Next & _behind[behind]) | (needs.BehindGap & _behind[behind + needs.Reach]);
        Vector256<ulong> later = needs.Later & _behind[behind + Far];
        return ((found != Vector256<ulong>.Zero) & (later != Vector256<ulong>.Zero)) | needs.IsCertain;
    }

    /// <summary>How far away what may follow a state can be, as an offset to what stands there.</summary>
    public static byte ReachOf(Between limit) => (byte)(limit.Units > NearUnits ? Far : Near);

    private void LookBehind()
    {
        Vector256<ulong> next = default;
        Vector256<ulong> far = default;
        int last = _count - 1;
        for (int position = last; position >= _first; position--)
        {
            // More ideographs than words lie within a gap; taking the whole sentence for it is simple and seldom matters.
            Vector256<ulong> near = far;
            if (!_hasIdeographs && last - position > NearWords)
            {
                near = next;
                for (int i = position + 2; i <= position + 1 + NearWords; i++)
                    near |= _masks[i];
            }

            int behind = position * PerPosition;
            _behind[behind] = next;
            _behind[behind + Near] = near;
            _behind[behind + Far] = far;
            next = _masks[position];
            far |= next;
            if (!_places[position].StartsSentence)
                continue;
            next = default;
            far = default;
            last = position - 1;
        }
    }

    /// <summary>Adds a mask to what stands behind each position of the sentence before one.</summary>
    private void ShowBefore(int first, Vector256<ulong> mask)
    {
        for (int position = first; position > _first && !_places[position].StartsSentence; position--)
        {
            int behind = (position - 1) * PerPosition;
            _behind[behind + Far] |= mask;
            if (first - position <= NearWords || _hasIdeographs)
                _behind[behind + Near] |= mask;
            if (first == position)
                _behind[behind] |= mask;
        }
    }
}

/// <summary>What stands at a position of a row.</summary>
/// <param name="Set">The set of symbols of the token.</param>
/// <param name="Units">What it costs in a gap.</param>
/// <param name="StartsSentence">Whether it is the first token of a sentence.</param>
internal readonly record struct Place(int Set, byte Units, bool StartsSentence);
