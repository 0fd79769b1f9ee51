using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Text;

/// <summary>What is worked out once for a spelling and then known: the symbols of a word and what the scanners would say of it.</summary>
/// <remarks>
/// Few spellings make up most of what people write, so folding, hashing and walking the affix patterns is worth remembering.
/// The room is fixed: a spelling may stand in two slots side by side, and takes that of the one that was used less lately.
/// </remarks>
internal sealed class WordMemo
{
    /// <summary>Longest spelling that is kept, in UTF-16 units: what one vector holds. Longer words are rare.</summary>
    public const int LongestWord = 16;

    private const int PairBits = 12;

    private static readonly Vector256<ushort>[] s_masks = BuildMasks();

    private readonly Vector256<ushort>[] _keys = new Vector256<ushort>[2 << PairBits];
    private readonly Entry[] _entries = new Entry[2 << PairBits];
    private ITokenSymbols? _symbolsOf;

    /// <summary>Forgets everything if the words were known to another rule set.</summary>
    public void Use(ITokenSymbols symbols)
    {
        if (ReferenceEquals(_symbolsOf, symbols))
            return;
        bool isNew = _symbolsOf is null;
        _symbolsOf = symbols;
        if (!isNew)
            Forget();
    }

    /// <summary>Forgets all words. No word is all zeros, so a cleared slot is nobody's.</summary>
    public void Forget() => Array.Clear(_keys);

    /// <summary>The slot of a word of 1 to <see cref="LongestWord"/> units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first unit.</param>
    /// <param name="length">How many units.</param>
    /// <param name="isKnown">Whether the slot is that of this spelling; if not, it has to be filled.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Entry Find(ReadOnlySpan<char> text, int start, int length, out bool isKnown)
    {
        Vector256<ushort> key = Load(text, start, length);
        Vector256<ulong> parts = key.AsUInt64();
        ulong hash = ((parts[0] ^ BitOperations.RotateLeft(parts[1], 27)) * 0x9E3779B97F4A7C15) ^ ((parts[2] ^ BitOperations.RotateLeft(parts[3], 31)) * 0xC2B2AE3D27D4EB4F);
        hash *= 0x9E3779B97F4A7C15;
        int slot = (int)(hash >> (63 - PairBits)) & ~1;
        isKnown = _keys[slot] == key || IsSecond(slot, key);
        return ref _entries[slot];
    }

    private static Vector256<ushort>[] BuildMasks()
    {
        var masks = new Vector256<ushort>[LongestWord + 1];
        for (int length = 0; length < masks.Length; length++)
            masks[length] = Vector256.LessThan(Vector256.Create((ushort)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector256.Create((ushort)length));
        return masks;
    }

    /// <summary>Whether the spelling stands in the second slot. It moves to the first one in any case, and what stood there to the second.</summary>
    private bool IsSecond(int slot, in Vector256<ushort> key)
    {
        bool isKnown = _keys[slot + 1] == key;
        _keys[slot + 1] = _keys[slot];
        _keys[slot] = key;
        (_entries[slot], _entries[slot + 1]) = (_entries[slot + 1], _entries[slot]);
        return isKnown;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Load(ReadOnlySpan<char> text, int start, int length)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
        return start <= text.Length - LongestWord ? Vector256.LoadUnsafe(ref first) & s_masks[length] : LoadEnd(text, start, length);
    }

    private static Vector256<ushort> LoadEnd(ReadOnlySpan<char> text, int start, int length)
    {
        Span<ushort> units = stackalloc ushort[LongestWord];
        units.Clear();
        MemoryMarshal.Cast<char, ushort>(text.Slice(start, length)).CopyTo(units);
        return Vector256.Create<ushort>(units);
    }

    /// <summary>What is known of one spelling.</summary>
    internal struct Entry
    {
        /// <summary>The symbols of the word, as a set of its buffer.</summary>
        public int SymbolSet;

        /// <summary>What the tokenizer noted.</summary>
        public ushort Traits;
    }
}
