using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Finds the words of a vocabulary that a misspelt word is meant to be. Immutable; never allocates.</summary>
/// <remarks>
/// A word that sounds like one of the vocabulary is it. Of the words that sellers misspell on purpose, slips of the pen are known too: they are few enough that
/// the ordinary words near them could be listed. All words with the same consonants lie together, so that one probe tells of almost every word that it is none.
/// </remarks>
internal sealed class MisspeltWords
{
    /// <summary>Most words that one spelling is read as.</summary>
    public const int MostMeant = 4;

    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestMeant = 6;

    private const int ShortestSpelling = 5;

    private const string Section = "phrases.misspelt.";

    /// <summary>Endings that sound like others and make forms of their own: "testés" is no "testez", "seguirsi" no "seguirci".</summary>
    private static readonly (string Written, string Meant)[] s_ownEndings = [("es", "ez"), ("si", "ci")];

    private static readonly string[] s_oftenMisspelt = Folded("rules/data/often-misspelt.txt");
    private static readonly string[] s_ownWords = Folded("rules/data/own-words.txt");

    private readonly Table<int> _slots;
    private readonly Table<Group> _groups;
    private readonly Table<Spelling> _spellings;

    public MisspeltWords(VocabularyBuilder builder)
    {
        var groups = new OrderedDictionary<string, List<Spelling>>(StringComparer.Ordinal);
        var often = new HashSet<string>(s_oftenMisspelt, StringComparer.Ordinal);
        int word = 0;
        foreach ((string folded, VocabularyBuilder.WordUses uses) in builder.Words)
        {
            if (folded.Length >= ShortestMeant && (uses.Symbols.Count > 0 || often.Contains(folded)))
                Add(groups, folded, word, often.Contains(folded));
            word++;
        }

        var slots = HashSlots.Of(groups.Count);
        var rows = new List<Group>();
        var spellings = new List<Spelling>();
        foreach ((string skeleton, List<Spelling> group) in groups)
        {
            uint hash = Vocabulary.Hash(skeleton);
            rows.Add(new Group(hash, spellings.Count, group.Count));
            spellings.AddRange(group);
            HashSlots.Add(slots, hash, rows.Count);
        }

        _slots = new Table<int>(slots);
        _groups = new Table<Group>(rows.ToArray());
        _spellings = new Table<Spelling>(spellings.ToArray());
    }

    private MisspeltWords(CompiledData data)
    {
        _slots = data.ReadInPlace<int>(Section + "slots");
        _groups = data.ReadInPlace<Group>(Section + "groups");
        _spellings = data.ReadInPlace<Spelling>(Section + "spellings");
    }

    /// <summary>Words that are often misspelt, which every vocabulary knows though rules may know only how they begin.</summary>
    public static IEnumerable<string> OftenMisspelt => s_oftenMisspelt;

    /// <summary>Words that are written by ear, each with the word that is meant.</summary>
    public static IEnumerable<(string Word, string Meant)> Respelt
    {
        get
        {
            foreach (string line in DataFile.Lines("rules/data/respelt-words.txt"))
            {
                string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (string word in words[1..])
                    yield return (word, words[0]);
            }
        }
    }

    /// <summary>Words that are no misspelling of any word.</summary>
    public static IEnumerable<string> OwnWords => s_ownWords;

    public static MisspeltWords Read(CompiledData data) => new(data);

    public void Write(CompiledDataWriter data)
    {
        data.Add(Section + "slots", _slots);
        data.Add(Section + "groups", _groups);
        data.Add(Section + "spellings", _spellings);
    }

    /// <summary>The words that a folded word, which the vocabulary does not have, is meant to be.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="vocabulary">The words by their index.</param>
    /// <param name="meant">Where their indices go, room for <see cref="MostMeant"/>.</param>
    /// <returns>How many there are.</returns>
    [SkipLocalsInit]
    public int Find(ReadOnlySpan<char> folded, Vocabulary vocabulary, Span<int> meant)
    {
        if (folded.Length < ShortestSpelling)
            return 0;
        Span<char> form = stackalloc char[SoundForm.Room];
        form = form[..SoundForm.Write(folded, form)];
        if (form.IsEmpty)
            return 0;
        Span<char> skeleton = stackalloc char[SoundForm.Room];
        ReadOnlySpan<Spelling> spellings = GroupOf(Vocabulary.Hash(skeleton[..SoundForm.WriteSkeleton(form, skeleton)]));
        if (spellings.IsEmpty)
            return 0;

        uint sound = Vocabulary.Hash(form);
        int count = 0;
        foreach (ref readonly Spelling spelling in spellings)
        {
            // Another hash over all sounds, beside the one over the skeleton: no two words of a language meet in both.
            if (spelling.Sound == sound && (spelling.IsOftenMisspelt || folded.Length >= ShortestMeant) && !IsOtherForm(folded, vocabulary.WordAt(spelling.Word)))
                AddMeant(spelling.Word, meant, ref count);
        }

        if (count > 0)
            return count;
        Span<char> meantForm = stackalloc char[SoundForm.Room];
        foreach (ref readonly Spelling spelling in spellings)
        {
            if (!spelling.IsOftenMisspelt)
                continue;
            int length = SoundForm.Write(vocabulary.WordAt(spelling.Word), meantForm);
            if (length >= ShortestMeant && SoundForm.IsSlip(form, meantForm[..length]) && !IsOtherForm(folded, vocabulary.WordAt(spelling.Word)))
                AddMeant(spelling.Word, meant, ref count);
        }

        return count;
    }

