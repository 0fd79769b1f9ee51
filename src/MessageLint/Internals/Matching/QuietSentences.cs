using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>
/// Remembers the sentences from which no phrase leads, as rows of what their tokens are to the rules: sellers write the same sentences again and again, with other
/// names and figures, which phrases do not tell apart. Reused, not thread-safe.
/// </summary>
/// <remarks>
/// A phrase may go on behind the end of its sentence, so a sentence is remembered with what is still open there, and what is open with the sentences in which it
/// comes to nothing. Rows are compared whole: a sentence is never taken for another.
/// </remarks>
internal sealed class QuietSentences
{
    private const int HeadLength = 2;

    /// <summary>Longer sentences do not come twice, and would push many short ones out.</summary>
    private const int LongestRow = 128;

    // The keys of all sentences, with room before each of them for the head of what is open before it.
    private int[] _keys = new int[256];
    private Sentence[] _sentences = new Sentence[32];
    private RowMemory _rows = new();
    private RowMemory _before = new();
    private object? _sets;
    private object? _phrases;

    /// <summary>How many sentences the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The first sentence that is not known to be quiet, and the index behind the last.</summary>
    public (int First, int End) Unknown { get; private set; }

    /// <summary>Forgets everything if the sets or the phrases are others than before.</summary>
    public void Use(object sets, object phrases)
    {
        if (ReferenceEquals(_sets, sets) && ReferenceEquals(_phrases, phrases))
            return;
        _sets = sets;
        _phrases = phrases;
        Forget();
    }

    /// <summary>Forgets all sentences.</summary>
    public void Forget()
    {
        _rows.Clear();
        _before.Clear();
    }

    /// <summary>Index of the first position of a sentence; for the count of sentences, that behind the last.</summary>
    public int StartOf(int sentence) => _sentences[sentence].Start;

    /// <summary>Whether a sentence of the row is known to have no phrase that leads.</summary>
    public bool IsQuiet(int sentence) => _sentences[sentence].IsQuiet;

    /// <summary>Takes the tokens of a message, cuts their row into sentences and looks each of them up.</summary>
    /// <returns>Whether all of them are quiet.</returns>
    public bool Read(ReadOnlySpan<MessageToken> tokens)
    {
        Cut(tokens);
        int first = Count;
        int end = 0;
        for (int sentence = 0; sentence < Count; sentence++)
        {
            bool isQuiet = LookUp(sentence);
            _sentences[sentence].IsQuiet = isQuiet;
            if (isQuiet)
                continue;
            first = Math.Min(first, sentence);
            end = sentence + 1;
        }

        Unknown = (first, end);
        return end == 0;
    }

    /// <summary>Remembers that nothing leads from a sentence.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="open">What is open at its end, and comes to nothing in the sentence behind it.</param>
    public void Remember(int sentence, ReadOnlySpan<OpenPhrase> open)
    {
        if (LengthOf(sentence) > LongestRow || (open.Length > 0 && sentence + 1 < Count && LengthOf(sentence + 1) > LongestRow))
            return;
        Add(KeysOf(sentence), _sentences[sentence].Hash, open);
        if (sentence + 1 == Count)
            return;
        foreach (ref readonly OpenPhrase phrase in open)
            Add(KeysBehind(phrase, sentence + 1), HashBehind(phrase, sentence + 1), []);
    }

    private bool LookUp(int sentence)
    {
        if (LengthOf(sentence) > LongestRow || !Find(KeysOf(sentence), _sentences[sentence].Hash, out ReadOnlySpan<OpenPhrase> open))
            return false;
        if (sentence + 1 == Count)
            return true;
        foreach (ref readonly OpenPhrase phrase in open)
        {
            if (!Find(KeysBehind(phrase, sentence + 1), HashBehind(phrase, sentence + 1), out _))
                return false;
        }

        return true;
    }

    private bool Find(ReadOnlySpan<int> row, uint hash, out ReadOnlySpan<OpenPhrase> open)
    {
        if (_rows.Find(row, hash, out open))
            return true;
        if (!_before.Find(row, hash, out open))
            return false;

        // What is still in use outlives the rows that it was learned with. Where there is no room left for it, the sentence is looked at anew, because turning forgets it.
        return _rows.Add(row, hash, open);
    }

    private void Add(ReadOnlySpan<int> row, uint hash, ReadOnlySpan<OpenPhrase> open)
    {
        if (_rows.Add(row, hash, open))
            return;
        Turn();
        _rows.Add(row, hash, open);
    }

    private void Turn()
    {
        (_rows, _before) = (_before, _rows);
        _rows.Clear();
    }

    private int LengthOf(int sentence) => _sentences[sentence].Length;

    private ReadOnlySpan<int> KeysOf(int sentence)
    {
        ref readonly Sentence place = ref _sentences[sentence];
        return _keys.AsSpan(place.FirstKey, place.Length);
    }

    private ReadOnlySpan<int> KeysBehind(in OpenPhrase phrase, int sentence)
    {
        ref readonly Sentence place = ref _sentences[sentence];
        Span<int> row = _keys.AsSpan(place.FirstKey - HeadLength, place.Length + HeadLength);

        // Keys are never negative, so no sentence looks like one behind an open phrase.
        row[0] = ~phrase.State;
        row[1] = (phrase.Units << 16) | phrase.SentenceEnds;
        return row;
    }

    private uint HashBehind(in OpenPhrase phrase, int sentence) =>
        (uint)(Mix(Mix(_sentences[sentence].Hash, phrase.State), (phrase.Units << 16) | phrase.SentenceEnds) >> 32);

