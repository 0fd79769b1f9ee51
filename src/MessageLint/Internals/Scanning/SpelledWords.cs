using System.Globalization;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The number words of all languages in one trie over folded letters.</summary>
internal sealed class SpelledWords
{
    private const int Letters = 26;
    private const int KatakanaShift = 'ア' - 'あ';

    /// <summary>Words shorter than this have too many neighbours one letter away.</summary>
    private const int ShortestMisspelled = 4;

    public static readonly SpelledWords All = new();

    private readonly List<Node> _nodes = [default];
    private readonly List<SpelledWord> _words = [default];
    private readonly List<string> _spellings = [""];

    // One bit a unit: may a number word begin with it? Latin letters are asked in pairs, because every letter begins one.
    private readonly ulong[] _firstUnits = new ulong[1024];
    private readonly bool[] _firstPairs = new bool[Letters * Letters];
    private readonly bool[] _singles = new bool[Letters];

    private SpelledWords()
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (string line in DataFile.Lines("rules/data/number-words.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            SpelledWord word = Parse(columns);
            string spelling = new(folded[..WordFolder.Fold(columns[1], folded)]);
            Add(spelling, word);
            if (word.Languages == SpelledLanguages.Japanese && spelling[0] is >= 'ぁ' and <= 'ゖ')
                Add(string.Concat(spelling.Select(c => c is >= 'ぁ' and <= 'ゖ' ? (char)(c + KatakanaShift) : c)), word);
        }
    }

    /// <summary>Whether a number word may begin here; the cheap question that almost every word of a message answers with no.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int index)
    {
        int first = (text[index] | 0x20) - 'a';
        if ((uint)first >= Letters)
            return StartsWith(text[index]);
        char next = Shape.At(text, index + 1);
        int second = (next | 0x20) - 'a';
        if ((uint)second < Letters)
            return _firstPairs[(first * Letters) + second];
        return next > '\x7F' || Shape.IsDigit(next) || _singles[first];
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
        for (int word = 1; word < _words.Count; word++)
        {
            string spelling = _spellings[word];
            if (_words[word].Role is SpelledRole.Unit or SpelledRole.Teen or SpelledRole.Tens && _words[word].Trust == SpelledTrust.Sure
                && spelling.Length >= ShortestMisspelled && IsOneLetterAway(spelling, folded))
                return word;
        }

        return 0;
    }

    internal static bool IsOneLetterAway(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1)
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
        int child = _nodes[node].FirstChild;
        while (child != 0 && _nodes[child].Letter != letter)
            child = _nodes[child].NextSibling;
        return child;
    }

    private void Add(string spelling, SpelledWord word)
    {
        int node = 0;
        foreach (char letter in spelling)
        {
            int child = Child(node, letter);
            if (child == 0)
            {
                child = _nodes.Count;
                _nodes.Add(new Node(letter, 0, _nodes[node].FirstChild, 0));
                _nodes[node] = _nodes[node] with { FirstChild = child };
            }

            node = child;
        }

        if (_nodes[node].Word is not 0 and int known)
        {
            // The same word in two languages; of two values the first one stays.
            SpelledTrust trust = word.Trust > _words[known].Trust && word.Languages != SpelledLanguages.Notation ? word.Trust : _words[known].Trust;
            _words[known] = _words[known] with { Trust = trust, Languages = _words[known].Languages | word.Languages };
            return;
        }

        _nodes[node] = _nodes[node] with { Word = _words.Count };
        _words.Add(word);
        _spellings.Add(spelling);
        char first = spelling[0];
        _firstUnits[first >> 6] |= 1UL << (first & 63);
        if (first is < 'a' or > 'z')
            return;
        if (spelling.Length == 1)
            _singles[first - 'a'] = true;
        else
            _firstPairs[((first - 'a') * Letters) + spelling[1] - 'a'] = true;
    }

    private static SpelledWord Parse(string[] columns)
    {
        string value = columns[2];
        (SpelledRole role, int number) = value[0] switch
        {
            '+' => (SpelledRole.Link, 0),
            '*' => (SpelledRole.Times, 0),
            'x' => (SpelledRole.Repeat, value[1] - '0'),
            _ => (SpelledRole.None, int.Parse(value, CultureInfo.InvariantCulture)),
        };
        string flag = columns.Length > 3 ? columns[3] : "";
        if (role == SpelledRole.None)
            role = flag == "stem" ? SpelledRole.Stem : number switch { < 10 => SpelledRole.Unit, < 20 => SpelledRole.Teen, 100 => SpelledRole.Hundred, _ => SpelledRole.Tens };
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
        return new SpelledWord(role, (byte)number, trust, language);
    }

    private readonly record struct Node(char Letter, int FirstChild, int NextSibling, int Word);
}
