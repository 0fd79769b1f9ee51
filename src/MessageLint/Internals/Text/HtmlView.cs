using System.Buffers;

namespace MessageLint.Internals.Text;

/// <summary>Turns HTML into the text its reader sees. Not a parser of documents: tags, comments and entities are trivia, and any input gives a view.</summary>
internal static class HtmlView
{
    private const int LongestName = 16;

    private static readonly SearchValues<char> s_special = SearchValues.Create("<& \t\r\n\f");

    /// <summary>Fills <paramref name="buffer"/> with the view of <paramref name="html"/>.</summary>
    public static void Build(ReadOnlySpan<char> html, HtmlViewBuffer buffer)
    {
        // The most for the least source are four units in a list of images, "//a,": two line breaks, "https:" and three of the units.
        buffer.Reset((html.Length * 3) + 16);
        Builder builder = new(html, buffer);
        builder.Run();
        buffer.EndText();
        builder.AppendAttributes();
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';

    private ref struct Builder(ReadOnlySpan<char> html, HtmlViewBuffer buffer)
    {
        private readonly ReadOnlySpan<char> _html = html;
        private readonly HtmlViewBuffer _buffer = buffer;
        private int _preformatted;
        private int _quoteDepth;
        private int _quoteStart;
        private bool _hasAttributes;

        public void Run()
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
                    '&' => ReadEntity(i, _html.Length),
                    _ => ReadSpace(i),
                };
            }

