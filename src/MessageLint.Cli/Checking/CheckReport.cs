using System.Globalization;

namespace MessageLint.Cli;

/// <summary>Tells a person what is wrong with a message: the words, the rule, why, and what to write instead.</summary>
internal sealed class CheckReport(TextWriter output, CommandConsole console, bool showText)
{
    private const int Indent = 10;

    public void Write(Message message, LintResult result)
    {
        bool usesColor = console.UsesColor;
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            DiagnosticDescriptor rule = diagnostic.Descriptor;
            output.WriteLine($"{Palette.Severity(diagnostic.Severity, usesColor)} {Palette.Strong($"{rule.Id} {rule.Name}", usesColor)}: {Shown(diagnostic.GetDescription(showText))}");
            if (showText)
                new MessageView(message.Text, console.Width, usesColor).Write(output, diagnostic.Span, diagnostic.Severity);
            else if (!diagnostic.Span.IsEmpty)
                new MessageView(diagnostic.Match, console.Width, usesColor).Write(output, new TextSpan(0, diagnostic.Match.Length), diagnostic.Severity);
            if (explained.Add(rule.Id))
            {
                WriteLine("why", rule.Why);
                WriteLine("instead", rule.Instead);
            }

            WriteFix(message, diagnostic.Fix);
            if (diagnostic.Suppression is { } suppression)
                WriteLine("accepted", $"by {suppression.By}: {suppression.Reason}");
            output.WriteLine();
        }

        WriteVerdict(result, usesColor);
    }

    public void WriteExplanations(IReadOnlyList<Explanation> explanations)
    {
        output.WriteLine();
        foreach (Explanation explanation in explanations)
        {
            string words = explanation.Span.IsEmpty ? string.Empty : $" '{Shown(explanation.GetMatch(showText))}'";
            output.WriteLine($"{Palette.Strong(explanation.TakenFor, console.UsesColor)}{words}: {Shown(explanation.Verdict)}");
        }

        if (explanations.Count == 0)
            output.WriteLine("Nothing in the message is a candidate for any rule.");
    }

    private void WriteFix(Message message, MessageFix? fix)
    {
        if (fix is null)
            return;
        string safety = fix.Safety switch { FixSafety.Safe => "safe", FixSafety.Suggested => "read it before you send it", _ => "by hand" };
        WriteLine("fix", $"{fix.Title} ({safety})");
        if (!showText || fix.Edits.IsEmpty)
            return;
        foreach (string line in ChangedLines(message.Text, fix))
            output.WriteLine($"      {Palette.Good("+ " + Shown(line), console.UsesColor)}");
    }

    /// <summary>The lines that the fix touches, as it leaves them.</summary>
    private static string[] ChangedLines(string text, MessageFix fix)
    {
        string repaired = fix.Apply(text);
        int start = fix.Edits[0].Span.Start;
        int tail = text.Length - fix.Edits[^1].Span.End;
        start = start == 0 ? 0 : repaired.LastIndexOf('\n', start - 1) + 1;
        int end = repaired.IndexOf('\n', Math.Max(repaired.Length - tail, start));
        string[] lines = repaired[start..(end < 0 ? repaired.Length : end)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? ["(nothing is left)"] : lines;
    }

    private void WriteVerdict(LintResult result, bool usesColor)
    {
        int errors = result.Diagnostics.Count(diagnostic => diagnostic is { IsSuppressed: false, Severity: Severity.Error });
        int warnings = result.Diagnostics.Count(diagnostic => diagnostic is { IsSuppressed: false, Severity: Severity.Warning });
        if (!result.IsComplete)
            output.WriteLine(Palette.Severity(Severity.Error, usesColor) + ": the message could not be judged to its end. Do not send it.");
        else if (errors + warnings == 0)
            output.WriteLine(Palette.Good("Nothing speaks against this message.", usesColor));
        else
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{errors} error{Plural(errors)}, {warnings} warning{Plural(warnings)}."));
    }

    private static string Plural(int count) => count == 1 ? "" : "s";

    private void WriteLine(string label, string text) =>
        output.WriteLine($"  {Palette.Faint(label.PadRight(Indent - 2), console.UsesColor)}{Wrapping.Indent(Shown(text), Indent, console.Width)}");

    private static string Shown(string text) => TerminalText.Escape(text);
}
