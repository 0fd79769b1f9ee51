using MessageLint.Internals.Matching;

namespace MessageLint.Internals.Packs;

/// <summary>The lists whose entries mark words of a message instead of standing in phrases. Of an entry with more words than are marked, the rest would be lost, and it would turn far more sentences than it says.</summary>
internal static class MarkingLists
{
    /// <summary>Words with which a sentence turns, or two of them side by side.</summary>
    public const string Turns = "turns";

    /// <summary>Words with which a condition begins.</summary>
    public const string Conditions = "conditions";

    /// <summary>How many words an entry of the list may have; 0 for a list whose entries mark none.</summary>
    public static int MostWords(string list) => list switch { Turns => 2, Conditions => 1, _ => 0 };

    /// <summary>Whether an entry has so many words at most, as messages are cut: each character is one, in Chinese and Japanese.</summary>
    public static bool IsEntry(string entry, int mostWords) =>
        entry[0] != '!' && PhraseWordCutter.Cut(entry) is { Count: > 0 } words && words.Count <= mostWords && words.All(static word => word.Kind == TokenKind.Word);
}
