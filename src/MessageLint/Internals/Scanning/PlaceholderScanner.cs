namespace MessageLint.Internals.Scanning;

/// <summary>Finds placeholders of templates that were not filled in.</summary>
internal static class PlaceholderScanner
{
    private const int MaxLength = 64;

    /// <summary>What stands in single brackets must speak of one of these to be a placeholder: people bracket other things too.</summary>
    private static readonly string[] s_fieldWords =
    [
        "name", "order", "buyer", "customer", "amount", "date", "address", "product", "item", "tracking", "number", "company", "store", "shop", "seller", "email", "phone", "title",
        "kunde", "betrag", "datum", "bestell", "nom", "client", "commande", "montant", "nombre", "cliente", "pedido", "importe", "ordine", "importo", "insert",
        "注文", "お名前", "姓名", "订单", "訂單", "客户", "客戶", "金额", "金額", "商品",
    ];

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = text[start] switch
        {
            '{' when Shape.At(text, start + 1) == '{' => Close(text, start + 2, "}}"),
            '{' when Shape.At(text, start + 1) == '%' => Close(text, start + 2, "%}"),
            '$' when Shape.At(text, start + 1) == '{' => Close(text, start + 2, "}"),
            '<' when Shape.At(text, start + 1) == '<' => Close(text, start + 2, ">>"),
            '{' => CloseField(text, start, '}'),
            '[' when Shape.At(text, start + 1) == '[' => Close(text, start + 2, "]]"),
            '[' => CloseField(text, start, ']'),
            '<' => CloseField(text, start, '>'),
            '#' => CloseName(text, start, '#'),
            '%' => CloseName(text, start, '%'),
            _ => -1,
        };
        if (end < 0)
            return false;
        length = end - start;
        return true;
    }

    private static int Close(ReadOnlySpan<char> text, int start, string sign)
    {
        ReadOnlySpan<char> rest = text[Math.Min(start, text.Length)..Math.Min(text.Length, start + MaxLength)];
        int close = rest.IndexOf(sign, StringComparison.Ordinal);
        return close <= 0 || rest[..close].ContainsAny('\n', '\r') ? -1 : start + close + sign.Length;
    }

    /// <summary>"{order_id}", "[Order ID]": a name with an underscore, or words that name a field. "{Fn}" and "[0]" are keys and notes.</summary>
    private static int CloseField(ReadOnlySpan<char> text, int start, char sign)
    {
        ReadOnlySpan<char> rest = text[(start + 1)..Math.Min(text.Length, start + MaxLength)];
        int close = rest.IndexOf(sign);
        if (close < 2)
            return -1;
        ReadOnlySpan<char> inner = rest[..close];
        bool words = true;
        bool underscore = false;
        foreach (char c in inner)
        {
            underscore |= c == '_';
            words &= c is ' ' or '_' or '-' or '\'' or '.' or '/' || Text.CharTable.IsWordPart(c);
        }

        if (!words || inner.Contains('@'))
            return -1;
        if (underscore && char.IsAsciiLetter(inner[0]))
            return start + close + 2;
        int blanks = inner.Count(' ');
        if (blanks > 3)
            return -1;
        foreach (string field in s_fieldWords)
        {
            if (inner.Contains(field, StringComparison.OrdinalIgnoreCase))
                return start + close + 2;
        }

        return -1;
    }

    private static int CloseName(ReadOnlySpan<char> text, int start, char sign)
    {
        int end = start + 1;
        int stop = Math.Min(text.Length, start + MaxLength);
        while (end < stop && (char.IsAsciiLetter(text[end]) || text[end] is '_' || (sign == '#' && Shape.IsDigit(text[end]) && end > start + 1)))
            end++;
        return end > start + 3 && Shape.At(text, end) == sign ? end + 1 : -1;
    }
}
