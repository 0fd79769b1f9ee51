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

    // A process that answers once is up sooner with little room. It grows fourfold each time that half as many words were learned as fit: what is worked out anew
    // costs as much as many words that are known, and over many messages names and rare words come and go.
    private const int FewLatinBits = 10;
    private const int ManyLatinBits = 16;
    private const int WideBits = 12;

    // Kinds of tokens, with some room, and as many digits as numbers nearly always have.
    private const int Kinds = 32;
    private const int Values = 32;

    private SpellingTable<LatinSpelling> _latin = new(FewLatinBits);
    private int _latinBits = FewLatinBits;
    private int _learned;
    private SpellingTable<WideSpelling>? _wide;
    private readonly int[] _kinds = new int[Kinds * Values];
    private ITokenSymbols? _symbolsOf;

    /// <summary>Forgets everything if the words were known to another rule set.</summary>
    public void Use(ITokenSymbols symbols)
    {
        if (_learned >> _latinBits != 0 && _latinBits < ManyLatinBits)
        {
            _latinBits += 2;
            _latin = new(_latinBits);
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
        Array.Clear(_kinds);
    }

    /// <summary>The place of what is known of tokens of a kind that are no words: their set of symbols plus one, or 0 if it has to be filled.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="value">Digits of a number, or the index of an identifier.</param>
    /// <param name="isKept">Whether there is a place at all; if not, nothing is to be read or written.</param>
    public ref int SetOfKind(TokenKind kind, int value, out bool isKept)
    {
        isKept = (uint)kind < Kinds && (uint)value < Values;
        return ref _kinds[isKept ? ((int)kind * Values) + value : 0];
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
        {
            LatinSpelling latin = Latin(Vector128.Narrow(units.GetLower(), units.GetUpper()), length, out ulong hash);
            return ref _latin.Find(latin, hash, out isKnown);
        }

        _wide ??= new(WideBits);
        Vector256<ulong> parts = units.AsUInt64();
        WideSpelling spelling = new(parts[0], parts[1], parts[2], parts[3]);
        return ref _wide.Find(spelling, Mix(Mix(parts[0], parts[1]), Mix(parts[2], parts[3])), out isKnown);
    }

    /// <summary>What is known of a word of Latin-1 letters, if it was used later than the others that share its place.</summary>
    /// <param name="units">What stands from its first unit on, a byte each.</param>
    /// <param name="length">How many of them it has.</param>
    /// <param name="entry">What is known.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFindLately(Vector128<byte> units, int length, out Entry entry)
    {
        LatinSpelling spelling = Latin(units, length, out ulong hash);
        return _latin.TryFindLately(spelling, hash, out entry);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LatinSpelling Latin(Vector128<byte> units, int length, out ulong hash)
    {
        Vector128<ulong> parts = (units & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(uint)(LongestWord - length))).AsUInt64();
        hash = Mix(parts.ToScalar(), parts.GetElement(1));
        return new(parts.ToScalar(), parts.GetElement(1));
    }

    /// <summary>From the place that is <see cref="LongestWord"/> less the length of a word on: all bits of as many bytes as the word has, and none of those behind them.</summary>
    private static ReadOnlySpan<byte> Masks =>
    [
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong first, ulong second) => (first ^ BitOperations.RotateLeft(second, 27)) * 0x9E3779B97F4A7C15;

    /// <summary>All bits of as many units as a word has, at most <see cref="LongestWord"/>, and none of those behind them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Mask(int length) =>
        Vector256.LessThan(Vector256.Create((ushort)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector256.Create((ushort)length));

    private static Vector256<ushort> Load(ReadOnlySpan<char> text, int start, int length)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start));
        return start <= text.Length - LongestWord ? Vector256.LoadUnsafe(ref first) & Mask(length) : LoadEnd(text, start, length);
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

    /// <summary>The units of a word of Latin-1 letters, a byte each, and zeros behind them.</summary>
    /// <remarks>No vector: each vector of another element is a type that a new process has to get to know, and these are the slowest of all.</remarks>
    private readonly struct LatinSpelling(ulong first, ulong second) : IEquatable<LatinSpelling>
    {
        private readonly ulong _first = first;
        private readonly ulong _second = second;

        public bool Equals(LatinSpelling other) => ((_first ^ other._first) | (_second ^ other._second)) == 0;

        public override bool Equals(object? obj) => obj is LatinSpelling other && Equals(other);

        public override int GetHashCode() => _first.GetHashCode() ^ _second.GetHashCode();
    }

    /// <summary>The units of any other word, and zeros behind them.</summary>
    private readonly struct WideSpelling(ulong first, ulong second, ulong third, ulong fourth) : IEquatable<WideSpelling>
    {
        private readonly LatinSpelling _half = new(first, second);
        private readonly LatinSpelling _otherHalf = new(third, fourth);

        public bool Equals(WideSpelling other) => _half.Equals(other._half) && _otherHalf.Equals(other._otherHalf);

        public override bool Equals(object? obj) => obj is WideSpelling other && Equals(other);

        public override int GetHashCode() => _half.GetHashCode() ^ _otherHalf.GetHashCode();
    }

    /// <summary>Spellings of a fixed number: one may stand in two places side by side, and takes that of the one that was used less lately.</summary>
    private sealed class SpellingTable<TSpelling>(int pairBits)
        where TSpelling : struct, IEquatable<TSpelling>
    {
        private readonly TSpelling[] _spellings = new TSpelling[2 << pairBits];
        private readonly Entry[] _entries = new Entry[2 << pairBits];
        private readonly int _shift = 63 - pairBits;

        /// <remarks>No word is all zeros, so a cleared place is nobody's.</remarks>
        public void Clear() => Array.Clear(_spellings);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool TryFindLately(TSpelling spelling, ulong hash, out Entry entry)
        {
            int place = PlaceOf(hash);
            entry = _entries[place];
            return _spellings[place].Equals(spelling);
        }

        public ref Entry Find(TSpelling spelling, ulong hash, out bool isKnown)
        {
            int place = PlaceOf(hash);
            isKnown = _spellings[place].Equals(spelling) || IsSecond(place, spelling);
            return ref _entries[place];
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private int PlaceOf(ulong hash) => (int)(hash >> _shift) & ~1;

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
