using System.Buffers;
using System.Text;
using System.Text.Json;

namespace MessageLint.Internals.Packs;

/// <summary>Reads JSON into <see cref="JsonItem"/>s. Comments and trailing commas are allowed; a key that stands twice is not.</summary>
internal static class JsonFile
{
    /// <summary>Deeper than any file of ours, and far from what could hurt the stack of a reader of ours.</summary>
    private const int DeepestNesting = 16;

    /// <summary>Looking for a key that stands twice is quadratic in the members, so a hostile object must stay small.</summary>
    private const int MostMembers = 1000;

    public static JsonItem Parse(ReadOnlySpan<byte> utf8, FileProblems problems)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (utf8.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw problems.At(null, 1, "the file is empty; nothing could be read from it.");
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = DeepestNesting });
        int line = 1;
        int counted = 0;
        try
        {
            JsonItem? root = null;
            JsonItem? parent = null;
            string? name = null;
            while (reader.Read())
            {
                int start = checked((int)reader.TokenStartIndex);
                line += utf8[counted..start].Count((byte)'\n');
                counted = start;
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    parent = parent!.Parent;
                    continue;
                }

                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    name = reader.GetString()!;
                    if (parent!.Find(name) is not null)
                        throw problems.At(parent.PathOf(name), line, "the key stands here for the second time; one of the two values would be lost.");
                    if (parent.Children.Count == MostMembers)
                        throw problems.At(parent, "the object has more than 1,000 keys; it is not read further.");
                    continue;
                }

                var item = new JsonItem(KindOf(reader.TokenType), line, parent, name) { Text = TextOf(ref reader) };
                name = null;
                root ??= item;
                parent?.Children.Add(item);
                if (item.Kind is JsonItemKind.Object or JsonItemKind.Array)
                    parent = item;
            }

            return root!;
        }
        catch (JsonException exception)
        {
            throw problems.At(null, (int)(exception.LineNumber ?? 0) + 1, $"the file is no valid JSON and cannot be used: {WithoutPosition(exception.Message)}");
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // The reader says so of strings that are not UTF-8 and of escapes that are half a surrogate pair.
            throw problems.At(null, line, "a string here is invalid UTF-8 or half a surrogate pair; the file cannot be used.");
        }
    }

    private static JsonItemKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonItemKind.Object,
        JsonTokenType.StartArray => JsonItemKind.Array,
        JsonTokenType.String => JsonItemKind.String,
        JsonTokenType.Number => JsonItemKind.Number,
        JsonTokenType.True => JsonItemKind.True,
        JsonTokenType.False => JsonItemKind.False,
        _ => JsonItemKind.Null,
    };

    private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
        _ => "",
    };

    private static string WithoutPosition(string message)
    {
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message[..position];
    }
}
