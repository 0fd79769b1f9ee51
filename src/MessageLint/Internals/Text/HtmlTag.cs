namespace MessageLint.Internals.Text;

/// <summary>Goes through the attributes that a tag has with their values.</summary>
/// <param name="html">The text.</param>
/// <param name="position">Index behind the name of the tag.</param>
internal ref struct HtmlTag(ReadOnlySpan<char> html, int position)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _nameStart;
    private int _nameEnd;

    /// <summary>Once there is no next attribute, the index behind the closing sign of the tag, or the end of the text if it never closes.</summary>
    public int End { get; private set; } = position;

    public readonly ReadOnlySpan<char> Name => _html[_nameStart.._nameEnd];

    public int ValueStart { get; private set; }

    public int ValueEnd { get; private set; }

    public readonly ReadOnlySpan<char> Value => _html[ValueStart..ValueEnd];

    public bool ReadAttribute()
    {
        int i = End;
        while (i < _html.Length)
        {
            if (_html[i] == '>')
            {
                End = i + 1;
                return false;
            }

            if (HtmlSyntax.IsSpace(_html[i]) || _html[i] == '/')
            {
                i++;
                continue;
            }

            i = ReadName(i);
            int sign = SkipSpace(i);
            if (sign >= _html.Length || _html[sign] != '=')
                continue;
            i = SkipSpace(sign + 1);
            if (i >= _html.Length || !TryReadValue(i))
                break;
            return true;
        }

        End = _html.Length;
        return false;
    }

    private int ReadName(int i)
    {
        _nameStart = i;
        while (i < _html.Length && !HtmlSyntax.IsSpace(_html[i]) && _html[i] is not ('=' or '>' or '/'))
            i++;
        _nameEnd = i;
        return i == _nameStart ? i + 1 : i;
    }

    private bool TryReadValue(int i)
    {
        if (_html[i] is '"' or '\'')
        {
            ValueStart = i + 1;
            int length = _html[ValueStart..].IndexOf(_html[i]);
            if (length < 0)
                return false;
            ValueEnd = ValueStart + length;
            End = ValueEnd + 1;
            return true;
        }

        ValueStart = i;
        while (i < _html.Length && !HtmlSyntax.IsSpace(_html[i]) && _html[i] != '>')
            i++;
        ValueEnd = i;
        End = i;
        return true;
    }

    private readonly int SkipSpace(int i)
    {
        while (i < _html.Length && HtmlSyntax.IsSpace(_html[i]))
            i++;
        return i;
    }
}
