using System.Buffers;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// What is asked of a top-level domain behind a dot that is written out. Many are words: in "the indicator (dot) is green" the bracket explains the word before it.
/// </summary>
internal readonly struct HostBelief
{
    /// <summary>Top-level domains that open a sentence's next part as often: "plug (dot) in", "point me to".</summary>
    private static readonly WordSet s_words = WordSet.Of("am as at be by do in is it me my no so to us now one go how here moe best cool fun live plus red blue black green pink");

    private static readonly SearchValues<char> s_signs = SearchValues.Create("-0123456789");

    private readonly bool _asksBrackets;
    private readonly bool _hasSigns;

    private HostBelief(bool asksBrackets, bool hasSigns)
    {
        _asksBrackets = asksBrackets;
        _hasSigns = hasSigns;
    }

    /// <summary>An at sign stands before the host: only bare words are asked.</summary>
    public static HostBelief BehindAtSign => default;

    /// <summary>What stands before the host may be a letter that counts.</summary>
    public static HostBelief BehindLetter => new(asksBrackets: true, hasSigns: false);

    /// <summary>Nothing but a name stands before the dot; hyphens and figures in it tell that it is one.</summary>
    public static HostBelief BehindName(ReadOnlySpan<char> name) => new(asksBrackets: true, name.Trim().ContainsAny(s_signs));

    /// <summary>Whether the label at <paramref name="label"/> is believed to end a host.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dot">Index behind the label before.</param>
    /// <param name="label">Index of a label that is a top-level domain.</param>
    /// <param name="end">Index behind it.</param>
    /// <param name="isDoubtful">Whether a word before the dot that is none of a name tells against it.</param>
    public bool Accepts(ReadOnlySpan<char> text, int dot, int label, int end, out bool isDoubtful)
    {
        isDoubtful = false;
        ReadOnlySpan<char> sign = text[dot..label].Trim();
        bool isBare = !sign.IsEmpty && char.IsLetter(sign[0]);
        if (!isBare && (!_asksBrackets || sign.Length <= 1))
            return true;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> top = room[..WordFolder.Fold(text[label..end], room)];
        bool isListed = IsListed(text, dot, label, top, out bool isNoWord);
        if (isNoWord)
            return true;
        bool endsPhrase = WordedHost.EndsPhrase(text, end);
        bool isGlued = !isBare && !CharTable.IsBlank(text[dot]) && !CharTable.IsBlank(text[label - 1]);
        isDoubtful = !isGlued && !isListed && _asksBrackets && !_hasSigns;
        return endsPhrase || (!s_words.Contains(top) && (isGlued || _hasSigns || !_asksBrackets));
    }

    /// <summary>Whether the domain is one of those that are believed behind the word for the dot, or behind any.</summary>
    private static bool IsListed(ReadOnlySpan<char> text, int dot, int label, ReadOnlySpan<char> top, out bool isNoWord)
    {
        isNoWord = top is "com" or "org";
        int word = dot;
        while (word < label && !char.IsLetter(text[word]))
            word++;
        AddressWord meaning = WordedHost.WordAt(text[..label], word);
        return (meaning.Role == AddressRole.Dot && WordedHost.Believes(meaning.TopLevels, top, ref isNoWord)) || CertainTops.IsAt(top, 0);
    }
}
