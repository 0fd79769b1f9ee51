using System.Globalization;

namespace MessageLint.Internals.Matching;

/// <summary>Reads a phrase. What needs other files (lists, parts, identifiers) is checked by the compiler.</summary>
/// <remarks>Recursive descent over characters; the nesting is limited, so that no phrase can exhaust the stack.</remarks>
internal sealed class PhraseParser
{
    private const int MaxNesting = 32;
    private const int MinAffixLetters = 3;

    private readonly string _text;
    private readonly bool _inUnless;
    private readonly WordCuts _cuts;
    private int _position;
    private int _nesting;
    private bool _underlineSeen;
    private bool _hitSeen;

    private PhraseParser(string text, bool inUnless, WordCuts? cuts)
    {
        _cuts = cuts ?? new WordCuts();
        _text = text;
        _inUnless = inUnless;
    }

    private enum Place
    {
        Top,
        Underline,
        Nested,
    }

    /// <summary>Reads a phrase of <c>phrases</c>.</summary>
    public static SequenceNode ParsePhrase(string text, WordCuts? cuts = null) => new PhraseParser(text, inUnless: false, cuts).ParseAll();

    /// <summary>Reads a phrase of <c>unless</c>, where <c>&lt;hit&gt;</c> may stand.</summary>
    public static SequenceNode ParseUnless(string text, WordCuts? cuts = null) => new PhraseParser(text, inUnless: true, cuts).ParseAll();

    private SequenceNode ParseAll()
    {
        SequenceNode phrase = ParseSequence(Place.Top);
        if (_position < _text.Length)
        {
            throw _text[_position] switch
            {
                '|' => Error("'|' outside ( ); put the alternatives in parentheses, or write two phrases"),
                '&' => Error("'&' outside { }; the phrase cannot be read"),
                char other => Error($"'{other}' closes nothing; the phrase cannot be read"),
            };
        }

        return phrase;
    }

    private SequenceNode ParseSequence(Place place)
    {
        if (++_nesting > MaxNesting)
            throw Error($"more than {MaxNesting} levels of nesting; the phrase cannot be read");
        int column = _position + 1;
        var items = new List<PhraseNode>();
        while (true)
        {
            SkipBlanks();
            if (_position == _text.Length || _text[_position] is ')' or ']' or '}' or '|' or '&')
                break;
            items.Add(ParseItem(place, items.Count));
        }

        _nesting--;
        if (items.Count == 0)
            throw new PhraseSyntaxException("nothing stands here; an empty phrase or alternative would match everywhere (write '?' behind what may be missing)", column);
        return new SequenceNode(items) { Column = items[0].Column };
    }

    private PhraseNode ParseItem(Place place, int index)
    {
        int column = _position + 1;
        PhraseNode node = _text[_position] switch
        {
            '^' => ParseSentenceStart(place, index),
            '[' => ParseUnderline(place),
            '(' => ParseAlternatives(),
            '{' => ParseBoth(place),
            '<' => ParseAngle(place),
            '\'' => ParseExactCase(),
            '.' when At("..") => ParseGap(),
            '/' when At("//") => ParseSentenceEnd(),
            '?' => throw Error("'?' with nothing before it; write it directly behind what may be missing"),
            '>' => throw Error("'>' closes nothing; the phrase cannot be read"),
            _ => ParseWord(),
        };
        node.Column = column;
        if (_position == _text.Length || _text[_position] != '?')
            return node;
        if (node is GapNode or SentenceEndNode or SentenceStartNode or UnderlineNode or HitNode)
            throw Error($"'?' behind {node}, which cannot be missing; leave the '?' out");
        _position++;
        if (_position < _text.Length && _text[_position] == '?')
            throw Error("'??' says nothing more than '?'; leave one out");
        return new OptionalNode(node) { Column = column };
    }

    private SentenceStartNode ParseSentenceStart(Place place, int index)
    {
        if (place != Place.Top || index != 0)
            throw Error("'^' is not the first element; a phrase can start a sentence only at its start");
        _position++;
        return new SentenceStartNode();
    }

