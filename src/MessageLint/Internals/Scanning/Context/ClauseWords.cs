using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The words of a clause in a text whose tokens are not read yet, one after the other.</summary>
internal static class ClauseWords
{
    /// <summary>Longer runs of letters are no words that any list has.</summary>
    public const int Longest = 24;

    public static int EndOf(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && CharTable.ClassOf(text[i]) == CharClass.Latin)
            i++;
        return i;
    }

    /// <summary>Index of the next word of the clause; of what ends it if there is none.</summary>
    public static int SkipTo(ReadOnlySpan<char> text, int i) =>
        Shape.At(text, i) is '\'' or '’' or '-' ? i + 1 : Shape.SkipBlanks(text, i);

    /// <summary>Whether a word says what stands before it: "is", "that's". "e" is "and" in Italian; only with its accent is it "is".</summary>
    public static bool Equates(ReadOnlySpan<char> original, ReadOnlySpan<char> folded) => Equates(original, folded, ContextWords.ListsOf(folded));

    /// <summary>The same where the lists that have the word are known.</summary>
    public static bool Equates(ReadOnlySpan<char> original, ReadOnlySpan<char> folded, ulong lists) =>
        folded is "s" || (folded is "e" ? original is "è" or "È" : ContextWords.Equating.IsAmong(lists));

    /// <summary>"número de pieza", "numéro d'article": the little word between a noun and what it belongs to.</summary>
    public static bool IsGenitive(ReadOnlySpan<char> folded) => folded is "de" or "d" or "di" or "del" or "des" or "du" or "der" or "of";
}
