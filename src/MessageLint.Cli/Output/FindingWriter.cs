using System.Buffers;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Writes findings as UTF-8, a line each. One writer a thread.</summary>
internal abstract class FindingWriter
{
    /// <summary>Writes a finding of the linter.</summary>
    public abstract void Write(IBufferWriter<byte> output, in FindingPlace place, Diagnostic diagnostic, JudgedTexts texts);

    /// <summary>Writes that a record could not be read.</summary>
    public abstract void Write(IBufferWriter<byte> output, in FindingPlace place, RecordProblem problem, DiagnosticDescriptor rule);

    /// <summary>Writes what comes behind the last finding.</summary>
    public virtual void WriteEnd(IBufferWriter<byte> output, ScanTotals totals, ScanSummary summary)
    {
    }
}
