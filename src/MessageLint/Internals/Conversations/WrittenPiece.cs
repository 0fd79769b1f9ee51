using System.Runtime.CompilerServices;
using System.Text;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Conversations;

/// <summary>Writes tokens as an address would be: the words for its signs as signs, the words between its pieces not at all.</summary>
internal readonly ref struct WrittenPiece(AnalysisRun run, ReadOnlySpan<char> text, PieceCues cues)
{
    private const string Brackets = " ([{<>}])";

    private readonly AnalysisRun _run = run;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly PieceCues _cues = cues;
    private readonly StringBuilder _written = new();

    /// <summary>Whether an at sign stands behind a token. A stop there ends the sentence.</summary>
    public static bool HasAtSignBehind(ReadOnlySpan<char> text, int end) => text[end..].TrimStart(" ([{") is ['@' or '＠', ..];

    /// <param name="first">The first token.</param>
    /// <param name="end">The token behind the last one, or the token before which a comma ends the address.</param>
    /// <param name="longest">How much may be written before the rest does not matter.</param>
    [SkipLocalsInit]
    public string Of(int first, ref int end, int longest)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        var lastRole = AddressRole.No;
        for (int i = first; i < end && _written.Length <= longest; i++)
        {
            MessageToken token = _run.Tokens[i];
            if (token.Kind == TokenKind.LineBreak)
                continue;
            ReadOnlySpan<char> between = i > 0 ? TokenPlace.Between(_text, _run.Tokens[i - 1], token) : _text[..token.StartUnit];
            ReadOnlySpan<char> whole = token.TextIn(_text);
            AddressRole role = RoleOf(whole, folded, IsBracketed(token));

            // A comma ends an address, unless it is dictated sign by sign.
            if (i > first && between.ContainsAny(',', ';', '，') && !IsSign(role) && !IsSign(lastRole) && _cues.EndOfAtSign(i) < 0 && _written.Length > 0)
            {
                end = i;
                break;
            }

            if (SignIn(between) is char sign and not '\0')
                _written.Append(sign);
            lastRole = role;
            if (_cues.EndOfAtSign(i) is int behind and >= 0)
            {
                _written.Append('@');
                lastRole = AddressRole.At;
                i = behind;
                continue;
            }

            if (whole.Contains(' '))
                AppendWords(whole, folded);
            else
                Append(whole, role);
        }

        if (HasAtSignBehind(_text, _run.Tokens[end - 1].EndUnit))
            _written.Append('@');
        return _written.ToString();
    }

    /// <summary>An address that is half in words is one token already; its words are written out one by one.</summary>
    private void AppendWords(ReadOnlySpan<char> whole, Span<char> folded)
    {
        foreach (Range range in whole.SplitAny(' ', ',', '\t'))
        {
            ReadOnlySpan<char> word = whole[range].Trim(Brackets);
            Append(word, RoleOf(word, folded, isBracketed: word.Length < whole[range].Length));
        }
    }

    private void Append(ReadOnlySpan<char> word, AddressRole role)
    {
        switch (role)
        {
            case AddressRole.Dot:
                _written.Append('.');
                break;
            case AddressRole.At:
                _written.Append('@');
                break;
            case AddressRole.Hyphen:
                _written.Append('-');
                break;
            case AddressRole.Underscore:
                _written.Append('_');
                break;
            case AddressRole.None or AddressRole.No or AddressRole.In when IsBetweenPieces(word):
                break;
            case AddressRole.No or AddressRole.In when _written.Length == 0 || _written[^1] != '.':
                break;
            default:
                _written.Append(word.ToString().ToLowerInvariant());
                break;
        }
    }

    /// <summary>Whether a word joins pieces: "then" before the first of them, "and" behind an at sign.</summary>
    private bool IsBetweenPieces(ReadOnlySpan<char> word) =>
        (_written.Length == 0 || _written[^1] == '@') && word is "e" or "y" or "et" or "and" or "und" or "then" or "poi" or "puis" or "luego" or "dann" or "noch";

    private bool IsBracketed(in MessageToken token) =>
        token.StartUnit > 0 && _text[token.StartUnit - 1] is '(' or '[' or '{' or '<' && Shape.At(_text, token.EndUnit) is ')' or ']' or '}' or '>';

    private static AddressRole RoleOf(ReadOnlySpan<char> word, Span<char> folded, bool isBracketed)
    {
        AddressRole role = word.IsEmpty ? AddressRole.No : AddressWords.Find(WordFolder.Folded(word, folded)).Role;
        return isBracketed && role == AddressRole.In ? AddressRole.At : role;
    }

    private static bool IsSign(AddressRole role) => role is AddressRole.At or AddressRole.Dot or AddressRole.Hyphen or AddressRole.Underscore;

    /// <summary>The sign of an address that stands between two tokens, with blanks or brackets around it; none if anything else does.</summary>
    private static char SignIn(ReadOnlySpan<char> between) => between.Trim(Brackets) is [var sign] ? SignOf(sign) : '\0';

    private static char SignOf(char c) => c switch
    {
        '@' or '＠' => '@',
        '.' or '-' or '_' => c,
        _ => '\0',
    };
}
