using System.Buffers;
using System.Text;

namespace MessageLint.Formats;

/// <summary>An address of a mail.</summary>
/// <param name="Name">The name beside it; empty if there is none.</param>
/// <param name="Address">The address in lower case, for example <c>maria@example.org</c>.</param>
internal sealed record MailAddress(string Name, string Address)
{
    // A list beyond it is no letter to a buyer.
    private const int MaxAddresses = 1000;

    private static readonly SearchValues<char> s_signs = SearchValues.Create("<>()[]\\\",;:");

    /// <summary>What stands before the at sign.</summary>
    public string Local => Address[..Math.Max(0, Address.LastIndexOf('@'))];

    /// <summary>What stands behind the at sign.</summary>
    public string Domain => Address[(Address.LastIndexOf('@') + 1)..];

    /// <summary>Whether the address is in a domain or below it.</summary>
    public bool IsIn(string domain) => Domain.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
        && (Domain.Length == domain.Length || Domain[^(domain.Length + 1)] == '.');

    /// <summary>Reads a list as headers write it: names, quotes, comments, groups. What is no address is left out.</summary>
    public static IReadOnlyList<MailAddress> ParseList(string list)
    {
        var addresses = new List<MailAddress>();
        var words = new StringBuilder();
        string? angle = null;
        int i = 0;
        while (i < list.Length && addresses.Count < MaxAddresses)
        {
            char c = list[i];
            switch (c)
            {
                case '"':
                    i = ReadQuoted(list, i + 1, words);
                    continue;
                case '(':
                    i = SkipComment(list, i);
                    continue;
                case '<':
                    int close = list.IndexOf('>', i);
                    int end = close < 0 ? list.Length : close;
                    angle = list[(i + 1)..end];
                    i = end + 1;
                    continue;
                case ',' or ';':
                    Finish(addresses, words, ref angle);
                    break;
                case ':' when angle is null:
                    // What stands before it is the name of a group.
                    words.Clear();
                    break;
                default:
                    words.Append(c);
                    break;
            }

            i++;
        }

        Finish(addresses, words, ref angle);
        return addresses;
    }

    private static void Finish(List<MailAddress> addresses, StringBuilder words, ref string? angle)
    {
        string text = words.ToString().Trim();
        string address = angle is null ? text : angle[(angle.LastIndexOf(':') + 1)..];
        address = string.Concat(address.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        if (address.IndexOf('@', StringComparison.Ordinal) > 0 && address[^1] != '@' && !address.AsSpan().ContainsAny(s_signs))
            addresses.Add(new MailAddress(angle is null ? "" : EncodedWords.Decode(text), address));
        words.Clear();
        angle = null;
    }

    private static int ReadQuoted(string list, int i, StringBuilder words)
    {
        while (i < list.Length && list[i] != '"')
        {
            if (list[i] == '\\' && i + 1 < list.Length)
                i++;
            words.Append(list[i]);
            i++;
        }

        return i + 1;
    }

    private static int SkipComment(string list, int i)
    {
        int depth = 0;
        for (; i < list.Length; i++)
        {
            if (list[i] == '\\')
                i++;
            else if (list[i] == '(')
                depth++;
            else if (list[i] == ')' && --depth == 0)
                return i + 1;
        }

        return list.Length;
    }
}
