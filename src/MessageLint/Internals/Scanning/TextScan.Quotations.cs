using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Quotation marks.</content>
internal ref partial struct TextScan
{
    /// <summary>Opens a quotation, or closes the one that is open: only then, looking back, its tokens are known to be quoted.</summary>
    /// <remarks>
    /// Rules excuse what is quoted, so a mark that has no mate, or could be the sign for inches, quotes nothing. Of quotations within each other the innermost counts.
    /// </remarks>
    private void ScanQuotationMark(int i)
    {
        if (_quotationStart >= 0 && ClosesQuotation(i))
        {
            for (int token = _quotationStart; token < _buffer.Count; token++)
                _buffer.SetFlags(token, _buffer[token].Flags | TokenFlags.InQuotation);
            _quotationStart = -1;
        }
        else if (OpensQuotation(i))
        {
            _quotationStart = _buffer.Count;
            _quotationMark = _text[i];
        }
    }

    private readonly bool OpensQuotation(int i)
    {
        // French sets blanks inside its marks.
        if (_text[i] is '」' or '』' or '》' || (_text[i] != '«' && CharTable.IsBlank(Shape.At(_text, i + 1))))
            return false;
        if (_text[i] is '「' or '『' or '《' || i == 0)
            return true;
        char before = _text[i - 1];
        return CharTable.IsBlank(before) || CharTable.IsEastAsian(before) || before is '(' or '[' or '（' or ')' or ':' or '：' or ',' or '，' or '、' or '。' or '/' or '-' or '–' or '—' or '=' or '>' or '\'' or '’' or '\n';
    }

    private readonly bool ClosesQuotation(int i)
    {
        bool isMate = _quotationMark switch
        {
            '„' => _text[i] is '“' or '”' or '"',
            '“' => _text[i] is '”' or '“',
            '«' => _text[i] == '»',
            '»' => _text[i] == '«',
            '‹' => _text[i] == '›',
            '›' => _text[i] == '‹',
            '「' => _text[i] == '」',
            '『' => _text[i] == '』',
            '《' => _text[i] == '》',
            _ => _text[i] == _quotationMark,
        };
        if (!isMate || _text[i] is '」' or '』' or '》')
            return isMate;
        char before = _text[i - 1];
        return !(_text[i] == '"' && Shape.IsDigit(before)) && (!CharTable.IsBlank(before) || _quotationMark is '«' or '»') && !IsLatinOrDigit(Shape.At(_text, i + 1));
    }
}
