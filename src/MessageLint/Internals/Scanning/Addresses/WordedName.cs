using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds where a name begins in a dictated address: words joined by signs in words, "jo underscore home".</summary>
internal static class WordedName
{
    /// <summary>Small words before the sign: "info, then the arroba", "加那个".</summary>
    private const int MostLeads = 4;

    /// <summary>Tokens of a name, those of its signs included.</summary>
    private const int MostTokens = 8;

    /// <summary>The first token of the name that <paramref name="last"/> ends; -1 if it ends none.</summary>
    public static int Start(in WordedSigns signs, int last) =>
        last >= 0 && IsNameToken(signs, last) && IsPart(signs.RoleOf(last)) ? Extend(signs, last) : -1;

    /// <summary>The first token of the name before an at sign; -1 if there is none.</summary>
    /// <param name="signs">The words of the text.</param>
    /// <param name="at">The first token of the sign.</param>
    /// <param name="isCertain">Whether the sign is no word of a sentence: then small words may lead to it, or be the name.</param>
    public static int StartBeforeAt(in WordedSigns signs, int at, bool isCertain)
    {
        int lead = isCertain ? SkipLeads(signs, at) : at;
        int first = lead < at ? StartOfMailbox(signs, lead - 1, maySmallWord: false) : -1;
        return first >= 0 ? first : StartOfMailbox(signs, at - 1, maySmallWord: isCertain);
    }

    /// <summary>Whether a word with this meaning may be a part of a name.</summary>
    public static bool IsPart(AddressRole role) => role is AddressRole.None or AddressRole.Host or AddressRole.Top or AddressRole.Thing;

    /// <summary>Whether a sign joins the parts of a name.</summary>
    public static bool IsJoint(AddressRole role) => role is AddressRole.Dot or AddressRole.Hyphen or AddressRole.Underscore or AddressRole.Underline;

    /// <summary>A mailbox may be named like a host or a handle, too.</summary>
    private static int StartOfMailbox(in WordedSigns signs, int last, bool maySmallWord)
    {
        if (last < 0 || !(IsNameToken(signs, last) || signs.Scanned[last].Kind is TokenKind.Domain or TokenKind.Handle))
            return -1;
        AddressRole role = signs.RoleOf(last);
        return IsPart(role) || (maySmallWord && role is AddressRole.No or AddressRole.In or AddressRole.Link) ? Extend(signs, last) : -1;
    }

    private static int Extend(in WordedSigns signs, int last)
    {
        int first = last;
        while (last - first < MostTokens && TryStepBack(signs, first, out int before))
            first = before;
        return first;
    }

    /// <summary>Whether a sign and a further part of the name stand before one of its tokens.</summary>
    private static bool TryStepBack(in WordedSigns signs, int first, out int before)
    {
        before = -1;
        if (first < 2 || signs.Scanned.Has(first, TokenFlags.StartsSentence) || !IsJoint(signs.SignAt(first - 1, out int sign)))
            return false;
        before = sign - 1;
        return before >= 0 && IsNameToken(signs, before) && IsPart(signs.RoleOf(before))
            && signs.Scanned.Adjoins(first - 1, signs.Scanned[first].StartUnit) && signs.Scanned.Adjoins(before, signs.Scanned[sign].StartUnit);
    }

    /// <summary>The first of the small words that lead to the sign at <paramref name="at"/>.</summary>
    private static int SkipLeads(in WordedSigns signs, int at)
    {
        ScannedText scanned = signs.Scanned;
        int lead = at;
        for (int leads = 0; leads < MostLeads && lead > 1; leads++)
        {
            AddressRole role = signs.SignAt(lead - 1, out int first);
            if (role is not (AddressRole.Link or AddressRole.No) || first == 0 || !scanned.Adjoins(lead - 1, scanned[lead].StartUnit)
                || !scanned.Adjoins(first - 1, scanned[first].StartUnit) || scanned.Has(first, TokenFlags.StartsSentence))
                break;
            lead = first;
        }

        return lead;
    }

    private static bool IsNameToken(in WordedSigns signs, int token) => signs.Scanned[token].Kind is TokenKind.Word or TokenKind.Model or TokenKind.Number;
}
