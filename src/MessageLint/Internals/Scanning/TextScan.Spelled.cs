using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Numbers that are written in words.</content>
internal ref partial struct TextScan
{
    /// <summary>Tries to read a phone number in words, or in words and figures, from here.</summary>
    [SkipLocalsInit]
    private bool TrySpelled(int i, out int end)
    {
        end = 0;
        if (i < _spelledEnd)
            return false;
        Span<char> digits = stackalloc char[SpelledRun.MostDigits];
        Span<SpelledItem> items = stackalloc SpelledItem[SpelledRun.MostItems];
        SpelledRun run = new(_text, digits, items);
        int read = run.Read(i);
        if (run.ItemCount <= 1)
            return false;
        _spelledEnd = read;
        if (run.DigitCount < 7)
            return false;
        NumberContext around = Context(i);
        if (around is NumberContext.Id or NumberContext.Tracking)
            return false;
        if (!SpelledNumber.TryFind(ref run, Around(around == NumberContext.Phone), IsCounter(read), out int start, out end))
            return false;
        if (start > i)
        {
            _spelledEnd = start;
            return false;
        }

        Add(TokenKind.Phone, start, end - start, Disguise.SpelledDigits, TokenFlags.Certain);
        return true;
    }

    /// <summary>Digits with noise between them, and service numbers in letters.</summary>
    private bool TryNoisy(int i, int digitsEnd, out int end)
    {
        end = NoisyNumber.VanityEnd(_text, i);
        if (end > 0)
        {
            Add(TokenKind.Phone, i, end - i, Disguise.LettersForDigits, TokenFlags.Certain);
            return true;
        }

        if (digitsEnd - i > 3 || digitsEnd == _text.Length || Shape.EndsAt(_text, digitsEnd) && CharTable.ClassOf(_text[digitsEnd]) is CharClass.Blank or CharClass.LineBreak)
            return false;
        end = NoisyNumber.End(_text, i, Around(hasContactWord: true));
        if (end < 0)
            return false;
        NumberContext around = Context(i);
        if (around is NumberContext.Id or NumberContext.Tracking || (around != NumberContext.Phone && NoisyNumber.End(_text, i, Around(hasContactWord: false)) < 0))
            return false;
        Add(TokenKind.Phone, i, end - i, Disguise.Spacing, TokenFlags.Certain);
        return true;
    }

    /// <summary>Whether a character follows that makes the digit before it an amount, a date or part of a larger number.</summary>
    private readonly bool IsCounter(int i) =>
        Shape.At(_text, i) is '十' or '百' or '千' or '万' or '萬' or '年' or '月' or '日' or '号' or '號' or '点' or '點' or '分' or '秒' or '元' or '块' or '塊' or '円' or '本' or '枚' or '個' or '个' or '颗' or '顆' or '件' or '天' or '次';

    private readonly PhoneContext Around(bool hasContactWord) => new()
    {
        Region = _settings.Region,
        MarketplaceRegion = _settings.MarketplaceRegion,
        HasContactWord = hasContactWord,
    };

    private readonly bool MayBeSpelled(int i) => SpelledWords.All.MayBegin(_text, i);
}
