using MessageLint.Internals.Scanning;

namespace MessageLint.Internals.Conversations;

/// <summary>The last pieces of a conversation, and whether they make a contact detail once they stand together.</summary>
/// <remarks>Only the newest pieces are kept, so that a long thread costs as much for each message as a short one.</remarks>
internal sealed class ContactLedger(IEnumerable<string?> regions)
{
    private const int MostPieces = 5;
    private const int FewestDigits = 8;
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(14);

    // The countries of the supported languages, where a number without a country code is most likely meant to be dialled.
    private static readonly string[] UsualRegions = ["US", "GB", "IE", "AU", "DE", "AT", "CH", "FR", "BE", "ES", "MX", "IT", "JP", "CN", "TW", "HK"];

    private readonly string[] _regions = [.. regions.OfType<string>().Concat(UsualRegions).Distinct(StringComparer.OrdinalIgnoreCase)];
    private readonly List<LedgerEntry> _digits = [];
    private readonly List<LedgerEntry> _letters = [];

    /// <summary>Adds a piece.</summary>
    /// <returns>The pieces that make a contact detail with it, the oldest first; empty if none do.</returns>
    public LedgerEntry[] Add(in LedgerEntry entry)
    {
        List<LedgerEntry> entries = entry.Piece.IsDigits ? _digits : _letters;
        entries.Add(entry);
        if (entries.Count > MostPieces)
            entries.RemoveAt(0);
        for (int first = entries.Count - 2; first >= 0; first--)
        {
            LedgerEntry[] together = [.. entries.Skip(first)];
            if (entry.SentAt - together[0].SentAt > LongestTime)
                break;
            if (!IsContact(together))
                continue;
            entries.Clear();
            return together;
        }

        return [];
    }

    private bool IsContact(LedgerEntry[] pieces)
    {
        // Pieces of one message stand together there already; all but one of them must be marked as a piece.
        if (pieces.All(entry => entry.MessageIndex == pieces[0].MessageIndex) || pieces.Count(entry => entry.Piece.HasCue) < Math.Max(1, pieces.Length - 1))
            return false;
        string whole = string.Concat(pieces.Select(entry => entry.Piece.Value));
        return pieces[0].Piece.IsDigits ? Dials(whole, pieces[0].Piece.IsInternational) : IsAddress(whole);
    }

    /// <summary>Whether digits are a number of some country. Without a country code or the prefix for other areas, short ones are too often something else.</summary>
    private bool Dials(string digits, bool isInternational) => isInternational || digits.StartsWith("00", StringComparison.Ordinal)
        ? PhonePlans.CheckInternational(digits.AsSpan(isInternational ? 0 : 2), out _, out _) == PhoneVerdict.Valid
        : digits.Length >= FewestDigits && _regions.Any(region => PhonePlans.CheckNational(digits, region) == PhoneVerdict.Valid
            && (digits.Length > FewestDigits || PhonePlans.TrunkPrefixLength(digits, region) > 0));

    private static bool IsAddress(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int dot = text.LastIndexOf('.');
        return at > 0 && dot > at + 1 && at == text.LastIndexOf('@') && TopLevelDomains.Contains(text.AsSpan(dot + 1))
            && !text.AsSpan().ContainsAnyExcept(AddressCharacters) && !text.Contains("..", StringComparison.Ordinal);
    }

    private static readonly System.Buffers.SearchValues<char> AddressCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.@-_+");
}

/// <summary>A piece and the message that holds it.</summary>
internal readonly record struct LedgerEntry(ContactPiece Piece, int MessageIndex, DateTimeOffset? SentAt);
