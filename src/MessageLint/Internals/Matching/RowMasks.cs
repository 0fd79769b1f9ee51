using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MessageLint.Internals.Text;

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
    private bool _hasIdeographs;

    public ref readonly Place this[int position]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _places[position];
    }

    /// <summary>The places from <paramref name="first"/> to <paramref name="end"/> - 1.</summary>
    public ReadOnlySpan<Place> Range(int first, int end) => _places.AsSpan(first, end - first);

    /// <summary>The first position that is looked at.</summary>
    public int First { get; private set; }

    /// <summary>The position behind the last that is looked at.</summary>
    public int Count { get; private set; }

    /// <summary>Takes the positions <paramref name="first"/> to <paramref name="end"/> - 1 of a row.</summary>
    public void Fill(TokenRow row, ReadOnlySpan<Vector256<ulong>> masksOfSets, int first, int end)
    {
        First = first;
        Count = end;
        if (_places.Length < end)
            _places = new Place[end * 2];
        TokenFlags all = TokenFlags.None;
        for (int position = first; position < end; position++)
        {
            ref readonly MessageToken token = ref row[position];
            ref Place place = ref _places[position];
            place.Mask = masksOfSets[token.SymbolSet];
            place.Set = token.SymbolSet;
            place.Units = TokenRow.UnitsOf(token);
            place.StartsSentence = (token.Flags & TokenFlags.StartsSentence) != TokenFlags.None;
            place.BeginsMatch = false;
            all |= token.Flags;
        }

        _hasIdeographs = (all & TokenFlags.Ideograph) != TokenFlags.None;
        LookBehind();
    }

    /// <summary>Adds the list entries that were found.</summary>
    public void AddMatches(ReadOnlySpan<ListMatch> matches, Foresight foresight)
    {
        foreach (ref readonly ListMatch match in matches)
        {
            ref Place place = ref _places[match.First];
            place.Mask |= foresight.MaskOf(match.Symbol);
            place.BeginsMatch = true;
        }

        if (matches.Length > FewMatches)
        {
            LookBehind();
            return;
        }

        foreach (ref readonly ListMatch match in matches)
            ShowBefore(match.First, foresight.MaskOf(match.Symbol));
    }

    /// <summary>How far away what may follow a state can be: 0 for <see cref="Place.Near"/>, 1 for <see cref="Place.Far"/>.</summary>
    public static byte ReachOf(Between limit) => (byte)(limit.Units > NearUnits ? 1 : 0);

    private void LookBehind()
    {
        Debug.Assert(NearWords + 1 == 5, "As many masks are handed on as stand near.");

        // Near are the next position and as many behind it as a gap holds words. They are handed on from position to position, and none is left where the sentence ends.
        Vector256<ulong> next = default;
        Vector256<ulong> second = default;
        Vector256<ulong> third = default;
        Vector256<ulong> fourth = default;
        Vector256<ulong> fifth = default;
        Vector256<ulong> far = default;
        for (int position = Count - 1; position >= First; position--)
        {
            // More ideographs than words lie within a gap; taking the whole sentence for it is simple and seldom matters.
            ref Place place = ref _places[position];
            place.Next = next;
            place.Near = _hasIdeographs ? far : next | second | third | fourth | fifth;
            place.Far = far;
            if (place.StartsSentence)
            {
                next = second = third = fourth = fifth = far = default;
                continue;
            }

            fifth = fourth;
            fourth = third;
            third = second;
            second = next;
            next = place.Mask;
            far |= next;
        }
    }

    /// <summary>Adds a mask to what stands behind each position of the sentence before one.</summary>
    private void ShowBefore(int first, Vector256<ulong> mask)
    {
        for (int position = first; position > First && !_places[position].StartsSentence; position--)
        {
            ref Place before = ref _places[position - 1];
            before.Far |= mask;
            if (first - position <= NearWords || _hasIdeographs)
                before.Near |= mask;
            if (first == position)
                before.Next |= mask;
        }
    }
}

/// <summary>What stands at a position of a row, and behind it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Place
{
    /// <summary>The symbols of the token and of the list entries that begin there.</summary>
    public Vector256<ulong> Mask;

    /// <summary>What stands right behind it in its sentence.</summary>
    public Vector256<ulong> Next;

    /// <summary>What stands behind it within a usual gap.</summary>
    public Vector256<ulong> Near;

    /// <summary>What stands behind it in its sentence; right behind <see cref="Near"/>, so that the reach of a state takes one or the other.</summary>
    public Vector256<ulong> Far;

    /// <summary>The set of symbols of the token.</summary>
    public int Set;

    /// <summary>What it costs in a gap.</summary>
    public int Units;

    /// <summary>Whether it is the first token of a sentence.</summary>
    public bool StartsSentence;

    /// <summary>Whether an entry of a list was found that begins there.</summary>
    public bool BeginsMatch;

    /// <summary>Whether something that may follow a state stands where it may stand, and something that may follow that stands in the sentence.</summary>
    /// <remarks>Free of branches: which of many phrases pass is what the processor cannot guess.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool MayBeFollowed(ref readonly Foresight.StateNeeds needs)
    {
        Vector256<ulong> found = (needs.Next & Next) | (needs.BehindGap & Within(needs.Reach));
        Vector256<ulong> later = needs.Later & Far;
        return ((found != Vector256<ulong>.Zero) & (later != Vector256<ulong>.Zero)) | needs.IsCertain;
    }

    /// <summary>What stands behind it, as far as a state reaches: <see cref="Near"/> or <see cref="Far"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector256<ulong> Within(byte reach) => Unsafe.Add(ref Unsafe.AsRef(in Near), reach);
}