    /// <summary>Whether the ending says that another form of the word is written than the one that is meant.</summary>
    private static bool IsOtherForm(ReadOnlySpan<char> folded, ReadOnlySpan<char> meant)
    {
        foreach ((string written, string other) in s_ownEndings)
        {
            if (folded.EndsWith(written, StringComparison.Ordinal) && meant.EndsWith(other, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static void AddMeant(int word, Span<int> meant, ref int count)
    {
        if (count < meant.Length && !meant[..count].Contains(word))
            meant[count++] = word;
    }

    private static string[] Folded(string file)
    {
        var words = new List<string>();
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (string line in DataFile.Lines(file))
        {
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.Add(WordFolder.Folded(word, folded).ToString());
        }

        return [.. words];
    }

    private static void Add(OrderedDictionary<string, List<Spelling>> groups, string folded, int word, bool isOften)
    {
        AddSound(groups, folded, word, isOften, hasSlips: isOften);

        // Where ll is heard as y.
        if (folded.Contains("ll", StringComparison.Ordinal))
            AddSound(groups, folded.Replace("ll", "y", StringComparison.Ordinal), word, isOften, hasSlips: false);
        if (!isOften)
            return;

        // Where ch is heard as k.
        if (folded.Contains("che", StringComparison.Ordinal) || folded.Contains("chi", StringComparison.Ordinal))
            AddSound(groups, folded.Replace("che", "ke", StringComparison.Ordinal).Replace("chi", "ki", StringComparison.Ordinal), word, isOften, hasSlips: false);

        // French words with what is heard before their vowel: "zétoiles", "létoile".
        if (folded[0] is not ('a' or 'e' or 'i' or 'o' or 'u'))
            return;
        AddSound(groups, "z" + folded, word, isOften, hasSlips: false);
        AddSound(groups, "l" + folded, word, isOften, hasSlips: false);
        AddSound(groups, "d" + folded, word, isOften, hasSlips: false);
    }

    private static void AddSound(OrderedDictionary<string, List<Spelling>> groups, string folded, int word, bool isOften, bool hasSlips)
    {
        Span<char> form = stackalloc char[SoundForm.Room];
        form = form[..SoundForm.Write(folded, form)];
        if (form.IsEmpty)
            return;
        var spelling = new Spelling(Vocabulary.Hash(form), word, isOften ? 1 : 0);
        Span<char> letters = stackalloc char[SoundForm.Room];
        string skeleton = letters[..SoundForm.WriteSkeleton(form, letters)].ToString();
        AddTo(groups, skeleton, spelling);
        if (!hasSlips)
            return;
        for (int i = 1; i < skeleton.Length; i++)
        {
            AddTo(groups, skeleton.Remove(i, 1), spelling);
            if (i + 1 < skeleton.Length)
                AddTo(groups, $"{skeleton[..i]}{skeleton[i + 1]}{skeleton[i]}{skeleton[(i + 2)..]}", spelling);
        }
    }

    private static void AddTo(OrderedDictionary<string, List<Spelling>> groups, string skeleton, Spelling spelling)
    {
        if (!groups.TryGetValue(skeleton, out List<Spelling>? group))
            groups.Add(skeleton, group = []);
        if (!group.Contains(spelling))
            group.Add(spelling);
    }

    private ReadOnlySpan<Spelling> GroupOf(uint hash)
    {
        uint mask = (uint)(_slots.Length - 1);
        for (uint slot = hash & mask; _slots[(int)slot] != 0; slot = (slot + 1) & mask)
        {
            ref readonly Group group = ref _groups[_slots[(int)slot] - 1];
            if (group.Hash == hash)
                return _spellings.Range(group.First, group.First + group.Count);
        }

        return default;
    }

    /// <summary>The spellings with the same consonants.</summary>
    private readonly record struct Group(uint Hash, int First, int Count);

    /// <summary>How a word of the vocabulary sounds; often is a number, since the struct lies in compiled data.</summary>
    private readonly record struct Spelling(uint Sound, int Word, int Often)
    {
        public bool IsOftenMisspelt => Often != 0;
    }
}
