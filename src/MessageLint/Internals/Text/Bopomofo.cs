namespace MessageLint.Internals.Text;

/// <summary>Syllables of Taiwan's phonetic signs for the words that numbers, services and marks are hidden in, with the character that is meant: <c>ㄌㄧㄥˊ</c> is 零.</summary>
internal static class Bopomofo
{
    /// <summary>Longest syllable, with its tone.</summary>
    private const int Longest = 4;

    /// <summary>The character and its syllable. Tones are often left out; of several characters the first is meant then.</summary>
    private static readonly string[] s_syllables =
    [
        "私ㄙ", "零ㄌㄧㄥˊ", "一ㄧ", "二ㄦˋ", "三ㄙㄢ", "四ㄙˋ", "五ㄨˇ", "六ㄌㄧㄡˋ", "七ㄑㄧ", "八ㄅㄚ", "九ㄐㄧㄡˇ",
        "下ㄒㄧㄚˋ", "賴ㄌㄞˋ", "微ㄨㄟ", "信ㄒㄧㄣˋ", "加ㄐㄧㄚ", "電ㄉㄧㄢˋ", "話ㄏㄨㄚˋ", "好ㄏㄠˇ", "負ㄈㄨˋ", "評ㄆㄧㄥˊ", "星ㄒㄧㄥ", "退ㄊㄨㄟˋ", "現ㄒㄧㄢˋ", "匯ㄏㄨㄟˋ", "掃ㄙㄠˇ", "碼ㄇㄚˇ", "的ㄉ",
    ];

    /// <summary>Whether a unit is one of the signs.</summary>
    public static bool IsSign(char c) => c is >= 'ㄅ' and <= 'ㄩ';

    /// <summary>Whether a sign behind another begins the next syllable: the first tone is not written, "ㄅㄚㄑㄧ" is two. Consonants stand only at the start, and the signs of glides only behind them.</summary>
    private static bool BeginsSyllable(char sign, char before) =>
        IsConsonant(sign) || sign == 'ㄦ' || (sign is 'ㄧ' or 'ㄨ' or 'ㄩ' && !IsConsonant(before));

    private static bool IsConsonant(char sign) => sign is >= 'ㄅ' and <= 'ㄙ';

    /// <summary>The character of the syllable that stands at <paramref name="index"/>, and how long the syllable is.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int index, out char character, out int length)
    {
        character = '\0';
        length = 0;
        int end = index + 1;
        while (end < text.Length && end - index < Longest && IsSign(text[end]) && !BeginsSyllable(text[end], text[end - 1]))
            end++;
        ReadOnlySpan<char> signs = text[index..end];
        char tone = end < text.Length && text[end] is 'ˊ' or 'ˇ' or 'ˋ' or '˙' ? text[end] : '\0';
        foreach (string syllable in s_syllables)
        {
            bool hasTone = !IsSign(syllable[^1]);
            ReadOnlySpan<char> known = syllable.AsSpan(1, syllable.Length - (hasTone ? 2 : 1));
            if (!signs.SequenceEqual(known) || (tone is not ('\0' or '˙') && tone != (hasTone ? syllable[^1] : '\0')))
                continue;
            character = syllable[0];
            length = signs.Length + (tone == '\0' ? 0 : 1);
            return true;
        }

        return false;
    }
}
