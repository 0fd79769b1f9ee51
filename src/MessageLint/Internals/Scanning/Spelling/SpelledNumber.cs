namespace MessageLint.Internals.Scanning;

/// <summary>Decides whether digits that are written in words are a phone number: what dials, what is announced, or what nobody else would spell.</summary>
internal static class SpelledNumber
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>Digits in words beyond which no plan and no announcement is needed: amounts and counts have fewer.</summary>
    private const int ManyWords = 5;

    /// <summary>Digits that must be certain before a word that only sounds like one is believed.</summary>
    private const int CertainAmongSounds = 3;

    /// <summary>Numbers in a row that each are larger, or each smaller, than the one before: somebody counts or lists sizes.</summary>
    private const int Counted = 4;

    /// <summary>Digits in words behind the name of an id and figures; one or two are what the sentence goes on with.</summary>
    private const int WordsBesideId = 3;

    /// <summary>Counted digits that may be things: coins, stones, weights.</summary>
    private const int ThingsOfList = 2;

    /// <summary>Digits that are not counted beside those that are.</summary>
    private const int FewestSingles = 3;

    private const int HanMobileDigits = 11;

    /// <summary>The same in Taiwan: 0912 345 678.</summary>
    private const int TaiwanMobileDigits = 10;

    /// <summary>Gaps between the groups of a mobile number: characters of a sentence stand without any.</summary>
    private const int GapsOfGroups = 2;

    /// <summary>Words between groups of figures that tell where the next one begins.</summary>
    public const int LinksOfFigures = 2;

    /// <summary>The same in Chinese and Japanese, whose idioms and dates are made of digits.</summary>
    private const int ManyHan = 8;

    /// <summary>Whether what was read may be a number at all, whatever stands around it; dates, sizes and ids before a word of the sentence are none.</summary>
    public static bool MayBeIn(scoped ref SpelledRun run)
    {
        if (run.DigitCount < FewestDigits)
            return false;
        if (run.Languages == SpelledLanguages.Chinese || run.LinkCount >= LinksOfFigures)
            return true;
        int weak = 0;
        foreach (SpelledItem item in run.Items)
        {
            if (item is { IsWord: true, Trust: SpelledTrust.Sure })
                return true;
            weak += item is { IsWord: true, Trust: SpelledTrust.Weak } ? item.Digits : 0;
        }

        return weak >= FewestDigits;
    }

    /// <summary>Finds the number in what was read.</summary>
    /// <param name="run">A run that was read.</param>
    /// <param name="context">What stands around it.</param>
    /// <param name="isCounter">Whether a counter of its own follows the last digit: <c>三年</c>.</param>
    /// <param name="start">Index of the first unit of the number.</param>
    /// <param name="end">Index behind its last unit.</param>
    public static bool TryFind(scoped ref SpelledRun run, scoped in PhoneContext context, bool isCounter, out int start, out int end)
    {
        start = 0;
        end = 0;
        if (run.Overflows || run.DigitCount < FewestDigits)
            return false;
        ReadOnlySpan<SpelledItem> items = run.Items;
        bool isHan = run.Languages == SpelledLanguages.Chinese;
        int first = 0;
        int last = items.Length;
        int skipped = 0;
        int digits = run.DigitCount;

        if (isCounter)
            digits -= items[--last].Digits;

        // Characters that only sound like digits: so many of them behind a word of calling, or in groups, are no sentence.
        bool isAllSound = isHan && digits is HanMobileDigits or TaiwanMobileDigits && AreWords(items[..last]) && (context.HasContactWord || IsGrouped(items[..last]))
            && Dialling.Dials(run.Digits[..digits], context);

        // "reach us for four one five": a word at the border that only sounds like a digit is the sentence's own. Chinese mobile numbers are whole with them.
        bool isWhole = isAllSound || (isHan && digits == HanMobileDigits && digits == run.DigitCount && Dialling.Dials(run.Digits, context))
            || DialsOnlyWithSounds(items[..last], run.Digits[..digits], context);
        while (!isWhole && last > first && items[last - 1].Trust == SpelledTrust.Sound && digits - items[last - 1].Digits >= FewestDigits)
            digits -= items[--last].Digits;
        while (!isWhole && first < last && items[first].Trust == SpelledTrust.Sound && items[first].Value != 0 && digits - items[first].Digits >= FewestDigits)
        {
            digits -= items[first].Digits;
            skipped += items[first++].Digits;
        }

        // "four five, once I caught": words of other languages that are ordinary ones here.
        while (run.Languages == SpelledLanguages.None && last > first && items[last - 1].Trust == SpelledTrust.Weak)
            digits -= items[--last].Digits;
        // "Save it: ein, null eins fünf ...": an article before a number that dials without it.
        if (first < last && items[first].Trust == SpelledTrust.Weak && digits - items[first].Digits >= FewestDigits
            && !Dialling.Dials(run.Digits.Slice(skipped, digits), context) && Dialling.Dials(run.Digits.Slice(skipped + items[first].Digits, digits - items[first].Digits), context))
        {
            digits -= items[first].Digits;
            skipped += items[first++].Digits;
        }

        // "090、3が3つ、69848に": a particle behind a number that dials without it.
        if (run.Languages == SpelledLanguages.Japanese && first < last && items[last - 1].Trust == SpelledTrust.Weak && digits - items[last - 1].Digits >= FewestDigits
            && !Dialling.Dials(run.Digits.Slice(skipped, digits), context) && Dialling.Dials(run.Digits.Slice(skipped, digits - items[last - 1].Digits), context))
            digits -= items[--last].Digits;

        if (digits is < FewestDigits or > MostDigits || first == last)
            return false;
        items = items[first..last];
        ReadOnlySpan<char> number = run.Digits.Slice(skipped, digits);
        if (!IsSpelled(items, run.Languages, out int inWords) && !isAllSound && !(inWords == 0 && run.LinkCount >= LinksOfFigures && context.HasContactWord && Dialling.Dials(number, context)))
            return false;
        if (context.IsNamedAsId && ((inWords < WordsBesideId && !items[0].IsWord) || !Dialling.Dials(number, context)))
            return false;
        if (IsCounting(items) || PhoneLookAlike.IsCount(number) || (run.PluralCount >= ThingsOfList && !HasSingles(items))
            || (!context.HasContactWord && run.AreCountedPairs(items)))
            return false;
        if (inWords < (isHan || run.Languages == SpelledLanguages.Japanese ? ManyHan : ManyWords) && !context.HasContactWord && !Dialling.Dials(number, context))
            return false;
        start = items[0].Start;
        end = items[^1].End;
        return true;
    }

    /// <summary>"eight hundred, five five five, zero won sicks tree": the words at the end that only sound like digits are what the number lacks without them.</summary>
    private static bool DialsOnlyWithSounds(ReadOnlySpan<SpelledItem> items, ReadOnlySpan<char> digits, scoped in PhoneContext context)
    {
        int sure = digits.Length;
        for (int last = items.Length - 1; last > 0 && items[last].Trust == SpelledTrust.Sound; last--)
            sure -= items[last].Digits;
        return sure < digits.Length && digits.Length <= MostDigits && Dialling.Dials(digits, context) && !(sure >= FewestDigits && Dialling.Dials(digits[..sure], context));
    }

    private static bool AreWords(ReadOnlySpan<SpelledItem> items)
    {
        foreach (SpelledItem item in items)
        {
            if (!item.IsWord)
                return false;
        }

        return true;
    }

    /// <summary>"要山山 凌凌凌凌 其凌酒舞".</summary>
    private static bool IsGrouped(ReadOnlySpan<SpelledItem> items)
    {
        int gaps = 0;
        for (int i = 1; i < items.Length; i++)
            gaps += items[i].Start > items[i - 1].End ? 1 : 0;
        return gaps >= GapsOfGroups;
    }

    /// <summary>Whether enough of the run is certainly digits, and some of it words.</summary>
    private static bool IsSpelled(ReadOnlySpan<SpelledItem> items, SpelledLanguages languages, out int inWords)
    {
        int sureWords = 0;
        int weak = 0;
        int sounds = 0;
        int figures = 0;
        inWords = 0;
        foreach (SpelledItem item in items)
        {
            if (!item.IsWord)
                figures += item.Digits;
            else if (item.Trust == SpelledTrust.Sure)
                sureWords += item.Digits;
            else if (item.Trust == SpelledTrust.Weak)
                weak += item.Digits;
            else
                sounds += item.Digits;
        }

        inWords = sureWords + weak;

        // Words that mean something else carry a number only if they are of one language and make it up whole.
        if (sureWords == 0)
            return sounds == 0 && figures <= 1 && weak >= FewestDigits && languages is not (SpelledLanguages.None or SpelledLanguages.Japanese);
        return sounds == 0 || sureWords >= CertainAmongSounds;
    }

    /// <summary>Whether digits are said alone, as some are in nearly every number: "two twos, four fours and a six" are the pieces of a set.</summary>
    private static bool HasSingles(ReadOnlySpan<SpelledItem> items)
    {
        int singles = 0;
        foreach (SpelledItem item in items)
        {
            if (item.IsWord ? item is { Digits: 1, Value: >= 0 } : item.Digits != 2)
                singles += item.Digits;
        }

        return singles >= FewestSingles;
    }

    private static bool IsCounting(ReadOnlySpan<SpelledItem> items)
    {
        if (items.Length < Counted)
            return false;
        bool rises = true;
        bool falls = true;
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Value < 0)
                return false;
            rises &= i == 0 || items[i].Value > items[i - 1].Value;
            falls &= i == 0 || items[i].Value < items[i - 1].Value;
        }

        return rises || falls;
    }
}