    private UnderlineNode ParseUnderline(Place place)
    {
        if (_inUnless)
            throw Error("'[' in unless, where nothing is underlined; leave the brackets out");
        if (place != Place.Top)
            throw Error("'[' inside another group; the underline would not be one stretch of text, so put it at the top level of the phrase");
        if (_underlineSeen)
            throw Error("a second '['; a phrase underlines one stretch of text");
        _underlineSeen = true;
        int open = _position++;
        SequenceNode inner = ParseSequence(Place.Underline);
        Close(']', open);
        return new UnderlineNode(inner);
    }

    private AlternativesNode ParseAlternatives()
    {
        int open = _position++;
        var branches = new List<PhraseNode> { ParseSequence(Place.Nested) };
        while (_position < _text.Length && _text[_position] == '|')
        {
            _position++;
            branches.Add(ParseSequence(Place.Nested));
        }

        Close(')', open);
        return new AlternativesNode(branches);
    }

    private BothNode ParseBoth(Place place)
    {
        int open = _position++;
        // <hit> may stand beside a word in either order, since that is only a short way to write two exceptions.
        Place inner = place == Place.Top && _inUnless ? Place.Top : Place.Nested;
        SequenceNode left = ParseBothSide(inner);
        if (_position == _text.Length || _text[_position] != '&')
            throw Error("'{' without '&'; braces say that two things stand in either order, as in {a & b}");
        _position++;
        int words = ParseGapWords();
        SequenceNode right = ParseBothSide(inner);
        if (_position < _text.Length && _text[_position] == '&')
            throw Error("a second '&'; braces hold two things, so nest them: {a & {b & c}}");
        Close('}', open);
        return new BothNode(left, right, words);
    }

    private SequenceNode ParseBothSide(Place place)
    {
        SequenceNode side = ParseSequence(place);
        if (side.Items[0] is SentenceStartNode)
            throw new PhraseSyntaxException("'^' inside { }; a phrase can start a sentence only at its start", side.Items[0].Column);
        return side;
    }

    private PhraseNode ParseAngle(Place place)
    {
        int open = _position;
        int close = _text.IndexOf('>', open);
        if (close < 0)
            throw Error("'<' without '>'; the phrase cannot be read");
        string inside = _text[(open + 1)..close];
        int colon = inside.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? inside : inside[..colon];
        string? argument = colon < 0 ? null : inside[(colon + 1)..];
        if (inside.Length == 0 || inside.Any(static c => c is ' ' or '<' or '(' or ')' or '|') || argument is "")
            throw Error($"'<{inside}>' is no element; write <kind>, <number:4-5>, <id:name>, <list:name> or <part:name>");
        PhraseNode node = (name, argument) switch
        {
            ("list", not null) => new ListNode(argument),
            ("part", not null) => new PartNode(argument),
            ("id", not null) => new IdentifierNode(argument),
            ("number", not null) => ParseNumber(argument),
            ("hit" or "quoted", null) => ParseHit(place, name == "quoted"),
            (_, null) when TokenKindNames.TryGet(name, out TokenKind kind) => new KindNode(kind),
            (_, null) => throw Error($"unknown kind '<{name}>', so the phrase could never match; the kinds are {string.Join(", ", TokenKindNames.All)}"),
            _ => throw Error($"'<{inside}>' is no element; only list, part, id and number have a colon"),
        };
        _position = close + 1;
        return node;
    }

    private HitNode ParseHit(Place place, bool isQuoted)
    {
        var hit = new HitNode(isQuoted);
        if (!_inUnless)
            throw Error($"'{hit}' outside unless; only an exception can speak of the hit");
        if (place != Place.Top)
            throw Error($"'{hit}' inside another group; write one exception for each place where the hit can stand");
        if (_hitSeen)
            throw Error("a second '<hit>'; an exception speaks of one hit");
        _hitSeen = true;
        return hit;
    }

    private NumberNode ParseNumber(string argument)
    {
        int dash = argument.IndexOf('-', StringComparison.Ordinal);
        string low = dash < 0 ? argument : argument[..dash];
        string high = dash < 0 ? argument : argument[(dash + 1)..];
        if (!TryDigits(low, out int min) || !TryDigits(high, out int max) || min < 1 || max < min)
            throw Error($"'<number:{argument}>' names no count of digits; write <number:4> or <number:4-5>");
        return new NumberNode(min, max);
    }

