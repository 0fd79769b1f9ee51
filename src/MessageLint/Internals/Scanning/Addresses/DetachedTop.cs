using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads hosts whose top-level domain was set apart: "lumen .com", "lumen . com", "lumen . c o m", "lumen . de / news".</summary>
internal static class DetachedTop
{
    /// <summary>Tokens that hyphens join before the dot.</summary>
    private const int MostHostWords = 5;

    /// <summary>Shorter words before the dot are no name of a host.</summary>
    private const int ShortestName = 3;

    /// <summary>Shorter names before a comma with blanks around it are words of a list: "usb , com".</summary>
    private const int ShortestBeforeSpacedComma = 5;

    /// <summary>So few letters behind a comma, or behind a point with a blank, may be a word of the sentence.</summary>
    private const int LettersOfAWord = 2;

    private const string PaymentHost = "paypal";
    private const string PaymentTop = "me";

    /// <summary>"lumen. com": the blank stands behind the point alone, before a top-level domain that is no word.</summary>
    public static bool IsPulledOff(ReadOnlySpan<char> text, int dot) =>
        dot > 0 && CharTable.IsBlank(Shape.At(text, dot + 1)) && CertainTops.MayBeginDetached(Shape.At(text, dot + 2), Shape.At(text, dot + 3))
        && CharTable.IsWordPart(text[dot - 1]) && CertainTops.IsDetached(text, dot + 2, out int end) && end - dot - 2 > LettersOfAWord;

    /// <summary>Whether a name stands before the dot, and a top-level domain behind it.</summary>
    /// <param name="scanned">The text, up to the dot.</param>
    /// <param name="dot">Index of the dot, or of a sign in its place.</param>
    /// <param name="host">The host.</param>
    public static bool TryRead(in ScannedText scanned, int dot, out TokenReplacement host)
    {
        host = default;
        int last = scanned.Last;
        if (last < 0)
            return false;
        int top = Shape.SkipBlanks(scanned.Text, dot + 1, 2);
        bool isNoWord = CertainTops.IsDetached(scanned.Text, top, out int topEnd) || IsPaymentPage(scanned, last, top, out topEnd);
        if (!(isNoWord || IsTopLevel(scanned.Text, top, out topEnd)) || !scanned.Adjoins(last, scanned.SourceStart(dot)) || !TryFindName(scanned, last, out int first))
            return false;
        if (scanned.Text[dot] is ',' or '、' or '，' && !(isNoWord && topEnd - top > LettersOfAWord && scanned[last].LengthUnits >= ShortestBeforeSpacedComma)
            && !(first < last && EndsUnknownName(scanned, last, top, topEnd)))
            return false;
        int end = PathEnd(scanned.Text, topEnd);
        if (DetachedScheme.Is(scanned, first - 1, scanned[first].StartUnit))
        {
            host = new TokenReplacement(first - 1, TokenKind.Url, end, Disguise.Spacing);
            return true;
        }

        host = new TokenReplacement(first, TokenKind.Domain, end, Disguise.Spacing);

        // Behind any other word a top-level domain that is an ordinary word needs a path to be believed, or a name of several words and no sentence behind it.
        bool isBelieved = isNoWord
            ? top == dot + 1 || !CharTable.IsBlank(scanned.Text[dot - 1]) || WordedHost.EndsPhrase(scanned.Text, topEnd)
            : end > topEnd || EndsUnknownName(scanned, last, top, topEnd) || (first < last && EndsHyphenatedName(scanned.Text, topEnd));
        return isBelieved || IsLedTo(scanned, first, last, top, topEnd, isNoWord);
    }

    /// <summary>Where the name begins that <paramref name="last"/> ends; a number is only the end of one, "lumen-24 .com".</summary>
    [SkipLocalsInit]
    private static bool TryFindName(in ScannedText scanned, int last, out int first)
    {
        first = last;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        if (scanned[last].Kind is not (TokenKind.Word or TokenKind.Model or TokenKind.Number) || scanned.Has(last, TokenFlags.Ideograph)
            || AddressWords.Find(scanned.FoldedWord(last, room)).Role is not (AddressRole.None or AddressRole.Thing))
            return false;
        while (last - first < MostHostWords && scanned.IsHyphenated(first) && scanned[first - 1].Kind is TokenKind.Word or TokenKind.Model)
            first--;
        return first < last || (scanned[last].LengthUnits >= ShortestName && scanned[last].Kind != TokenKind.Number);
    }

