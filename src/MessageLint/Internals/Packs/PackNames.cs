namespace MessageLint.Internals.Packs;

/// <summary>The shapes of ids, names and tags, and the words that files use for our enumerations.</summary>
internal static class PackNames
{
    public const string BuiltInPack = "messagelint";

    public const string BuiltInPrefix = "ML";

    public static readonly Choice<Severity>[] Severities =
        [new("off", Severity.Off), new("info", Severity.Info), new("warning", Severity.Warning), new("error", Severity.Error)];

    public static readonly Choice<RuleFamily>[] Families =
        [.. Enumerable.Range((int)RuleFamily.Engine, (int)RuleFamily.Custom + 1).Select(number => new Choice<RuleFamily>(SeverityNames.Of((RuleFamily)number), (RuleFamily)number))];

    public static readonly Choice<RuleStatus>[] Statuses = [new("stable", RuleStatus.Stable), new("planned", RuleStatus.Planned)];

    public static readonly Choice<MessageKind>[] Kinds =
        [new("reply", MessageKind.Reply), new("proactive", MessageKind.Proactive), new("template", MessageKind.Template), new("unknown", MessageKind.Unknown)];

    public static readonly Choice<SalePhase>[] Phases =
        [new("preSale", SalePhase.PreSale), new("postSale", SalePhase.PostSale), new("unknown", SalePhase.Unknown)];

    public static readonly Choice<MessageChannel>[] Channels =
    [
        new("marketplace", MessageChannel.Marketplace), new("email", MessageChannel.Email), new("phone", MessageChannel.Phone), new("sms", MessageChannel.Sms),
        new("chat", MessageChannel.Chat), new("api", MessageChannel.Api),
    ];

    public static readonly Choice<MessageFormat>[] Formats =
        [new("plain", MessageFormat.Plain), new("html", MessageFormat.Html), new("markdown", MessageFormat.Markdown)];

    public static readonly Choice<MessageAuthor>[] Authors =
        [new("seller", MessageAuthor.Seller), new("buyer", MessageAuthor.Buyer), new("system", MessageAuthor.System)];

    public static readonly Choice<MessageVisibility>[] Visibilities =
        [new("public", MessageVisibility.Public), new("internal", MessageVisibility.Internal)];

    public static readonly Choice<ConversationStatus>[] ConversationStatuses =
        [new("open", ConversationStatus.Open), new("closed", ConversationStatus.Closed)];

    public static readonly Choice<ConversationEventType>[] EventTypes =
        [new("caseOpened", ConversationEventType.CaseOpened), new("claimQuestion", ConversationEventType.ClaimQuestion), new("caseAction", ConversationEventType.CaseAction)];

    /// <summary>Lower-case ASCII letters, digits and hyphens, a letter or digit at both ends, at most 64.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || name.Length > 64 || name[0] == '-' || name[^1] == '-')
            return false;
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return true;
    }

    /// <summary>Two to eight upper-case letters.</summary>
    public static bool IsIdPrefix(ReadOnlySpan<char> prefix)
    {
        if (prefix.Length is < 2 or > 8)
            return false;
        foreach (char c in prefix)
        {
            if (!char.IsAsciiLetterUpper(c))
                return false;
        }

        return true;
    }

    /// <summary>A prefix and four digits.</summary>
    public static bool IsId(ReadOnlySpan<char> id)
    {
        if (id.Length < 6 || !IsIdPrefix(id[..^4]))
            return false;
        foreach (char c in id[^4..])
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return true;
    }

    /// <summary>A language of two or three letters, perhaps with subtags of up to eight letters and digits.</summary>
    public static bool IsLanguageTag(ReadOnlySpan<char> tag)
    {
        bool first = true;
        foreach (Range range in tag.Split('-'))
        {
            ReadOnlySpan<char> subtag = tag[range];
            if (subtag.Length is 0 or > 8 || (first && subtag.Length is not (2 or 3)))
                return false;
            foreach (char c in subtag)
            {
                if (first ? !char.IsAsciiLetterLower(c) : !char.IsAsciiLetterOrDigit(c))
                    return false;
            }

            first = false;
        }

        return true;
    }

    /// <summary>Three numbers, perhaps with a label: <c>1.2.0</c>, <c>1.2.0-beta.1</c>.</summary>
    public static bool IsVersion(ReadOnlySpan<char> version)
    {
        int label = version.IndexOfAny('-', '+');
        ReadOnlySpan<char> numbers = label < 0 ? version : version[..label];
        if (version.Length > 64 || label == version.Length - 1)
            return false;
        int count = 0;
        foreach (Range range in numbers.Split('.'))
        {
            ReadOnlySpan<char> number = numbers[range];
            if (number.IsEmpty || number.ContainsAnyExceptInRange('0', '9'))
                return false;
            count++;
        }

        return count == 3;
    }
}