            if (_quoteDepth > 0)
                _buffer.AddQuote(_quoteStart, _buffer.Count);
        }

        /// <summary>Second pass over the tags alone: what stands in attributes goes behind all text, so that it parts no words.</summary>
        public void AppendAttributes()
        {
            if (!_hasAttributes)
                return;
            int i = 0;
            while (true)
            {
                int next = _html[i..].IndexOf('<');
                if (next < 0)
                    return;
                i += next;
                if (_html[i..].StartsWith("<!--", StringComparison.Ordinal))
                {
                    i = SkipThrough(i + 4, "-->");
                    continue;
                }

                if (i + 1 < _html.Length && char.IsAsciiLetter(_html[i + 1]))
                {
                    int nameEnd = NameEnd(i + 1);
                    var ignored = default(HtmlImage);
                    i = ReadTag(nameEnd, _html[(i + 1)..nameEnd], append: true, ref ignored);
                    continue;
                }

                i++;
            }
        }

        private readonly void Append(HtmlAttributeKind kind, int start, int end)
        {
            if (kind == HtmlAttributeKind.Text)
            {
                AppendText(start, end);
                return;
            }

            if (kind == HtmlAttributeKind.Link)
            {
                AppendLink(start, end);
                return;
            }

            // "a.png 1x, b.png 2x"
            while (start < end)
            {
                while (start < end && (IsSpace(_html[start]) || _html[start] == ','))
                    start++;
                int stop = start;
                while (stop < end && !IsSpace(_html[stop]) && _html[stop] != ',')
                    stop++;
                AppendLink(start, stop);
                start = stop;
                while (start < end && _html[start] != ',')
                    start++;
            }
        }

        private readonly void AppendText(int start, int end)
        {
            Paragraph(start);
            int i = start;
            while (i < end)
            {
                if (_html[i] == '&')
                {
                    i = ReadEntity(i, end);
                    continue;
                }

                _buffer.Add(IsSpace(_html[i]) ? ' ' : _html[i], i, i + 1);
                i++;
            }
        }

        private readonly void AppendLink(int start, int end)
        {
            while (start < end && IsSpace(_html[start]))
                start++;
            if (start == end || _html[start] == '#' || _html[start..end].StartsWith("data:", StringComparison.OrdinalIgnoreCase) || _html[start..end].StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
                return;
            Paragraph(start);
            int first = _buffer.Count;
            bool hasScheme = false;
            int i = start;
            while (i < end)
            {
                if (IsSpace(_html[i]))
                {
                    i++;
                    continue;
                }

                // Browsers read two slashes of either kind as "https://" or whatever the page itself has.
                if (!hasScheme && _buffer.Count == first + 2)
                {
                    hasScheme = true;
                    if (IsSlash(_buffer.Last) && IsSlash(_buffer.BeforeLast))
                        AddScheme(start, i);
                }

                if (_html[i] == '&')
                {
                    i = ReadEntity(i, end);
                    continue;
                }

                _buffer.Add(_html[i], i, i + 1);
                i++;
            }
        }

        private readonly void AddScheme(int start, int end)
        {
            _buffer.RemoveLast();
            _buffer.RemoveLast();
            foreach (char c in "https://")
                _buffer.Add(c, start, end);
        }

        private static bool IsSlash(char c) => c is '/' or '\\';

        private readonly int ReadSpace(int i)
        {
            char c = _html[i];
            if (_preformatted > 0)
            {
                _buffer.Add(c == '\f' ? ' ' : c, i, i + 1);
                return i + 1;
            }

            int end = i + 1;
            while (end < _html.Length && IsSpace(_html[end]))
                end++;
            if (_buffer.Count > 0 && _buffer.Last == ' ')
                _buffer.ExtendLast(end);
            else if (_buffer.Last != '\n')
                _buffer.Add(' ', i, end);
            return end;
        }

        private readonly int ReadEntity(int i, int limit)
        {
            if (HtmlEntities.TryDecode(_html[i..limit], out int codePoint, out int length))
            {
                if (codePoint > char.MaxValue)
                {
                    _buffer.Add((char)(0xD800 + ((codePoint - 0x10000) >> 10)), i, i + length);
                    _buffer.Add((char)(0xDC00 + ((codePoint - 0x10000) & 0x3FF)), i, i + length);
                }
                else
                {
                    _buffer.Add((char)codePoint, i, i + length);
                }

                return i + length;
            }

            _buffer.Add('&', i, i + 1);
            return i + 1;
        }

        private int ReadMarkup(int i)
        {
            char c = i + 1 < _html.Length ? _html[i + 1] : '\0';
            if (c == '!')
            {
                if (_html[i..].StartsWith("<!--", StringComparison.Ordinal))
                    return SkipThrough(i + 4, "-->");
                return SkipThrough(i + 2, ">");
            }

            if (c == '?')
                return SkipThrough(i + 2, ">");
            bool closing = c == '/';
            int name = closing ? i + 2 : i + 1;
            if (name >= _html.Length || !char.IsAsciiLetter(_html[name]))
            {
                // "a < b" and "<3" are text.
                _buffer.Add('<', i, i + 1);
                return i + 1;
            }

            int nameEnd = NameEnd(name);
            Span<char> lower = stackalloc char[LongestName];
            int size = Math.Min(nameEnd - name, LongestName);
            for (int k = 0; k < size; k++)
                lower[k] = (char)(_html[name + k] | 0x20);
            ReadOnlySpan<char> tag = lower[..size];
            var image = default(HtmlImage);
            int end = ReadTag(nameEnd, tag, append: false, ref image);
            if (image.IsSuspect)
                _buffer.AddSuspectImage(i, end);
            return closing ? Close(tag, i, end) : Open(tag, i, end);
        }

        private int Open(scoped ReadOnlySpan<char> tag, int i, int end)
        {
            switch (tag)
            {
                case "script" or "style" or "title" or "head" or "template" or "noembed" or "noframes":
                    return SkipElement(tag, end);
                case "br":
                    LineBreak(i, end);
                    return end;
                case "pre":
                    _preformatted++;
                    break;
                case "blockquote":
                    Paragraph(i);
                    if (_quoteDepth++ == 0)
                        _quoteStart = _buffer.Count;
                    return end;
                case "img":
                    if (_buffer.Last is not ('\n' or ' '))
                        _buffer.Add(' ', i, end);
                    return end;
                default:
                    break;
            }

            Block(tag, i);
            return end;
        }

        private int Close(scoped ReadOnlySpan<char> tag, int i, int end)
        {
            if (tag is "pre" && _preformatted > 0)
                _preformatted--;
            if (tag is "blockquote" && _quoteDepth > 0 && --_quoteDepth == 0)
                _buffer.AddQuote(_quoteStart, _buffer.Count);
            Block(tag, i);
            return end;
        }

        private readonly void Block(scoped ReadOnlySpan<char> tag, int i)
        {
            switch (tag)
            {
                case "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "tr" or "td" or "th" or "hr" or "blockquote" or "pre" or "form" or "fieldset" or "option" or "button":
                    Paragraph(i);
                    break;
                case "div" or "section" or "article" or "header" or "footer" or "main" or "nav" or "aside" or "address" or "figure" or "figcaption" or "center" or "body" or "html" or "details" or "summary" or "caption" or "label" or "select":
                    if (_buffer.Last != '\n')
                        LineBreak(i, i);
                    break;
                default:
                    break;
            }
        }

        private readonly void Paragraph(int i)
        {
            if (_buffer.Count == 0)
                return;
            if (_buffer.Last != '\n')
                LineBreak(i, i);
            if (_buffer.BeforeLast != '\n')
                LineBreak(i, i);
        }

        private readonly void LineBreak(int start, int end) => _buffer.Add('\n', start, end);

        private readonly int NameEnd(int i)
        {
            while (i < _html.Length && (char.IsAsciiLetterOrDigit(_html[i]) || _html[i] is ':' or '-'))
                i++;
            return i;
        }

        /// <summary>Reads the attributes of a tag; index behind its closing sign, or the end of the text if it never closes.</summary>
        private int ReadTag(int i, scoped ReadOnlySpan<char> tag, bool append, scoped ref HtmlImage image)
        {
            bool isImage = tag is "img";
            while (i < _html.Length)
            {
                char c = _html[i];
                if (c == '>')
                    return i + 1;
                if (IsSpace(c) || c == '/')
                {
                    i++;
                    continue;
                }

                int name = i;
                while (i < _html.Length && !IsSpace(_html[i]) && _html[i] is not ('=' or '>' or '/'))
                    i++;
                int nameEnd = i;
                if (i == name)
                    i++;
                int sign = i;
                while (sign < _html.Length && IsSpace(_html[sign]))
                    sign++;
                if (sign >= _html.Length || _html[sign] != '=')
                    continue;
                i = sign + 1;
                while (i < _html.Length && IsSpace(_html[i]))
                    i++;
                if (i >= _html.Length)
                    break;
                int start;
                int end;
                if (_html[i] is '"' or '\'')
                {
                    start = i + 1;
                    int close = _html[start..].IndexOf(_html[i]);
                    if (close < 0)
                        return _html.Length;
                    end = start + close;
                    i = end + 1;
                }
                else
                {
                    start = i;
                    while (i < _html.Length && !IsSpace(_html[i]) && _html[i] != '>')
                        i++;
                    end = i;
                }

                if (isImage)
                    image.Read(_html[name..nameEnd], _html[start..end]);
                HtmlAttributeKind kind = end > start ? HtmlAttributes.KindOf(tag, _html[name..nameEnd]) : HtmlAttributeKind.None;
                if (kind == HtmlAttributeKind.None)
                    continue;
                _hasAttributes = true;
                if (append)
                    Append(kind, start, end);
            }

            return _html.Length;
        }

        private readonly int SkipThrough(int i, string sign)
        {
            i = Math.Min(i, _html.Length);
            int found = _html[i..].IndexOf(sign, StringComparison.Ordinal);
            return found < 0 ? _html.Length : i + found + sign.Length;
        }

        /// <summary>Index of the closing tag of an element whose content is not shown; the end of the text if there is none.</summary>
        private readonly int SkipElement(scoped ReadOnlySpan<char> tag, int i)
        {
            while (true)
            {
                int next = _html[i..].IndexOf("</", StringComparison.Ordinal);
                if (next < 0)
                    return _html.Length;
                i += next + 2;
                if (_html[i..].StartsWith(tag, StringComparison.OrdinalIgnoreCase) && NameEnd(i) == i + tag.Length)
                    return SkipThrough(i, ">");
            }
        }
    }
}