    /// <summary>A top-level domain behind a name that no phrase knows, with nothing behind it: "lumen . de". No sentence ends in one of these.</summary>
    private static bool EndsUnknownName(in ScannedText scanned, int last, int top, int topEnd)
    {
        ReadOnlySpan<char> label = scanned.Text[top..topEnd];
        return (DomainScanner.TopsThatEndNothing.Contains(label) || (label is "io" && scanned.Text[top - 1] == '.'))
            && scanned[last].Kind == TokenKind.Word && !scanned.IsKnown(last) && WordedHost.EndsPhrase(scanned.Text, topEnd);
    }

    /// <summary>"go to lumen . com and look", "schau auf lumen . de nach": in the middle of a sentence a name that no phrase knows is one of a host behind a word that leads to it.</summary>
    [SkipLocalsInit]
    private static bool IsLedTo(in ScannedText scanned, int first, int last, int top, int topEnd, bool isNoWord)
    {
        if (first == 0)
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> lead = scanned.FoldedWord(first - 1, room);
        ReadOnlySpan<char> label = scanned.Text[top..topEnd];

        // "nous livrons sur Lyon . de plus": "de" is a word of the languages that have other words for a lead, and a part of names: "bei Tarvo . de Luxe".
        bool isGerman = label is "de";
        if (!AddressCues.Contains(isGerman ? AddressCue.GermanHostLead : AddressCue.HostLead, lead) || !(isNoWord || label is "de" or "fr" or "uk" or "eu" or "ch" or "nl"))
            return false;
        if (isGerman && char.IsUpper(Shape.At(scanned.Text, Shape.SkipBlanks(scanned.Text, topEnd))))
            return false;
        for (int i = first; i <= last; i++)
        {
            if (!scanned.IsKnown(i))
                return true;
        }

        return false;
    }

    private static bool EndsHyphenatedName(ReadOnlySpan<char> text, int topEnd) =>
        WordedHost.EndsPhrase(text, topEnd) || CharTable.IsEastAsian(Shape.At(text, Shape.SkipBlanks(text, topEnd)));

    /// <summary>"paypal . me / name": the page of one service has a top-level domain that is a word elsewhere, and a path.</summary>
    private static bool IsPaymentPage(in ScannedText scanned, int last, int top, out int end)
    {
        end = top + PaymentTop.Length;
        return Shape.StartsWith(scanned.Text, top, PaymentTop) && Shape.At(scanned.Text, Shape.SkipBlanks(scanned.Text, end)) == '/'
            && scanned.SourceOf(last).Equals(PaymentHost, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a top-level domain in small letters stands here.</summary>
    private static bool IsTopLevel(ReadOnlySpan<char> text, int index, out int end)
    {
        end = index;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]) && end - index <= TopLevelDomains.LongestLabel)
            end++;
        return Shape.EndsAt(text, end) && TopLevelDomains.Contains(text[index..end]) && !AddressCues.Contains(AddressCue.OrdinaryTop, text[index..end]);
    }

    /// <summary>Index behind a path whose slashes have blanks around them; the index itself if there is none.</summary>
    private static int PathEnd(ReadOnlySpan<char> text, int end)
    {
        while (Shape.SkipBlanks(text, end, 1) is var slash && Shape.At(text, slash) == '/')
        {
            int part = Shape.SkipBlanks(text, slash + 1, 1);
            int behind = Shape.SkipAlphanumeric(text, part, UrlScanner.MaxLength);
            if (behind == part)
                break;
            while (Shape.At(text, behind) is '-' or '_' or '.' or '?' or '=' or '&' or '%'
                && Shape.SkipAlphanumeric(text, behind + 1, UrlScanner.MaxLength) is var more && more > behind + 1)
                behind = more;
            end = behind;
        }

        return end;
    }
}
