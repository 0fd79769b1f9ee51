using System.Buffers;

namespace MessageLint.Internals.Text;

/// <summary>Writes the text between the tags of HTML as its reader sees it, with what is quoted and the images that report their reader.</summary>
internal ref struct HtmlText(ReadOnlySpan<char> html, HtmlViewBuffer buffer)
{
    private const int LongestName = 16;

    private static readonly SearchValues<char> s_special = SearchValues.Create("<& \t\r\n\f");

    private readonly ReadOnlySpan<char> _html = html;
    private readonly HtmlViewBuffer _buffer = buffer;
    private int _preformatted;
    private int _quoteDepth;
    private int _quoteStart;
    private bool _hasAttributes;

    /// <param name="hasAttributes">Whether an attribute has something that is shown or leads somewhere.</param>
    public void Write(out bool hasAttributes)
    {
        int i = 0;
        while (i < _html.Length)
        {
            int plain = _html[i..].IndexOfAny(s_special);
            int end = plain < 0 ? _html.Length : i + plain;
            for (; i < end; i++)
                _buffer.Add(_html[i], i, i + 1);
            if (i == _html.Length)
                break;
            i = _html[i] switch
            {
                '<' => ReadMarkup(i),
                '&' => _buffer.AddEntity(_html, i),
                _ => ReadSpace(i),
            };
        }

        if (_quoteDepth > 0)
            _buffer.AddQuote(_quoteStart, _buffer.Count);
        hasAttributes = _hasAttributes;
    }

    private readonly int ReadSpace(int i)
    {
        char c = _html[i];
        if (_preformatted > 0)
        {
            _buffer.Add(c == '\f' ? ' ' : c, i, i + 1);
            return i + 1;
        }

        int end = i + 1;
        while (end < _html.Length && HtmlSyntax.IsSpace(_html[end]))
            end++;
        if (_buffer.Count > 0 && _buffer.Last == ' ')
            _buffer.ExtendLast(end);
        else if (_buffer.Last != '\n')
            _buffer.Add(' ', i, end);
        return end;
    }

    private int ReadMarkup(int i)
    {
        char c = i + 1 < _html.Length ? _html[i + 1] : '\0';
        if (c is '!' or '?')
            return HtmlSyntax.CommentEnd(_html, i) is int end and >= 0 ? end : HtmlSyntax.EndBehind(_html, i + 2, ">");
        bool closing = c == '/';
        int name = closing ? i + 2 : i + 1;
        if (name >= _html.Length || !char.IsAsciiLetter(_html[name]))
        {
            // "a < b" and "<3" are text.
            _buffer.Add('<', i, i + 1);
            return i + 1;
        }

        return ReadTag(i, name, closing);
    }

    private int ReadTag(int i, int name, bool closing)
    {
        int nameEnd = HtmlSyntax.NameEnd(_html, name);
        Span<char> lower = stackalloc char[LongestName];
        int size = Math.Min(nameEnd - name, LongestName);
        for (int k = 0; k < size; k++)
            lower[k] = (char)(_html[name + k] | 0x20);
        ReadOnlySpan<char> tag = lower[..size];
        bool isImage = tag is "img";
        var image = default(HtmlImage);
        var attributes = new HtmlTag(_html, nameEnd);
        while (attributes.ReadAttribute())
        {
            if (isImage)
                image.Read(attributes.Name, attributes.Value);
            _hasAttributes |= HtmlAttributes.KindOf(tag, attributes.Name, attributes.Value) != HtmlAttributeKind.None;
        }

        if (image.IsSuspect)
            _buffer.AddSuspectImage(i, attributes.End);
        return closing ? Close(tag, i, attributes.End) : Open(tag, i, attributes.End);
    }

    private int Open(scoped ReadOnlySpan<char> tag, int i, int end)
    {
        if (HtmlBlocks.IsHidden(tag))
            return HtmlSyntax.ElementEnd(_html, tag, end);
        switch (tag)
        {
            case "br":
                _buffer.Add('\n', i, end);
                return end;
            case "img":
                if (_buffer.Last is not ('\n' or ' '))
                    _buffer.Add(' ', i, end);
                return end;
            case "pre":
                _preformatted++;
                break;
            default:
                break;
        }

        Part(tag, i);
        if (tag is "blockquote" && _quoteDepth++ == 0)
            _quoteStart = _buffer.Count;
        return end;
    }

    private int Close(scoped ReadOnlySpan<char> tag, int i, int end)
    {
        if (tag is "pre" && _preformatted > 0)
            _preformatted--;
        if (tag is "blockquote" && _quoteDepth > 0 && --_quoteDepth == 0)
            _buffer.AddQuote(_quoteStart, _buffer.Count);
        Part(tag, i);
        return end;
    }

    private readonly void Part(scoped ReadOnlySpan<char> tag, int i)
    {
        if (HtmlBlocks.IsParagraph(tag))
            _buffer.EndParagraph(i);
        else if (HtmlBlocks.IsLine(tag))
            _buffer.EndLine(i);
    }
}
