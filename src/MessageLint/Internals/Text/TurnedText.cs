namespace MessageLint.Internals.Text;

/// <summary>Finds text that is written upside down, in letters that look like turned ones and in the order in which they are read when the page is turned: <c>ɯoɔ˙uǝɯnן</c>.</summary>
/// <remarks>Phonetic transcriptions have some of these letters, and beside them others that turn into nothing: a word is turned if all its letters can be.</remarks>
internal static class TurnedText
{
    /// <summary>Letters and figures that are written for their look alone, each with what it is when turned.</summary>
    private const string Certain = "ɐaɒaɔcǝeəeɟfƃgɓgɥhıiᴉiɾjʞkןlʅlꞁlɯmɹrʇtʌvʍwʎy∀AƆCƎEℲF⅁G⋊K˥LԀPᴚR⊥T∩UΛV⅄YƖ1⇂1ᄅ2Ɛ3ㄣ4ϛ5ㄥ7";

    /// <summary>Letters, figures and signs that look like others when they are turned, or like themselves.</summary>
    private const string Either = "bqqbdppdnuunoossxxzzHHIINNOOSSXXZZMWWM0011886996ll˙...@@--‾___',,'::;;//¿?¡!";

    private const int Longest = 128;

    /// <summary>Certain letters of a stretch; fewer are phonetics, or a letter of a language that has it.</summary>
    private const int FewestCertain = 3;

    /// <summary>Words without a certain letter between two that have one: "ou".</summary>
    private const int MostBetween = 2;

    /// <summary>Whether turned text may be found around a unit.</summary>
    public static bool MayHold(char c) => c is 'ǝ' or (>= 'ɐ' and <= 'ʞ') or 'ㄥ' or 'ㄣ';

    /// <summary>Finds the turned words around a unit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where they may begin at the earliest.</param>
    /// <param name="index">Index of the unit.</param>
    /// <param name="to">Where the text ends.</param>
    /// <param name="start">Index of the first of them.</param>
    /// <param name="end">Index behind the last; behind what was looked at if there are none.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int from, int index, int to, out int start, out int end)
    {
        start = index;
        while (start > from && index - start < Longest && Plain(text[start - 1]) != '\0')
            start--;
        int certain = 0;
        int between = 0;
        end = index + 1;
        for (int word = start; word < to && word - start < Longest; word++)
        {
            int wordEnd = WordEnd(text, word, to, out int inWord);

            // So long a word is no word: it is left behind as a whole, or each of its letters would look at it again.
            if (wordEnd - word == Longest)
            {
                if (certain < FewestCertain)
                    end = wordEnd;
                break;
            }

            if (wordEnd == word || IsGlued(text, word - 1) || (wordEnd < to && IsGlued(text, wordEnd)) || (inWord == 0 && between++ == MostBetween))
                break;
            word = wordEnd;
            if (inWord > 0)
            {
                certain += inWord;
                between = 0;
                end = wordEnd;
            }

            if (word == to || text[word] != ' ')
                break;
        }

        return certain >= FewestCertain;
    }

    /// <summary>What a unit is when the page is turned; <c>'\0'</c> if nothing.</summary>
    public static char Plain(char c) => In(Certain, c) is not '\0' and char plain ? plain : In(Either, c);

    private static char In(string pairs, char c)
    {
        for (int i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == c)
                return pairs[i + 1];
        }

        return '\0';
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, int to, out int certain)
    {
        certain = 0;
        int end = start;
        for (; end < to && end - start < Longest && Plain(text[end]) != '\0'; end++)
            certain += In(Certain, text[end]) != '\0' ? 1 : 0;
        return end;
    }

    /// <summary>Whether a letter that cannot be turned stands there.</summary>
    private static bool IsGlued(ReadOnlySpan<char> text, int index) => index >= 0 && CharTable.IsWordPart(text[index]) && CharTable.ClassOf(text[index]) is not (CharClass.Ideograph or CharClass.Katakana);
}
