using System.Buffers;
using System.Text.Unicode;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>The text of one message on its way in and back: decoded from UTF-8, freed of HTML, and places in it told in terms of the source.</summary>
internal sealed class MessageSource
{
    /// <summary>Texts of this length need some megabytes. Hardly any message is a tenth as long.</summary>
    private const int LongText = 1 << 16;

    /// <summary>A log of long mails has some short ones among them.</summary>
    private const int ShortOnesInARow = 256;

    private readonly HtmlViewBuffer _html = new();
    private char[] _decoded = new char[1024];
    private bool _isHtml;
    private bool _hasLongRoom;
    private int _shortOnes;

    /// <summary>Whether there is room for a very long text, and no message has needed it for a while.</summary>
    public bool HoldsUnusedRoom => _hasLongRoom && _shortOnes >= ShortOnesInARow;

    /// <summary>The images of an HTML message that may track its reader or are not secure, as places in the text that tokens index.</summary>
    public ReadOnlySpan<int> SuspectImages => _isHtml ? _html.SuspectImages : [];

    public void Begin(MessageFormat format) => _isHtml = format == MessageFormat.Html;

    /// <summary>Transcodes UTF-8, for the scanners know UTF-16 alone.</summary>
    /// <returns><see cref="OperationStatus.DestinationTooSmall"/> for a text that is longer than any that is judged.</returns>
    public OperationStatus Decode(ReadOnlySpan<byte> utf8Text, out ReadOnlySpan<char> source)
    {
        int room = Math.Min(utf8Text.Length, MessageLinter.MaxTextLength);
        if (_decoded.Length < room)
            _decoded = new char[Math.Min(MessageLinter.MaxTextLength, Math.Max(room, _decoded.Length * 2))];
        OperationStatus status = Utf8.ToUtf16(utf8Text, _decoded, out _, out int length, replaceInvalidSequences: false);
        source = _decoded.AsSpan(0, length);
        return status;
    }

    /// <summary>Makes the text that tokens index: what a reader of HTML sees, else the source itself.</summary>
    public ReadOnlySpan<char> Open(ReadOnlySpan<char> source)
    {
        bool isLong = source.Length > LongText;
        _hasLongRoom |= isLong;
        _shortOnes = isLong ? 0 : _shortOnes + 1;
        if (_isHtml)
            HtmlView.Build(source, _html);
        return TextOf(source);
    }

    /// <summary>The text that tokens index, of the source that was opened last.</summary>
    public ReadOnlySpan<char> TextOf(ReadOnlySpan<char> source) => _isHtml ? _html.Text : source;

    /// <summary>Marks the tokens of quotations and attributes, which only HTML tells apart.</summary>
    public void Mark(TokenBuffer tokens)
    {
        if (_isHtml)
            _html.Mark(tokens);
    }

    /// <summary>The place in the source of a place in the text that tokens index.</summary>
    public TextSpan ToSource(TextSpan span) => _isHtml ? _html.ToSource(span) : span;

    /// <summary>Tells findings in terms of the source.</summary>
    public void MapToSource(ReadOnlySpan<char> source, Span<DiagnosticRecord> records)
    {
        if (!_isHtml)
            return;
        foreach (ref DiagnosticRecord record in records)
            record = record.WithPlace(_html.ToSource(record.Span), _html.ToSource(record.Argument), FixInSource(source, record.Fix));
    }

    /// <summary>The fix in terms of the HTML; none where it would tear tags apart or change an attribute, which no reader would see.</summary>
    private FixPlan FixInSource(ReadOnlySpan<char> source, in FixPlan fix)
    {
        if (fix.IsNone || !_html.IsVisible(fix.Span))
            return default;
        TextSpan span = _html.ToSource(fix.Span);
        return source.Slice(span.Start, span.Length).ContainsAny('<', '>') ? default : fix with { Span = span };
    }
}
