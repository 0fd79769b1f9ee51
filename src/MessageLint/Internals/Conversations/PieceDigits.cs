using System.Runtime.CompilerServices;
using System.Text;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Conversations;

/// <summary>Reads the digits that begin at a token, in words or in figures.</summary>
internal readonly ref struct PieceDigits(AnalysisRun run, ReadOnlySpan<char> text)
{
    public const int Fewest = 3;

    /// <summary>Units in which a piece in words is read: in more stand more digits than a piece has, and what is read in vain from word to word must not be all the rest.</summary>
    private const int MostUnits = 256;

    private readonly AnalysisRun _run = run;
    private readonly ReadOnlySpan<char> _text = text;

    public static bool MayHold(in MessageToken token) => (token.Flags & TokenFlags.Quoted) == 0 && token.Kind is TokenKind.Number or TokenKind.Word or TokenKind.Phone or TokenKind.ReferenceId or TokenKind.Measure or TokenKind.Model;

    /// <summary>A number in words. Words that mean something else as often are no digits here, since so few stand together.</summary>
    /// <param name="first">The token at which it may begin.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="words">Of how many words it is.</param>
    [SkipLocalsInit]
    public string Spelled(int first, out int end, out int words)
    {
        Span<char> digits = stackalloc char[SpelledRun.MostDigits];
        Span<SpelledItem> items = stackalloc SpelledItem[SpelledRun.MostItems];
        int start = _run.Tokens[first].StartUnit;
        var spelled = new SpelledRun(_text[..Math.Min(_text.Length, start + MostUnits)], digits, items);
        int endUnit = spelled.Read(start);
        words = spelled.ItemCount;
        end = first;
        if (words == 0 || spelled.Overflows || HasDoubtfulWord(ref spelled))
            return string.Empty;
        while (end < _run.Tokens.Length && _run.Tokens[end].StartUnit < endUnit)
            end++;
        return MayAllHold(_run.Tokens[first..end]) ? spelled.Digits.ToString() : string.Empty;
    }

    /// <summary>Groups of figures with a blank or a mark between them: <c>05 77</c>. Nothing if other letters stand in a group than those that look like figures.</summary>
    /// <param name="first">The token at which they begin.</param>
    /// <param name="end">The token behind them.</param>
    /// <param name="groups">How many they are.</param>
    public string InFigures(int first, out int end, out int groups)
    {
        var digits = new StringBuilder();
        end = first;
        groups = 0;
        do
        {
            if (!TryAppend(_run.Tokens[end].TextIn(_text), digits))
            {
                end = Math.Max(end, first + 1);
                return string.Empty;
            }

            end++;
            groups++;
        }
        while (end < _run.Tokens.Length && MayHold(_run.Tokens[end]) && Shape.IsDigitAt(_text, _run.Tokens[end].StartUnit)
            && TokenPlace.Between(_text, _run.Tokens[end - 1], _run.Tokens[end]) is [' ' or '-' or '.' or '/' or '\u00A0']);
        return digits.ToString();
    }

    private static bool TryAppend(ReadOnlySpan<char> group, StringBuilder digits)
    {
        foreach (char c in group)
        {
            switch (c)
            {
                case >= '0' and <= '9':
                    digits.Append(c);
                    break;
                case >= '０' and <= '９':
                    digits.Append((char)(c - '０' + '0'));
                    break;
                case 'O' or 'o' when group.Length >= Fewest:
                    digits.Append('0');
                    break;
                case 'I' or 'l' when group.Length >= Fewest:
                    digits.Append('1');
                    break;
                case ' ' or '-' or '.' or '/' or '(' or ')' or '+' or '＋' or '\u00A0':
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word only sounds like its digit. "Oh" is zero where another word is a digit for certain.</summary>
    private static bool HasDoubtfulWord(scoped ref SpelledRun spelled)
    {
        int digit = 0;
        bool isCertain = false;
        bool hasZero = false;
        foreach (SpelledItem item in spelled.Items)
        {
            bool isSound = item.IsWord && item.Trust == SpelledTrust.Sound;
            if (isSound && spelled.Digits[digit] != '0')
                return true;
            hasZero |= isSound;
            isCertain |= !isSound;
            digit += item.Digits;
        }

        return hasZero && !isCertain;
    }

    private static bool MayAllHold(ReadOnlySpan<MessageToken> tokens)
    {
        foreach (ref readonly MessageToken token in tokens)
        {
            if (!MayHold(token))
                return false;
        }

        return true;
    }
}
