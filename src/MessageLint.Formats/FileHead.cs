using System.Text;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>What is known of a file before it is read.</summary>
internal sealed class FileHead(string name, ReadOnlyMemory<byte> head, bool isWhole, bool isNamed)
{
    // Enough to tell systems apart; a head of empty arrays could otherwise hold very many.
    private const int MaxJsonFields = 4096;

    private readonly Lazy<HashSet<string>> _jsonFields = new(() => ReadJsonFields(Trim(head.Span)));

    /// <summary>The file's name or path.</summary>
    public string Name => name;

    /// <summary>The extension in lower case, with its dot; empty if there is none.</summary>
    public string Extension { get; } = Path.GetExtension(name).ToLowerInvariant();

    /// <summary>The first bytes, behind byte order mark and white space.</summary>
    public ReadOnlySpan<byte> Content => Trim(head.Span);

    /// <summary>Whether the head is the whole file.</summary>
    public bool IsWhole => isWhole;

    /// <summary>Whether the user named the file itself; otherwise it was met in a folder.</summary>
    public bool IsNamed => isNamed;

    /// <summary>The fields of the JSON that the file begins with, a path each, elements of arrays as <c>[]</c>: <c>messages[].senderUsername</c>, <c>[].id</c>, <c>text</c>.
    /// Several documents behind one another count together. What stands before a syntax error or the end of the head is there.</summary>
    public bool HasJson(string field) => _jsonFields.Value.Contains(field);

    /// <summary>Whether the first line names all of several columns.</summary>
    public bool HasColumns(params ReadOnlySpan<string> columns)
    {
        ReadOnlySpan<byte> line = Content;
        int end = line.IndexOfAny((byte)'\n', (byte)'\r');
        string[] names = Encoding.UTF8.GetString(end < 0 ? line : line[..end]).Split([',', ';', '\t'], StringSplitOptions.TrimEntries);
        foreach (string column in columns)
        {
            if (!Array.Exists(names, name => name.Trim('"').Equals(column, StringComparison.OrdinalIgnoreCase)))
                return false;
        }

        return true;
    }

    /// <summary>Whether it has one of several fields.</summary>
    public bool HasAnyJson(params ReadOnlySpan<string> fields)
    {
        foreach (string field in fields)
        {
            if (HasJson(field))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);

    private static bool IsJson(ReadOnlySpan<byte> text) => !text.IsEmpty && text[0] is (byte)'{' or (byte)'[';

    private static HashSet<string> ReadJsonFields(ReadOnlySpan<byte> json)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        if (!IsJson(json))
        {
            // An export may begin with a heading.
            json = json[(json.IndexOf((byte)'\n') + 1)..].TrimStart(" \t\r\n"u8);
            if (!IsJson(json))
                return fields;
        }

        var options = new JsonReaderOptions { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
        var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(options));
        var open = new Stack<string>();
        string path = "";
        try
        {
            while (fields.Count < MaxJsonFields && reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        string parent = open.Count == 0 ? "" : open.Peek();
                        path = parent.Length == 0 ? JsonText.Read(ref reader) : $"{parent}.{JsonText.Read(ref reader)}";
                        fields.Add(path);
                        break;
                    case JsonTokenType.StartObject:
                        open.Push(path);
                        break;
                    case JsonTokenType.StartArray:
                        path += "[]";
                        open.Push(path);
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        path = open.Count == 0 ? "" : open.Peek();
                        break;
                    default:
                        path = open.Count == 0 ? "" : open.Peek();
                        break;
                }
            }
        }
        catch (JsonException)
        {
            return fields;
        }

        return fields;
    }
}
