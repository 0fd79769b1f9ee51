namespace MessageLint.Internals.Matching;

/// <summary>A phrase of a rule or part in a message. All numbers are indexes of tokens in the buffer; first and last are included.</summary>
/// <param name="Owner">Index of the rule or part in <see cref="PhraseSources.Owners"/>.</param>
/// <param name="Phrase">Index of the phrase in <see cref="PhraseOwnerSource.Phrases"/>.</param>
/// <param name="FirstToken">First token of the whole match.</param>
/// <param name="LastToken">Last token of the whole match.</param>
/// <param name="MarkFirst">First token of what is underlined.</param>
/// <param name="MarkLast">Last token of what is underlined.</param>
internal readonly record struct PhraseHit(int Owner, int Phrase, int FirstToken, int LastToken, int MarkFirst, int MarkLast)
{
    /// <summary>
    /// Orders by owner, then leftmost, then longest: the order in which hits are selected. Of hits on the same tokens the first phrase wins, and of its
    /// underlines the leftmost and longest.
    /// </summary>
    public static int Compare(PhraseHit left, PhraseHit right)
    {
        int order = left.Owner.CompareTo(right.Owner);
        if (order == 0)
            order = left.FirstToken.CompareTo(right.FirstToken);
        if (order == 0)
            order = right.LastToken.CompareTo(left.LastToken);
        if (order == 0)
            order = left.Phrase.CompareTo(right.Phrase);
        if (order == 0)
            order = left.MarkFirst.CompareTo(right.MarkFirst);
        return order != 0 ? order : right.MarkLast.CompareTo(left.MarkLast);
    }
}
