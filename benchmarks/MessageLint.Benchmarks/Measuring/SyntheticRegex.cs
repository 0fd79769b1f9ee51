using System.Text.RegularExpressions;
using MessageLint.Benchmarks.Baseline;
using MessageLint.Internals.Matching;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>Expressions of synthetic phrases, compiled at run time.</summary>
internal static class SyntheticRegex
{
    public static Regex Of(string phrase) =>
        new(RegexTranslator.Translate(PhraseParser.ParsePhrase(phrase))!, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled, Timeout.InfiniteTimeSpan);
}
