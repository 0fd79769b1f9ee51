using System.Text.RegularExpressions;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>Both ways to find the rules that a message breaks. Both answer with the number of (message, rule) pairs, and must agree before anything is timed.</summary>
internal static class Contestants
{
    public static int CountPairs(MessageLinter linter, string[] messages, DiagnosticBuffer buffer)
    {
        int pairs = 0;
        var facts = new MessageFacts { Marketplace = "generic" };
        foreach (string message in messages)
        {
            linter.Lint(message, facts, buffer);
            pairs += CountRules(buffer.Records);
        }

        return pairs;
    }

    public static int CountPairs(Regex[] expressions, string[] messages)
    {
        int pairs = 0;
        foreach (string message in messages)
        {
            foreach (Regex expression in expressions)
            {
                if (expression.IsMatch(message))
                    pairs++;
            }
        }

        return pairs;
    }

    /// <exception cref="InvalidOperationException">They do not find the same.</exception>
    public static int AssertEqual(MessageLinter linter, (string Id, Regex Regex)[] rules, string[] messages)
    {
        var buffer = new DiagnosticBuffer();
        foreach (string message in messages)
        {
            linter.Lint(message, new MessageFacts { Marketplace = "generic" }, buffer);
            string[] found = [.. buffer.Records.ToArray().Select(record => record.Descriptor.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            string[] expected = [.. rules.Where(rule => rule.Regex.IsMatch(message)).Select(rule => rule.Id).Order(StringComparer.Ordinal)];
            if (!found.SequenceEqual(expected, StringComparer.Ordinal))
                throw new InvalidOperationException($"MessageLint finds [{string.Join(' ', found)}], the expressions find [{string.Join(' ', expected)}] in:\n{message}");
        }

        return CountPairs(linter, messages, buffer);
    }

    private static int CountRules(ReadOnlySpan<DiagnosticRecord> records)
    {
        int rules = 0;
        for (int i = 0; i < records.Length; i++)
        {
            bool isFirst = true;
            for (int j = 0; j < i && isFirst; j++)
                isFirst = !ReferenceEquals(records[i].Descriptor, records[j].Descriptor);
            rules += isFirst ? 1 : 0;
        }

        return rules;
    }
}
