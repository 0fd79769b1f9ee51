using System.Collections.Frozen;
using System.Text;

namespace MessageLint.Formats;

/// <summary>Which column of a table holds what, by map and by the names that exports use.</summary>
internal sealed class CsvColumns
{
    /// <summary>Names without blanks, hyphens and underscores; of several columns for one field the earlier name here counts.</summary>
    private static readonly (MessageField Field, string[] Names)[] Synonyms =
    [
        (MessageField.Text, ["text", "body", "message", "comment", "content", "messagetext", "messagebody"]),
        (MessageField.Id, ["id", "messageid", "commentid"]),
        (MessageField.Conversation, ["conversation", "conversationid", "thread", "threadid", "ticket", "ticketid", "caseid"]),
        (MessageField.Marketplace, ["marketplace", "platform"]),
        (MessageField.Region, ["region", "country", "countrycode"]),
        (MessageField.Author, ["author", "direction", "authortype", "role", "sender", "from"]),
        (MessageField.Visibility, ["visibility", "public", "ispublic", "internal", "isinternal", "private"]),
        (MessageField.Channel, ["channel"]),
        (MessageField.Operation, ["operation"]),
        (MessageField.SentAt, ["sentat", "createdat", "date", "timestamp", "senttime", "datetime"]),
        (MessageField.Language, ["language", "lang", "locale"]),
        (MessageField.BuyerLanguage, ["buyerlanguage", "customerlanguage"]),
        (MessageField.Format, ["format"]),
        (MessageField.Kind, ["kind"]),
        (MessageField.Phase, ["phase"]),
        (MessageField.Order, ["order", "orderid", "ordernumber", "orderno"]),
        (MessageField.Subject, ["subject"]),
        (MessageField.Automatic, ["automatic", "automated"]),
        (MessageField.NoResponseNeeded, ["noresponseneeded"]),
    ];

    private static readonly FrozenDictionary<string, string> AuthorValues = Values(
        ("seller", ["agent", "outgoing", "outbound", "out", "sent", "merchant", "support", "staff", "admin", "bot"]),
        ("buyer", ["customer", "incoming", "inbound", "in", "received", "client", "enduser", "shopper"]),
        ("system", ["automation"]));

    private static readonly FrozenDictionary<string, string> VisibilityValues = Values(
        ("public", ["true", "yes", "1"]),
        ("internal", ["false", "no", "0", "private", "note"]));

    private static readonly FrozenDictionary<string, string> HiddenValues = Values(("internal", ["true", "yes", "1"]), ("public", ["false", "no", "0"]));

    private static readonly FrozenDictionary<string, string> FlagValues = Values(("true", ["yes", "1"]), ("false", ["no", "0"]));

    private readonly List<Column> _columns;

    private readonly MessageKind _kind;

    private CsvColumns(List<Column> columns, int count, MessageKind kind) => (_columns, Count, _kind) = (columns, count, kind);

    /// <summary>How many columns the header has.</summary>
    public int Count { get; }

    /// <summary>Reads the header, or says why it is none. Its words are not quoted: in a table without header they are a message.</summary>
    public static CsvColumns? Read(IReadOnlyList<string> header, ReaderOptions options, out RecordProblem? problem)
    {
        FieldMap map = options.Map;
        var columns = new List<Column>();
        var taken = new HashSet<int>();
        problem = null;
        foreach (MappedField mapped in map.Fields.Where(mapped => mapped.Source.Length > 0))
        {
            int index = Find(header, mapped.Source);
            if (index < 0)
                problem ??= RecordProblem.Unreadable($"The header has no column '{mapped.Source}', which --map names.");
            else
                problem ??= FindTwin(header, index, mapped.Source);
            taken.Add(index);
            columns.Add(new Column(mapped.Field, index, mapped.Values, IsGuess: false));
        }

        foreach ((MessageField field, string[] names) in Synonyms.Where(entry => map.Find(entry.Field) is null))
        {
            string? name = Array.Find(names, name => Find(header, name) is >= 0 and int index && !taken.Contains(index));
            if (name is null)
                continue;
            int column = Find(header, name);
            taken.Add(column);
            problem ??= FindTwin(header, column, name);
            columns.Add(new Column(field, column, MeaningsOf(field, name), IsGuess: true));
        }


        if (!columns.Exists(column => column.Field == MessageField.Text))
            problem ??= RecordProblem.Unreadable("No column of the header is called text, body, message, comment or content.");

        if (problem is not null)
            return null;
        foreach (Column column in columns.Where(column => column.IsGuess))
            TellRivals(header, column, taken, options.Notice);

        // The channel may name the shop of a marketplace that another column names, so that one is read first.
        columns.Sort(static (a, b) => a.Field.CompareTo(b.Field));
        return new CsvColumns(columns, header.Count, options.Kind);
    }

