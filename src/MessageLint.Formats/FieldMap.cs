using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MessageLint.Formats;

/// <summary>Which column of a table, or field of a JSON record, holds which field of a message. Immutable.</summary>
public sealed class FieldMap
{
    private FieldMap(ImmutableArray<MappedField> fields) => Fields = fields;

    /// <summary>Nothing is mapped.</summary>
    public static FieldMap Empty { get; } = new([]);

    internal ImmutableArray<MappedField> Fields { get; }

    /// <summary>Reads a map as people write it.</summary>
    /// <param name="map">Comma-separated <c>field=column</c>, with the values of a column in brackets where they differ from the field's, for example
    /// <c>text=body,author=direction(outgoing:seller,incoming:buyer)</c>. <c>field=</c> without a column leaves the field out. Empty: nothing is mapped.</param>
    /// <returns>The map.</returns>
    /// <exception cref="FormatException">A field does not exist or is mapped twice, a bracket is not closed, or a value means what the field cannot hold. The message says where.</exception>
    public static FieldMap Parse(string map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var fields = ImmutableArray.CreateBuilder<MappedField>();
        foreach (string entry in SplitOutsideBrackets(map))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                throw new FormatException($"'{entry}' is no field=column.");
            string name = entry[..equals].Trim();
            if (!FieldNames.TryFind(name, out MessageField field) || !FieldNames.IsColumn(field))
                throw new FormatException($"'{name}' is no field of a message.");
            if (fields.Any(mapped => mapped.Field == field))
                throw new FormatException($"'{name}' is mapped twice.");
            fields.Add(ParseColumn(field, entry[(equals + 1)..].Trim()));
        }

        return fields.Count == 0 ? Empty : new FieldMap(fields.ToImmutable());
    }

    internal MappedField? Find(MessageField field) => Fields.FirstOrDefault(mapped => mapped.Field == field);

    private static MappedField ParseColumn(MessageField field, string column)
    {
        int open = column.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return new MappedField(field, column, FrozenDictionary<string, string>.Empty);
        if (!column.EndsWith(')'))
            throw new FormatException($"The bracket of '{column}' is not closed.");
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string pair in column[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = pair.LastIndexOf(':');
            if (colon <= 0)
                throw new FormatException($"'{pair}' is no value:meaning.");
            if (!values.TryAdd(pair[..colon].Trim(), pair[(colon + 1)..].Trim()))
                throw new FormatException($"The value of '{pair}' is mapped twice.");

            // A meaning that the field cannot have would make every record with the value unreadable.
            if (new MessageDraft().Set(field, values[pair[..colon].Trim()]) is { } problem)
                throw new FormatException($"'{pair}': {problem.Description}");
        }

        return new MappedField(field, column[..open].Trim(), values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> SplitOutsideBrackets(string map)
    {
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= map.Length; i++)
        {
            if (i == map.Length || (map[i] == ',' && depth == 0))
            {
                string entry = map[start..i].Trim();
                if (entry.Length > 0)
                    yield return entry;
                start = i + 1;
            }
            else if (map[i] == '(')
            {
                depth++;
            }
            else if (map[i] == ')')
            {
                depth--;
            }
        }
    }
}
