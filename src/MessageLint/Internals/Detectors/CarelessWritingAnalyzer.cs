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
        ReadOnlySpan<MessageToken> tokens = context.Tokens;
        for (int i = 1; i < tokens.Length; i++)
        {
            // Words of one length are many, but few of them begin alike; asked without branches in between.
            if ((tokens[i].LengthUnits != tokens[i - 1].LengthUnits) | !BeginAlike(context.Text[tokens[i].StartUnit], context.Text[tokens[i - 1].StartUnit]))
                continue;
            if (tokens[i].Kind != TokenKind.Word || tokens[i - 1].Kind != TokenKind.Word)
                continue;
            ReadOnlySpan<char> word = tokens[i].TextIn(context.Text);
            // Behind a comma a word may stand again: "you, you know".
            if (tokens[i].StartUnit == tokens[i - 1].EndUnit + 1 && context.Text[tokens[i - 1].EndUnit] == ' '
                && (tokens[i].Flags & TokenFlags.Quoted) == 0
                && word.Equals(context.Text.Slice(tokens[i - 1].StartUnit, word.Length), StringComparison.OrdinalIgnoreCase)
                && s_neverTwice.Contains(word))
                context.Report(Rule, tokens[i].Span);
        }
    }

    private static bool BeginAlike(char a, char b) => ((a ^ b) & ~0x20) == 0 | (a | b) > '\x7F';
}
