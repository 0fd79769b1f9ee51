namespace MessageLint.Formats;

/// <summary>The headers of a mail or of a part of it, in their order, unfolded.</summary>
internal sealed class MailHeaders
{
    private readonly List<(string Name, string Value)> _fields = [];

    public void Add(string name, string value) => _fields.Add((name, value));

    /// <summary>Whether any field stands there.</summary>
    public bool IsEmpty => _fields.Count == 0;

    /// <summary>The first field of a name, as it stands; <see langword="null"/> if there is none.</summary>
    public string? Find(string name)
    {
        foreach ((string candidate, string value) in _fields)
        {
            if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    /// <summary>The first field of a name, its encoded words decoded.</summary>
    public string? Text(string name) => Find(name) is { } value ? EncodedWords.Decode(value).Trim() : null;

    /// <summary>The addresses of all fields of a name.</summary>
    public IEnumerable<MailAddress> Addresses(string name) =>
        _fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).SelectMany(field => MailAddress.ParseList(field.Value));

    /// <summary>The ids in the fields of a name, without their angle brackets.</summary>
    public IEnumerable<string> Ids(string name)
    {
        foreach ((string candidate, string value) in _fields)
        {
            if (!candidate.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            int i = 0;
            while ((i = value.IndexOf('<', i)) >= 0)
            {
                int close = value.IndexOf('>', i);
                if (close < 0)
                    break;
                string id = value[(i + 1)..close].Trim();
                if (id.Length > 0)
                    yield return id;
                i = close;
            }
        }
    }
}
