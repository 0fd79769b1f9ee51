using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>A shipped word list that says what a number is: whole words, endings of compounds (<c>*nummer</c>), and Chinese or Japanese endings of the text.</summary>
internal sealed class ContextWords
{
    /// <summary>Longest Chinese or Japanese entry.</summary>
    public const int LongestEnding = 12;

    private const string IdList = "id-context";
    private const string AccountList = "account-context";
    private const string WalletList = "wallet-context";
    private const string ConnectorList = "id-connectors";
    private const string TrackingList = "tracking-context";
    private const string ParticleList = "phone-particles";
    private const string PhoneList = "phone-context";
    private const string PrepositionList = "phone-prepositions";
    private const string DepartmentList = "departments";
    private const string PartList = "part-names";
    private const string BearingList = "bearing-words";
    private const string TopicList = "topic-prepositions";
    private const string RegisterList = "register-words";
    private const string WritingCueList = "writing-cues";
    private const string NamingCueList = "naming-cues";
    private const string ServicePrepositionList = "service-prepositions";
    private const string EquatingList = "equating-words";
    private const string IdNameList = "id-names";
    private const string NumberNounList = "number-nouns";
    private const string LineList = "telephone-lines";
    private const string NumberBearerList = "number-bearers";
    private const string PointingList = "pointing-words";
    private const string OwnPossessiveList = "own-possessives";
    private const string DialledNumberNounList = "dialled-number-nouns";
    private const string ArticleList = "articles";
    private const string QuestionList = "questions";

    public static readonly ContextWords Ids = Read(IdList);
    public static readonly ContextWords Accounts = Read(AccountList);
    public static readonly ContextWords Wallets = Read(WalletList);
    public static readonly ContextWords Connectors = Read(ConnectorList);
    public static readonly ContextWords Tracking = Read(TrackingList);
    public static readonly ContextWords Particles = Read(ParticleList);
    public static readonly ContextWords Phones = Read(PhoneList);
    public static readonly ContextWords Prepositions = Read(PrepositionList);
    public static readonly ContextWords Departments = Read(DepartmentList);
    public static readonly ContextWords Parts = Read(PartList);
    public static readonly ContextWords Bearing = Read(BearingList);
    public static readonly ContextWords Topics = Read(TopicList);
    public static readonly ContextWords Registers = Read(RegisterList);
    public static readonly ContextWords WritingCues = Read(WritingCueList);
    public static readonly ContextWords NamingCues = Read(NamingCueList);
    public static readonly ContextWords ServicePrepositions = Read(ServicePrepositionList);
    public static readonly ContextWords Equating = Read(EquatingList);
    public static readonly ContextWords IdNames = Read(IdNameList);
    public static readonly ContextWords NumberNouns = Read(NumberNounList);
    public static readonly ContextWords Lines = Read(LineList);
    public static readonly ContextWords NumberBearers = Read(NumberBearerList);
    public static readonly ContextWords Pointing = Read(PointingList);
    public static readonly ContextWords OwnPossessives = Read(OwnPossessiveList);
    public static readonly ContextWords DialledNumberNouns = Read(DialledNumberNounList);
    public static readonly ContextWords Articles = Read(ArticleList);
    public static readonly ContextWords Questions = Read(QuestionList);

    /// <summary>Chinese and Japanese words for a number behind the noun of what has it, as <see cref="WordFolder"/> folds them.</summary>
    private static readonly string[] s_eastAsianNumberNouns = ["番号", "の番号", "ナンバー", "のナンバー", "コード", "编号", "的编号", "号", "的号", "号码", "的号码", "代码", "编码", "id", "no", "no."];

    private readonly WordSet _words;
    private readonly string[] _endings;
    private readonly WordSet _eastAsian;

    private ContextWords(string[] words, string[] endings, string[] eastAsian)
    {
        _words = new WordSet(words);
        _endings = endings;
        _eastAsian = new WordSet(eastAsian);
    }

    public static void Write(CompiledDataWriter data)
    {
        string[] lists = [IdList, AccountList, WalletList, ConnectorList, TrackingList, ParticleList, PhoneList, PrepositionList, DepartmentList, PartList, BearingList, TopicList, RegisterList, WritingCueList, NamingCueList, ServicePrepositionList, EquatingList, IdNameList, NumberNounList, LineList, NumberBearerList, PointingList, OwnPossessiveList, DialledNumberNounList, ArticleList, QuestionList];
        foreach (string list in lists)
        {
            (string[] words, string[] endings, string[] eastAsian) = ReadFile(list);
            data.Add(SectionOf(list), writer =>
            {
                TextTables.WriteTexts(writer, words);
                TextTables.WriteTexts(writer, endings);
                TextTables.WriteTexts(writer, eastAsian);
            });
        }
    }

    private static ContextWords Read(string list)
    {
        if (CompiledData.Library.IsEmpty)
        {
            (string[] words, string[] endings, string[] eastAsian) = ReadFile(list);
            return new ContextWords(words, endings, eastAsian);
        }

        CompiledReader reader = CompiledData.Library.Open(SectionOf(list));
        return new ContextWords(reader.ReadStrings(), reader.ReadStrings(), reader.ReadStrings());
    }

    private static string SectionOf(string list) => "context." + list;

    private static (string[] Words, string[] Endings, string[] EastAsian) ReadFile(string list)
    {
        HashSet<string> words = [];
        HashSet<string> eastAsian = [];
        List<string> endings = [];
        Span<char> buffer = stackalloc char[WordFolder.MaxLength];
        foreach (string entry in DataFile.Lines($"rules/lists/{list}.txt"))
        {
            bool isEnding = entry[0] == '*';
            string folded = new(WordFolder.Folded(isEnding ? entry.AsSpan(1) : entry, buffer));
            if (isEnding)
                endings.Add(folded);
            else if (CharTable.IsEastAsian(folded[0]))
                eastAsian.Add(folded);
            else
                words.Add(folded);
        }

        return ([.. words], [.. endings], [.. eastAsian]);
    }

    /// <summary>"予約番号", "保单号", "ロッカーの番号": a thing, and the word for its number. Other nouns before that word may be those of a telephone or a messenger.</summary>
    public static bool EndsInNumberOfThing(ReadOnlySpan<char> folded)
    {
        foreach (string noun in s_eastAsianNumberNouns)
        {
            if (folded.EndsWith(noun, StringComparison.Ordinal) && NumberBearers.Ends(folded[..^noun.Length]))
                return true;
        }

        return false;
    }

    public bool Contains(ReadOnlySpan<char> folded)
    {
        if (_words.Contains(folded))
            return true;
        foreach (string ending in _endings)
        {
            if (folded.Length > ending.Length && folded.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>Whether the list has the token, folded.</summary>
    [SkipLocalsInit]
    public bool Contains(ReadOnlySpan<char> text, in MessageToken token)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        return Contains(FoldedToken.Of(text, token, room));
    }

    /// <summary>Whether a Chinese or Japanese entry of at least <paramref name="fewest"/> characters ends the folded text.</summary>
    public bool Ends(ReadOnlySpan<char> folded, int fewest = 1)
    {
        for (int size = fewest; size <= Math.Min(LongestEnding, folded.Length); size++)
        {
            if (_eastAsian.Contains(folded[^size..]))
                return true;
        }

        return false;
    }
}
