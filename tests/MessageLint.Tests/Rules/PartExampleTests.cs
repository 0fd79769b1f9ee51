using System.Collections.Immutable;
using MessageLint.Internals.Packs;
using MessageLint.Testing;

namespace MessageLint.Tests.Rules;

/// <summary>The examples of the named phrase groups: a probe listens to every group and reports where it stands.</summary>
public class PartExampleTests
{
    private static readonly Lazy<(MessageLinter Linter, PartProbe Probe)> Probed = new(() =>
    {
        var probe = new PartProbe([.. RulePack.BuiltIn.Source.Parts.Select(part => part.Name)]);
        return (MessageLinter.CreateBuilder().AddAnalyzer(probe).Build(), probe);
    });

    public static TheoryData<string, int> Examples
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (PartBody part in RulePack.BuiltIn.Source.Parts)
            {
                for (int i = 0; i < part.Examples.Length; i++)
                    rows.Add(part.Name, i);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_holds(string name, int index)
    {
        PartExample example = RulePack.BuiltIn.Source.Parts.Single(part => part.Name.Equals(name, StringComparison.Ordinal)).Examples[index];
        (MessageLinter linter, PartProbe probe) = Probed.Value;
        var marked = new MarkedText(example.Text, example.Spans.Select(span => new MarkedSpan(span)));
        RuleVerifier.Verify(linter, probe.RuleOf(name).Id, RuleMarkup.Write(marked), text => new Message(text) { Marketplace = "amazon" });
    }

    /// <summary>Turns each match of a part into a finding.</summary>
    private sealed class PartProbe(ImmutableArray<string> parts) : MessageAnalyzer
    {
        private readonly ImmutableArray<DiagnosticDescriptor> _rules =
            [.. parts.Select((part, i) => new DiagnosticDescriptor($"PT{i:0000}", $"part-{part}", RuleFamily.Custom, Severity.Warning, part, $"{part}: '{{match}}'.", "A test looks at it.", "Nothing."))];

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => _rules;

        public override void Initialize(AnalysisContext context)
        {
            for (int i = 0; i < parts.Length; i++)
            {
                DiagnosticDescriptor rule = _rules[i];
                context.RegisterPhraseAction(parts[i], (in PhraseContext place) => place.Report(rule, place.Underline));
            }
        }

        public DiagnosticDescriptor RuleOf(string part) => _rules[parts.IndexOf(part)];
    }
}
