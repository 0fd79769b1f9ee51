using System.Text;

namespace MessageLint.Formats;

/// <summary>Tells the marketplace of a message from the addresses, tags and names that a system keeps with it, by the profiles' data.</summary>
internal sealed class MarketplaceNames
{
    private readonly List<(MarketplaceProfile Profile, string Words)> _profiles = [];

    /// <summary>Takes the names of these profiles; of the built-in ones if there are none.</summary>
    public MarketplaceNames(IReadOnlyList<MarketplaceProfile> profiles)
    {
        // The generic profile knows the addresses of all marketplaces, and is none.
        foreach (MarketplaceProfile profile in (profiles.Count == 0 ? RulePack.BuiltIn.Marketplaces : profiles).Where(profile => profile.Id != "generic"))
            _profiles.Add((profile, WordsOf(profile.Id)));
    }

    /// <summary>The marketplace that relays an e-mail address, with its site where the domain says it, for example <c>amazon.de</c>.</summary>
    public string? OfAddress(string? address)
    {
        if (address is null)
            return null;
        foreach ((MarketplaceProfile profile, _) in _profiles)
        {
            if (profile.IsProxyAddress(address))
                return WithSite(profile, profile.Sites.Keys.Where(site => address.EndsWith("." + site, StringComparison.OrdinalIgnoreCase)));
        }

        return null;
    }

    /// <summary>The marketplace that a tag or a name speaks of, for example <c>amazon.us</c> for <c>amazon_us</c> and <c>Amazon US mailbox</c>. A name that speaks of two says nothing.</summary>
    public string? OfName(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return null;
        string words = WordsOf(name);
        string? found = null;
        foreach ((MarketplaceProfile profile, string id) in _profiles)
        {
            int start = words.IndexOf(id, StringComparison.Ordinal);
            if (start < 0)
                continue;
            if (found is not null)
                return null;
            string rest = words[(start + id.Length - 1)..];
            found = WithSite(profile, profile.Sites.Keys.Where(site => rest.StartsWith(WordsOf(site), StringComparison.Ordinal)));
        }

        return found;
    }

    /// <summary>The marketplace that the first of some names speaks of, with its site where another of them says it.</summary>
    public string? OfAny(IEnumerable<string?> names)
    {
        string? found = null;
        foreach (string? name in names)
        {
            if (OfName(name) is { } next && (found is null || next.StartsWith(found + ".", StringComparison.Ordinal)))
                found = next;
        }

        return found;
    }

    private static string WithSite(MarketplaceProfile profile, IEnumerable<string> sites) => sites.MaxBy(site => site.Length) is { } site ? $"{profile.Id}.{site}" : profile.Id;

    /// <summary>The words of a name in lower case, a blank before and behind each.</summary>
    private static string WordsOf(string name)
    {
        var words = new StringBuilder(name.Length + 2).Append(' ');
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
            else if (words[^1] != ' ')
                words.Append(' ');
        }

        return words[^1] == ' ' ? words.ToString() : words.Append(' ').ToString();
    }
}
