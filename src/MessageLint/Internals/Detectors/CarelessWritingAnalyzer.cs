using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>ML7005: the visible part of careless writing: signs that repeat, and small words that stand twice.</summary>
internal sealed class CarelessWritingAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const int SignsThatShout = 3;

    private static readonly WordSet s_neverTwice = new([.. DataFile.Lines("rules/data/never-twice.txt")], ignoresCase: true);

    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        FindSigns(context);
        FindDoubledWords(context);
    }

    private void FindSigns(in MessageContext context)
    {
        ReadOnlySpan<char> text = context.Text;
        int i = 0;
        while (text[i..].IndexOfAny("!?！？") is var next and >= 0)
        {
            int start = i + next;
            i = start;
            while (i < text.Length && text[i] is '!' or '?' or '！' or '？')
                i++;
            if (i - start >= SignsThatShout)
                context.Report(Rule, TextSpan.FromBounds(start, i));
        }
    }

    private void FindDoubledWords(in MessageContext context)
    {
        ReadOnlySpan<char> text = context.Text;
        ReadOnlySpan<MessageToken> tokens = context.Tokens;
        int lengthBefore = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            // What stands twice is as long both times, which few neighbours are; of those that are, few begin alike.
            int length = tokens[i].LengthUnits;
            if (length == lengthBefore && BeginAlike(text[tokens[i].StartUnit], text[tokens[i - 1].StartUnit]) && IsDoubled(text, tokens[i - 1], tokens[i]))
                context.Report(Rule, tokens[i].Span);
            lengthBefore = length;
        }
    }

    private static bool IsDoubled(ReadOnlySpan<char> text, in MessageToken before, in MessageToken token)
    {
        if (token.Kind != TokenKind.Word || before.Kind != TokenKind.Word)
            return false;

        // Behind a comma a word may stand again: "you, you know".
        if (token.StartUnit != before.EndUnit + 1 || text[before.EndUnit] != ' ' || (token.Flags & TokenFlags.Quoted) != 0)
            return false;
        ReadOnlySpan<char> word = token.TextIn(text);
        return word.Equals(before.TextIn(text), StringComparison.OrdinalIgnoreCase) && s_neverTwice.Contains(word);
    }

    private static bool BeginAlike(char a, char b) => ((a ^ b) & ~0x20) == 0 | (a | b) > '\x7F';
}
