using System.Globalization;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>What comes out of compressed data, counted as it comes: sizes that an archive states are not believed. At a limit, and where the data is damaged, the stream ends and says why.</summary>
internal sealed class UnpackedStream(Stream inner, UnpackBudget budget) : ForwardStream
{
    private int _lines;
    private long _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Why the stream ended before the data did; <see langword="null"/> if it did not.</summary>
    public RecordProblem? Problem { get; private set; }

    /// <summary>The line on which the stream has come; the first is 1.</summary>
    public int Line => _lines + 1;

    public override int Read(Span<byte> buffer)
    {
        if (Problem is not null)
            return 0;
        try
        {
            int count = inner.Read(buffer);
            _lines += buffer[..count].Count((byte)'\n');
            _length += count;
            if (budget.Take(count))
                return count;
            Problem = new RecordProblem(ProblemKind.LimitReached, string.Create(CultureInfo.InvariantCulture,
                $"The data unpacks to more than {UnpackBudget.MaxRatio} times its size, as a bomb does; what follows byte {_length} was not read."));
        }
        catch (InvalidDataException)
        {
            Problem = new RecordProblem(ProblemKind.Unreadable, string.Create(CultureInfo.InvariantCulture, $"The compressed data is damaged behind byte {_length}; the rest was not read."));
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
