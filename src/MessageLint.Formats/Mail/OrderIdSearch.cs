namespace MessageLint.Formats;

/// <summary>Finds ids of orders and items in the words of a marketplace.</summary>
internal static class OrderIdSearch
{
    /// <summary>The first id of Amazon's shape, <c>111-5550001-5550002</c>.</summary>
    public static string? Amazon(params ReadOnlySpan<string?> texts) => Find(texts, [3, 7, 7]);

    /// <summary>The first id of eBay's shape, <c>01-55500-00001</c>.</summary>
    public static string? Ebay(params ReadOnlySpan<string?> texts) => Find(texts, [2, 5, 5]);

    /// <summary>The first number of eBay's items, <c>110550000001</c>.</summary>
    public static string? EbayItem(params ReadOnlySpan<string?> texts) => Find(texts, [12]);

    private static string? Find(ReadOnlySpan<string?> texts, ReadOnlySpan<int> groups)
    {
        foreach (string? text in texts)
        {
            for (int i = 0; text is not null && i < text.Length; i++)
            {
                bool isStart = char.IsAsciiDigit(text[i]) && (i == 0 || !(char.IsAsciiLetterOrDigit(text[i - 1]) || text[i - 1] == '-'));
                if (isStart && LengthAt(text, i, groups) is > 0 and int length)
                    return text.Substring(i, length);
            }
        }

        return null;
    }

    private static int LengthAt(string text, int start, ReadOnlySpan<int> groups)
    {
        int i = start;
        for (int group = 0; group < groups.Length; group++)
        {
            if (group > 0 && (i >= text.Length || text[i++] != '-'))
                return 0;
            for (int digits = groups[group]; digits > 0; digits--)
            {
                if (i >= text.Length || !char.IsAsciiDigit(text[i++]))
                    return 0;
            }
        }

        return i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '-') ? 0 : i - start;
    }
}
