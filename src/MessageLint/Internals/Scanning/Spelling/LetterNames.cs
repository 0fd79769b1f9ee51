using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads top-level domains that are spelled by the names of their letters: <c>see oh em</c>, <c>e ese</c>, <c>シーオーエム</c>, <c>西恩</c>; and words in kana.</summary>
internal static class LetterNames
{
    private const string Section = "letter-names";
    private const string TopsColumn = "tops";

    /// <summary>The longest top-level domain that is spelled: info.</summary>
    private const int MostLetters = 4;
    private const int LongestName = 8;
    private const int LongestGap = 2;

    /// <summary>Room for a word that is spelled in kana, its figures and signs included.</summary>
    public const int MostInRow = 40;

    /// <summary>Fewer letters are sizes, vitamins and makers: "エム・エル", "ビー・エム・ダブリュー".</summary>
    private const int FewestInRow = 4;

    /// <summary>The kana that the Japanese names of letters begin with.</summary>
    private const string FirstKana = "えいおあけしすでじびぴきゆぶゔだわぜずてエイオアケシスデジビピキユブヴダワゼズテ";

    /// <summary>What may stand behind the last name in kana: "てぃー・おー・です".</summary>
    private const string Particles = "でとがにをのはなもかへだ";

    // Each name once, with its letter and the languages that have it, a bit each; a name that means another letter in another language is there for each.
    private static readonly string[] s_names;
    private static readonly WordSet s_set;
    private static readonly byte[] s_letters;
    private static readonly byte[] s_languages;

    // The top-level domains of each language, in the order of the bits.
    private static readonly string[] s_tops;

    static LetterNames()
    {
        (s_names, s_letters, s_languages, s_tops) = CompiledData.Library.IsEmpty ? ReadFile() : Read(CompiledData.Library);
        s_set = new WordSet(s_names);
    }

    public static void Write(CompiledDataWriter data)
    {
        (string[] names, byte[] letters, byte[] languages, string[] tops) = ReadFile();
        data.Add(Section, writer =>
        {
            TextTables.WriteTexts(writer, names);
            writer.Write(letters);
            writer.Write(languages);
            TextTables.WriteTexts(writer, tops);
        });
    }

    /// <summary>Reads the longest top-level domain that is spelled from <paramref name="start"/> on, at least one of its letters by name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first name begins.</param>
    /// <param name="letters">Gets the letters.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="end">Index behind the last name.</param>
    [SkipLocalsInit]
    public static bool TryReadTop(ReadOnlySpan<char> text, int start, Span<char> letters, out int count, out int end)
    {
        count = 0;
        end = start;
        Span<char> read = stackalloc char[MostLetters];
        byte languages = byte.MaxValue;
        bool isNamed = false;
        int i = start;
        for (int size = 1; size <= MostLetters; size++)
        {
            if (!TryReadLetter(text, i, ref languages, out read[size - 1], out bool isName, out int letterEnd))
                break;
            isNamed |= isName;
            if (isNamed && size > 1 && EndsName(text, letterEnd) && IsTop(read[..size], languages))
            {
                read[..size].CopyTo(letters);
                count = size;
                end = letterEnd;
            }

            i = SkipGap(text, letterEnd);
            if (i == letterEnd && !CharTable.IsEastAsian(Shape.At(text, i)))
                break;
        }

        return count > 0;
    }

    /// <summary>Whether the Japanese name of a letter begins with this kana.</summary>
    public static bool MayBegin(char kana) => FirstKana.Contains(kana, StringComparison.Ordinal);

    /// <summary>Whether names of letters in a row may begin here: short kana and a sign behind them; the cheap question that almost all kana answer with no.</summary>
    public static bool MayBeginRow(ReadOnlySpan<char> text, int index)
    {
        if (!MayBegin(text[index]))
            return false;
        int stop = Math.Min(text.Length, index + LongestName);
        for (int i = index + 1; i < stop; i++)
        {
            if (!IsKana(text[i]))
                return text[i] is '・' or '･' or '、' or ',' or '，' or '-' or '.' || CharTable.IsBlank(text[i]);
        }

        return false;
    }

    /// <summary>Reads a word that is spelled in kana, name by name with a sign between each two: <c>えむ・あい・えぬ・えー・ぜろいち</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first name begins.</param>
    /// <param name="letters">Gets the letters, with figures and signs between and behind them.</param>
    /// <param name="count">How many units they are.</param>
    /// <param name="end">Index behind the last name.</param>
    public static bool TryReadRow(ReadOnlySpan<char> text, int start, scoped Span<char> letters, out int count, out int end)
    {
        count = 0;
        end = start;
        int named = 0;
        int i = start;
        while (count < MostInRow)
        {
            int unitEnd = i;
            while (unitEnd < text.Length && IsKana(text[unitEnd]) && unitEnd - i <= LongestName)
                unitEnd++;
            int read = ReadNamed(text, i, unitEnd, letters, ref count, ref named);
            if (read == i)
                break;
            end = read;
            if (read < unitEnd)
                break;
            i = Shape.At(text, read) is '・' or '･' or '、' or ',' or '，' or '-' or '.' ? read + 1 : read;
            i = Shape.SkipBlanks(text, i, LongestGap);
            if (i == read)
                break;
        }

        return named >= FewestInRow;
    }

