using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds addresses into which one sign was strewn: <c>help*77*@*lumen*.*com</c>.</summary>
internal static class StrewnAddress
{
    /// <summary>Signs strewn into an address; one alone may belong to the name.</summary>
    private const int FewestSigns = 2;

    /// <summary>Finds the address around the at sign.</summary>
    [SkipLocalsInit]
    public static bool TryScan(ReadOnlySpan<char> text, int at, out int start, out int length)
    {
        start = at;
        length = 0;
        if (text[at] != '@')
            return false;
        char strewn = Shape.At(text, at + 1) is var behind && IsStrewn(behind) ? behind : Shape.At(text, at - 1);
        if (!IsStrewn(strewn))
            return false;
        while (start > 0 && at - start < WrittenName.Longest && IsUnit(text[start - 1], strewn))
            start--;
        while (start < at && text[start] == strewn)
            start++;
        Span<char> plain = stackalloc char[WrittenName.Longest + WrittenHost.Longest];
        int count = 0;
        int last = start;
        for (int i = start; i < text.Length && i - at < WrittenHost.Longest && IsUnit(text[i], strewn); i++)
        {
            if (text[i] == strewn)
                continue;
            plain[count++] = text[i];
            last = i + 1;
        }

        length = last - start;
        return length - count >= FewestSigns && EmailScanner.TryScan(plain[..count], 0, out int size) && size == count;
    }

    private static bool IsStrewn(char c) => c is '*' or '~' or '|' or '^' or '_' or '!' or '=' or '+';

    private static bool IsUnit(char c, char strewn) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' || c == strewn;
}