    // The upper half is what counts: every key before reaches it, because a product carries all of their bits upwards.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, int key) => (hash + (uint)key) * 0x9E3779B97F4A7C15;

    private void Cut(ReadOnlySpan<MessageToken> tokens)
    {
        Reserve(tokens.Length);
        int[] keys = _keys;
        Count = 0;
        int first = HeadLength;
        int next = first;
        ulong hash = 1;
        foreach (ref readonly MessageToken token in tokens)
        {
            if (!TokenRow.IsInRow(token))
                continue;
            if ((token.Flags & TokenFlags.StartsSentence) != TokenFlags.None && next > first)
            {
                End(first, next, hash);
                first = next + HeadLength;
                next = first;
                hash = 1;
            }

            int key = TokenRow.KeyOf(token);
            keys[next++] = key;
            hash = Mix(hash, key);
        }

        if (next > first)
            End(first, next, hash);
        _sentences[Count].Start = next - (Math.Max(Count, 1) * HeadLength);
    }

    /// <summary>Makes room for tokens of which at worst each is a sentence, and for the end of the last.</summary>
    private void Reserve(int tokens)
    {
        int keys = (tokens + 1) * (HeadLength + 1);
        if (_keys.Length < keys)
            _keys = new int[Math.Max(keys, _keys.Length * 2)];
        if (_sentences.Length <= tokens)
            _sentences = new Sentence[Math.Max(tokens + 1, _sentences.Length * 2)];
    }

    /// <summary>Ends the sentence whose keys stand from <paramref name="first"/> to <paramref name="end"/> - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void End(int first, int end, ulong hash)
    {
        ref Sentence sentence = ref _sentences[Count++];
        sentence.Start = first - (Count * HeadLength);
        sentence.FirstKey = first;
        sentence.Length = end - first;
        sentence.Hash = (uint)(hash >> 32);
    }

    private struct Sentence
    {
        public int Start;
        public int FirstKey;
        public int Length;
        public uint Hash;
        public bool IsQuiet;
    }

    /// <summary>Rows of keys, each known by its hash and compared whole, until there is no more room.</summary>
    private sealed class RowMemory
    {
        private const int SlotBits = 14;
        private const int MostKeys = 1 << 17;
        private const int MostOpen = 1 << 13;

        // At most half full, so that a probe is short.
        private const int MostRows = 1 << (SlotBits - 1);

        private Slot[] _slots = [];
        private int[] _keys = [];
        private OpenPhrase[] _open = [];
        private int _keyCount;
        private int _openCount;
        private int _count;

        public void Clear()
        {
            Array.Clear(_slots);
            _keyCount = 0;
            _openCount = 0;
            _count = 0;
        }

        public bool Find(ReadOnlySpan<int> row, uint hash, out ReadOnlySpan<OpenPhrase> open)
        {
            open = default;
            if (_count == 0)
                return false;
            ref readonly Slot slot = ref Place(row, hash);
            if (slot.OpenCount > 0)
                open = _open.AsSpan(slot.FirstOpen, slot.OpenCount);
            return slot.Length > 0;
        }

        /// <summary>Adds a row, or renews what is open behind it; <see langword="false"/> if there is no room.</summary>
        public bool Add(ReadOnlySpan<int> row, uint hash, ReadOnlySpan<OpenPhrase> open)
        {
            if (_count == MostRows || _keyCount + row.Length > MostKeys || _openCount + open.Length > MostOpen)
                return false;
            if (_slots.Length == 0)
            {
                _slots = new Slot[1 << SlotBits];
                _keys = new int[MostKeys];
                _open = new OpenPhrase[MostOpen];
            }

            ref Slot slot = ref Place(row, hash);
            if (slot.Length > 0 && open.SequenceEqual(_open.AsSpan(slot.FirstOpen, slot.OpenCount)))
                return true;
            int first = slot.Length > 0 ? slot.First : Keep(row);
            slot = new Slot(hash, first, row.Length, _openCount, open.Length);
            open.CopyTo(_open.AsSpan(_openCount));
            _openCount += open.Length;
            return true;
        }

        private int Keep(ReadOnlySpan<int> row)
        {
            int first = _keyCount;
            row.CopyTo(_keys.AsSpan(first));
            _keyCount += row.Length;
            _count++;
            return first;
        }

        private ref Slot Place(ReadOnlySpan<int> row, uint hash)
        {
            uint index = hash >> (32 - SlotBits);
            while (true)
            {
                ref Slot slot = ref _slots[index];
                if (slot.Length == 0 || (slot.Hash == hash && slot.Length == row.Length && row.SequenceEqual(_keys.AsSpan(slot.First, slot.Length))))
                    return ref slot;
                index = (index + 1) & ((1 << SlotBits) - 1);
            }
        }

        /// <param name="Hash">The hash of the row.</param>
        /// <param name="First">Index of its first key.</param>
        /// <param name="Length">How many keys it has; 0 for a free slot.</param>
        /// <param name="FirstOpen">Index of the first phrase that is open at its end.</param>
        /// <param name="OpenCount">How many are.</param>
        private readonly record struct Slot(uint Hash, int First, int Length, int FirstOpen, int OpenCount);
    }
}

/// <summary>A phrase that has begun in a sentence and may go on in the one behind it.</summary>
/// <param name="State">Its state.</param>
/// <param name="Units">The gap so far.</param>
/// <param name="SentenceEnds">The sentence ends so far, that behind which it may go on included.</param>
internal readonly record struct OpenPhrase(int State, int Units, int SentenceEnds);
