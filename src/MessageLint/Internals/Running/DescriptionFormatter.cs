namespace MessageLint.Internals.Running;

/// <summary>Fills the places of a message format.</summary>
internal static class DescriptionFormatter
{
    private static readonly (Disguise Flag, string Words)[] DisguiseWords =
    [
        (Disguise.Spacing, "separated characters"),
        (Disguise.WrittenSign, "written-out signs"),
        (Disguise.SpelledDigits, "spelled-out digits"),
        (Disguise.SpelledLetters, "letters of a spelling alphabet"),
        (Disguise.LettersForDigits, "letters for digits"),
        (Disguise.LookAlike, "look-alike characters"),
        (Disguise.Invisible, "invisible characters"),
        (Disguise.Encoding, "encoded characters"),
        (Disguise.BrokenLink, "a broken link"),
        (Disguise.Homophone, "a word that stands for another"),
    ];

    public static string Format(string format, ReadOnlySpan<char> match, ReadOnlySpan<char> argument, Disguise disguise)
    {
        int longest = format.Length + match.Length + argument.Length + 256;
        char[]? rented = longest > 1024 ? System.Buffers.ArrayPool<char>.Shared.Rent(longest) : null;
        Span<char> destination = rented ?? stackalloc char[1024];
        TryFormat(format, match, argument, disguise, destination, out int written);
        string result = destination[..written].ToString();
        if (rented is not null)
            System.Buffers.ArrayPool<char>.Shared.Return(rented, clearArray: true);
        return result;
    }

    public static bool TryFormat(ReadOnlySpan<char> format, ReadOnlySpan<char> match, ReadOnlySpan<char> argument, Disguise disguise, Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        while (!format.IsEmpty)
        {
            int open = format.IndexOf('{');
            if (open < 0)
                return Append(format, destination, ref charsWritten);
            if (!Append(format[..open], destination, ref charsWritten))
                return false;
            format = format[open..];
            bool fits;
            int consumed;
            if (format.StartsWith("{match}"))
            {
                fits = Append(match, destination, ref charsWritten);
                consumed = "{match}".Length;
            }
            else if (format.StartsWith("{argument}"))
            {
                fits = Append(argument, destination, ref charsWritten);
                consumed = "{argument}".Length;
            }
            else if (format.StartsWith("{disguise}"))
            {
                fits = AppendDisguise(disguise, destination, ref charsWritten);
                consumed = "{disguise}".Length;
            }
            else
            {
                fits = Append(format[..1], destination, ref charsWritten);
                consumed = 1;
            }

            if (!fits)
                return false;
            format = format[consumed..];
        }

        return true;
    }

    private static bool AppendDisguise(Disguise disguise, Span<char> destination, ref int written)
    {
        bool first = true;
        foreach ((Disguise flag, string words) in DisguiseWords)
        {
            if ((disguise & flag) == 0)
                continue;
            if (!first && !Append(", ", destination, ref written))
                return false;
            if (!Append(words, destination, ref written))
                return false;
            first = false;
        }

        return true;
    }

    private static bool Append(ReadOnlySpan<char> piece, Span<char> destination, ref int written)
    {
        if (!piece.TryCopyTo(destination[written..]))
            return false;
        written += piece.Length;
        return true;
    }
}
