using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// Finds addresses whose signs are written out or set apart: <c>help (at) example (dot) com</c>, <c>help @ example . com</c>, <c>h e l p @ e x . c o m</c>.
/// It starts at the sign and looks back over a bounded stretch, so that words alone cost nothing.
/// </summary>
internal static class WrittenAddressScanner
{
    /// <summary>How far behind "(a)" a "(b)" may stand.</summary>
    private const int LongestListedPart = 300;

    /// <summary>Whether a sign may be one of an address, or open the brackets around a word for one.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int sign) => text[sign] == '@' || WrittenAt.IsInPlace(text[sign]) || BracketedSign.MayOpen(text, sign);

    /// <summary>Finds the address around the sign at <paramref name="sign"/>: an opening bracket, an at sign, or the first letter of a word for one.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int sign, out WrittenAddress address)
    {
        Disguise disguise = Disguise.Spacing;
        if (ReversedAddress.TryScan(text, sign, out int start, out int length))
            disguise = Disguise.Encoding;
        else if (!SpacedAddressScanner.TryScanAround(text, sign, out start, out length) && !StrewnAddress.TryScan(text, sign, out start, out length))
            return TryScanAt(text, sign, out address) || TryScanDot(text, sign, out address);
        address = new WrittenAddress(start, length, IsEmail: true, disguise);
        return true;
    }

    private static bool TryScanAt(ReadOnlySpan<char> text, int sign, out WrittenAddress address)
    {
        address = default;
        int behind = WrittenAt.Skip(text, sign, out bool isWritten);
        if (behind < 0 || !(isWritten || IsSetApart(text, sign, behind)))
            return false;
        int start = WrittenName.StartBefore(text, sign, isEmail: true);
        bool isLetter = isWritten && IsLetterA(text, sign);
        if (start < 0 || (isLetter && IsListed(text, sign)))
            return false;
        int end = WrittenHost.EndBehindAt(text, behind, isLetter ? HostBelief.BehindLetter : HostBelief.BehindAtSign, out bool isDoubtful);
        if (end < 0)
            return false;
        int host = WrittenHost.Start(text, behind);

        // A letter and a provider without its top-level domain may be words of a sentence.
        bool isBareProvider = Shape.SkipAlphanumeric(text, host, TopLevelDomains.LongestLabel) == end;
        address = new WrittenAddress(start, end - start, IsEmail: true, isWritten ? Disguise.WrittenSign : Disguise.Spacing)
        {
            Host = host,
            IsDoubtful = isDoubtful || (isLetter && isBareProvider),
        };
        return true;
    }

    private static bool TryScanDot(ReadOnlySpan<char> text, int sign, out WrittenAddress address)
    {
        address = default;
        int behind = WrittenDot.SkipSign(text, sign);
        if (behind < 0)
            return false;
        int start = WrittenName.StartBefore(text, sign, isEmail: false);
        if (start < 0)
            return false;
        int end = WrittenHost.EndBehindDot(text, sign, behind, HostBelief.BehindName(text[start..sign]), out bool isDoubtful);
        if (end < 0)
            return false;
        address = new WrittenAddress(start, end - start, IsEmail: false, Disguise.WrittenSign) { Host = start, IsDoubtful = isDoubtful };
        return true;
    }

    /// <summary>
    /// Whether the sign itself belongs to an address that was pulled apart: "behind @members.example.com" names a host; a blank behind the sign, a word right before it,
    /// or a host behind it whose dot is hidden is what no one writes otherwise.
    /// </summary>
    private static bool IsSetApart(ReadOnlySpan<char> text, int sign, int behind) =>
        CharTable.ClassOf(Shape.At(text, behind)) is CharClass.Blank or CharClass.LineBreak || CharTable.IsWordPart(Shape.At(text, sign - 1)) || WrittenHost.IsPulledApart(text, behind);

    /// <summary>"(a)": a letter in brackets counts the parts of a list, too.</summary>
    private static bool IsLetterA(ReadOnlySpan<char> text, int sign) => Shape.SkipLetters(text, sign + 1) == sign + 2 && text[sign + 1] is 'a' or 'A';

    /// <summary>"Option (a) … option (b) …".</summary>
    private static bool IsListed(ReadOnlySpan<char> text, int sign)
    {
        ReadOnlySpan<char> next = [text[sign], (char)(text[sign + 1] + 1), text[sign + 2]];
        return text.Slice(sign, Math.Min(LongestListedPart, text.Length - sign)).IndexOf(next) > 0;
    }
}
