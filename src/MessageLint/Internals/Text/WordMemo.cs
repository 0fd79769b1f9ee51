using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Text;

/// <summary>What is worked out once for a spelling and then known: the symbols of a word and what the scanners would say of it.</summary>
/// <remarks>
/// Few spellings make up most of what people write, so folding, hashing and walking the affix patterns is worth remembering.
/// The room is fixed: a spelling that needs a slot takes it from the one that has it.
/// </remarks>
internal sealed class WordMemo
{
    /// <summary>Longest spelling that is kept, in UTF-16 units: what one vector holds. Longer words are rare.</summary>
    public const int LongestWord = 16;

    private const int SlotBits = 12;
    private const int SymbolRoom = 1 << 14;

    private static readonly Vector256<ushort>[] s_masks = BuildMasks();

    private readonly Entry[] _entries = new Entry[1 << SlotBits];
    private readonly int[] _symbols = new int[SymbolRoom];
    private int _symbolCount;
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
        ref Entry entry = ref _entries[(int)(hash >> (64 - SlotBits))];
        isKnown = entry.Key == key;
        if (!isKnown)
            entry.Key = key;
        return ref entry;
    }

    /// <summary>Keeps what was found out about the spelling of a slot.</summary>
    public void Fill(ref Entry entry, ReadOnlySpan<int> symbols, ushort traits)
    {
        if (_symbolCount + symbols.Length > SymbolRoom)
        {
            Vector256<ushort> key = entry.Key;
            Forget();
            entry.Key = key;
        }

        entry.FirstSymbol = _symbolCount;
        entry.SymbolCount = (ushort)symbols.Length;
        entry.Traits = traits;
        symbols.CopyTo(_symbols.AsSpan(_symbolCount));
        _symbolCount += symbols.Length;
    }

    public ReadOnlySpan<int> SymbolsOf(ref Entry entry) => _symbols.AsSpan(entry.FirstSymbol, entry.SymbolCount);

    private static Vector256<ushort>[] BuildMasks()
    {
        var masks = new Vector256<ushort>[LongestWord + 1];
        for (int length = 0; length < masks.Length; length++)
            masks[length] = Vector256.LessThan(Vector256.Create((ushort)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector256.Create((ushort)length));
        return masks;
    }

    // No word is all zeros, so a cleared slot is nobody's.
    private void Forget()
    {
        Array.Clear(_entries);
        _symbolCount = 0;
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
        internal Vector256<ushort> Key;

        internal int FirstSymbol;

        internal ushort SymbolCount;

        /// <summary>What the tokenizer noted.</summary>
        public ushort Traits;
    }
}