    /// <summary>One name of a row, or the figures or the sign behind it; the index behind it, or <paramref name="i"/> if none stands here.</summary>
    [SkipLocalsInit]
    private static int ReadNamed(ReadOnlySpan<char> text, int i, int unitEnd, scoped Span<char> letters, ref int count, ref int named)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        byte languages = byte.MaxValue;
        for (int size = Math.Min(LongestName, unitEnd - i); size > 0; size--)
        {
            int end = i + size;
            if (end < unitEnd && !Particles.Contains(text[end], StringComparison.Ordinal))
                continue;
            int length = FoldToKatakana(text.Slice(i, size), folded);
            if (TryFind(folded[..length], ref languages, out char letter))
            {
                letters[count++] = letter;
                named++;
                return end;
            }

            if (named > 0 && WordedName.IsJoint(AddressWords.Find(folded[..length]).Role))
            {
                letters[count++] = '_';
                return end;
            }
        }

        if (named == 0)
            return i;
        while (i < unitEnd && count < MostInRow && SpelledWords.All.HanWordAt(text, i, out int digit) is > 0 and int word && SpelledWords.All[word] is { Role: SpelledRole.Unit, Value: < 10 } figure)
        {
            letters[count++] = (char)('0' + figure.Value);
            i += digit;
        }

        return i;
    }

    private static bool IsKana(char c) => c is (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or 'ー';

    private static bool TryReadLetter(ReadOnlySpan<char> text, int index, ref byte languages, out char letter, out bool isName, out int end)
    {
        letter = '\0';
        isName = true;
        end = index;
        if (index >= text.Length)
            return false;
        return CharTable.IsEastAsian(text[index]) ? TryReadGlued(text, index, ref languages, out letter, out end) : TryReadWord(text, index, ref languages, out letter, out isName, out end);
    }

    /// <summary>A word that is the name of a letter, or the letter itself.</summary>
    [SkipLocalsInit]
    private static bool TryReadWord(ReadOnlySpan<char> text, int index, ref byte languages, out char letter, out bool isName, out int end)
    {
        letter = '\0';
        end = Shape.SkipLetters(text[..Math.Min(text.Length, index + LongestName + 1)], index);
        int size = end - index;
        isName = size > 1;
        if (size is 0 or > LongestName || Shape.IsDigitAt(text, end))
            return false;
        if (size == 1)
        {
            letter = (char)(text[index] | 0x20);
            return char.IsAsciiLetter(text[index]);
        }

        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return TryFind(WordFolder.Folded(text[index..end], folded), ref languages, out letter);
    }

    /// <summary>The longest name that begins here in a row of characters: names of Chinese and Japanese stand without blanks.</summary>
    [SkipLocalsInit]
    private static bool TryReadGlued(ReadOnlySpan<char> text, int index, ref byte languages, out char letter, out int end)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        for (int size = Math.Min(LongestName, text.Length - index); size > 0; size--)
        {
            int length = FoldToKatakana(text.Slice(index, size), folded);
            end = index + size;
            if (TryFind(folded[..length], ref languages, out letter))
                return true;
        }

        letter = '\0';
        end = index;
        return false;
    }

    private static int FoldToKatakana(ReadOnlySpan<char> name, Span<char> folded)
    {
        int length = WordFolder.Fold(name, folded);
        foreach (ref char c in folded[..length])
            c = CharTable.ToKatakana(c);
        return length;
    }

    private static bool TryFind(ReadOnlySpan<char> name, ref byte languages, out char letter)
    {
        int place = s_set.IndexOf(name);
        letter = place < 0 ? '\0' : (char)s_letters[place];
        if (place < 0 || (languages & s_languages[place]) == 0)
            return false;
        languages &= s_languages[place];
        return true;
    }

    private static bool IsTop(ReadOnlySpan<char> letters, byte languages)
    {
        for (int language = 0; language < s_tops.Length; language++)
        {
            if ((languages >> language & 1) == 0)
                continue;
            foreach (Range top in s_tops[language].AsSpan().Split(','))
            {
                if (letters.SequenceEqual(s_tops[language].AsSpan()[top]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether no half of a word follows: "de e-mail".</summary>
    private static bool EndsName(ReadOnlySpan<char> text, int end) =>
        !(Shape.At(text, end) is '-' or '\'' or '’' && Shape.SkipLetters(text, end + 1) > end + 2) && CharTable.ClassOf(Shape.At(text, end)) != CharClass.Katakana;

    private static int SkipGap(ReadOnlySpan<char> text, int index)
    {
        if (Shape.At(text, index) is ',' or '-' or '、' or '，' or '・')
            index++;
        return Shape.SkipBlanks(text, index, LongestGap);
    }

    private static (string[] Names, byte[] Letters, byte[] Languages, string[] Tops) Read(CompiledData data)
    {
        CompiledReader reader = data.Open(Section);
        string[] names = reader.ReadStrings();
        return (names, reader.ReadBytes(names.Length), reader.ReadBytes(names.Length), reader.ReadStrings());
    }

    private static (string[] Names, byte[] Letters, byte[] Languages, string[] Tops) ReadFile()
    {
        List<string> names = [];
        List<byte> letters = [];
        List<byte> languages = [];
        List<string> tops = [];
        List<string> known = [];
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (string line in DataFile.Lines("rules/data/letter-names.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns[1] == TopsColumn)
            {
                known.Add(columns[0]);
                tops.Add(columns[2]);
                continue;
            }

            byte bit = (byte)(1 << known.IndexOf(columns[0]));
            foreach (string column in columns.AsSpan(2))
            {
                string name = new(WordFolder.Folded(column, folded));
                int place = names.IndexOf(name);
                if (place < 0)
                {
                    names.Add(name);
                    letters.Add((byte)columns[1][0]);
                    languages.Add(bit);
                }
                else if (letters[place] == columns[1][0])
                {
                    languages[place] |= bit;
                }
                else
                {
                    throw new InvalidDataException($"The name '{name}' means two letters.");
                }
            }
        }

        return ([.. names], [.. letters], [.. languages], [.. tops]);
    }
}
