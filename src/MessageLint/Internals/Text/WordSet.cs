using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>A fixed set of words that is asked for pieces of a text.</summary>
/// <remarks>
/// The platform's frozen sets find as fast, but take longer to make than the whole judgement of a message, and their code for spans is compiled in every
/// process anew. The hash looks at length, first, middle and last letter alone: most words of a message differ from all words of a set in them.
/// </remarks>
internal sealed class WordSet
{
    private readonly string[] _words;
    private readonly ushort[] _next;
    private readonly ushort[] _heads;
    private readonly bool _ignoresCase;

    // What is the same of a letter in both cases: for letters such as "œ" another bit differs, and no word has them of which case does not matter.
    private readonly uint _caseMask;

    /// <summary>Makes a set.</summary>
    /// <param name="words">The words.</param>
    /// <param name="ignoresCase">Whether case does not matter.</param>
    public WordSet(string[] words, bool ignoresCase = false)
    {
        _words = words;
        _ignoresCase = ignoresCase;
        _caseMask = ignoresCase ? ~0x20U : ~0U;
        _next = new ushort[words.Length + 1];
        _heads = new ushort[BitOperations.RoundUpToPowerOf2((uint)words.Length * 2 | 1)];
        for (int i = words.Length; i > 0; i--)
        {
            Debug.Assert(!ignoresCase || Hash(words[i - 1]) == Hash(words[i - 1].ToUpperInvariant()), "The hash differs with the case.");
            ref ushort head = ref _heads[Hash(words[i - 1])];
            _next[i] = head;
            head = (ushort)i;
        }
    }

    /// <summary>Makes a set of words that are written with blanks between them.</summary>
    public static WordSet Of(string words, bool ignoresCase = false) => new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoresCase);

    public bool Contains(ReadOnlySpan<char> word) => IndexOf(word) >= 0;

    /// <summary>Whether the token, folded, is one of the words.</summary>
    [SkipLocalsInit]
    public bool Contains(ReadOnlySpan<char> text, in MessageToken token)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        return Contains(FoldedToken.Of(text, token, room));
    }

    /// <summary>The place of a word among those that the set was made of; -1 if it is none of them.</summary>
    public int IndexOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return -1;
        for (int place = _heads[Hash(word)]; place != 0; place = _next[place])
        {
            string known = _words[place - 1];
            if (known.Length == word.Length && (_ignoresCase ? word.Equals(known, StringComparison.OrdinalIgnoreCase) : word.SequenceEqual(known)))
                return place - 1;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Hash(ReadOnlySpan<char> word)
    {
        uint first = word[0] & _caseMask;
        uint middle = word[word.Length >> 1] & _caseMask;
        uint last = word[^1] & _caseMask;
        uint hash = ((((((uint)word.Length * 31) + first) * 31) + middle) * 31) + last;
        return (hash ^ (hash >> 7)) & ((uint)_heads.Length - 1);
    }
}