    private static bool TryDigits(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= 99;

    private GapNode ParseGap()
    {
        _position += 2;
        int words = ParseGapWords();
        if (_position < _text.Length && _text[_position] == '.')
            throw Error("a third '.'; a gap is written '..' or '..8'");
        return new GapNode(words);
    }

    private int ParseGapWords()
    {
        int start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
            _position++;
        if (start == _position)
            return GapNode.DefaultWords;
        string digits = _text[start.._position];
        if (!TryDigits(digits, out int words) || words is < 1 or > GapNode.MaxWords)
            throw new PhraseSyntaxException($"a gap of {digits} words; a gap holds 1 to {GapNode.MaxWords} words, farther apart is another sentence", start + 1);
        return words;
    }

    private SentenceEndNode ParseSentenceEnd()
    {
        _position += 2;
        return new SentenceEndNode();
    }

    private WordNode ParseExactCase()
    {
        int close = _text.IndexOf('\'', _position + 1);
        if (close < 0)
            throw Error("a quote that is not closed; the phrase cannot be read");
        string word = _text[(_position + 1)..close];
        WordNode node = Check(new WordNode(word, WordForm.ExactCase, OpenStart: false, OpenEnd: false), _position + 1);
        _position = close + 1;
        return node;
    }

    private WordNode ParseWord()
    {
        int column = _position + 1;
        bool accent = Take('=');
        bool openStart = Take('*');
        int start = _position;
        while (_position < _text.Length && !EndsWord(_text[_position]) && !At("..") && !At("//"))
            _position++;
        string word = _text[start.._position];
        bool openEnd = Take('*');
        if (_position < _text.Length && !EndsWord(_text[_position]) && !At("..") && !At("//"))
            throw Error("'*' inside a word; it can only stand at the start or end of a word");
        if (accent && (openStart || openEnd))
            throw Error("'=' together with '*'; only whole words can keep their accents");
        return Check(new WordNode(word, accent ? WordForm.ExactAccent : WordForm.Folded, openStart, openEnd), column);
    }

    private WordNode Check(WordNode node, int column)
    {
        List<IReadOnlyList<PhraseWord>> variants = _cuts.VariantsOf(node);
        if (variants.Count == 0)
            throw new PhraseSyntaxException($"no word in '{node}'; signs between words are free anyway, so leave it out", column);
        if (!variants.Exists(static words => words.All(static word => word.Kind == TokenKind.Word)))
        {
            PhraseWord other = variants[0].First(static word => word.Kind != TokenKind.Word);
            throw new PhraseSyntaxException($"'{other.Original}' is no word but a <{TokenKindNames.NameOf(other.Kind)}>, so the phrase could never match; write the kind", column);
        }

        foreach (IReadOnlyList<PhraseWord> words in variants)
        {
            if ((node.OpenStart && words[0].Folded.Length < MinAffixLetters) || (node.OpenEnd && words[^1].Folded.Length < MinAffixLetters))
                throw new PhraseSyntaxException($"'*' beside fewer than {MinAffixLetters} letters; it would match words that have nothing to do with each other", column);
        }

        return node;
    }

    private bool Take(char expected)
    {
        if (_position == _text.Length || _text[_position] != expected)
            return false;
        _position++;
        return true;
    }

    private static bool EndsWord(char c) => c is '(' or ')' or '|' or '?' or '[' or ']' or '{' or '}' or '<' or '>' or '&' or '^' or '*' or '=' || char.IsWhiteSpace(c);

    private bool At(string sign) => _text.AsSpan(_position).StartsWith(sign, StringComparison.Ordinal);

    private void SkipBlanks()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private void Close(char expected, int open)
    {
        if (_position == _text.Length || _text[_position] != expected)
            throw new PhraseSyntaxException($"'{_text[open]}' is not closed by '{expected}'; the phrase cannot be read", open + 1);
        _position++;
    }

    private PhraseSyntaxException Error(string message) => new(message, Math.Min(_position, Math.Max(_text.Length - 1, 0)) + 1);
}
