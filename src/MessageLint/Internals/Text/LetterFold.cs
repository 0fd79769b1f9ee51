namespace MessageLint.Internals.Text;

/// <summary>Folds single UTF-16 units: case, diacritics of Latin, Greek and Cyrillic, half-width katakana, traditional Han.</summary>
internal static class LetterFold
{
    private const string HalfWidthKatakana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A";

    /// <summary>Canadian syllables that pass for a Latin letter beside those of the published table, each with the letter.</summary>
    private const string Syllables = "ᗯwᔕsᘜgᗴeᒍj᙭xᘔzᗰmᑕcᐯvᗷbᑎnᗩaᕼhᑭp";

    private const string FoldSection = "text.folds";
    private const string LookAlikeSection = "text.look-alikes";

    private static readonly Table<char> s_folds = CompiledData.Library.IsEmpty ? new(BuildFolds()) : CompiledData.Library.ReadInPlace<char>(FoldSection);
    private static readonly Table<byte> s_latinLookAlikes = CompiledData.Library.IsEmpty ? new(BuildLookAlikes()) : CompiledData.Library.ReadInPlace<byte>(LookAlikeSection);

    public static void Write(CompiledDataWriter data)
    {
        data.Add(FoldSection, BuildFolds());
        data.Add(LookAlikeSection, BuildLookAlikes());
    }

    /// <summary>The folded unit; a control character of <see cref="BaseLetters"/> stands for a letter that folds to two.</summary>
    public static char Fold(char c) => s_folds[c];

    /// <summary>What a placeholder of <see cref="BaseLetters"/> stands for.</summary>
    public static string Expansion(char placeholder) => placeholder switch
    {
        BaseLetters.SharpS => "ss",
        BaseLetters.Ae => "ae",
        BaseLetters.Oe => "oe",
        BaseLetters.Thorn => "th",
        BaseLetters.Ij => "ij",
        _ => string.Empty,
    };

    /// <summary>The ASCII letter that a letter of another script (or an odd Latin one) looks like, in lower case; <c>'\0'</c> if none.</summary>
    public static char LatinLookAlike(char c) => (char)s_latinLookAlikes[c];

    /// <summary>Joins a kana with a voicing mark (U+3099, U+309A), as decomposed and half-width text has them.</summary>
    public static char Voiced(char kana, char mark)
    {
        char katakana = kana is >= 'か' and <= 'ほ' ? (char)(kana + 0x60) : kana;
        bool voiceable = katakana is (>= 'カ' and <= 'チ' and not 'ッ') or 'ツ' or 'テ' or 'ト' or (>= 'ハ' and <= 'ホ');
        if (katakana == 'ウ' && mark == '\u3099')
            return 'ヴ';
        if (!voiceable)
            return kana;
        if (mark == '\u3099')
            return (char)(kana + 1);
        return katakana >= 'ハ' ? (char)(kana + 2) : kana;
    }

    private static char[] BuildFolds()
    {
        char[] folds = new char[char.MaxValue + 1];
        for (int unit = 0; unit <= char.MaxValue; unit++)
            folds[unit] = (char)unit;
        for (char c = 'A'; c <= 'Z'; c++)
            folds[c] = (char)(c | 0x20);
        Copy(BaseLetters.Latin, BaseLetters.LatinStart, folds);
        Copy(BaseLetters.Greek, BaseLetters.GreekStart, folds);
        Copy(BaseLetters.LatinAdditional, BaseLetters.LatinAdditionalStart, folds);
        for (int i = 0; i < HalfWidthKatakana.Length; i++)
            folds[0xFF66 + i] = HalfWidthKatakana[i];
        for (int unit = 0x2E80; unit <= 0xFAFF; unit++)
            folds[unit] = HanVariants.Fold(folds[unit]);

        // A lower-case letter may be a styled form itself: small capitals.
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            char plain = StyledForms.Plain(folds[unit]);
            if (plain != '\0' && plain != folds[unit])
                folds[unit] = folds[plain];
        }

        return folds;
    }

    private static void Copy(string letters, int start, char[] folds)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] != BaseLetters.Unassigned)
                folds[start + i] = letters[i];
        }
    }

    private static byte[] BuildLookAlikes()
    {
        byte[] lookAlikes = new byte[char.MaxValue + 1];
        foreach (string line in DataFile.Lines("rules/data/confusables.txt"))
        {
            if (!char.IsAsciiLetter(line[0]))
                continue;
            for (int i = 2; i < line.Length; i += 2)
            {
                // Of two letters that it looks like, the first one stays.
                ref byte latin = ref lookAlikes[line[i]];
                latin = latin == 0 ? (byte)(line[0] | 0x20) : latin;
            }
        }

        for (int i = 0; i < Syllables.Length; i += 2)
            lookAlikes[Syllables[i]] = (byte)Syllables[i + 1];
        return lookAlikes;
    }
}
