using System.Globalization;
using System.Text;

namespace MessageLint.Testing;

/// <summary>Pieces of a message for failure texts: one line around a place, carets below it, nothing invisible left invisible.</summary>
internal static class TextExcerpt
{
    private const int UnitsAround = 60;

    /// <summary>The line that holds the places, and a line of carets for each.</summary>
    public static string Underline(string text, params ReadOnlySpan<(TextSpan Span, string Label)> places)
    {
        int first = int.MaxValue;
        int last = 0;
        foreach ((TextSpan span, _) in places)
        {
            first = Math.Min(first, span.Start);
            last = Math.Max(last, span.End);
        }

        int start = Math.Max(0, first - UnitsAround);
        int lineStart = text.LastIndexOf('\n', Math.Max(0, first - 1), Math.Max(0, first - start)) + 1;
        start = Math.Max(start, lineStart);
        int end = Math.Min(text.Length, Math.Min(last, first + (2 * UnitsAround)) + UnitsAround);
        int lineEnd = text.IndexOf('\n', Math.Min(last, end));
        if (lineEnd >= 0 && lineEnd < end)
            end = lineEnd;
        var excerpt = new StringBuilder().Append("    ").Append(Visible(text.AsSpan(start, end - start))).Append('\n');
        foreach ((TextSpan span, string label) in places)
        {
            int from = Math.Clamp(span.Start - start, 0, end - start);
            int length = Math.Clamp(span.Length, 1, Math.Max(1, end - start - from));
            excerpt.Append(' ', 4 + from).Append(span.IsEmpty ? "|" : new string('^', length)).Append(' ').Append(label).Append('\n');
        }

        return excerpt.ToString();
    }

    /// <summary>The text with one visible character for each unit, so that carets below it stand where they should.</summary>
    public static string Visible(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isHalf = char.IsSurrogate(c) && !(i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) && !(i > 0 && char.IsSurrogatePair(text[i - 1], c));
            UnicodeCategory category = char.GetUnicodeCategory(c);
            visible.Append(c switch
            {
                '\n' => '␊',
                '\r' => '␍',
                '\t' => '␉',
                _ when isHalf || category is UnicodeCategory.Control or UnicodeCategory.Format => '�',
                _ => c,
            });
        }

        return visible.ToString();
    }
}
