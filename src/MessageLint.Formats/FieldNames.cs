namespace MessageLint.Formats;

/// <summary>The fields' own names, as NDJSON writes them.</summary>
internal static class FieldNames
{
    /// <summary>The names, in the order of <see cref="MessageField"/>.</summary>
    private static readonly string[] Names =
    [
        "text",
        "id",
        "conversation",
        "marketplace",
        "region",
        "author",
        "visibility",
        "channel",
        "operation",
        "sentAt",
        "language",
        "buyerLanguage",
        "format",
        "kind",
        "phase",
        "order",
        "subject",
        "automatic",
        "noResponseNeeded",
        "attachments",
        "messages",
        "events",
        "status",
        "asOf",
    ];

    public static int Count => Names.Length;

    public static string Of(MessageField field) => Names[(int)field];

    /// <summary>The field of a name; <see langword="false"/> if there is none.</summary>
    public static bool TryFind(string name, out MessageField field)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            if (string.Equals(Names[i], name, StringComparison.Ordinal))
            {
                field = (MessageField)i;
                return true;
            }
        }

        field = default;
        return false;
    }

    /// <summary>Whether a column can be mapped to the field: it holds one value, and speaks of a message.</summary>
    public static bool IsColumn(MessageField field) => field < MessageField.Attachments;
}
