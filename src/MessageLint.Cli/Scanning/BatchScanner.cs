using System.Buffers;
using System.Collections.Immutable;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Judges the records of a batch and writes their findings into memory. One scanner a thread.</summary>
internal sealed class BatchScanner(MessageLinter linter, FindingWriter writer, OffsetUnit offsetUnit)
{
    private readonly DiagnosticBuffer _buffer = new();
    private readonly RecordView _view = new();

    public BatchResult Scan(string file, RecordBatch batch)
    {
        var output = new ArrayBufferWriter<byte>();
        var totals = new ScanTotals();
        using (batch)
        {
            while (batch.Read(_view))
            {
                totals.Records++;
                if (_view.Record is { } record)
                    Scan(file, record, output, totals);
                else
                    ScanMessage(file, output, totals);
            }
        }

        return new BatchResult(output.WrittenMemory, totals);
    }

    /// <summary>Judges a message where it lies; objects are made of it only if there is something to say.</summary>
    private void ScanMessage(string file, ArrayBufferWriter<byte> output, ScanTotals totals)
    {
        totals.Messages++;
        LintSummary summary = linter.Lint(_view.Text, _view.Facts, _buffer);
        totals.Incomplete += summary.IsComplete ? 0 : 1;
        if (_buffer.Count == 0)
            return;
        ReadRecord record = _view.ToRecord();
        Write(output, new FindingPlace(file, record.Line, record.ConversationId), linter.Materialize(_buffer, record.Message!), [record.Message!], totals);
    }

    private void Scan(string file, ReadRecord record, ArrayBufferWriter<byte> output, ScanTotals totals)
    {
        var place = new FindingPlace(file, record.Line, record.ConversationId);
        if (record.Problem is { } problem)
        {
            totals.Unreadable++;
            writer.Write(output, place, problem, linter.RuleSet.FindRule(problem.RuleId)!.Descriptor);
        }
        else if (record.Conversation is { } conversation)
        {
            totals.Messages += conversation.Messages.Length;
            LintResult result = linter.Lint(conversation);
            Write(output, place, result.Diagnostics, conversation.Messages, totals);
            totals.Incomplete += result.IsComplete ? 0 : 1;
        }
        else if (record.Message is { } message)
        {
            totals.Messages++;
            LintSummary summary = linter.Lint(message.Text, message.Facts, _buffer);
            if (_buffer.Count > 0)
                Write(output, place, linter.Materialize(_buffer, message), [message], totals);
            totals.Incomplete += summary.IsComplete ? 0 : 1;
        }
    }

    private void Write(ArrayBufferWriter<byte> output, in FindingPlace place, ImmutableArray<Diagnostic> diagnostics, ImmutableArray<Message> messages, ScanTotals totals)
    {
        var texts = new JudgedTexts(messages, offsetUnit);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            totals.Count(diagnostic);
            writer.Write(output, place, diagnostic, texts);
        }
    }
}
