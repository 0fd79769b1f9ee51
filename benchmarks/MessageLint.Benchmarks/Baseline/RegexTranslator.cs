using System.Text;
using MessageLint.Internals.Matching;

namespace MessageLint.Benchmarks.Baseline;

/// <summary>Writes a phrase as a regular expression that finds the same messages, for phrases of ASCII words.</summary>
internal static class RegexTranslator
{
    /// <summary>What may stand between words: everything but a sentence end.</summary>
    private const string Between = @"[^\w.!?]*";

    /// <summary>The expression, or <see langword="null"/> if the phrase needs tokens that an expression does not see, such as prices or sentence starts.</summary>
    public static string? Translate(PhraseNode node)
    {
        var pattern = new StringBuilder();
        return Write(node, pattern) ? pattern.ToString() : null;
    }

    private static bool Write(PhraseNode node, StringBuilder pattern) => node switch
    {
        WordNode word => WriteWord(word, pattern),
        SequenceNode sequence => sequence.Items.All(item => Write(item, pattern)),
        AlternativesNode alternatives => WriteAlternatives(alternatives.Branches, pattern),
        OptionalNode optional => WriteGroup(optional.Inner, pattern, "?"),
        UnderlineNode underline => Write(underline.Inner, pattern),
        GapNode gap => WriteGap(gap.Words, pattern),
        BothNode both => WriteBoth(both, pattern),
        _ => false,
    };

    private static bool WriteWord(WordNode word, StringBuilder pattern)
    {
        if (word.Form != WordForm.Folded || word.Text.Any(c => !char.IsAsciiLetterLower(c)))
            return false;
        pattern.Append(word.OpenStart ? @"\b\w*" : @"\b").Append(word.Text).Append(word.OpenEnd ? @"\w*" : "").Append(@"\b").Append(Between);
        return true;
    }

    private static bool WriteAlternatives(IEnumerable<PhraseNode> branches, StringBuilder pattern)
    {
        pattern.Append("(?:");
        int start = pattern.Length;
        foreach (PhraseNode branch in branches)
        {
            if (pattern.Length > start)
                pattern.Append('|');
            if (!Write(branch, pattern))
                return false;
        }

        pattern.Append(')');
        return true;
    }

    private static bool WriteGroup(PhraseNode inner, StringBuilder pattern, string quantifier)
    {
        pattern.Append("(?:");
        bool written = Write(inner, pattern);
        pattern.Append(')').Append(quantifier);
        return written;
    }

    private static bool WriteGap(int words, StringBuilder pattern)
    {
        pattern.Append(@"(?:\b\w+\b").Append(Between).Append("){0,").Append(words).Append("}?");
        return true;
    }

    private static bool WriteBoth(BothNode both, StringBuilder pattern)
    {
        var gap = new GapNode(both.Words);
        return WriteAlternatives([new SequenceNode([both.Left, gap, both.Right]), new SequenceNode([both.Right, gap, both.Left])], pattern);
    }
}
