using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads a Katakana word in which characters stand for the signs that they look like: <c>レビュ一</c>, <c>ギフ卜</c>, <c>メ―ル</c>.</summary>
internal static class KatakanaLookAlike
{
    public const int Longest = 24;

    /// <summary>Shorter words are too often beside a character that only looks like one of them.</summary>
    public const int Shortest = 3;

    /// <summary>Whether a unit may stand for a Katakana sign.</summary>
    public static bool MayBe(char c) => Meant(c) != '\0';

    /// <summary>Writes the word that begins at <paramref name="start"/> as it is meant.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first unit.</param>
    /// <param name="word">Room for <see cref="Longest"/> units.</param>
    /// <returns>How many units the word has, here and as it is meant; 0 if nothing in it stands for another.</returns>
    public static int Read(ReadOnlySpan<char> text, int start, Span<char> word)
    {
        int count = 0;
        bool isChanged = false;
        while (count < Longest && start + count < text.Length)
        {
            char c = text[start + count];
            char meant = CharTable.ClassOf(c) == CharClass.Katakana ? c : Meant(c);
            if (meant == '\0')
                break;
            isChanged |= meant != c;
            word[count++] = meant;
        }

        return isChanged && count is >= Shortest and < Longest ? count : 0;
    }

    private static char Meant(char c) => c switch
    {
        '一' or '-' or '‐' or '–' or '—' or '―' or '─' or '〜' or '~' => 'ー',
        '卜' => 'ト',
        '口' => 'ロ',
        '力' => 'カ',
        '工' => 'エ',
        '夕' => 'タ',
        '二' => 'ニ',
        '八' => 'ハ',
        '才' => 'オ',
        '千' => 'チ',
        'へ' => 'ヘ',
        'り' => 'リ',
        _ => '\0',
    };
}
