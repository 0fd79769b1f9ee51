using System.Collections.Immutable;
using System.Globalization;

namespace MessageLint.Internals.Packs;

/// <summary>Reads the members of a JSON object and says what is wrong with them. Keys that are not known are errors: a typo must not switch a rule off.</summary>
internal readonly struct ObjectReader
{
    private readonly JsonItem _item;
    private readonly FileProblems _problems;

    public ObjectReader(JsonItem item, ImmutableArray<string> keys, FileProblems problems)
        : this(item, problems)
    {
        foreach (JsonItem member in item.Children)
        {
            if (!keys.Contains(member.Name!, StringComparer.Ordinal))
                throw problems.At(member, $"unknown key '{Short(member.Name!)}', which would have no effect{Nearest.Hint(member.Name!, keys)} Keys here: {string.Join(", ", keys)}.");
        }
    }

    private ObjectReader(JsonItem item, FileProblems problems)
    {
        _item = item;
        _problems = problems;
        if (item.Kind != JsonItemKind.Object)
            throw problems.At(item, $"expected an object, found {Described(item)}; it cannot be used.");
    }

    /// <summary>Reads an object whose keys are the user's.</summary>
    public static ObjectReader OfAnyKeys(JsonItem item, FileProblems problems) => new(item, problems);

    public JsonItem Item => _item;

    public List<JsonItem> Members => _item.Children;

    /// <summary>The value, or <see langword="null"/> if the key is missing.</summary>
    public JsonItem? Find(string key) => _item.Find(key);

    public string RequiredText(string key, string consequence)
    {
        JsonItem item = Find(key) ?? throw Missing(key, consequence);
        return TextOf(item, consequence);
    }

    public string? OptionalText(string key) => Find(key) is JsonItem item ? TextOf(item, "leave the key out if there is nothing to say") : null;

    public bool Flag(string key) => Find(key) is JsonItem item && item.Kind switch
    {
        JsonItemKind.True => true,
        JsonItemKind.False => false,
        _ => throw _problems.At(item, $"expected true or false, found {Described(item)}; it cannot be used."),
    };

    public ImmutableArray<string> Texts(string key)
    {
        if (Find(key) is not JsonItem item)
            return [];
        List<JsonItem> elements = ElementsOf(item);
        var texts = ImmutableArray.CreateBuilder<string>(elements.Count);
        foreach (JsonItem element in elements)
            texts.Add(TextOf(element, "it could never hold"));
        return texts.MoveToImmutable();
    }

    public List<JsonItem> Elements(string key) => Find(key) is JsonItem item ? ElementsOf(item) : [];

    public Exception Missing(string key, string consequence) =>
        _problems.At(_item.PathOf(key), _item.Line, $"'{key}' is missing; {consequence}.");

    public List<JsonItem> ElementsOf(JsonItem item) => item.Kind == JsonItemKind.Array
        ? item.Children
        : throw _problems.At(item, $"expected an array, found {Described(item)}; it cannot be used.");

    public string TextOf(JsonItem item, string consequence)
    {
        if (item.Kind != JsonItemKind.String)
            throw _problems.At(item, $"expected a text, found {Described(item)}; {consequence}.");
        if (string.IsNullOrWhiteSpace(item.Text))
            throw _problems.At(item, $"the text is empty; {consequence}.");
        return item.Text;
    }

    public int IntegerOf(JsonItem item, int least, int most)
    {
        if (item.Kind == JsonItemKind.Number && int.TryParse(item.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
            return value;
        throw _problems.At(item, string.Create(CultureInfo.InvariantCulture, $"expected a whole number from {least} to {most}, found {Described(item)}; it cannot be used."));
    }

    /// <summary>Reads one of a few names.</summary>
    public T ChoiceOf<T>(JsonItem item, Choice<T>[] choices)
    {
        foreach ((string name, T value) in choices)
        {
            if (item.Kind == JsonItemKind.String && string.Equals(item.Text, name, StringComparison.Ordinal))
                return value;
        }

        IEnumerable<string> names = choices.Select(choice => choice.Key);
        throw _problems.At(item, $"unknown value {Described(item)}, which cannot be used{Nearest.Hint(item.Text, names)} Values here: {string.Join(", ", names)}.");
    }

    public static string Described(JsonItem item) => item.Kind switch
    {
        JsonItemKind.Null => "null",
        JsonItemKind.True => "true",
        JsonItemKind.False => "false",
        JsonItemKind.Number => Short(item.Text),
        JsonItemKind.String => $"'{Short(item.Text)}'",
        JsonItemKind.Array => "an array",
        _ => "an object",
    };

    /// <summary>Keeps a hostile value out of the error message: at most 60 units, control characters as blanks.</summary>
    public static string Short(string text)
    {
        ReadOnlySpan<char> shown = text.AsSpan(0, Math.Min(text.Length, 60));
        if (shown.Length > 0 && char.IsHighSurrogate(shown[^1]))
            shown = shown[..^1];
        char[] characters = shown.ToArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (char.IsControl(characters[i]))
                characters[i] = ' ';
        }

        return shown.Length < text.Length ? new string(characters) + "…" : new string(characters);
    }
}
