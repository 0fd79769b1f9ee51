using System.Globalization;
using System.Text;

namespace MessageLint.Formats;

/// <summary>A header with parameters: <c>text/plain; charset="utf-8"</c>, <c>attachment; filename*=UTF-8''a%20b.pdf</c> (RFC 2045, 2183, 2231).</summary>
internal sealed class HeaderParameters
{
    private const int MaxParameters = 200;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private HeaderParameters(string value) => Value = value;

    /// <summary>What stands before the parameters, in lower case.</summary>
    public string Value { get; }

    /// <summary>The value of a parameter, decoded; <see langword="null"/> if it is not there.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public static HeaderParameters Parse(string? header)
    {
        List<string> pieces = Split(header ?? "");
        var parameters = new HeaderParameters(pieces.Count == 0 ? "" : pieces[0].Trim().ToLowerInvariant());
        var sections = new Dictionary<string, SortedDictionary<int, (string Value, bool IsEncoded)>>(StringComparer.OrdinalIgnoreCase);
        foreach (string piece in pieces.Skip(1).Take(MaxParameters))
        {
            int equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                continue;
            string name = piece[..equals].Trim();
            string value = piece[(equals + 1)..].Trim();
            int star = name.IndexOf('*', StringComparison.Ordinal);
            if (star < 0)
            {
                // RFC 2231 wins over a name written twice for old programs.
                parameters._values.TryAdd(name, EncodedWords.Decode(value));
                continue;
            }

            string rest = name[(star + 1)..];
            bool isEncoded = rest.Length == 0 || rest.EndsWith('*');
            int section = int.TryParse(rest.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
            string key = name[..star];
            if (!sections.TryGetValue(key, out SortedDictionary<int, (string, bool)>? parts))
                sections[key] = parts = [];
            parts.TryAdd(section, (value, isEncoded));
        }

        foreach ((string name, SortedDictionary<int, (string Value, bool IsEncoded)> parts) in sections)
            parameters._values[name] = Join(parts.Values);
        return parameters;
    }

    private static string Join(IEnumerable<(string Value, bool IsEncoded)> parts)
    {
        string? charset = null;
        var bytes = new List<byte>();
        bool isFirst = true;
        foreach ((string part, bool isEncoded) in parts)
        {
            string value = part;
            if (isFirst && isEncoded && value.Split('\'') is { Length: >= 3 } mark)
            {
                charset = mark[0];
                value = value[(mark[0].Length + mark[1].Length + 2)..];
            }

            isFirst = false;
            AddBytes(bytes, value, isEncoded);
        }

        byte[] all = [.. bytes];
        return MailCharsets.TryDecode(all, charset) ?? Encoding.UTF8.GetString(all);
    }

    private static void AddBytes(List<byte> bytes, string value, bool isEncoded)
    {
        byte[] raw = Encoding.UTF8.GetBytes(value);
        for (int i = 0; i < raw.Length; i++)
        {
            if (isEncoded && raw[i] == '%' && i + 2 < raw.Length && byte.TryParse(raw.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte b))
            {
                bytes.Add(b);
                i += 2;
            }
            else
            {
                bytes.Add(raw[i]);
            }
        }
    }

    /// <summary>Splits at semicolons outside quotes and comments, and takes the quotes away.</summary>
    private static List<string> Split(string header)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        bool isQuoted = false;
        int comment = 0;
        for (int i = 0; i < header.Length; i++)
        {
            char c = header[i];
            if (isQuoted && c == '\\' && i + 1 < header.Length)
                piece.Append(header[++i]);
            else if (comment == 0 && c == '"')
                isQuoted = !isQuoted;
            else if (isQuoted)
                piece.Append(c);
            else if (c == '(')
                comment++;
            else if (c == ')' && comment > 0)
                comment--;
            else if (comment > 0)
                continue;
            else if (c == ';')
                Cut(pieces, piece);
            else
                piece.Append(c);
        }

        Cut(pieces, piece);
        return pieces;
    }

    private static void Cut(List<string> pieces, StringBuilder piece)
    {
        pieces.Add(piece.ToString());
        piece.Clear();
    }
}
