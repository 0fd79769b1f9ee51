namespace MessageLint.Internals.Text;

/// <summary>Writes what stands in attributes of HTML and is shown or leads somewhere, each value as a paragraph.</summary>
internal readonly ref struct HtmlAttributeText(ReadOnlySpan<char> html, HtmlViewBuffer buffer)
{
    private readonly ReadOnlySpan<char> _html = html;
    private readonly HtmlViewBuffer _buffer = buffer;

    public void Write()
    {
        int i = 0;
        while (_html[i..].IndexOf('<') is int next and >= 0)
        {
            i += next;
            if (HtmlSyntax.CommentEnd(_html, i) is int end and >= 0)
                i = end;
            else if (i + 1 < _html.Length && char.IsAsciiLetter(_html[i + 1]))
                i = WriteTag(i + 1);
            else
                i++;
        }
    }

    private int WriteTag(int name)
    {
        int nameEnd = HtmlSyntax.NameEnd(_html, name);
        var attributes = new HtmlTag(_html, nameEnd);
        while (attributes.ReadAttribute())
        {
            switch (HtmlAttributes.KindOf(_html[name..nameEnd], attributes.Name, attributes.Value))
            {
                case HtmlAttributeKind.Text:
                    WriteText(attributes.ValueStart, attributes.ValueEnd);
                    break;
                case HtmlAttributeKind.Link:
                    WriteLink(attributes.ValueStart, attributes.ValueEnd);
                    break;
                case HtmlAttributeKind.LinkList:
                    WriteLinks(attributes.ValueStart, attributes.ValueEnd);
                    break;
                default:
                    break;
            }
        }

        return attributes.End;
    }

    private void WriteText(int start, int end)
    {
        _buffer.EndParagraph(start);
        int i = start;
        while (i < end)
        {
            if (_html[i] == '&')
            {
                i = _buffer.AddEntity(_html[..end], i);
                continue;
            }

            _buffer.Add(HtmlSyntax.IsSpace(_html[i]) ? ' ' : _html[i], i, i + 1);
            i++;
        }
    }

    /// <summary>Links with sizes and commas between them: <c>a.png 1x, b.png 2x</c>.</summary>
    private void WriteLinks(int start, int end)
    {
        while (start < end)
        {
            while (start < end && (HtmlSyntax.IsSpace(_html[start]) || _html[start] == ','))
                start++;
            int stop = start;
            while (stop < end && !HtmlSyntax.IsSpace(_html[stop]) && _html[stop] != ',')
                stop++;
            WriteLink(start, stop);
            start = stop;
            while (start < end && _html[start] != ',')
                start++;
        }
    }

    private void WriteLink(int start, int end)
    {
        while (start < end && HtmlSyntax.IsSpace(_html[start]))
            start++;
        if (start == end || LeadsNowhere(_html[start..end]))
            return;
        _buffer.EndParagraph(start);
        int first = _buffer.Count;
        bool hasScheme = false;
        int i = start;
        while (i < end)
        {
            if (HtmlSyntax.IsSpace(_html[i]))
            {
                i++;
                continue;
            }

            // Browsers read two slashes of either kind as "https://" or whatever the page itself has.
            if (!hasScheme && _buffer.Count == first + 2)
            {
                hasScheme = true;
                if (IsSlash(_buffer.Last) && IsSlash(_buffer.BeforeLast))
                    WriteScheme(start, i);
            }

            if (_html[i] == '&')
            {
                i = _buffer.AddEntity(_html[..end], i);
                continue;
            }

            _buffer.Add(_html[i], i, i + 1);
            i++;
        }
    }

    private void WriteScheme(int start, int end)
    {
        _buffer.RemoveLast();
        _buffer.RemoveLast();
        foreach (char c in "https://")
            _buffer.Add(c, start, end);
    }

    /// <summary>Places of the page itself, and what is loaded from the message.</summary>
    private static bool LeadsNowhere(ReadOnlySpan<char> link) =>
        link[0] == '#' || link.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("cid:", StringComparison.OrdinalIgnoreCase);

    private static bool IsSlash(char c) => c is '/' or '\\';
}
