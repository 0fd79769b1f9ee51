using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Numbers that are written in words.</content>
internal ref partial struct TextScan
{
    /// <summary>Tries to read a phone number in words, or in words and figures, from here.</summary>
    private bool TrySpelled(int i, out int end)
    {
        end = 0;
        if (i < _spelledEnd)
            return false;
        SpelledRun run = new(_text);
        int read = run.Read(i);
        if (run.ItemCount <= 1)
            return false;
        _spelledEnd = read;
        if (run.DigitCount < 7)
            return false;
        NumberContext around = Context(i);
        if (around is NumberContext.Id or NumberContext.Tracking)
            return false;
        PhoneContext context = new()
        {
            Region = _settings.Region,
            MarketplaceRegion = _settings.MarketplaceRegion,
            HasContactWord = around == NumberContext.Phone,
        };
        if (!SpelledNumber.TryFind(ref run, context, out int start, out end))
            return false;
        if (start > i)
        {
            _spelledEnd = start;
            return false;
        }

        Add(TokenKind.Phone, start, end - start, Disguise.SpelledDigits, TokenFlags.Certain);
        return true;
    }

    private readonly bool MayBeSpelled(int i) => SpelledWords.All.MayBegin(_text, i);
}
