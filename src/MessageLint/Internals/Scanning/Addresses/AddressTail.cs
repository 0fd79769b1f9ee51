using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds where an address ends in running text: at a blank or a foreign script, without the punctuation of the sentence around it.</summary>
internal static class AddressTail
{
    /// <summary>Index behind the address that goes on at <paramref name="start"/>, at most <paramref name="limit"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int limit)
    {
        int stop = Math.Min(text.Length, limit);
        int end = start;
        int round = 0;
        int square = 0;

        // The last index at which the address could end, kept while walking so that trailing punctuation needs no second pass.
        int last = start;
        while (end < stop)
        {
            char c = text[end];
            CharClass kind = CharTable.ClassOf(c);
            if (c <= '\x7F' ? !IsAddressUnit(c) : !(CharTable.IsRunLetter(kind) || kind == CharClass.Mark || IsForeignDot(text, end)))
                break;
            if (c == '(')
                round++;
            else if (c == '[')
                square++;
            else if ((c == ')' && --round < 0) || (c == ']' && --square < 0))
                break;
            end++;
            if (!IsTrailing(c))
                last = end;
        }

        return last;
    }

    /// <summary>Ideographic stops between Latin letters stand for a dot.</summary>
    public static bool IsForeignDot(ReadOnlySpan<char> text, int index) =>
        text[index] is '\u3002' or '\uFF61' or '\uFF0E' && char.IsAsciiLetterOrDigit(Shape.At(text, index + 1));

    private static bool IsAddressUnit(char c) => c > ' ' && c is not ('"' or '<' or '>' or '`' or '{' or '}' or '|' or '\\' or '^' or '\x7F');

    private static bool IsTrailing(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '"' or '*' or '_' or '~' or '(' or '[' or '-' or '\u3002' or '\uFF61';
}
