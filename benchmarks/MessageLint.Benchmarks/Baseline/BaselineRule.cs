using System.Text.RegularExpressions;

namespace MessageLint.Benchmarks.Baseline;

/// <summary>A rule in both forms: phrases for MessageLint, and one source-generated regular expression written out from them.</summary>
internal sealed record BaselineRule(string Id, string[] Phrases, Regex Regex);
