using System.Globalization;
using System.Numerics;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The number words of all languages in one trie over folded letters.</summary>
internal sealed class SpelledWords
{
    private const int Letters = 26;

    /// <summary>Words shorter than this have too many neighbours one letter away.</summary>
    private const int ShortestMisspelled = 4;

    /// <summary>The longest number word of ideographs and kana.</summary>
    private const int LongestHanWord = 4;

    /// <summary>Places of a unit that are noted, one bit each; so long a one is read by its cutter alone.</summary>
    private const int BitsOfPlaces = 64;

    private const string Section = "number-words";
    private const string WordSection = Section + ".words";
    private const string NodeSection = Section + ".nodes";
    private const string ChildSection = Section + ".latin-children";
    private const string FirstUnitSection = Section + ".first-units";

    public static readonly SpelledWords All = CompiledData.Library.IsEmpty ? new() : new(CompiledData.Library);

    private readonly Table<Node> _nodes;
    private readonly Table<SpelledWord> _words;

    // Few messages have a word that may be misspelt.
    private readonly Lazy<string[]> _spellings;
    private MeantWords? _mostMeant;
    private Dictionary<ulong, int>? _sounds;

    // The children of each node by Latin letter: almost every word of a message takes a step or two here.
    private readonly Table<ushort> _latinChildren;

    // One bit a unit: may a number word begin with it?
    private readonly Table<ulong> _firstUnits;

    // The nodes of those units in their order, and how many units have a bit before each word of bits: hundreds of characters are children of the root.
    private readonly ushort[] _firstNodes;
    private readonly ushort[] _firstNodesBefore;

