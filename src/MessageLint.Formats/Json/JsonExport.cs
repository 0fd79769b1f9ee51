using System.Collections.Frozen;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>Takes a file of JSON to pieces: records one behind another, whatever stands between them, and pages of an interface, which hold lists of records.</summary>
/// <remarks>
/// A page is an object without an id that has one of the lists. It is read whole where it is shorter than a record may be, so that the order of its fields does not matter;
/// else element by element. Behind broken JSON reading goes on at the next line on which an object begins.
/// </remarks>
internal sealed class JsonExport(Stream stream, FrozenSet<string> lists, Action<string>? notice)
{
    private bool _isBroken;

    public IEnumerable<JsonPart> Read()
    {
        using var buffer = new JsonBuffer(stream);
        if (ReadMark(buffer) is { } unreadable)
        {
            yield return new JsonPart(1, Name: null, default, unreadable);
            yield break;
        }

        bool isFirst = true;
        bool hasHeading = false;
        while (buffer.SkipAny(" \t\r\n,[]"u8) is var next and >= 0)
        {
            int line = buffer.Line;
            if (next != '{')
            {
                // One public converter expects a heading there.
                if (isFirst && line == 1)
                    hasHeading = true;
                else if (!_isBroken || !IsRemains(next))
                    yield return new JsonPart(line, Name: null, default, RecordProblem.Unreadable("The line is no JSON object."));
                buffer.SkipLine();
            }
            else
            {
                if (hasHeading)
                    notice?.Invoke("the first line is no record and was passed over");
                hasHeading = false;
                foreach (JsonPart part in ReadDocument(buffer))
                    yield return part;
            }

            isFirst = false;
        }

        if (hasHeading)
            yield return new JsonPart(1, Name: null, default, RecordProblem.Unreadable("The file holds no JSON object."));
        if (_isBroken)
            yield return new JsonPart(buffer.Line, Name: null, default);
    }

    private static RecordProblem? ReadMark(JsonBuffer buffer)
    {
        if (buffer.Has(3) && buffer.Rest.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            buffer.Advance(3);
        return buffer.Has(2) && (buffer.Rest[0], buffer.Rest[1]) is (0xFF, 0xFE) or (0xFE, 0xFF) ? RecordProblem.Unreadable("The file is UTF-16; JSON exports are UTF-8.") : null;
    }

    /// <summary>Whether a line may be what is left of an indented document that broke.</summary>
    private static bool IsRemains(int first) => first is '"' or '}' or ']' or ':' or '-' or 't' or 'f' or 'n' or (>= '0' and <= '9');

    private IEnumerable<JsonPart> ReadDocument(JsonBuffer buffer)
    {
        int line = buffer.Line;
        JsonBuffer.Extent extent = buffer.Measure(out int length, out int brokenLine, out string description);
        if (extent == JsonBuffer.Extent.Whole)
        {
            ReadOnlyMemory<byte> document = buffer.Peek(length);
            List<JsonField> fields = FieldsOf(document);
            if (IsPage(fields))
            {
                foreach (JsonPart part in SplitPage(document, fields, line))
                    yield return part;
                yield return new JsonPart(line, Name: null, default);
            }
            else
            {
                yield return new JsonPart(line, Name: null, document) { IsBehindBreak = _isBroken };
                if (!_isBroken)
                    yield return new JsonPart(line, Name: null, default);
            }

            buffer.Advance(length);
            yield break;
        }

        bool isPage = false;
        bool isWhole = false;
        foreach (JsonPart part in ReadLongPage(buffer, whole => isWhole = whole))
        {
            isPage = true;
            yield return part;
        }

        if (isPage)
        {
            if (isWhole)
                yield return new JsonPart(line, Name: null, default);
            yield break;
        }

        yield return new JsonPart(line, Name: null, default, extent == JsonBuffer.Extent.TooLong ? RecordProblem.TooLong("The record is longer than 16 MB.") : RecordProblem.Unreadable(description));
        GoOn(buffer, brokenLine);
    }

    /// <summary>Goes to where the next record may begin: the line that broke, if it is not the one the record began on, since a record that was cut off breaks at the next one.</summary>
    private void GoOn(JsonBuffer buffer, int brokenLine)
    {
        _isBroken = true;
        buffer.SkipLine();
        for (int skipped = 1; skipped < brokenLine; skipped++)
            buffer.SkipLine();
    }

    private static List<JsonField> FieldsOf(ReadOnlyMemory<byte> document)
    {
        var fields = new List<JsonField>();
        var reader = new Utf8JsonReader(document.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonText.Read(ref reader);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            JsonTokenType type = reader.TokenType;
            reader.Skip();
            fields.Add(new JsonField(name, start, (int)reader.BytesConsumed - start, type));
        }

        return fields;
    }

    private bool IsPage(List<JsonField> fields) =>
        fields.Exists(field => lists.Contains(field.Name) && field.Type is JsonTokenType.StartArray or JsonTokenType.StartObject) && !fields.Exists(field => IsOwnId(field.Name));

    private static bool IsOwnId(string name) => name is "id" or "slug";

    private IEnumerable<JsonPart> SplitPage(ReadOnlyMemory<byte> document, List<JsonField> fields, int line)
    {
        int counted = 0;
        foreach (JsonField field in fields)
        {
            ReadOnlyMemory<byte> value = document.Slice(field.Start, field.Length);
            foreach ((int start, int length) in lists.Contains(field.Name) && field.Type == JsonTokenType.StartArray ? ElementsOf(value.Span) : [(0, value.Length)])
            {
                int position = field.Start + start;
                line += document.Span[counted..position].Count((byte)'\n');
                counted = position;
                yield return new JsonPart(line, field.Name, value.Slice(start, length));
            }
        }
    }

    private static List<(int Start, int Length)> ElementsOf(ReadOnlySpan<byte> array)
    {
        var elements = new List<(int, int)>();
        var reader = new Utf8JsonReader(array);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            elements.Add((start, (int)reader.BytesConsumed - start));
        }

        return elements;
    }

