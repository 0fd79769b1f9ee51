using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>Reads the fields of a JSON object whose types vary between systems and versions. The first thing that is wrong is kept.</summary>
internal sealed class JsonRecord(JsonElement element)
{
    // Unix times beyond it are milliseconds: in seconds it lies in the year 5138.
    private const long MostSeconds = 100_000_000_000;

    public RecordProblem? Problem { get; private set; }

    public JsonElement Element => element;

    public bool Has(string name) => TryGet(name, out _);

    public bool HasList(string name) => TryGet(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array;

    /// <summary>A text that is judged or told: anything but a string is a problem. <see langword="null"/> if it is missing or null.</summary>
    public string? Text(string name)
    {
        if (!TryGet(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return StringOf(value);
        Problem ??= RecordProblem.Unreadable($"'{name}' is no string.");
        return null;
    }

    /// <summary>An id or a word, as string or number; <see langword="null"/> if it is anything else.</summary>
    public string? Word(string name) => TryGet(name, out JsonElement value) ? WordOf(value) : null;

    /// <summary>The value itself as a word.</summary>
    public string? AsWord() => WordOf(element);

    /// <summary>The value itself as a text: anything but a string is none.</summary>
    public string? AsText() => element.ValueKind == JsonValueKind.String ? StringOf(element) : null;

    /// <summary>A flag as JSON has it, or as templates write it: <c>"True"</c>, <c>"1"</c>, <c>0</c>. <see langword="null"/> if it is missing or null; what is neither is a problem.</summary>
    public bool? Flag(string name)
    {
        if (!TryGet(name, out JsonElement value))
            return null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
        }

        switch (WordOf(value)?.Trim().ToUpperInvariant())
        {
            case "TRUE" or "1" or "YES":
                return true;
            case "FALSE" or "0" or "NO":
                return false;
            case "":
                return null;
            default:
                Problem ??= RecordProblem.BadValue($"'{name}' is neither true nor false.");
                return null;
        }
    }

    /// <summary>A time: ISO 8601, with a blank for the T and without offset (UTC) too, or seconds or milliseconds since 1970. <see langword="null"/> if it is missing or null; anything else is a problem.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (!TryGet(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null || WordOf(value) is "")
            return null;
        string? word = WordOf(value);
        if (word is not null && Iso8601.TryParseTable(word, out DateTimeOffset time))
            return time;
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number < MostSeconds * 1000)
            return number < MostSeconds ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        Problem ??= RecordProblem.BadValue($"'{name}' is no time.");
        return null;
    }

    /// <summary>The object of that name; an empty one if it is missing or something else.</summary>
    public JsonRecord Object(string name) => new(TryGet(name, out JsonElement value) ? value : default);

    /// <summary>The elements of a list; none if it is missing or something else.</summary>
    public IEnumerable<JsonRecord> List(string name) =>
        TryGet(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => new JsonRecord(item)) : [];

    /// <summary>The words of a list, or of one string with commas.</summary>
    public IEnumerable<string> Words(string name)
    {
        if (!TryGet(name, out JsonElement value))
            return [];
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().Select(WordOf).OfType<string>();
        return WordOf(value)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
    }

    public void Fail(RecordProblem problem) => Problem ??= problem;

    private static string? WordOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => StringOf(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string StringOf(JsonElement value)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value));
        reader.Read();
        return JsonText.Read(ref reader);
    }

    private bool TryGet(string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }
}
