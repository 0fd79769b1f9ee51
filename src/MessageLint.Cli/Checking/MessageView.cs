using System.Globalization;
using System.Text;

namespace MessageLint.Cli;

/// <summary>Shows the lines of a message that hold a finding, with the finding underlined.</summary>
internal sealed class MessageView(string text, int width, bool usesColor)
{
    private const int MaxLines = 6;
    private const int TabWidth = 4;
    private const char Cut = '…';

    public void Write(TextWriter output, TextSpan span, Severity severity)
    {
        int number = 1 + text.AsSpan(0, span.Start).Count('\n');
        int start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        for (int shown = 0; ; shown++, number++)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (shown == MaxLines)
            {
                output.WriteLine($"      | {Cut}");
                return;
            }

            WriteLine(output, number, start, end, span, severity);
            start = end + 1;
            if (start >= span.End || start > text.Length)
                return;
        }
    }

    private void WriteLine(TextWriter output, int number, int start, int end, TextSpan span, Severity severity)
    {
        int contentEnd = end > start && text[end - 1] == '\r' ? end - 1 : end;
        List<Cell> cells = Cells(start, contentEnd, span);
        (int first, int last) = Window(cells, span);
        var line = new StringBuilder();
        var marks = new StringBuilder();
        int caret = 0;
        if (first > 0)
        {
            line.Append(Cut);
            marks.Append(' ');
            caret = 1;
        }

        foreach (Cell cell in cells[first..last])
        {
            line.Append(cell.Shown);
            marks.Append(cell.IsMarked ? '~' : ' ', cell.Width);
            if (span.IsEmpty && cell.Start < span.Start)
                caret += cell.Width;
        }

        if (last < cells.Count)
            line.Append(Cut);
        if (span.IsEmpty)
            marks.Append(' ').Insert(caret, '^');
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number,5} | ") + line);
        string underline = marks.ToString().TrimEnd();
        if (underline.Length > 0)
            output.WriteLine("      | " + Palette.Marked(underline, severity, usesColor));
    }

    private List<Cell> Cells(int start, int end, TextSpan span)
    {
        var cells = new List<Cell>(end - start);
        for (int i = start; i < end;)
        {
            bool isWhole = Rune.TryGetRuneAt(text, i, out Rune rune);
            int length = isWhole ? rune.Utf16SequenceLength : 1;
            bool isMarked = i < span.End && i + length > span.Start;
            cells.Add(isWhole ? Show(rune, i, isMarked) : Escaped(text[i], i, isMarked));
            i += length;
        }

        return cells;
    }

    private static Cell Show(Rune rune, int start, bool isMarked)
    {
        if (rune.Value == '\t')
            return new Cell(start, new string(' ', TabWidth), TabWidth, isMarked);
        return TerminalText.IsUnsafe(rune) ? Escaped(rune.Value, start, isMarked) : new Cell(start, rune.ToString(), DisplayWidth.Of(rune), isMarked);
    }

    private static Cell Escaped(int codePoint, int start, bool isMarked)
    {
        var escape = new StringBuilder();
        TerminalText.AppendEscape(escape, codePoint);
        return new Cell(start, escape.ToString(), escape.Length, isMarked);
    }

    /// <summary>The stretch of a long line that is shown: it begins a third of the width before what is underlined.</summary>
    private (int First, int Last) Window(List<Cell> cells, TextSpan span)
    {
        int room = Math.Max(width - 10, 30);
        if (cells.Sum(cell => cell.Width) <= room)
            return (0, cells.Count);
        int first = Math.Max(cells.FindIndex(cell => cell.IsMarked || (span.IsEmpty && cell.Start >= span.Start)), 0);
        for (int before = room / 3; first > 0 && before > 0; first--)
            before -= cells[first - 1].Width;
        int last = first;
        for (int used = 0; last < cells.Count && used + cells[last].Width <= room; last++)
            used += cells[last].Width;
        return (first, last);
    }

    private readonly record struct Cell(int Start, string Shown, int Width, bool IsMarked);
}