    /// <summary>Reads a page that is too long to be held, or that breaks somewhere. Gives nothing, and takes nothing, if it is no page.</summary>
    private IEnumerable<JsonPart> ReadLongPage(JsonBuffer buffer, Action<bool> ended)
    {
        if (!BeginsPage(buffer.Rest))
            yield break;
        buffer.Advance(1);
        while (buffer.SkipAny(" \t\r\n,"u8) is '"')
        {
            int line = buffer.Line;
            if (buffer.Measure(out int nameLength, out int brokenLine, out string description) != JsonBuffer.Extent.Whole)
            {
                yield return Break(buffer, line, brokenLine, description);
                yield break;
            }

            string name = NameOf(buffer.Peek(nameLength));
            buffer.Advance(nameLength);
            bool isList = buffer.SkipAny(" \t\r\n:"u8) == '[' && lists.Contains(name);
            if (isList)
                buffer.Advance(1);
            while (buffer.SkipAny(isList ? " \t\r\n,"u8 : " \t\r\n"u8) is var next && !(isList && next == ']'))
            {
                line = buffer.Line;
                JsonBuffer.Extent extent = buffer.Measure(out int length, out brokenLine, out description);
                if (extent != JsonBuffer.Extent.Whole)
                {
                    yield return Break(buffer, line, brokenLine, extent == JsonBuffer.Extent.TooLong ? null : description);
                    yield break;
                }

                yield return new JsonPart(line, name, buffer.Peek(length));
                buffer.Advance(length);
                if (!isList)
                    break;
            }

            if (isList)
                buffer.Advance(1);
        }

        if (buffer.SkipAny(" \t\r\n,"u8) == '}')
        {
            buffer.Advance(1);
            ended(true);
        }
        else
        {
            yield return Break(buffer, buffer.Line, brokenLine: 0, "The page is not valid JSON.");
        }
    }

    private JsonPart Break(JsonBuffer buffer, int line, int brokenLine, string? description)
    {
        GoOn(buffer, brokenLine);
        return new JsonPart(line, Name: null, default, description is null ? RecordProblem.TooLong("The record is longer than 16 MB.") : RecordProblem.Unreadable(description));
    }

    private static string NameOf(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        return JsonText.Read(ref reader);
    }

    /// <summary>Whether a list comes before an id among the fields that are there.</summary>
    private bool BeginsPage(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document, isFinalBlock: false, default);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = JsonText.Read(ref reader);
                if (IsOwnId(name) || !reader.Read())
                    return false;
                if (lists.Contains(name) && reader.TokenType == JsonTokenType.StartArray)
                    return true;
                if (!reader.TrySkip())
                    return false;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }

    private readonly record struct JsonField(string Name, int Start, int Length, JsonTokenType Type);
}
