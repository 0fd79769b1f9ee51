using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds e-mail addresses, with <c>mailto:</c> if it stands before.</summary>
internal static class EmailScanner
{
    public const int MaxLocalPart = 64;

    private const string Scheme = "mailto:";

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int local = Shape.StartsWith(text, start, Scheme) ? start + Scheme.Length : start;
        int at = FindAt(text, local);
        if (at <= local || text[at - 1] == '.' || !Shape.IsAsciiAlphanumeric(text[local]) && CharTable.ClassOf(text[local]) < CharClass.Digit)
            return false;
        int end = ScanHost(text, at + 1);

        // The scheme says what it is, even where the host is a name of somebody's own network.
        if (end < 0 && local > start)
            end = Shape.SkipAlphanumeric(text, at + 1, DomainScanner.MaxHost) is var host && host > at + 1 ? host : -1;
        if (end < 0)
            return false;
        if (local > start && Shape.At(text, end) == '?')
            end = AddressTail.End(text, end, start + UrlScanner.MaxLength);
        length = end - start;
        return true;
    }

    /// <summary>Index of the at sign behind a local part that begins at <paramref name="start"/>; -1 if something else comes first.</summary>
    private static int FindAt(ReadOnlySpan<char> text, int start)
    {
        int limit = Math.Min(text.Length, start + MaxLocalPart + 1);
        for (int i = start; i < limit; i++)
        {
            char c = text[i];
            if (c == '@')
                return i;
            if (c <= '\x7F')
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '_' or '-' or '+' or '%' or '&' or '\'' or '=' or '~'))
                    return -1;
                if (c == '.' && Shape.At(text, i + 1) == '.')
                    return -1;
            }
            else if (CharTable.ClassOf(c) is not (CharClass.Latin or CharClass.Greek or CharClass.Cyrillic or CharClass.Mark))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int ScanHost(ReadOnlySpan<char> text, int start)
    {
        if (DomainScanner.TryScanHost(text, start, out int end, out _, out _))
            return end;

        // Hosts that no registry knows are still addresses of somebody; only the last label must be one of letters.
        int limit = Math.Min(text.Length, start + DomainScanner.MaxHost);
        int index = start;
        int lastDot = -1;
        while (index < limit && (Shape.IsAsciiAlphanumeric(text[index]) || CharTable.ClassOf(text[index]) is CharClass.Latin or CharClass.Greek or CharClass.Cyrillic
            || (text[index] is '.' or '-' && index > start && index + 1 < limit && CharTable.IsWordPart(text[index + 1]) && CharTable.ClassOf(text[index + 1]) != CharClass.Ideograph)))
        {
            if (text[index] == '.')
                lastDot = index;
            index++;
        }

        if (lastDot <= start || index - lastDot < 3)
            return -1;
        for (int i = lastDot + 1; i < index; i++)
        {
            if (Shape.IsDigit(text[i]))
                return -1;
        }

        // "icon@2x.png" is a picture for sharp screens.
        return Shape.EndsAt(text, index) && !FileNameScanner.IsExtension(text[(lastDot + 1)..index]) ? index : -1;
    }
}
