using System.Globalization;
using System.Text;

namespace MessageLint.Cli;

/// <summary>Makes visible what could make a terminal act, or show a text other than it is: control characters and escape sequences, bidirectional
/// controls, invisible characters, line separators, halves of surrogate pairs. Everything that comes from outside passes here before it is shown.</summary>
internal static class TerminalText
{
    /// <summary>The text on one line, with <c>\n</c>, <c>\t</c> and <c>\u{202E}</c> for what must not act.</summary>
    public static string Escape(string text)
    {
        int first = FirstUnsafe(text);
        if (first < 0)
            return text;
        var result = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (int i = first; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                AppendEscaped(result, rune);
                i += rune.Utf16SequenceLength;
            }
            else
            {
                AppendEscape(result, text[i++]);
            }
        }

        return result.ToString();
    }

    public static void AppendEscaped(StringBuilder result, Rune rune)
    {
        if (!IsUnsafe(rune))
            result.Append(rune);
        else
            AppendEscape(result, rune.Value);
    }

    public static void AppendEscape(StringBuilder result, int codePoint)
    {
        switch (codePoint)
        {
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case '\t':
                result.Append("\\t");
                break;
            default:
                result.Append(CultureInfo.InvariantCulture, $"\\u{{{codePoint:X4}}}");
                break;
        }
    }

    /// <summary>Whether a character may not reach a terminal as it is.</summary>
    public static bool IsUnsafe(Rune rune)
    {
        if (rune.Value is >= 0x20 and < 0x7F)
            return false;
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control:
            case UnicodeCategory.Format:
            case UnicodeCategory.LineSeparator:
            case UnicodeCategory.ParagraphSeparator:
            case UnicodeCategory.PrivateUse:
            case UnicodeCategory.OtherNotAssigned:
                return true;
        }

        // Characters that are letters, marks or signs by category but are drawn as nothing: grapheme joiner, Hangul fillers, Khmer inherent vowels,
        // Mongolian variation selectors, the empty Braille pattern.
        return rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0;
    }

    private static int FirstUnsafe(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune) || IsUnsafe(rune))
                return i;
            i += rune.Utf16SequenceLength;
        }

        return -1;
    }
}
