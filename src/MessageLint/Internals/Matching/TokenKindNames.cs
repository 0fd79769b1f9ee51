using System.Collections.Frozen;
using System.Text;

namespace MessageLint.Internals.Matching;

/// <summary>The names of token kinds in phrases: lower case with hyphens, for example <c>order-id</c>.</summary>
internal static class TokenKindNames
{
    private static readonly FrozenDictionary<string, TokenKind> s_kinds = Enum.GetValues<TokenKind>()
        .Where(static kind => kind is not (TokenKind.None or TokenKind.LineBreak))
        .ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public static IEnumerable<string> All => s_kinds.Keys.Order(StringComparer.Ordinal);

    public static bool TryGet(string name, out TokenKind kind) => s_kinds.TryGetValue(name, out kind);

    public static string NameOf(TokenKind kind)
    {
        var name = new StringBuilder();
        foreach (char letter in kind.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
