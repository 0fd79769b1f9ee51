using System.Buffers;
using System.Text.Unicode;

namespace MessageLint.Formats;

/// <summary>Reads newline-delimited JSON: a message or a conversation a line, blank lines skipped.</summary>
public sealed class NdjsonReader : MessageReader
{
    // Long enough that handing a batch to another thread costs nothing beside parsing it, short enough that a small file still spreads over threads.
    private const int BatchBytes = 256 * 1024;

    private readonly JsonRecordParser _parser;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    public NdjsonReader(ReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _parser = JsonRecordParser.For(options.Map);
    }

    /// <summary>Reads a single JSON document, which may span lines.</summary>
    /// <param name="utf8">The document, without byte order mark.</param>
    /// <returns>The record, on line 1.</returns>
    public ReadRecord ReadDocument(ReadOnlySpan<byte> utf8) => _parser.Parse(utf8, line: 1);

    internal static bool Knows(FileHead file)
    {
        if (file.Extension is ".ndjson" or ".jsonl")
            return true;
        ReadOnlySpan<byte> content = file.Content;
        return file.Extension is not (".csv" or ".tsv") && content.StartsWith("{"u8) && (file.IsNamed || IsWholeObject(content, file.IsWhole));
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordBatch> ReadBatches(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BatchBytes);
        int filled = SkipByteOrderMark(buffer, stream.ReadAtLeast(buffer, 3, throwOnEndOfStream: false));
        if (filled >= 2 && (buffer[0], buffer[1]) is ((0xFF, 0xFE) or (0xFE, 0xFF)))
        {
            ArrayPool<byte>.Shared.Return(buffer);
            yield return new ParsedBatch([ReadRecord.Of(1, RecordProblem.Unreadable("The file is UTF-16; NDJSON is UTF-8."))]);
            yield break;
        }

        int line = 1;
        bool isEnd = false;
        while (!isEnd)
        {
            if (filled < buffer.Length)
            {
                int read = stream.Read(buffer, filled, buffer.Length - filled);
                isEnd = read == 0;
                filled += read;
            }

            int complete = isEnd ? filled : buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            if (complete > 0)
            {
                byte[] next = ArrayPool<byte>.Shared.Rent(Math.Max(BatchBytes, filled - complete + 1));
                buffer.AsSpan(complete, filled - complete).CopyTo(next);
                int lines = buffer.AsSpan(0, complete).Count((byte)'\n');
                yield return new LineBatch(_parser, buffer, complete, line);
                line += lines;
                (buffer, filled) = (next, filled - complete);
            }
            else if (filled > MaxRecordLength)
            {
                yield return new ParsedBatch([ReadRecord.Of(line, RecordProblem.TooLong("The record is longer than 16 MB."))]);
                filled = SkipLine(stream, buffer);
                line++;
            }
            else if (filled == buffer.Length)
            {
                byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, MaxRecordLength + 2));
                buffer.AsSpan(0, filled).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>Whether the first line looks like a record of its own, not like the first line of an indented document.</summary>
    private static bool IsWholeObject(ReadOnlySpan<byte> content, bool isWholeFile)
    {
        int newline = content.IndexOf((byte)'\n');
        if (newline < 0 && !isWholeFile)
            return true;
        ReadOnlySpan<byte> line = newline < 0 ? content : content[..newline];
        return line.TrimEnd(" \t\r\n"u8).EndsWith("}"u8);
    }

    private static int SkipByteOrderMark(byte[] buffer, int filled)
    {
        if (!buffer.AsSpan(0, filled).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return filled;
        buffer.AsSpan(3, filled - 3).CopyTo(buffer);
        return filled - 3;
    }

    /// <summary>Reads to the end of the line and leaves what follows it at the start of the buffer.</summary>
    private static int SkipLine(Stream stream, byte[] buffer)
    {
        while (true)
        {
            int read = stream.Read(buffer);
            int newline = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (read == 0)
                return 0;
            if (newline < 0)
                continue;
            int rest = read - newline - 1;
            buffer.AsSpan(newline + 1, rest).CopyTo(buffer);
            return rest;
        }
    }

    /// <summary>Whole lines of a file.</summary>
    private sealed class LineBatch(JsonRecordParser parser, byte[] buffer, int length, int firstLine) : RecordBatch
    {
        private byte[]? _buffer = buffer;
        private int _next;
        private int _line = firstLine;
        private bool? _isValid;

        public override long ByteLength => length;

        public override IEnumerable<ReadRecord> Parse()
        {
            while (_next < length)
            {
                if (ParseLine() is { } record)
                    yield return record;
            }
        }

        public override bool Read(RecordView view)
        {
            ArgumentNullException.ThrowIfNull(view);

            // A line end is no part of a longer character: if the whole is valid, so is every line.
            bool isValid = _isValid ??= Utf8.IsValid(_buffer.AsSpan(0, length));
            while (_next < length)
            {
                if (isValid && view.TryShow(parser, _buffer!, length, _next, _line, out int next))
                {
                    _next = next;
                    _line++;
                    return true;
                }

                if (ParseLine() is { } record)
                {
                    view.Show(record);
                    return true;
                }
            }

            return false;
        }

        private ReadRecord? ParseLine()
        {
            (int start, int line) = (_next, _line);
            int end = start + LineLength(start);
            (_next, _line) = (end + 1, line + 1);
            if (end - start > MaxRecordLength)
                return ReadRecord.Of(line, RecordProblem.TooLong("The record is longer than 16 MB."));
            return IsBlank(start, end) ? null : parser.Parse(_buffer.AsSpan(start, end - start), line);
        }

        protected override void Dispose(bool disposing)
        {
            if (_buffer is not null)
                ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = null;
            base.Dispose(disposing);
        }

        private int LineLength(int start)
        {
            int newline = _buffer.AsSpan(start, length - start).IndexOf((byte)'\n');
            return newline < 0 ? length - start : newline;
        }

        private bool IsBlank(int start, int end) => _buffer.AsSpan(start, end - start).IndexOfAnyExcept(" \t\r"u8) < 0;
    }
}
