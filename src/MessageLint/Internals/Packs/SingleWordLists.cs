using MessageLint.Internals.Matching;

namespace MessageLint.Internals.Packs;

/// <summary>The lists whose entries mark a single word of a message. Of a longer entry one word alone would count, which turns far more sentences than the entry says.</summary>
internal static class SingleWordLists
{
    /// <summary>Words with which a sentence turns.</summary>
    public const string Turns = "turns";

    /// <summary>Words with which a condition begins.</summary>
    public const string Conditions = "conditions";

    public static bool Includes(string list) => list is Turns or Conditions;

    /// <summary>Whether an entry is one word as messages are cut: one character, in Chinese and Japanese.</summary>
    public static bool IsEntry(string entry) => entry[0] != '!' && PhraseWordCutter.Cut(entry) is [{ Kind: TokenKind.Word }];
}