    private SpelledWords()
    {
        var builder = new TrieBuilder();
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (string line in DataFile.Lines("rules/data/number-words.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            SpelledWord word = Parse(columns);
            string spelling = new(folded[..WordFolder.Fold(columns[1], folded)]);
            builder.Add(spelling, word);
            if (word.Languages == SpelledLanguages.Japanese && spelling[0] is >= 'ぁ' and <= 'ゖ')
                builder.Add(string.Concat(spelling.Select(CharTable.ToKatakana)), word);
        }

        Node[] nodes = [.. builder.Nodes];
        string[] spellings = [.. builder.Spellings];
        _words = new([.. builder.Words]);
        _spellings = new Lazy<string[]>(spellings);
        _nodes = new(nodes);
        _latinChildren = new(LatinChildren(nodes));
        _firstUnits = new(FirstUnits(spellings.AsSpan(1)));
        (_firstNodes, _firstNodesBefore) = FirstNodes();
    }

    private SpelledWords(CompiledData data)
    {
        _nodes = data.ReadInPlace<Node>(NodeSection);
        _latinChildren = data.ReadInPlace<ushort>(ChildSection);
        _firstUnits = data.ReadInPlace<ulong>(FirstUnitSection);
        _words = data.ReadInPlace<SpelledWord>(WordSection);
        _spellings = new Lazy<string[]>(() => data.Open(Section).ReadStrings());
        (_firstNodes, _firstNodesBefore) = FirstNodes();
    }

    public static void Write(CompiledDataWriter data)
    {
        SpelledWords all = new();
        data.Add(NodeSection, all._nodes);
        data.Add(ChildSection, all._latinChildren);
        data.Add(FirstUnitSection, all._firstUnits);
        data.Add(WordSection, all._words);
        data.Add(Section, writer => TextTables.WriteTexts(writer, all._spellings.Value));
    }

    /// <summary>Whether a word, or letters and figures in one, may be cut into number words; the cheap question that almost every word of a message answers with no.</summary>
    public bool MayBeCut(ReadOnlySpan<char> text, int index)
    {
        if ((uint)((text[index] | 0x20) - 'a') >= Letters)
            return StartsWith(text[index]);
        if (index + 1 < text.Length && char.IsAsciiLetter(text[index + 1]) && !MayBeCutWith(text[index], text[index + 1]))
            return false;
        ulong dead = 0;
        return MayBeCutFrom(text[index..], 0, ref dead);
    }

    /// <summary>Whether that may be so of a word that begins with these two ASCII letters: those of a number word, which one letter alone is not in a word, or letters that look like figures.</summary>
    public bool MayBeCutWith(char first, char second)
    {
        int node = _latinChildren[(first | 0x20) - 'a'];
        bool isFigure = LetterFigures.IsLetterForDigit(first);
        return node == 0 ? isFigure : _latinChildren[(node * Letters) + (second | 0x20) - 'a'] != 0 || (isFigure && LetterFigures.IsLetterForDigit(second));
    }

    /// <summary>
    /// Whether a word begins with letters that are a number word by themselves. Behind a word that is surely a number one is believed that only sounds like a number,
    /// and it need not be made of number words.
    /// </summary>
    public bool MayBegin(ReadOnlySpan<char> text, int index)
    {
        if ((uint)((text[index] | 0x20) - 'a') >= Letters)
            return StartsWith(text[index]);
        int node = 0;
        int start = index;
        for (; index < text.Length; index++)
        {
            int letter = (text[index] | 0x20) - 'a';

            // A figure or a letter that must be folded first may stand for any letter of a number word.
            if ((uint)letter >= Letters)
                return text[index] > '\x7F' || Shape.IsDigit(text[index]);
            node = _latinChildren[(node * Letters) + letter];
            if (node == 0)
                return index - start >= 2 && IsLettersForDigits(text[start..(index + 1)]);
            if (_nodes[node].Word != 0)
                return true;
        }

        return false;
    }

    /// <summary>The number word that the ASCII letters from <paramref name="index"/> on are, if nothing is glued to them; 0 if they are none.</summary>
    public int WholeWordAt(ReadOnlySpan<char> text, int index, out int end)
    {
        int node = 0;
        for (end = index; end < text.Length; end++)
        {
            int letter = (text[end] | 0x20) - 'a';
            if ((uint)letter >= Letters)
                break;
            node = _latinChildren[(node * Letters) + letter];
            if (node == 0)
                return 0;
        }

        return EndsUnit(text, end) ? _nodes[node].Word : 0;
    }

    /// <summary>The longest number word of ideographs and kana that begins here; 0 if none.</summary>
    public int HanWordAt(ReadOnlySpan<char> text, int index, out int length)
    {
        int node = 0;
        int found = 0;
        length = 0;
        int stop = Math.Min(text.Length, index + LongestHanWord);
        for (int i = index; i < stop; i++)
        {
            node = Child(node, LetterFold.Fold(text[i]));
            if (node == 0)
                break;
            if (_nodes[node].Word == 0)
                continue;
            found = _nodes[node].Word;
            length = i - index + 1;
        }

        return found;
    }

    /// <summary>Whether the unit can be cut into number words from here on, as <see cref="NumberWordCutter"/> does when it is folded.</summary>
    /// <param name="unit">The text from the first letter of the unit on.</param>
    /// <param name="from">Where the next word has to begin.</param>
    /// <param name="dead">A bit for each place from which the rest was not to be cut: such a place stays one, however it is reached.</param>
    private bool MayBeCutFrom(ReadOnlySpan<char> unit, int from, ref ulong dead)
    {
        if (from >= BitsOfPlaces)
            return true;
        if ((dead >> from & 1) != 0)
            return false;
        int node = 0;
        int index = from;
        for (; index < unit.Length; index++)
        {
            int letter = (unit[index] | 0x20) - 'a';

            // A figure or a letter that must be folded first may stand for any letter of a number word.
            if ((uint)letter >= Letters)
            {
                if (unit[index] > '\x7F' || Shape.IsDigit(unit[index]))
                    return true;
                break;
            }

            node = _latinChildren[(node * Letters) + letter];
            if (node == 0)
            {
                // Letters that look like figures are a group of figures.
                if (from == 0 && IsLettersForDigits(unit[..(index + 1)]))
                    return true;
                break;
            }

            if (_nodes[node].Word is not 0 and int word && IsCut(unit, from, index + 1, word, ref dead))
                return true;
        }

        dead |= 1UL << from;
        return false;
    }

    /// <summary>Whether a number word may stand there in a unit, and what is behind it can be cut as well.</summary>
    private bool IsCut(ReadOnlySpan<char> unit, int from, int end, int word, ref ulong dead)
    {
        bool isLast = EndsUnit(unit, end);
        if (isLast && from == 0)
            return true;

        // Whoever asks need not know yet whether many numbers stand before the word.
        if (!NumberWordCutter.MayBePart(_words[word], end - from, isLast, isAmongNumbers: true))
            return false;
        return isLast || !char.IsAsciiLetter(unit[end]) || MayBeCutFrom(unit, end, ref dead);
    }

    /// <summary>Whether neither a letter nor a figure nor a mark is glued to what ends here.</summary>
    private static bool EndsUnit(ReadOnlySpan<char> text, int end) => end == text.Length || (text[end] <= '\x7F' && !char.IsAsciiLetterOrDigit(text[end]));

    private static bool IsLettersForDigits(ReadOnlySpan<char> letters)
    {
        foreach (char c in letters)
        {
            if (!LetterFigures.IsLetterForDigit(c))
                return false;
        }

        return true;
    }

    public SpelledWord this[int word] => _words[word];

    /// <summary>The longest number word at the beginning of the folded text that is at most <paramref name="longest"/> units; 0 if none.</summary>
    public int Longest(ReadOnlySpan<char> folded, int longest, out int length)
    {
        int node = 0;
        int found = 0;
        length = 0;
        for (int i = 0; i < longest; i++)
        {
            node = Child(node, folded[i]);
            if (node == 0)
                break;
            if (_nodes[node].Word != 0)
            {
                found = _nodes[node].Word;
                length = i + 1;
            }
        }

        return found;
    }

    /// <summary>The number word that differs from the folded word in one letter: one too many, one missing, one other; 0 if none.</summary>
    public int Misspelled(ReadOnlySpan<char> folded)
    {
        if (folded.Length < ShortestMisspelled - 1)
            return 0;
        MeantWords meant = _mostMeant ??= MostMeant();

        int first = FirstNear(meant.BeginningAs(folded), folded, int.MaxValue);
        int found = FirstNear(meant.EndingAs(folded), folded, first);
        return found == int.MaxValue ? 0 : found;
    }

    /// <summary>The first of the words, before another one, that is one letter away.</summary>
    private int FirstNear(int[] words, ReadOnlySpan<char> folded, int before)
    {
        foreach (int word in words)
        {
            if (word >= before)
                break;
            if (IsOneLetterAway(_spellings.Value[word], folded))
                return word;
        }

        return before;
    }

    /// <summary>The digit that sounds like the folded word; 0 if none.</summary>
    public int SoundAlike(ReadOnlySpan<char> folded) =>
        folded.Length < ShortestMisspelled - 1 ? 0 : (_sounds ??= Sounds()).GetValueOrDefault(SoundKey.Of(folded));

    /// <summary>The word for a digit that ends in these letters; 0 if none.</summary>
    public int WithEnding(int value, ReadOnlySpan<char> letters)
    {
        if (letters.Length < 2)
            return 0;
        for (int word = 1; word < _words.Length; word++)
        {
            if (_words[word] is { Role: SpelledRole.Unit, Trust: not SpelledTrust.Sound } && _words[word].Value == value && letters.Length < _spellings.Value[word].Length
                && _spellings.Value[word].AsSpan().EndsWith(letters))
                return word;
        }

        return 0;
    }

    /// <summary>The digits by their sound.</summary>
    private Dictionary<ulong, int> Sounds()
    {
        var sounds = new Dictionary<ulong, int>();
        for (int word = 1; word < _words.Length; word++)
        {
            if (_words[word] is { Role: SpelledRole.Unit, Trust: not SpelledTrust.Sound } && (_words[word].Languages & ~SpelledLanguages.Japanese & ~SpelledLanguages.Notation) != 0
                && _spellings.Value[word].Length >= ShortestMisspelled - 1 && SoundKey.Of(_spellings.Value[word]) is not 0 and ulong key)
                sounds.TryAdd(key, word);
        }

        return sounds;
    }

    /// <summary>Whether a word, in any case, may be such a number word.</summary>
    public bool MayBeMisspelled(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return Misspelled(folded[..WordFolder.Fold(word, folded)]) > 0;
    }

    /// <summary>The words for which a misspelled one is taken.</summary>
    private MeantWords MostMeant()
    {
        var meant = new MeantWords();
        for (int word = 1; word < _words.Length; word++)
        {
            if (_words[word].Role is SpelledRole.Unit or SpelledRole.Teen or SpelledRole.Tens && _words[word] is { Trust: SpelledTrust.Sure, IsMisspelling: false } && _spellings.Value[word].Length >= ShortestMisspelled)
                meant.Add(word, _spellings.Value[word]);
        }

        return meant;
    }

    internal static bool IsOneLetterAway(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
            return false;

        // One letter is not at both ends: nearly all words end here.
        if (a.Length > 1 && b.Length > 1 && a[0] != b[0] && a[^1] != b[^1])
            return false;
        int prefix = a.CommonPrefixLength(b);
        ReadOnlySpan<char> restA = a[prefix..];
        ReadOnlySpan<char> restB = b[prefix..];
        return restA.Length == restB.Length ? restA.Length > 0 && restA[1..].SequenceEqual(restB[1..])
            : restA.Length > restB.Length ? restA[1..].SequenceEqual(restB) : restB[1..].SequenceEqual(restA);
    }

    private bool StartsWith(char c)
    {
        char folded = c < 0x80 ? c : LetterFold.Fold(c);
        return ((_firstUnits[folded >> 6] >> (folded & 63)) & 1) != 0;
    }

    private int Child(int node, char letter)
    {
        if ((uint)(letter - 'a') < Letters)
            return _latinChildren[(node * Letters) + letter - 'a'];
        if (node == 0)
            return FirstNode(letter);
        int child = _nodes[node].FirstChild;
        while (child != 0 && _nodes[child].Letter != letter)
            child = _nodes[child].NextSibling;
        return child;
    }

    private int FirstNode(char unit)
    {
        ulong units = _firstUnits[unit >> 6];
        ulong bit = 1UL << (unit & 63);
        return (units & bit) == 0 ? 0 : _firstNodes[_firstNodesBefore[unit >> 6] + BitOperations.PopCount(units & (bit - 1))];
    }

    private (ushort[] Nodes, ushort[] Before) FirstNodes()
    {
        var before = new ushort[_firstUnits.Length];
        int count = 0;
        for (int i = 0; i < before.Length; i++)
        {
            before[i] = (ushort)count;
            count += BitOperations.PopCount(_firstUnits[i]);
        }

        var nodes = new ushort[count];
        for (int child = _nodes[0].FirstChild; child != 0; child = _nodes[child].NextSibling)
        {
            int unit = _nodes[child].Letter;
            nodes[before[unit >> 6] + BitOperations.PopCount(_firstUnits[unit >> 6] & ((1UL << (unit & 63)) - 1))] = checked((ushort)child);
        }

        return (nodes, before);
    }

    private static ushort[] LatinChildren(Node[] nodes)
    {
        var children = new ushort[nodes.Length * Letters];
        for (int node = 0; node < nodes.Length; node++)
        {
            for (int child = nodes[node].FirstChild; child != 0; child = nodes[child].NextSibling)
            {
                if (nodes[child].Letter is >= 'a' and <= 'z' and int letter)
                    children[(node * Letters) + letter - 'a'] = checked((ushort)child);
            }
        }

        return children;
    }

    private static ulong[] FirstUnits(ReadOnlySpan<string> spellings)
    {
        var units = new ulong[(char.MaxValue + 1) / 64];
        foreach (string spelling in spellings)
            units[spelling[0] >> 6] |= 1UL << (spelling[0] & 63);
        return units;
    }

    private static SpelledWord Parse(string[] columns)
    {
        string value = columns[2];
        (SpelledRole role, int number) = value[0] switch
        {
            '+' => (SpelledRole.Link, 0),
            '*' => value.Length > 1 ? (SpelledRole.Plural, value[1] - '0') : (SpelledRole.Times, 0),
            'x' => (SpelledRole.Repeat, value[1] - '0'),
            _ => (SpelledRole.None, int.Parse(value, CultureInfo.InvariantCulture)),
        };
        string flag = columns.Length > 3 ? columns[3] : "";
        if (role == SpelledRole.None)
            role = flag == "stem" ? SpelledRole.Stem : number switch { < 10 => SpelledRole.Unit, < 20 => SpelledRole.Teen, < 100 => SpelledRole.Tens, _ => SpelledRole.Hundred };
        if (role == SpelledRole.Hundred)
            number /= 100;
        SpelledTrust trust = flag switch { "weak" => SpelledTrust.Weak, "sound" => SpelledTrust.Sound, _ => SpelledTrust.Sure };
        SpelledLanguages language = columns[0] switch
        {
            "en" => SpelledLanguages.English,
            "de" => SpelledLanguages.German,
            "fr" => SpelledLanguages.French,
            "es" => SpelledLanguages.Spanish,
            "it" => SpelledLanguages.Italian,
            "ja" => SpelledLanguages.Japanese,
            "zh" => SpelledLanguages.Chinese,
            _ => SpelledLanguages.Notation,
        };
        return new SpelledWord(role, (byte)number, trust, language, flag == "wrong");
    }

    private readonly record struct Node(int Letter, int FirstChild, int NextSibling, int Word);

    private sealed class TrieBuilder
    {
        public List<Node> Nodes { get; } = [default];

        public List<SpelledWord> Words { get; } = [default];

        public List<string> Spellings { get; } = [""];

        public void Add(string spelling, SpelledWord word)
        {
            int node = 0;
            foreach (char letter in spelling)
            {
                int child = Nodes[node].FirstChild;
                while (child != 0 && Nodes[child].Letter != letter)
                    child = Nodes[child].NextSibling;
                if (child == 0)
                {
                    child = Nodes.Count;
                    Nodes.Add(new Node(letter, 0, Nodes[node].FirstChild, 0));
                    Nodes[node] = Nodes[node] with { FirstChild = child };
                }

                node = child;
            }

            if (Nodes[node].Word is not 0 and int known)
            {
                // The same word in two languages; of two values the first one stays.
                SpelledTrust trust = word.Trust > Words[known].Trust && word.Languages != SpelledLanguages.Notation ? word.Trust : Words[known].Trust;
                Words[known] = Words[known] with { Trust = trust, Languages = Words[known].Languages | word.Languages };
                return;
            }

            Nodes[node] = Nodes[node] with { Word = Words.Count };
            Words.Add(word);
            Spellings.Add(spelling);
        }
    }
}