    /// <summary>Says that another column has exactly the name of one that is read: nobody could say which of them was judged.</summary>
    private static RecordProblem? FindTwin(IReadOnlyList<string> header, int index, string name) =>
        header.Where((other, i) => i != index && string.Equals(other, header[index], StringComparison.Ordinal)).Any()
            ? RecordProblem.Unreadable($"The header has the column '{name}' twice.")
            : null;

    /// <summary>Says which column was taken where others have names for the same field. All of them are names from the table above, so none is a word of a message.</summary>
    private static void TellRivals(IReadOnlyList<string> header, Column column, HashSet<int> taken, Action<string>? notice)
    {
        string[] names = Array.Find(Synonyms, entry => entry.Field == column.Field).Names;
        string[] rivals = [.. header.Where((name, i) => !taken.Contains(i) && names.Contains(Plain(name))).Select(name => $"'{name}'")];
        if (rivals.Length > 0)
            notice?.Invoke($"'{header[column.Index]}' is read as the field {FieldNames.Of(column.Field)}; {string.Join(", ", rivals)} could be it, too (--map decides)");
    }

    /// <summary>Reads a row of as many fields as the header has.</summary>
    public ReadRecord ReadMessage(int line, IReadOnlyList<string> fields)
    {
        var draft = new MessageDraft();
        draft.SetKind(_kind);
        string? marketplace = null;
        foreach (Column column in _columns)
        {
            string value = fields[column.Index];
            if (value.Length == 0 && column.Field != MessageField.Text)
                continue;
            if (column.Field == MessageField.Marketplace)
                marketplace = value;
            if (Set(draft, column, value, marketplace) is { } problem)
                return ReadRecord.Of(line, problem);
        }

        return ReadRecord.Of(line, draft.ToMessage(), draft.ConversationId);
    }

    private static RecordProblem? Set(MessageDraft draft, Column column, string value, string? marketplace)
    {
        if (column.Field == MessageField.SentAt && Iso8601.TryParseTable(value, out DateTimeOffset time))
        {
            draft.SetSentAt(time);
            return null;
        }

        bool isTaken = column.Field is MessageField.Text or MessageField.Id or MessageField.Conversation or MessageField.Order or MessageField.Subject;
        string meaning = isTaken ? value : column.Values.GetValueOrDefault(value.Trim(), value.Trim());
        if (isTaken || !column.IsGuess || column.Field != MessageField.Channel)
            return draft.Set(column.Field, meaning);

        // Helpdesks call the shop a channel, for example amazon_us: then it says more of the marketplace, and the message stands in its messages.
        if (draft.Set(MessageField.Channel, meaning.ToLowerInvariant()) is not null && marketplace is not null && IsSiteOf(meaning, marketplace))
            draft.Set(MessageField.Marketplace, meaning);
        return null;
    }

    private static bool IsSiteOf(string channel, string marketplace) =>
        channel.StartsWith(marketplace, StringComparison.OrdinalIgnoreCase) && channel.Length > marketplace.Length && channel[marketplace.Length] is '.' or '_' or ':';

    private static FrozenDictionary<string, string> MeaningsOf(MessageField field, string name) => field switch
    {
        MessageField.Author => AuthorValues,
        MessageField.Visibility when name is "internal" or "isinternal" or "private" => HiddenValues,
        MessageField.Visibility => VisibilityValues,
        MessageField.Automatic or MessageField.NoResponseNeeded => FlagValues,
        _ => FrozenDictionary<string, string>.Empty,
    };

    /// <summary>The first column of that name: as written, else without regard to case, blanks, hyphens and underscores.</summary>
    private static int Find(IReadOnlyList<string> header, string name)
    {
        for (int i = 0; i < header.Count; i++)
        {
            if (string.Equals(header[i], name, StringComparison.Ordinal))
                return i;
        }

        string plain = Plain(name);
        for (int i = 0; i < header.Count; i++)
        {
            if (string.Equals(Plain(header[i]), plain, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (c is not (' ' or '_' or '-' or '\u00A0'))
                plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    /// <summary>The field's own names hold in any case, too.</summary>
    private static FrozenDictionary<string, string> Values(params (string Meaning, string[] Values)[] table) =>
        table.SelectMany(entry => entry.Values.Append(entry.Meaning).Select(value => KeyValuePair.Create(value, entry.Meaning))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private sealed record Column(MessageField Field, int Index, FrozenDictionary<string, string> Values, bool IsGuess);
}
