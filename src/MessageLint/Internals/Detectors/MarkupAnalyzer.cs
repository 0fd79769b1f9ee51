using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>ML6002: HTML in a text that travels as plain text. The interface refuses it, a form shows it as it is.</summary>
internal sealed class MarkupAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    /// <summary>A tag longer than this is none that an agent pasted.</summary>
    private const int LongestTag = 512;

    private static readonly WordSet s_elements = WordSet.Of(
        "a b big blockquote body br center code div em font h1 h2 h3 h4 h5 h6 head hr html i img li marquee ol p pre s script small span strike strong style sub sup "
        + "table tbody td th thead tr u ul",
        ignoresCase: true);

    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        // Operations of an interface take plain text and return an error otherwise; elsewhere the buyer sees the tags.
        bool isApi = context.Facts.Channel == MessageChannel.Api;
        Severity? atMost = isApi ? null : Severity.Warning;
        if (context.Facts.Format == MessageFormat.Html)
        {
            if (isApi)
                context.Report(Rule, default(TextSpan));
            return;
        }

        ReadOnlySpan<char> text = context.Text;
        int i = 0;
        while (text[i..].IndexOf('<') is var next and >= 0)
        {
            int start = i + next;
            int end = start;
            while (end < text.Length && text[end] == '<' && TagEnd(text, end) is var tag and > 0)
                end = tag;
            if (end > start)
                context.Report(Rule, new Finding(TextSpan.FromBounds(start, end), AtMost: atMost));
            i = Math.Max(end, start + 1);
        }
    }

    /// <summary>Index behind the tag that begins at <paramref name="start"/>; 0 if there is none.</summary>
    private static int TagEnd(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text.Slice(start, Math.Min(LongestTag, text.Length - start));
        int close = rest[1..].IndexOfAny('<', '>') + 1;
        if (close < 1 || rest[close] != '>')
            return 0;
        ReadOnlySpan<char> inner = rest[1..close];
        bool isClosing = inner.StartsWith("/");
        if (isClosing)
            inner = inner[1..];
        int name = 0;
        while (name < inner.Length && char.IsAsciiLetterOrDigit(inner[name]))
            name++;
        ReadOnlySpan<char> attributes = inner[name..].Trim().TrimEnd('/');
        if (!s_elements.Contains(inner[..name]) || (!attributes.IsEmpty && !attributes.Contains('=')))
            return 0;
        // "Press <B>" names a key; a letter alone is a tag only where it is closed again.
        return name > 1 || isClosing || !attributes.IsEmpty || IsClosed(rest[(close + 1)..], inner[..name]) ? start + close + 1 : 0;
    }

    private static bool IsClosed(ReadOnlySpan<char> rest, ReadOnlySpan<char> name)
    {
        int end = rest.IndexOf("</");
        return end >= 0 && rest[(end + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }
}
