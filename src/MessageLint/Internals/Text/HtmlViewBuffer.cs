using System.Runtime.InteropServices;

namespace MessageLint.Internals.Text;

/// <summary>The visible text of an HTML message with the way back to its source; reused from message to message.</summary>
internal sealed class HtmlViewBuffer
{
    private char[] _units = [];
    private int[] _starts = [];
    private int[] _ends = [];

    // Ranges of the text that quote another message.
    private readonly Growing<TextSpan> _quoted = new();
    private readonly List<int> _suspectImages = [];
    private int _count;

    /// <summary>The text: blocks on lines of their own, entities decoded, white space collapsed; link targets and texts of attributes as paragraphs at the end.</summary>
    public ReadOnlySpan<char> Text => _units.AsSpan(0, _count);

    /// <summary>Index in the text where what stands in attributes begins; its length if there is none.</summary>
    public int LinksStart { get; private set; }

    /// <summary>Where in the text images stand that are hidden or not loaded over a secure connection.</summary>
    public ReadOnlySpan<int> SuspectImages => CollectionsMarshal.AsSpan(_suspectImages);

    /// <summary>The range of the source that a range of the text came from.</summary>
    public TextSpan ToSource(TextSpan viewSpan)
    {
        if (viewSpan.Length == 0)
        {
            int place = viewSpan.Start < _count ? _starts[viewSpan.Start] : _count > 0 ? _ends[_count - 1] : 0;
            return new TextSpan(place, 0);
        }

        int start = _starts[viewSpan.Start];
        return TextSpan.FromBounds(start, Math.Max(start, _ends[viewSpan.End - 1]));
    }

    /// <summary>Whether a range lies in what the reader sees, and not in the attributes behind it.</summary>
    public bool IsVisible(TextSpan viewSpan) => viewSpan.End < LinksStart || (viewSpan.End == LinksStart && (viewSpan.Length > 0 || LinksStart == _count));

    /// <summary>Marks the tokens of quotations and of attributes; their spans stay those of the text.</summary>
    public void Mark(TokenBuffer tokens)
    {
        int quote = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            ref readonly MessageToken token = ref tokens[i];
            TokenFlags flags = token.Flags;
            while (quote < _quoted.Count && _quoted[quote].End <= token.StartUnit)
                quote++;
            if (quote < _quoted.Count && _quoted[quote].Start <= token.StartUnit)
                flags |= TokenFlags.Quoted;
            if (token.StartUnit >= LinksStart)
                flags |= TokenFlags.LinkTarget;
            if (flags != token.Flags)
                tokens.SetFlags(i, flags);
        }
    }

    internal void Reset(int capacity)
    {
        if (_units.Length < capacity)
        {
            _units = new char[capacity];
            _starts = new int[capacity];
            _ends = new int[capacity];
        }

        _count = 0;
        _quoted.Clear();
        _suspectImages.Clear();
        LinksStart = 0;
    }

    internal int Count => _count;

    internal char Last => _count > 0 ? _units[_count - 1] : '\n';

    internal char BeforeLast => _count > 1 ? _units[_count - 2] : '\n';

    internal void Add(char unit, int start, int end)
    {
        _units[_count] = unit;
        _starts[_count] = start;
        _ends[_count] = end;
        _count++;
    }

    /// <summary>Lets the last unit cover the source up to <paramref name="end"/>: collapsed white space.</summary>
    internal void ExtendLast(int end) => _ends[_count - 1] = end;

    internal void RemoveLast() => _count--;

    /// <summary>Lets a sign that is part of no word stand for an image whose tag is the range of the source.</summary>
    internal void AddSuspectImage(int start, int end)
    {
        _suspectImages.Add(_count);
        Add('\uFFFC', start, end);
    }

    /// <summary>Adds the character that an entity stands for, or its sign if it is none; index behind it.</summary>
    internal int AddEntity(ReadOnlySpan<char> html, int i)
    {
        if (!HtmlEntities.TryDecode(html[i..], out int codePoint, out int length))
        {
            Add('&', i, i + 1);
            return i + 1;
        }

        if (codePoint > char.MaxValue)
        {
            Add((char)(0xD800 + ((codePoint - 0x10000) >> 10)), i, i + length);
            Add((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)), i, i + length);
        }
        else
        {
            Add((char)codePoint, i, i + length);
        }

        return i + length;
    }

    /// <summary>Lets what follows begin on a line of its own.</summary>
    internal void EndLine(int place)
    {
        if (Last != '\n')
            Add('\n', place, place);
    }

    /// <summary>Lets what follows begin behind an empty line.</summary>
    internal void EndParagraph(int place)
    {
        if (_count == 0)
            return;
        EndLine(place);
        if (BeforeLast != '\n')
            Add('\n', place, place);
    }

    internal void AddQuote(int start, int end)
    {
        if (end > start)
            _quoted.Add(TextSpan.FromBounds(start, end));
    }

    internal void EndText() => LinksStart = _count;
}
