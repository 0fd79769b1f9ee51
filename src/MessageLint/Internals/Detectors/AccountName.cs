using System.Buffers;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>The name or id that someone has with a service, read behind the service's name: words, models and numbers joined by signs.</summary>
/// <param name="Span">The whole name.</param>
/// <param name="Disguise">How the name, or the service before it, was hidden.</param>
internal readonly record struct AccountName(TextSpan Span, Disguise Disguise)
{
    private const string Live = "live";
    private const string TaggingService = "discord";

    /// <summary>Quotes, brackets and arrows that close what a name stands in.</summary>
    private static readonly SearchValues<char> ClosingSigns = SearchValues.Create("\")”“<«");

    /// <summary>Services that are called by a word of the language.</summary>
    private static readonly WordSet s_ordinaryWords = WordSet.Of("signal line snap");

    /// <summary>What follows the verb "snap".</summary>
    private static readonly WordSet s_particles = WordSet.Of("on onto in into off out open shut together it them");

    private static readonly SearchValues<char> HanFigures = SearchValues.Create("零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖");

    private const int Shortest = 4;
    private const int Longest = 64;

    /// <summary>Signs and blanks between a service and the name; more of them stand between things that do not belong together.</summary>
    private const int LongestLead = 6;

    /// <summary>A mix of so many characters, half of them letters, is a name; shorter ones are models of things.</summary>
    private const int ShortestMixed = 6;

    private const int FewestLettersOfMixed = 3;

    /// <summary>Fewer letters with a capital among them are a brand or a unit more often.</summary>
    private const int ShortestJoined = 8;

    /// <summary>Tokens between a service and a name that is found by its looks.</summary>
    private const int MostTokensToName = 12;

    private const int ShortestDressed = 5;

    /// <summary>A sign between blanks, and how many pieces it has to join.</summary>
    private const string SetApart = " - ";
    private const int FewestSetApart = 3;

    /// <summary>The same behind a service in disguise: who hides the one hides the other.</summary>
    private const int FewestBehindHidden = 2;
    private const int ManyInvisible = 3;

    /// <summary>Figures behind a hash that tell users of the same name apart.</summary>
    private const int DiscriminatorDigits = 4;

    /// <summary>Reads the name behind the tokens <paramref name="first"/> to <paramref name="last"/>.</summary>
    /// <param name="run">The run that holds the tokens.</param>
    /// <param name="text">The text that they index.</param>
    /// <param name="first">First token of the service.</param>
    /// <param name="last">Last token of the service.</param>
    /// <param name="announced">Whether words such as "id" or "add me" announce a name, so that a single plain word is taken for it.</param>
    /// <param name="name">The name, if there is one.</param>
    public static bool TryRead(AnalysisRun run, ReadOnlySpan<char> text, int first, int last, bool announced, out AccountName name)
    {
        name = default;
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        int start = last + 1;
        if (start >= tokens.Length || !IsPiece(text, tokens[start]))
            return false;
        ReadOnlySpan<char> lead = Between(text, tokens[last], tokens[start]);
        bool isDash = lead is " - " or " – ";
        bool isComma = lead is ", " or "、" or "，";
        if (!isDash && !isComma && !IsLead(lead))
            return false;
        bool isAddressed = lead.ContainsAny('@', '＠');
        bool isHidden = DisguiseOf(tokens, first, last) != Disguise.None;
        announced |= HoldsAnnouncer(lead);
        Run joined = Join(text, tokens, start, isAddressed);
        if (!isDash && !isComma && (announced || isHidden) && TryJoinSetApart(run, text, start, isPointedAt: isAddressed || isHidden || lead.ContainsAny('=', '＝'), isHidden ? FewestBehindHidden : FewestSetApart, out Run setApart) && setApart.Last > joined.Last)
        {
            joined = setApart;
            announced = true;
        }

        announced |= IsFramed(text, tokens, lead, joined.Last);

        // "F B : the lamps . of . claire": the first word of a name whose other words are joined by set-apart points.
        if (announced && joined.Last == start && start + 1 < tokens.Length && IsPiece(text, tokens[start + 1]) && Between(text, tokens[start], tokens[start + 1]) is " "
            && Join(text, tokens, start + 1) is { IsByPointOrLine: true, IsSpaced: true } rest)
            joined = rest;

        // Behind a comma stand the parts of a list; nothing but an underscore in the last of them tells a name from them.
        if (isComma && !(joined.IsByLine && !joined.IsSpaced && EndsSentence(tokens, joined.Last) && !AreKnown(run, text, start, joined.Last)))
            return false;

        // Behind a dash the sentence goes on with anything; only points and lines join no words of a sentence.
        if (isDash && !(joined.Last > start && joined.IsByPointOrLine && !joined.IsSpaced && run.SpanOf(start, joined.Last).Length >= ShortestMixed && !AreKnown(run, text, start, joined.Last)))
            return false;
        if (NamesThing(run, text, first, last))
            return false;
        TextSpan span = run.SpanOf(start, joined.Last);
        bool isSpelled = (tokens[start].Disguise & Disguise.SpelledLetters) != 0;
        if (span.Length < Shortest || (span.Length > Longest && !isSpelled) || !(IsAddressedWord(run, text, start, joined, isAddressed) || Accepts(run, text, first, start, joined, announced)))
            return false;
        name = new AccountName(span, DisguiseOf(tokens, first, joined.Last) | (joined.IsSpaced ? Disguise.Spacing : Disguise.None));
        return true;
    }

    /// <summary>
    /// Finds a name farther on in the sentence of a service that is one by its looks: <c>name#1234</c>, or letters in another dress that make no word.
    /// </summary>
    public static bool TryFindMarked(AnalysisRun run, ReadOnlySpan<char> text, int first, int last, out AccountName name)
    {
        name = default;
        SentenceMap sentences = run.SentencesIn(text);
        int sentence = sentences.SentenceOf(last);
        bool hasTags = NamesTaggingService(run, text, first, last);
        int stop = Math.Min(run.Tokens.Length, last + 1 + MostTokensToName);
        for (int i = last + 1; i < stop && sentences.SentenceOf(i) == sentence; i++)
        {
            if (run.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Model))
                continue;
            Run joined = Join(text, run.Tokens, i);
            bool isTagged = hasTags && joined.Last > i && Between(text, run.Tokens[joined.Last - 1], run.Tokens[joined.Last]).Trim() is "#";
            TextSpan span = run.SpanOf(i, joined.Last);
            bool isHidden = (run.Tokens[i].Disguise & Disguise.LookAlike) != 0 || ((run.Tokens[i].Disguise & Disguise.Invisible) != 0 && HoldsManyInvisible(text.Slice(span.Start, span.Length)));
            bool isDressed = isHidden && span.Length >= ShortestDressed && !run.IsKnownWord(text, i);
            if (!isTagged && !isDressed)
                continue;
            name = new AccountName(span, DisguiseOf(run.Tokens, i, joined.Last));
            return true;
        }

        return false;
    }

    /// <summary>Whether the service is the one whose users have a hash and figures behind their names: elsewhere "lot#4521" is no name.</summary>
    private static bool NamesTaggingService(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        for (int i = first; i <= last; i++)
        {
            if (Fold(text, run.Tokens[i], folded).StartsWith(TaggingService))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, in MessageToken token, Span<char> room) =>
        room[..WordFolder.Fold(text.Slice(token.StartUnit, token.LengthUnits), room)];

    /// <summary>Whether the service is called by a word that things have in their names as often: "signal", "line", "snap".</summary>
    private static bool IsOrdinaryWord(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return first == last && run.Tokens[first].LengthUnits <= WordFolder.MaxLength
            && s_ordinaryWords.Contains(Fold(text, run.Tokens[first], folded));
    }

    /// <summary>"LED-2", "Kabel-2000": a word with a capital that a hyphen joins to a number.</summary>
    private static bool IsNameOfPart(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int start, int last)
    {
        if (!char.IsUpper(text[tokens[start].StartUnit]))
            return false;
        for (int i = start; i < last; i++)
        {
            if (Between(text, tokens[i], tokens[i + 1]) is not "-")
                return false;
        }

        return last > start || (tokens[start].Kind == TokenKind.Model && tokens[start].LengthUnits < ShortestMixed);
    }

    /// <summary>Whether the words speak of a thing, and of no service that is called by the same word: "Signal: LED-2", "Snap on the lid", "the Snap @home kit".</summary>
    public static bool NamesThing(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        if (last + 1 >= tokens.Length || !IsOrdinaryWord(run, text, first, last))
            return false;
        if (IsPiece(text, tokens[last + 1]) && IsNameOfPart(text, tokens, last + 1, Join(text, tokens, last + 1).Last))
            return true;
        if (Between(text, tokens[last], tokens[last + 1]) is not " ")
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ref readonly MessageToken next = ref tokens[last + 1];
        if (next.LengthUnits > WordFolder.MaxLength)
            return false;
        if (next.Kind == TokenKind.Word)
            return s_particles.Contains(Fold(text, next, folded));
        return next.Kind == TokenKind.Handle && !EndsClause(text, tokens, last + 1) && run.IsKnownWord(text[(next.StartUnit + 1)..next.EndUnit]);
    }

    /// <summary>One soft hyphen or two are what a web page leaves in a long word; more of them were put there.</summary>
    private static bool HoldsManyInvisible(ReadOnlySpan<char> word)
    {
        int count = 0;
        foreach (char c in word)
            count += CharTable.ClassOf(c) == CharClass.Ignorable ? 1 : 0;
        return count >= ManyInvisible;
    }

    /// <summary>Extends what a phrase underlined over the pieces that signs join to it.</summary>
    public static AccountName Extend(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        Disguise disguise = Disguise.None;
        int end = last;
        if (IsPiece(text, tokens[last]))
        {
            Run joined = Join(text, tokens, last);
            end = joined.Last;
            disguise = joined.IsSpaced ? Disguise.Spacing : Disguise.None;
        }

        return new AccountName(run.SpanOf(first, end), disguise | DisguiseOf(tokens, first, end));
    }

    /// <summary>The name of joined pieces.</summary>
    public static AccountName Of(AnalysisRun run, int first, Run joined) =>
        new(run.SpanOf(first, joined.Last), DisguiseOf(run.Tokens, first, joined.Last) | (joined.IsSpaced ? Disguise.Spacing : Disguise.None));

    private static Disguise DisguiseOf(ReadOnlySpan<MessageToken> tokens, int first, int last)
    {
        Disguise disguise = Disguise.None;
        for (int i = first; i <= last; i++)
            disguise |= tokens[i].Disguise;

        // Figures in a name are what names have; only in a word that rules read do they hide something.
        return disguise & ~Disguise.LettersForDigits;
    }

    private static bool Accepts(AnalysisRun run, ReadOnlySpan<char> text, int first, int start, Run joined, bool announced)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;

        // Nobody spells a word behind a service but a name.
        if ((tokens[start].Disguise & Disguise.SpelledLetters) != 0)
            return true;
        bool known = true;
        int letters = 0;
        int units = 0;
        bool mixed = joined.HasFigures;
        for (int i = start; i <= joined.Last; i++)
        {
            known &= IsKnown(run, text, i);
            mixed |= IsMixed(tokens[i]) || (tokens[i].Kind == TokenKind.Word && JoinsWords(text.Slice(tokens[i].StartUnit, tokens[i].LengthUnits))) || (tokens[i].Kind is TokenKind.Number or TokenKind.ReferenceId && i > start);
            units += tokens[i].LengthUnits;
            letters += LettersIn(text.Slice(tokens[i].StartUnit, tokens[i].LengthUnits));
        }

        if (letters == 0)
            return false;
        if (joined.Last > start && (joined.IsByPointOrLine || IsLive(text.Slice(tokens[start].StartUnit, tokens[start].LengthUnits))))
            return announced || !known || mixed || joined.IsByLine;
        if (mixed && (announced || (units >= ShortestMixed && letters >= FewestLettersOfMixed)))
            return true;
        if (known || letters < Shortest || !(joined.Last == start || announced))
            return false;
        if (IsAmongIdeographs(tokens, first, joined.Last))
            return announced || !IsUpper(text.Slice(tokens[start].StartUnit, tokens[start].LengthUnits));
        return announced && EndsClause(text, tokens, joined.Last);
    }

    /// <summary>Joins the pieces of a name. Behind an at sign hyphens that were set apart join as well: elsewhere they are dashes of the sentence.</summary>
    internal static Run Join(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int start, bool isAddressed = false)
    {
        var joined = new Run(start, IsByPointOrLine: false, IsSpaced: false);
        while (joined.Last + 1 < tokens.Length && (tokens[joined.Last + 1].Kind == TokenKind.ReferenceId || IsPiece(text, tokens[joined.Last + 1])))
        {
            ref readonly MessageToken before = ref tokens[joined.Last];
            ref readonly MessageToken next = ref tokens[joined.Last + 1];
            ReadOnlySpan<char> gap = Between(text, before, next);
            if (gap.Length > LongestLead || tokens[joined.Last + 1].EndUnit - tokens[start].StartUnit > Longest)
                break;
            ReadOnlySpan<char> sign = gap.Trim();
            bool spaced = sign.Length != gap.Length;
            // A full stop without a blank before it and a new sentence behind it are the end of the sentence, no part of a name.
            if (sign.Length != 1 || (spaced ? gap.Length != 3 || !char.IsWhiteSpace(gap[0]) : (next.Flags & TokenFlags.StartsSentence) != 0))
                break;
            bool pointOrLine = sign[0] is '.' or '_' or '＿' or '．';
            bool isDiscriminator = sign[0] is '#' && next.Kind is TokenKind.Number or TokenKind.ReferenceId && next.LengthUnits == DiscriminatorDigits;
            if (next.Kind == TokenKind.ReferenceId && !isDiscriminator)
                break;
            if (!pointOrLine && !isDiscriminator && !(sign[0] is '-' or '－' or '‐' or '‑' && (!spaced || isAddressed)) && !(sign[0] is ':' or '：' && IsLive(text.Slice(before.StartUnit, before.LengthUnits))))
                break;
            joined = new Run(joined.Last + 1, joined.IsByPointOrLine || pointOrLine, joined.IsSpaced || spaced) { IsByLine = joined.IsByLine || sign[0] is '_' or '＿' };
        }

        int figures = EndOfFigures(text, tokens, joined.Last);
        return figures > joined.Last + 1 ? joined with { Last = figures, HasFigures = true } : joined;
    }

    /// <summary>The last of the Chinese figures that touch a piece of Latin letters: "lumen六八八".</summary>
    private static int EndOfFigures(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int last)
    {
        if (tokens[last].Kind != TokenKind.Word)
            return last;
        while (last + 1 < tokens.Length && tokens[last + 1].StartUnit == tokens[last].EndUnit && tokens[last + 1].LengthUnits == 1
            && HanFigures.Contains(text[tokens[last + 1].StartUnit]))
            last++;
        return last;
    }

    /// <summary>
    /// Joins pieces that have the same hyphen or slash between blanks, and a number behind them: "lumen - home - 88", "lumen - home 88". Menus and lists of kinds look alike, so one of the words has to be
    /// unknown and the clause ends behind the last piece. Behind a colon alone, that is a number, and slashes join nothing; behind an at sign, an equals sign or a service in
    /// disguise (<paramref name="isPointedAt"/>) they do.
    /// </summary>
    private static bool TryJoinSetApart(AnalysisRun run, ReadOnlySpan<char> text, int start, bool isPointedAt, int fewest, out Run joined)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        int last = start;
        char sign = default;
        while (last + 1 < tokens.Length && IsPiece(text, tokens[last + 1]) && tokens[last + 1].EndUnit - tokens[start].StartUnit <= Longest)
        {
            ReadOnlySpan<char> gap = Between(text, tokens[last], tokens[last + 1]);
            if (gap.Length != SetApart.Length || gap[0] != ' ' || gap[^1] != ' ' || !(gap[1] == '-' || (gap[1] == '/' && isPointedAt)) || (sign != default && gap[1] != sign))
                break;
            sign = gap[1];
            last++;
        }

        if (last > start && last + 1 < tokens.Length && tokens[last + 1].Kind == TokenKind.Number && Between(text, tokens[last], tokens[last + 1]) is " ")
            last++;
        joined = new Run(last, IsByPointOrLine: false, IsSpaced: true);
        bool isEnough = last - start + 1 >= fewest && (isPointedAt || tokens[last].Kind == TokenKind.Number);
        return isEnough && tokens[start].Kind == TokenKind.Word && EndsClause(text, tokens, last)
            && (!AreKnown(run, text, start, last) || (fewest == FewestBehindHidden && tokens[last].Kind == TokenKind.Number));
    }

    /// <summary>Whether the name stands between arrows that point at it: "&gt;&gt; lumen-home &lt;&lt;".</summary>
    private static bool IsFramed(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, ReadOnlySpan<char> lead, int last)
    {
        if (!lead.EndsWith(">> ") && !lead.EndsWith(">>") && !lead.EndsWith("» ") && !lead.EndsWith("»"))
            return false;
        ReadOnlySpan<char> behind = text[tokens[last].EndUnit..].TrimStart(' ');
        return behind.StartsWith("<<") || behind.StartsWith("«");
    }

    /// <summary>Whether a word that no phrase knows stands behind a service and an at sign: names of places behind it ("@ home") are known.</summary>
    private static bool IsAddressedWord(AnalysisRun run, ReadOnlySpan<char> text, int start, Run joined, bool isAddressed) =>
        isAddressed && joined.Last == start && run.Tokens[start].Kind == TokenKind.Word && run.Tokens[start].LengthUnits >= ShortestDressed && !IsKnown(run, text, start);

    /// <summary>What stands between two tokens. Those of a stretch that is shown backwards all have its whole span: nothing stands between them.</summary>
    private static ReadOnlySpan<char> Between(ReadOnlySpan<char> text, in MessageToken before, in MessageToken behind) =>
        behind.StartUnit > before.EndUnit ? text[before.EndUnit..behind.StartUnit] : default;

    /// <summary>Names of one messenger begin with "live:".</summary>
    private static bool IsLive(ReadOnlySpan<char> word)
    {
        if (word.Length != Live.Length)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return folded[..WordFolder.Fold(word, folded)].SequenceEqual(Live);
    }

    internal static bool IsPiece(ReadOnlySpan<char> text, in MessageToken token) => token.Kind switch
    {
        TokenKind.Model or TokenKind.Number => true,
        TokenKind.Word => (token.Flags & TokenFlags.Ideograph) == 0 && CharTable.ClassOf(text[token.StartUnit]) is not CharClass.Katakana,
        _ => false,
    };

    private static bool HoldsAnnouncer(ReadOnlySpan<char> lead)
    {
        // An arrow leads to names, and to what a menu or a cable goes on with.
        for (int i = 0; i < lead.Length; i++)
        {
            char c = lead[i];
            if (c is ':' or '：' or '@' or '＠' or '$' or '=' or '＝' && !(i + 1 < lead.Length && lead[i + 1] == '>'))
                return true;
        }

        return false;
    }

    private static bool IsLead(ReadOnlySpan<char> lead)
    {
        if (lead.Length > LongestLead)
            return false;
        lead = SkipClosingBracket(lead);
        for (int i = 0; i < lead.Length; i++)
        {
            char c = lead[i];
            bool isArrow = c == '»' || (c == '>' && ((i + 1 < lead.Length && lead[i + 1] == '>') || (i > 0 && lead[i - 1] == '>'))) || (c is '-' or '–' && i + 1 < lead.Length && lead[i + 1] == '>') || (c == '>' && i > 0 && lead[i - 1] is '-' or '–' or '=');
            if (!isArrow && !CharTable.IsBlank(c) && CharTable.ClassOf(c) != CharClass.Ignorable && c is not (':' or '：' or '=' or '＝' or '@' or '＠' or '$' or '"' or '\'' or '「' or '『' or '“' or '„' or '«' or '(' or '（' or '【' or '→' or '/' or '♥' or '♡' or '❤' or '★' or '☆' or '+' or '＋'))
                return false;
        }

        return true;
    }

    /// <summary>A bracket around the service ends before the sign that leads to the name: "(LINE): lumen".</summary>
    private static ReadOnlySpan<char> SkipClosingBracket(ReadOnlySpan<char> lead) =>
        lead.Length > 1 && lead[0] is ')' or '）' or ']' or '】' && HoldsAnnouncer(lead) ? lead[1..] : lead;

    /// <summary>Between Chinese or Japanese words a word of Latin letters is a name.</summary>
    private static bool IsAmongIdeographs(ReadOnlySpan<MessageToken> tokens, int first, int last)
    {
        int from = Math.Max(0, first - 1);
        int to = Math.Min(tokens.Length - 1, last + 1);
        for (int i = from; i <= to; i++)
        {
            if ((tokens[i].Flags & TokenFlags.Ideograph) != 0)
                return true;
        }

        return false;
    }

    private static bool EndsClause(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int last)
    {
        if (last + 1 >= tokens.Length)
            return true;
        ref readonly MessageToken next = ref tokens[last + 1];
        if (next.Kind == TokenKind.LineBreak || (next.Flags & (TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.AfterComma)) != 0)
            return true;
        return Between(text, tokens[last], next).ContainsAny(ClosingSigns);
    }

    private static bool EndsSentence(ReadOnlySpan<MessageToken> tokens, int last) =>
        last + 1 >= tokens.Length || tokens[last + 1].Kind == TokenKind.LineBreak || (tokens[last + 1].Flags & TokenFlags.StartsSentence) != 0;

    internal static bool AreKnown(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (!IsKnown(run, text, i))
                return false;
        }

        return true;
    }

    /// <summary>Whether the rules know a piece as it stands in the text.</summary>
    private static bool IsKnown(AnalysisRun run, ReadOnlySpan<char> text, int token) =>
        run.Tokens[token].Kind != TokenKind.Word || (!IsMixed(run.Tokens[token]) && run.IsKnownWord(text, token));

    /// <summary>Whether a piece is of letters and figures; "sh0p" is, although rules read a word in it.</summary>
    internal static bool IsMixed(in MessageToken token) =>
        token.Kind == TokenKind.Model || (token.Kind == TokenKind.Word && (token.Disguise & Disguise.LettersForDigits) != 0);

    internal static int LettersIn(ReadOnlySpan<char> word)
    {
        int letters = 0;
        foreach (char c in word)
            letters += CharTable.ClassOf(c) == CharClass.Digit ? 0 : 1;
        return letters;
    }

    /// <summary>"AtelierRosa": words written as one, each with its capital, are a name that somebody has made up.</summary>
    internal static bool JoinsWords(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestJoined)
            return false;
        for (int i = 2; i < word.Length - 2; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]) && char.IsLower(word[i - 2]) && char.IsLower(word[i + 1]))
                return true;
        }

        return false;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    /// <summary>Pieces joined by signs.</summary>
    internal readonly record struct Run(int Last, bool IsByPointOrLine, bool IsSpaced)
    {
        /// <summary>Whether an underscore is among the signs: known words are joined by it in nothing but names and files.</summary>
        public bool IsByLine { get; init; }

        /// <summary>Whether Chinese figures end the name.</summary>
        public bool HasFigures { get; init; }
    }
}
