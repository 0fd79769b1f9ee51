using System.Collections.Immutable;

namespace MessageLint.Internals.Detectors;

/// <summary>ML6006: a tag in the subject, or in front of a text that was pasted with its subject, that once overrode the buyer's wish to be left alone.</summary>
internal sealed class ImportantTagAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    /// <summary>No tag is longer; a subject full of brackets is not searched for its end at each of them.</summary>
    private const int LongestTag = 64;

    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        ImmutableArray<string> tags = context.Marketplace.SubjectTags;
        if (tags.IsEmpty)
            return;
        ReadOnlySpan<char> subject = context.Facts.Subject;
        bool isTagged = StartsWithTag(context.Text[BlanksBefore(context.Text)..], tags);
        while (!isTagged && subject.IndexOf('[') is var next and >= 0)
        {
            subject = subject[next..];
            isTagged = StartsWithTag(subject, tags);
            subject = subject[1..];
        }

        if (isTagged)
            context.Report(Rule, new TextSpan(0, 0));
    }

    private static int BlanksBefore(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static bool StartsWithTag(ReadOnlySpan<char> text, ImmutableArray<string> tags)
    {
        if (text.IsEmpty || text[0] != '[')
            return false;
        int end = text[..Math.Min(LongestTag, text.Length)].IndexOf(']');
        if (end < 0)
            return false;
        ReadOnlySpan<char> inner = text[1..end].Trim();
        foreach (string tag in tags)
        {
            if (inner.Equals(tag, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
