using System.Buffers;
using System.Globalization;
using System.Text;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Writes a line a finding that people and problem matchers read: <c>log.csv:7: error ML1002 phone-number [m1]: Telephone number '••32'.</c></summary>
internal sealed class TextFindingWriter(bool showText, bool usesColor) : FindingWriter
{
    public override void Write(IBufferWriter<byte> output, in FindingPlace place, Diagnostic diagnostic, JudgedTexts texts)
    {
        StringBuilder line = Start(place, diagnostic.Severity, diagnostic.Descriptor, diagnostic.MessageId);
        line.Append(TerminalText.Escape(diagnostic.GetDescription(showText)));
        if (diagnostic.Suppression is { } suppression)
            line.Append(" (accepted by ").Append(TerminalText.Escape(suppression.By)).Append(": ").Append(TerminalText.Escape(suppression.Reason)).Append(')');
        Write(output, line);
    }

    public override void Write(IBufferWriter<byte> output, in FindingPlace place, RecordProblem problem, DiagnosticDescriptor rule) =>
        Write(output, Start(place, rule.DefaultSeverity, rule, messageId: null).Append(TerminalText.Escape(problem.Description)));

    public override void WriteEnd(IBufferWriter<byte> output, ScanTotals totals, ScanSummary summary)
    {
        Write(output, new StringBuilder(totals.ToString()));
        foreach (string line in SummaryTable.Lines(summary))
            Write(output, new StringBuilder(line));
    }

    private StringBuilder Start(in FindingPlace place, Severity severity, DiagnosticDescriptor rule, string? messageId)
    {
        var line = new StringBuilder(TerminalText.Escape(place.File));
        line.Append(CultureInfo.InvariantCulture, $":{place.Line}: {Palette.Severity(severity, usesColor)} {rule.Id} {rule.Name}");
        if (ShownId.Of(messageId, showText) is { } id)
            line.Append(" [").Append(TerminalText.Escape(id)).Append(']');
        return line.Append(": ");
    }

    private static void Write(IBufferWriter<byte> output, StringBuilder line)
    {
        string text = line.Append('\n').ToString();
        Encoding.UTF8.GetBytes(text, output);
    }
}
