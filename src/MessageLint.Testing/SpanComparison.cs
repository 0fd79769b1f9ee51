using System.Text;

namespace MessageLint.Testing;

/// <summary>Says how expected and reported places differ, each expected place beside the nearest reported one.</summary>
internal static class SpanComparison
{
    /// <summary>Describes the difference.</summary>
    /// <returns>One block of lines for each place that differs; <see langword="null"/> if there is no difference.</returns>
    public static string? Describe(string text, IReadOnlyList<TextSpan> expected, IReadOnlyList<TextSpan> actual)
    {
        List<TextSpan> missing = Without(expected, actual);
        List<TextSpan> unexpected = Without(actual, expected);
        if (missing.Count == 0 && unexpected.Count == 0)
            return null;
        var description = new StringBuilder();
        foreach ((TextSpan wanted, TextSpan got) in PairNearest(missing, unexpected))
        {
            missing.Remove(wanted);
            unexpected.Remove(got);
            description.Append($"  expected {Quote(text, wanted)}, got {Quote(text, got)}\n").Append(TextExcerpt.Underline(text, (wanted, "expected"), (got, "got")));
        }

        foreach (TextSpan span in missing)
            description.Append($"  expected {Quote(text, span)}, got nothing near it\n").Append(TextExcerpt.Underline(text, (span, "expected")));
        foreach (TextSpan span in unexpected)
            description.Append($"  got {Quote(text, span)}, which is not expected\n").Append(TextExcerpt.Underline(text, (span, "got")));
        return description.ToString();
    }

    public static string Quote(string text, TextSpan span) => span.IsEmpty ? $"{span} (no words)" : $"{span} '{TextExcerpt.Visible(text.AsSpan(span.Start, span.Length))}'";

    private static List<TextSpan> Without(IReadOnlyList<TextSpan> spans, IReadOnlyList<TextSpan> others)
    {
        var left = new List<TextSpan>(spans);
        foreach (TextSpan other in others)
            left.Remove(other);
        return left;
    }

    /// <summary>Pairs that touch, the closest first: a pair far apart is two mistakes, not one.</summary>
    private static List<(TextSpan Wanted, TextSpan Got)> PairNearest(List<TextSpan> missing, List<TextSpan> unexpected)
    {
        var pairs = new List<(TextSpan Wanted, TextSpan Got)>();
        foreach ((TextSpan wanted, TextSpan got) in missing.SelectMany(wanted => unexpected.Select(got => (wanted, got))).OrderBy(Distance))
        {
            bool touch = wanted.Start <= got.End && got.Start <= wanted.End;
            if (touch && !pairs.Exists(pair => pair.Wanted == wanted || pair.Got == got))
                pairs.Add((wanted, got));
        }

        return pairs;

        static int Distance((TextSpan Wanted, TextSpan Got) pair) => Math.Abs(pair.Wanted.Start - pair.Got.Start) + Math.Abs(pair.Wanted.End - pair.Got.End);
    }
}
