using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>A shipped word list that says what a number is: whole words, endings of compounds (<c>*nummer</c>), and Chinese or Japanese endings of the text.</summary>
internal sealed class ContextWords
{
    /// <summary>Longest Chinese or Japanese entry.</summary>
    public const int LongestEnding = 12;

    private const int BitsOfLists = 64;

    // The names come first and the table last: fields are set in the order in which they stand here.
    private static readonly List<string> s_names = [];

    public static readonly ContextWords Ids = Of("id-context");
    public static readonly ContextWords Accounts = Of("account-context");
    public static readonly ContextWords Wallets = Of("wallet-context");
    public static readonly ContextWords Connectors = Of("id-connectors");
    public static readonly ContextWords Tracking = Of("tracking-context");
    public static readonly ContextWords Particles = Of("phone-particles");
    public static readonly ContextWords Phones = Of("phone-context");
    public static readonly ContextWords Prepositions = Of("phone-prepositions");
    public static readonly ContextWords CallingPrepositions = Of("calling-prepositions");
    public static readonly ContextWords Departments = Of("departments");
    public static readonly ContextWords Parts = Of("part-names");
    public static readonly ContextWords Bearing = Of("bearing-words");
    public static readonly ContextWords Topics = Of("topic-prepositions");
    public static readonly ContextWords Registers = Of("register-words");
    public static readonly ContextWords WritingCues = Of("writing-cues");
    public static readonly ContextWords NamingCues = Of("naming-cues");
    public static readonly ContextWords ServicePrepositions = Of("service-prepositions");
    public static readonly ContextWords Equating = Of("equating-words");
    public static readonly ContextWords IdNames = Of("id-names");
    public static readonly ContextWords NumberNouns = Of("number-nouns");
    public static readonly ContextWords NumberWordsOfThings = Of("number-words-of-things");
    public static readonly ContextWords Lines = Of("telephone-lines");
    public static readonly ContextWords NumberBearers = Of("number-bearers");
    public static readonly ContextWords Pointing = Of("pointing-words");
    public static readonly ContextWords OwnPossessives = Of("own-possessives");
    public static readonly ContextWords DialledNumberNouns = Of("dialled-number-nouns");
    public static readonly ContextWords Articles = Of("articles");
    public static readonly ContextWords Questions = Of("questions");
    public static readonly ContextWords Places = Of("number-places");
    public static readonly ContextWords WhereWords = Of("where-words");
    public static readonly ContextWords CalledPersons = Of("called-persons");
    public static readonly ContextWords CallJoints = Of("call-joints");
    public static readonly ContextWords CallsBehind = Of("calls-behind");
    public static readonly ContextWords TelephonesBehind = Of("telephone-named-behind");

    private static readonly ContextTable s_table = ContextTable.Of(s_names);

    private readonly ulong _bit;

    private ContextWords(ulong bit) => _bit = bit;

    public static void Write(CompiledDataWriter data) => ContextTable.Write(data, s_names);

    /// <summary>The lists that have a folded word; <see cref="IsAmong"/> asks for one of them.</summary>
    public static ulong ListsOf(ReadOnlySpan<char> folded) => s_table.ListsOf(folded);

    /// <summary>"予約番号", "保单号", "ロッカーの番号": a thing, and the word for its number. Other nouns before that word may be those of a telephone or a messenger.</summary>
    public static bool EndsInNumberOfThing(ReadOnlySpan<char> folded)
    {
        for (int size = 1; size < Math.Min(LongestEnding, folded.Length); size++)
        {
            if (NumberWordsOfThings.IsAmong(s_table.ListsOfEntry(folded[^size..])) && NumberBearers.Ends(folded[..^size]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the list is one of those that <see cref="ListsOf"/> gave.</summary>
    public bool IsAmong(ulong lists) => (lists & _bit) != 0;

    public bool Contains(ReadOnlySpan<char> folded) => IsAmong(s_table.ListsOf(folded));

    /// <summary>Whether the list has the token, folded.</summary>
    [SkipLocalsInit]
    public bool Contains(ReadOnlySpan<char> text, in MessageToken token)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        return Contains(FoldedToken.Of(text, token, room));
    }

    /// <summary>Whether a Chinese or Japanese entry begins the folded text.</summary>
    public bool Begins(ReadOnlySpan<char> folded)
    {
        for (int size = 1; size <= Math.Min(LongestEnding, folded.Length); size++)
        {
            if (IsAmong(s_table.ListsOfCharacters(folded[..size])))
                return true;
        }

        return false;
    }

    /// <summary>Whether a Chinese or Japanese entry of at least <paramref name="fewest"/> characters ends the folded text.</summary>
    public bool Ends(ReadOnlySpan<char> folded, int fewest = 1)
    {
        for (int size = fewest; size <= Math.Min(LongestEnding, folded.Length); size++)
        {
            if (IsAmong(s_table.ListsOfCharacters(folded[^size..])))
                return true;
        }

        return false;
    }

    private static ContextWords Of(string list)
    {
        if (s_names.Count == BitsOfLists)
            throw new InvalidOperationException("There are more context lists than bits for them.");
        s_names.Add(list);
        return new ContextWords(1UL << (s_names.Count - 1));
    }
}
