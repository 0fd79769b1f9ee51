using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>The fields' own names, as NDJSON writes them.</summary>
internal static class FieldNames
{
    private static readonly (string Name, MessageField Field)[] Table =
    [
        ("text", MessageField.Text),
        ("id", MessageField.Id),
        ("conversation", MessageField.Conversation),
        ("marketplace", MessageField.Marketplace),
        ("region", MessageField.Region),
        ("author", MessageField.Author),
        ("visibility", MessageField.Visibility),
        ("channel", MessageField.Channel),
        ("operation", MessageField.Operation),
        ("sentAt", MessageField.SentAt),
        ("language", MessageField.Language),
        ("buyerLanguage", MessageField.BuyerLanguage),
        ("format", MessageField.Format),
        ("kind", MessageField.Kind),
        ("phase", MessageField.Phase),
        ("order", MessageField.Order),
        ("subject", MessageField.Subject),
        ("automatic", MessageField.Automatic),
        ("noResponseNeeded", MessageField.NoResponseNeeded),
        ("attachments", MessageField.Attachments),
        ("messages", MessageField.Messages),
        ("events", MessageField.Events),
        ("status", MessageField.Status),
        ("asOf", MessageField.AsOf),
    ];

    public static FrozenDictionary<string, MessageField> ByName { get; } = Table.ToFrozenDictionary(entry => entry.Name, entry => entry.Field, StringComparer.Ordinal);

    public static string Of(MessageField field) => Table[(int)field].Name;

    /// <summary>Whether a column can be mapped to the field: it holds one value, and speaks of a message.</summary>
    public static bool IsColumn(MessageField field) => field < MessageField.Attachments;
}
