namespace MessageLint.Formats;

/// <summary>The lines of one mail after the other: of a mailbox, or of a file that is one mail.</summary>
/// <remarks>In a mailbox a line <c>From …</c> with the time of delivery begins a mail. Lines of a mail that begin so are written with a <c>&gt;</c> before them, which is taken away here
/// (mboxo, mboxrd). <c>Content-Length</c> is not believed: programs that change a mail leave it as it was.</remarks>
internal sealed class MailLines(ByteLines lines, bool isMailbox)
{
    private bool _isOpen;
    private bool _afterBlank = true;
    private bool _wasRead;

    /// <summary>The line of the file that is read next; the first is 1.</summary>
    public int Line => lines.Line;

    /// <summary>How many bytes of the file have been read.</summary>
    public long Position => lines.Position;

    /// <summary>Goes to the next mail, whatever of the last one has been read.</summary>
    public bool NextMail()
    {
        while (_isOpen && Read(out _, out _, out _))
        {
        }

        if (!isMailbox)
        {
            bool isFirst = !_wasRead;
            _isOpen = _wasRead = true;
            return isFirst && !lines.PeekLine(1).IsEmpty;
        }

        // What stands before the first mail belongs to none.
        while (!IsSeparator())
        {
            if (!lines.Read(out ReadOnlySpan<byte> skipped, out bool endsLine))
                return false;
            _afterBlank = endsLine && skipped.IsEmpty;
        }

        while (lines.Read(out _, out bool ends) && !ends)
        {
        }

        _isOpen = true;
        _afterBlank = false;
        return true;
    }

    /// <summary>Reads a line of the mail, or a piece of a very long one.</summary>
    /// <returns><see langword="false"/> at the end of the mail.</returns>
    public bool Read(out ReadOnlySpan<byte> piece, out bool startsLine, out bool endsLine)
    {
        startsLine = lines.IsAtLineStart;
        if (!_isOpen || (isMailbox && startsLine && IsSeparator()) || !lines.Read(out piece, out endsLine))
        {
            _isOpen = false;
            piece = default;
            endsLine = true;
            return false;
        }

        _afterBlank = startsLine && endsLine && piece.IsEmpty;

        // The empty line before a separator is the mailbox's, not the mail's.
        if (isMailbox && _afterBlank && IsSeparator())
        {
            _isOpen = false;
            return false;
        }

        if (isMailbox && startsLine && piece.StartsWith(">"u8) && piece.TrimStart((byte)'>').StartsWith("From "u8))
            piece = piece[1..];
        return true;
    }

    private bool IsSeparator()
    {
        const int longestSeparator = 512;
        ReadOnlySpan<byte> line = lines.PeekLine(longestSeparator);
        return line.StartsWith("From "u8) && HasTime(line, mustEndWithYear: !_afterBlank);
    }

    /// <summary>Whether a line holds a time of day and a year, as separators do. Where no empty line stands before it, it must end with them.</summary>
    private static bool HasTime(ReadOnlySpan<byte> line, bool mustEndWithYear)
    {
        bool hasTime = false;
        bool hasYear = false;
        bool isLast = false;
        foreach (Range range in line.Split((byte)' '))
        {
            ReadOnlySpan<byte> word = line[range];
            if (word.IsEmpty)
                continue;
            isLast = false;
            if (word.Length is 5 or 8 && word[2] == ':' && char.IsAsciiDigit((char)word[0]) && char.IsAsciiDigit((char)word[1]))
                hasTime = true;
            else if (word.Length == 4 && word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
                hasYear = isLast = true;
            else if (hasYear && word.Length == 5 && word[0] is (byte)'+' or (byte)'-')
                isLast = true;
        }

        return hasTime && hasYear && (isLast || !mustEndWithYear);
    }
}
