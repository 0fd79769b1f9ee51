using System.Buffers;
using System.Text;

namespace MessageLint.Formats;

/// <summary>Cuts a table into rows and fields, as RFC 4180 and the spreadsheets do.</summary>
/// <remarks>
/// Written by hand for one reason: a quote that is never closed must not swallow the rows behind it. Parsers that are made for well-formed tables read on
/// to the end of the file. Here such a row is reported, and reading goes on with the next line; up to the place to which the broken row had been followed,
/// quotes then have to close on their own line. So every character is looked at no more than twice, whatever the file holds.
/// </remarks>
internal sealed class CsvRowScanner(CsvText text)
{
    private static readonly SearchValues<char> LineEnd = SearchValues.Create("\n");
    private static readonly SearchValues<char> Quote = SearchValues.Create("\"");
    private static readonly SearchValues<char> QuoteOrLineEnd = SearchValues.Create("\"\n");

    private readonly List<string> _fields = [];
    private readonly StringBuilder _quoted = new();
    private char[] _buffer = new char[32 * 1024];
    private int _filled;
    private int _position;
    private int _line = 1;
    private long _discarded;
    private long _distrustedUntil;
    private bool _isEnd;
    private SearchValues<char> _fieldEnd = SearchValues.Create(",\n");

    /// <summary>Set once the header was looked at.</summary>
    public char Separator
    {
        get;
        set
        {
            field = value;
            _fieldEnd = SearchValues.Create([value, '\n']);
        }
    } = ',';

    /// <summary>The next line as it stands, without moving on.</summary>
    public ReadOnlySpan<char> PeekLine()
    {
        int end = Find(_position, LineEnd, MessageReader.MaxRecordLength);
        return _buffer.AsSpan(_position, (end < 0 ? _filled : end) - _position).TrimEnd('\r');
    }

    public void SkipLine()
    {
        FindLineEnd();
        Discard();
    }

    /// <summary>Reads the next row that is not empty.</summary>
    /// <returns><see langword="false"/> at the end of the file.</returns>
    public bool Read(out CsvRow row)
    {
        while (true)
        {
            Discard();
            _fields.Clear();
            row = default;
            if (Peek(_position) < 0)
                return false;
            int line = _line;
            RecordProblem? problem = ReadFields();
            row = new CsvRow(line, _fields, problem);
            if (problem is not null || _fields.Count > 1 || _fields[0].Length > 0)
                return true;
        }
    }

    private RecordProblem? ReadFields()
    {
        int start = _position;
        int i = start;
        while (true)
        {
            i = Peek(i) == '"' ? ReadQuoted(i, start, out RecordProblem? problem) : ReadPlain(i, start, out problem);
            if (problem is not null)
                return GiveUp(start, i, problem);
            int next = Peek(i);
            if (next == Separator)
            {
                i++;
                continue;
            }

            _position = next < 0 ? i : _buffer[i] == '\r' ? i + 2 : i + 1;
            _line += _buffer.AsSpan(start, _position - start).Count('\n');
            return null;
        }
    }

    private int ReadPlain(int start, int rowStart, out RecordProblem? problem)
    {
        problem = null;
        int end = Find(start, _fieldEnd, rowStart + MessageReader.MaxRecordLength);
        if (end < 0)
        {
            end = _filled;
            if (!_isEnd)
                problem = RecordProblem.TooLong("The record is longer than 16 MB.");
        }

        bool isLineEnd = end == _filled || _buffer[end] == '\n';
        if (isLineEnd && end > start && _buffer[end - 1] == '\r' && end < _filled)
            end--;
        _fields.Add(new string(_buffer, start, end - start));
        return end;
    }

    private int ReadQuoted(int start, int rowStart, out RecordProblem? problem)
    {
        problem = null;
        _quoted.Clear();
        int from = start + 1;
        while (true)
        {
            bool isDistrusted = _discarded + from < _distrustedUntil;
            int quote = Find(from, isDistrusted ? QuoteOrLineEnd : Quote, rowStart + MessageReader.MaxRecordLength);
            if (quote < 0 || _buffer[quote] == '\n')
            {
                problem = quote < 0 && !_isEnd
                    ? RecordProblem.TooLong("The record is longer than 16 MB, or a quote that opens in it is never closed.")
                    : RecordProblem.Unreadable("A quote that opens in this row is never closed.");
                return quote < 0 ? _filled : quote;
            }

            _quoted.Append(_buffer, from, quote - from);
            from = quote + 1;
            int next = Peek(from);
            if (next == '"')
            {
                _quoted.Append('"');
                from++;
                continue;
            }

            if (next >= 0 && next != Separator && next != '\n' && !(next == '\r' && Peek(from + 1) == '\n'))
                problem = RecordProblem.Unreadable("A quote in this row is neither doubled nor at the end of its field.");
            _fields.Add(_quoted.ToString());
            return from;
        }
    }

    /// <summary>Leaves a broken row behind its first line.</summary>
    private RecordProblem GiveUp(int start, int reached, RecordProblem problem)
    {
        _distrustedUntil = Math.Max(_distrustedUntil, _discarded + reached);
        _position = start;
        FindLineEnd();
        return problem;
    }

    /// <summary>Moves behind the end of the line, however long it is.</summary>
    private void FindLineEnd()
    {
        while (true)
        {
            int end = _buffer.AsSpan(_position, _filled - _position).IndexOf('\n');
            if (end >= 0)
            {
                _position += end + 1;
                _line++;
                return;
            }

            _position = _filled;
            Discard();
            if (!Fill())
                return;
        }
    }

    private int Peek(int index)
    {
        while (index >= _filled)
        {
            if (!Fill())
                return -1;
        }

        return _buffer[index];
    }

    /// <summary>The first of the characters at or behind an index, or -1 if the file ends or the limit is passed before.</summary>
    private int Find(int from, SearchValues<char> characters, int limit)
    {
        while (true)
        {
            int found = from >= _filled ? -1 : _buffer.AsSpan(from, _filled - from).IndexOfAny(characters);
            if (found >= 0)
                return from + found;
            from = Math.Max(from, _filled);
            if (_filled > limit || !Fill())
                return -1;
        }
    }

    private bool Fill()
    {
        if (_filled == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = text.Read(_buffer.AsSpan(_filled));
        _filled += read;
        _isEnd |= read == 0;
        return read > 0;
    }

    /// <summary>Forgets what was read, when that is worth the copy.</summary>
    private void Discard()
    {
        if (_position < _filled && _position < _buffer.Length / 2)
            return;
        _buffer.AsSpan(_position, _filled - _position).CopyTo(_buffer);
        _discarded += _position;
        _filled -= _position;
        _position = 0;
    }
}
