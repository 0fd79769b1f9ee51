using System.Buffers;
using MessageLint.Internals.Scanning;

namespace MessageLint.Internals.Conversations;

/// <summary>The last pieces of a conversation, and whether they make a contact detail once they stand together.</summary>
/// <remarks>Only the newest pieces are kept, so that a long thread costs as much for each message as a short one.</remarks>
internal sealed class ContactLedger(Lazy<string[]> regions)
{
    private const int MostPieces = 5;
    private const int FewestDigits = 8;
    private const int ShortestAccount = 6;
    private const int LongestAccount = 32;
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(14);

    // Where the prefix for other areas is always written in front of a number, so that digits without it are something else.
    private static readonly string[] RegionsWithPrefix = ["DE", "AT", "CH", "GB", "IE", "FR", "BE", "NL", "AU", "JP", "TW"];

    private static readonly SearchValues<char> AccountCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789._-");
    private static readonly SearchValues<char> MarksOfAccounts = SearchValues.Create("0123456789_.");
    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.@-_+");

    private readonly List<LedgerEntry>[] _entries = [[], [], []];

    /// <summary>Adds a piece.</summary>
    /// <returns>The pieces that make a contact detail with it, in the order in which they were sent; empty if none do.</returns>
    public LedgerEntry[] Add(in LedgerEntry entry)
    {
        List<LedgerEntry> entries = _entries[(int)entry.Piece.Kind];
        entries.Add(entry);
        if (entries.Count > MostPieces)
            entries.RemoveAt(0);
        for (int first = entries.Count - 2; first >= 0 && !(entry.SentAt - entries[first].SentAt > LongestTime); first--)
        {
            LedgerEntry[] together = [.. entries.Skip(first)];

            // What is only perhaps a piece must not stand in the way of those that are said to be.
            LedgerEntry[] strong = [.. together.Where(piece => piece.Piece.Cue == PieceCue.Strong)];
            LedgerEntry[] found = IsContact(together) ? together : strong.Length < together.Length && strong.Length > 1 && strong[^1] == entry && IsContact(strong) ? strong : [];
            if (found.Length == 0)
                continue;
            entries.Clear();
            return found;
        }

        return [];
    }

    private bool IsContact(LedgerEntry[] pieces)
    {
        // Pieces of one message stand together there already.
        if (Array.TrueForAll(pieces, entry => entry.MessageIndex == pieces[0].MessageIndex))
            return false;
        if (Makes(pieces))
            return true;
        return pieces.Length == 2 && Array.TrueForAll(pieces, entry => entry.Piece.Cue == PieceCue.Strong) && Makes([pieces[1], pieces[0]]);
    }

    private bool Makes(LedgerEntry[] pieces)
    {
        string whole = string.Concat(pieces.Select(entry => entry.Piece.Value));
        int strong = pieces.Count(entry => entry.Piece.Cue == PieceCue.Strong);
        int alone = pieces.Count(entry => entry.Piece.Cue == PieceCue.Alone);
        return pieces[0].Piece.Kind switch
        {
            PieceKind.Phone => strong > 0 && alone <= 1 && !pieces[0].Piece.IsRound && pieces.Count(entry => entry.Piece.IsRound) <= 1 && Dials(whole, pieces[0].Piece),
            PieceKind.Account => pieces.Length == 2 && strong > 0 && IsAccount(whole),
            _ => IsAddress(whole),
        };
    }

    /// <summary>Whether digits are a number of some country. Without a country code or the prefix for other areas, short ones are too often something else.</summary>
    private bool Dials(string digits, ContactPiece first) => first.IsInternational || digits.StartsWith("00", StringComparison.Ordinal)
        ? PhonePlans.CheckInternational(digits.AsSpan(first.IsInternational ? 0 : 2), out _, out _) == PhoneVerdict.Valid
        : digits.Length >= FewestDigits && Array.Exists(regions.Value, region => DialsIn(region, digits, first.Cue == PieceCue.Strong));

    private static bool DialsIn(string region, string digits, bool isPlain) => PhonePlans.CheckNational(digits, region) switch
    {
        // Ranges that nobody was given yet are written with the prefix too, and with it nothing else looks like them.
        PhoneVerdict.Possible => isPlain && digits[0] == '0' && PhonePlans.TrunkPrefixLength(digits, region) > 0,
        PhoneVerdict.Valid => PhonePlans.TrunkPrefixLength(digits, region) > 0 || (digits.Length > FewestDigits && !RegionsWithPrefix.Contains(region, StringComparer.OrdinalIgnoreCase)),
        _ => false,
    };

    private static bool IsAddress(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        int dot = text.LastIndexOf('.');
        return at > 0 && dot > at + 1 && at == text.LastIndexOf('@') && TopLevelDomains.Contains(text.AsSpan(dot + 1))
            && !text.AsSpan().ContainsAnyExcept(AddressCharacters) && !text.Contains("..", StringComparison.Ordinal);
    }

    /// <summary>Whether text looks like the name of an account and like no word.</summary>
    private static bool IsAccount(string text) =>
        text.Length is >= ShortestAccount and <= LongestAccount && !text.AsSpan().ContainsAnyExcept(AccountCharacters) && text.AsSpan().ContainsAny(MarksOfAccounts);
}

/// <summary>A piece and the message that holds it.</summary>
internal readonly record struct LedgerEntry(ContactPiece Piece, int MessageIndex, DateTimeOffset? SentAt);
