using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Text;

/// <summary>What is worked out once for a spelling and then known: the symbols of a word and what the scanners would say of it.</summary>
/// <remarks>
/// Few spellings make up most of what people write, so folding, hashing and walking the affix patterns is worth remembering. Most of them are Latin-1, and take
/// half the room; the others have a table of their own, which a process that never sees them does not make.
/// </remarks>
internal sealed class WordMemo
{
    /// <summary>Longest spelling that is kept, in UTF-16 units: what one vector holds. Longer words are rare.</summary>
    public const int LongestWord = 16;

    // Of the words of a language that messages are written in, all but one in a hundred fit. A process that answers once is up sooner with few megabytes; over many
    // messages names and rare words come and go, and what is worked out anew costs as much as many words that are known.
    private const int LatinBits = 14;
    private const int ManyLatinBits = 16;
    private const int ManyLearned = 1 << LatinBits;
    private const int WideBits = 12;

    private static readonly Vector256<ushort>[] s_masks = BuildMasks();

    private SpellingTable<Vector128<byte>> _latin = new(LatinBits);
    private int _learned;
    private bool _hasRoom;
    private SpellingTable<Vector256<ushort>>? _wide;
    private ITokenSymbols? _symbolsOf;

    /// <summary>Forgets everything if the words were known to another rule set.</summary>
    public void Use(ITokenSymbols symbols)
    {
        if (_learned > ManyLearned && !_hasRoom)
        {
            _hasRoom = true;
            _latin = new(ManyLatinBits);
        }

        if (ReferenceEquals(_symbolsOf, symbols))
            return;
        bool isNew = _symbolsOf is null;
        _symbolsOf = symbols;
        if (!isNew)
            Forget();
    }

    /// <summary>Forgets all words.</summary>
    public void Forget()
    {
        _latin.Clear();
        _wide?.Clear();
    }

    /// <summary>Notes that a word was new: behind many of them, the next text finds more room.</summary>
    public void NoteLearned() => _learned++;

    /// <summary>The place of a word of 1 to <see cref="LongestWord"/> units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first unit.</param>
    /// <param name="length">How many units.</param>
    /// <param name="isKnown">Whether it is that of this spelling; if not, it has to be filled.</param>
    public ref Entry Find(ReadOnlySpan<char> text, int start, int length, out bool isKnown)
    {
        Vector256<ushort> units = Load(text, start, length);
        if ((units & Vector256.Create((ushort)0xFF00)) == Vector256<ushort>.Zero)
            return ref FindLatin(units, out isKnown);
        _wide ??= new(WideBits);
        Vector256<ulong> parts = units.AsUInt64();
        return ref _wide.Find(units, Mix(Mix(parts[0], parts[1]), Mix(parts[2], parts[3])), out isKnown);
    }

    /// <summary>The place of a word of Latin-1 letters.</summary>
    /// <param name="units">What stands from its first unit on.</param>
    /// <param name="length">How many of them it has.</param>
    /// <param name="isKnown">Whether it is that of this spelling; if not, it has to be filled.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref Entry FindLatin(Vector256<ushort> units, int length, out bool isKnown) => ref FindLatin(units & s_masks[length], out isKnown);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry FindLatin(Vector256<ushort> units, out bool isKnown)
    {
        Vector128<byte> spelling = Vector128.Narrow(units.GetLower(), units.GetUpper());
        Vector128<ulong> parts = spelling.AsUInt64();
        return ref _latin.Find(spelling, Mix(parts[0], parts[1]), out isKnown);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong first, ulong second) => (first ^ BitOperations.RotateLeft(second, 27)) * 0x9E3779B97F4A7C15;

    private static Vector256<ushort>[] BuildMasks()
    {
        var masks = new Vector256<ushort>[LongestWord + 1];
        for (int length = 0; length < masks.Length; length++)
            masks[length] = Vector256.LessThan(Vector256.Create((ushort)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector256.Create((ushort)length));
        return masks;
    }

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
    /// <param name="symbolSet">The symbols of the word, as a set of its buffer.</param>
    /// <param name="traits">What the tokenizer noted, in <see cref="TraitBits"/> bits.</param>
    internal readonly struct Entry(int symbolSet, int traits)
    {
        public const int TraitBits = 6;

        private readonly int _packed = (symbolSet << TraitBits) | traits;

        public int SymbolSet => _packed >>> TraitBits;

        public int Traits => _packed & ((1 << TraitBits) - 1);
    }

    /// <summary>Spellings of a fixed number: one may stand in two places side by side, and takes that of the one that was used less lately.</summary>
    private sealed class SpellingTable<TSpelling>(int pairBits)
        where TSpelling : struct, IEquatable<TSpelling>
    {
        private readonly TSpelling[] _spellings = new TSpelling[2 << pairBits];
        private readonly Entry[] _entries = new Entry[2 << pairBits];

        /// <remarks>No word is all zeros, so a cleared place is nobody's.</remarks>
        public void Clear() => Array.Clear(_spellings);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ref Entry Find(TSpelling spelling, ulong hash, out bool isKnown)
        {
            int place = (int)(hash >> (63 - pairBits)) & ~1;
            isKnown = _spellings[place].Equals(spelling) || IsSecond(place, spelling);
            return ref _entries[place];
        }

        /// <summary>Whether the spelling stands in the second place. It moves to the first one in any case, and what stood there to the second.</summary>
        private bool IsSecond(int place, in TSpelling spelling)
        {
            bool isKnown = _spellings[place + 1].Equals(spelling);
            _spellings[place + 1] = _spellings[place];
            _spellings[place] = spelling;
            (_entries[place], _entries[place + 1]) = (_entries[place + 1], _entries[place]);
            return isKnown;
        }
    }
}
