using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MessageLint.Internals.Packs;

/// <summary>Writes an example as Markdown: what is known of the message, its text in a fence, the underlined words between marks.</summary>
internal static class ExampleWriter
{
    /// <summary>Repetitions are cut here; nobody reads on.</summary>
    private const int LongestShown = 600;

    public static void Write(StringBuilder page, RuleExample example)
    {
        page.Append('\n');
        if (example.Note is not null)
            page.Append(CultureInfo.InvariantCulture, $"{example.Note}\n\n");
        if (example.Conversation is not Conversation conversation)
        {
            string facts = FactsOf(example.Message);
            if (facts.Length > 0)
                page.Append(CultureInfo.InvariantCulture, $"{facts}:\n\n");
            WriteFence(page, Marked(example.Message.Text, example.Spans));
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"A conversation on {conversation.Marketplace}, {(conversation.Status == ConversationStatus.Closed ? "closed" : "open")}");
        if (conversation.AsOf is DateTimeOffset asOf)
            page.Append(CultureInfo.InvariantCulture, $", seen at {TimeOf(asOf)}");
        page.Append(":\n\n");
        var text = new StringBuilder();
        foreach (ConversationEvent happened in conversation.Events)
            text.Append(CultureInfo.InvariantCulture, $"{TimeOf(happened.At)} {NameOf(PackNames.EventTypes, happened.Type)}\n");
        foreach (Message message in conversation.Messages)
        {
            string facts = FactsOf(message);
            text.Append(CultureInfo.InvariantCulture, $"{(message.SentAt is DateTimeOffset sentAt ? TimeOf(sentAt) + " " : "")}{NameOf(PackNames.Authors, message.Author)}{(facts.Length > 0 ? $" ({facts})" : "")}: ");
            text.Append(CultureInfo.InvariantCulture, $"{Marked(message.Text, ReferenceEquals(message, example.Message) ? example.Spans : [])}\n");
        }

        WriteFence(page, text.ToString().TrimEnd('\n'));
    }

    private static string FactsOf(Message message)
    {
        var facts = new List<string>();
        if (message.Marketplace is not (null or "amazon"))
            facts.Add(message.Marketplace);
        AddUnlessDefault(facts, PackNames.Kinds, message.Kind);
        AddUnlessDefault(facts, PackNames.Phases, message.Phase);
        AddUnlessDefault(facts, PackNames.Channels, message.Channel);
        AddUnlessDefault(facts, PackNames.Formats, message.Format);
        AddUnlessDefault(facts, PackNames.Visibilities, message.Visibility);
        AddUnlessDefault(facts, PackNames.Authors, message.Author);
        Add(facts, "operation", message.Operation);
        Add(facts, "region", message.Region);
        Add(facts, "language", message.Language);
        Add(facts, "buyer's language", message.BuyerLanguage);
        Add(facts, "order", message.OrderId);
        Add(facts, "subject", message.Subject);
        foreach (MessageAttachment attachment in message.Attachments)
            Add(facts, "attachment", attachment.Name);
        if (message.IsAutomatic)
            facts.Add("automatic");
        if (message.NoResponseNeeded)
            facts.Add("no response needed");
        return string.Join(", ", facts);
    }

    private static void Add(List<string> facts, string name, string? value)
    {
        if (value is not null)
            facts.Add($"{name} {value}");
    }

    private static void AddUnlessDefault<T>(List<string> facts, Choice<T>[] names, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
            facts.Add(NameOf(names, value));
    }

    private static string NameOf<T>(Choice<T>[] names, T value) => names.First(name => EqualityComparer<T>.Default.Equals(name.Value, value)).Key;

    private static string TimeOf(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static void WriteFence(StringBuilder page, string text)
    {
        string fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        page.Append(CultureInfo.InvariantCulture, $"{fence}text\n{text}\n{fence}\n");
    }

    private static string Marked(string text, ImmutableArray<TextSpan> spans)
    {
        var marked = new StringBuilder(text.Length + 16);
        int shown = Math.Min(text.Length, LongestShown);
        int next = 0;
        for (int i = 0; i <= shown; i++)
        {
            // A mark that closes here comes before one that opens here, but after its own opening if it is empty.
            if (next < spans.Length && spans[next].End == i && !spans[next].IsEmpty && spans[next].Start < i)
            {
                marked.Append("|]");
                next++;
            }

            while (next < spans.Length && spans[next].Start == i)
            {
                marked.Append("[|");
                if (!spans[next].IsEmpty)
                    break;
                marked.Append("|]");
                next++;
            }

            if (i < shown)
                AppendVisible(marked, text, i);
        }

        if (shown < text.Length)
            marked.Append(CultureInfo.InvariantCulture, $"… ({text.Length} UTF-16 units)");
        return marked.ToString();
    }

    private static void AppendVisible(StringBuilder marked, string text, int index)
    {
        char c = text[index];
        bool isPair = (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])) || (char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]));
        UnicodeCategory category = char.GetUnicodeCategory(c);
        if (c == '\n' || isPair || category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            marked.Append(c);
        else
            marked.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:X4}}}");
    }
}
