using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace MessageLint.Internals.Packs;

/// <summary>Reads the <c>bad</c> and <c>good</c> examples of rules and parts.</summary>
/// <param name="problems">Where problems go.</param>
/// <param name="needsMarks">Whether bad examples must mark what is reported; those of a planned rule need not, since nothing reports there yet.</param>
internal sealed class ExampleReader(FileProblems problems, bool needsMarks = true)
{
    /// <summary>Stands where the repetition goes; without it the repetition follows the text.</summary>
    private const string RepeatPlace = "{repeat}";

    /// <summary>The longest text that the linter accepts; a longer example could test nothing.</summary>
    private const int LongestText = 1_000_000;

    private const string DefaultMarketplace = "amazon";

    public ImmutableArray<RuleExample> Read(ObjectReader rule, string key)
    {
        List<JsonItem> items = rule.Elements(key);
        bool isBad = string.Equals(key, "bad", StringComparison.Ordinal);
        var examples = ImmutableArray.CreateBuilder<RuleExample>(items.Count);
        foreach (JsonItem item in items)
            examples.Add(ReadExample(item, isBad));
        return examples.MoveToImmutable();
    }

    public void ReadPart(ObjectReader part, string key, ImmutableArray<PartExample>.Builder examples)
    {
        bool isBad = string.Equals(key, "bad", StringComparison.Ordinal);
        foreach (JsonItem item in part.Elements(key))
        {
            JsonItem textItem = item;
            if (item.Kind != JsonItemKind.String)
            {
                var reader = new ObjectReader(item, PackKeys.PartExample, problems);
                CheckLanguage(reader, "lang");
                textItem = reader.Find("text") ?? throw reader.Missing("text", "the example shows nothing");
            }

            string text = MarkedText(textItem, null, out ImmutableArray<TextSpan> spans);
            CheckMarks(textItem, isBad, spans.Length);
            examples.Add(new PartExample(text, spans));
        }
    }

    private RuleExample ReadExample(JsonItem item, bool isBad)
    {
        if (item.Kind == JsonItemKind.String)
        {
            string plain = MarkedText(item, null, out ImmutableArray<TextSpan> marks);
            CheckMarks(item, isBad, marks.Length);
            return new RuleExample(new Message(plain) { Marketplace = DefaultMarketplace }, isBad, marks, FrozenDictionary<string, string>.Empty, null);
        }

        var reader = new ObjectReader(item, PackKeys.Example, problems);
        CheckLanguage(reader, "lang");
        FrozenDictionary<string, string> skipped = ReadSkipped(reader);
        string? note = reader.OptionalText("why");
        if (reader.Find("conversation") is JsonItem conversation)
        {
            if (reader.Find("text") is JsonItem text)
                throw problems.At(text, "an example with a conversation has its texts there; this one would not be read.");
            return ReadConversation(conversation, isBad, skipped, note);
        }

        Message message = ReadMessage(reader, DefaultMarketplace, null, out ImmutableArray<TextSpan> spans);
        CheckMarks(reader.Find("text")!, isBad, spans.Length);
        return new RuleExample(message, isBad, spans, skipped, note);
    }

    private RuleExample ReadConversation(JsonItem item, bool isBad, FrozenDictionary<string, string> skipped, string? note)
    {
        var reader = new ObjectReader(item, PackKeys.Conversation, problems);
        string marketplace = Marketplace(reader, DefaultMarketplace);
        var messages = new List<Message>();
        Message? marked = null;
        ImmutableArray<TextSpan> spans = [];
        foreach (JsonItem element in reader.Elements("messages"))
        {
            var message = new ObjectReader(element, PackKeys.ConversationMessage, problems);
            string id = message.OptionalText("id") ?? string.Create(CultureInfo.InvariantCulture, $"m{messages.Count + 1}");
            messages.Add(ReadMessage(message, marketplace, id, out ImmutableArray<TextSpan> marks));
            if (marks.IsEmpty)
                continue;
            if (marked is not null)
                throw problems.At(element, "a second message has marks; a finding hangs on one message, so the example could never hold.");
            (marked, spans) = (messages[^1], marks);
        }

        if (messages.Count == 0)
            throw reader.Missing("messages", "the example shows nothing");
        CheckMarks(item, isBad, spans.Length);
        var events = new List<ConversationEvent>();
        foreach (JsonItem element in reader.Elements("events"))
        {
            var entry = new ObjectReader(element, PackKeys.ConversationEvent, problems);
            ConversationEventType type = entry.ChoiceOf(entry.Find("type") ?? throw entry.Missing("type", "it is not known what happened"), PackNames.EventTypes);
            events.Add(new ConversationEvent(type, Time(entry, "at") ?? throw entry.Missing("at", "it is not known when it happened")));
        }

        var conversation = new Conversation(messages)
        {
            Id = "c1",
            Marketplace = marketplace,
            Status = Choice(reader, "status", PackNames.ConversationStatuses, ConversationStatus.Open),
            AsOf = Time(reader, "asOf"),
            Events = [.. events],
        };
        return new RuleExample(marked ?? messages[^1], isBad, spans, skipped, note) { Conversation = conversation };
    }

    private Message ReadMessage(ObjectReader reader, string marketplace, string? id, out ImmutableArray<TextSpan> spans)
    {
        JsonItem textItem = reader.Find("text") ?? throw reader.Missing("text", "the example shows nothing");
        string text = MarkedText(textItem, ReadRepeat(reader), out spans);
        CheckLanguage(reader, "language");
        CheckLanguage(reader, "buyerLanguage");
        return new Message(text)
        {
            Id = id,
            Marketplace = Marketplace(reader, marketplace),
            Region = Region(reader),
            Language = reader.OptionalText("language"),
            BuyerLanguage = reader.OptionalText("buyerLanguage"),
            Operation = reader.OptionalText("operation"),
            Subject = reader.OptionalText("subject"),
            OrderId = reader.OptionalText("order"),
            SentAt = Time(reader, "sentAt"),
            Author = Choice(reader, "author", PackNames.Authors, MessageAuthor.Seller),
            Visibility = Choice(reader, "visibility", PackNames.Visibilities, MessageVisibility.Public),
            Channel = Choice(reader, "channel", PackNames.Channels, MessageChannel.Marketplace),
            Kind = Choice(reader, "kind", PackNames.Kinds, MessageKind.Unknown),
            Phase = Choice(reader, "phase", PackNames.Phases, SalePhase.Unknown),
            Format = Choice(reader, "format", PackNames.Formats, MessageFormat.Plain),
            IsAutomatic = reader.Flag("automatic"),
            NoResponseNeeded = reader.Flag("noResponseNeeded"),
            Attachments = ReadAttachments(reader),
        };
    }

    /// <summary>The text of an example may be empty: a finding can be that something is missing.</summary>
    private string MarkedText(JsonItem item, string? repetition, out ImmutableArray<TextSpan> spans)
    {
        if (item.Kind != JsonItemKind.String)
            throw problems.At(item, $"expected a text, found {ObjectReader.Described(item)}; the example shows nothing.");
        string marked = item.Text;
        if (repetition is not null)
            marked = marked.Contains(RepeatPlace, StringComparison.Ordinal) ? marked.Replace(RepeatPlace, repetition, StringComparison.Ordinal) : marked + repetition;
        if (marked.Length > LongestText)
            throw problems.At(item, "the example is longer than 1,000,000 UTF-16 units, the longest text that is linted; it could never hold.");
        string text = ExampleMarkup.Parse(marked, out spans, out string? problem);
        return problem is null ? text : throw problems.At(item, problem);
    }

    private void CheckMarks(JsonItem item, bool isBad, int marks)
    {
        if (isBad && needsMarks && marks == 0)
            throw problems.At(item, "a bad example needs a mark [| |] around what is reported, or [||] where something is missing; without one it proves nothing.");
        if (!isBad && marks > 0)
            throw problems.At(item, "a good example has no marks, since nothing is reported there; move it to 'bad', or write a literal '[|' as '[[|'.");
    }

    private string? ReadRepeat(ObjectReader example)
    {
        if (example.Find("repeat") is not JsonItem item)
            return null;
        var repeat = new ObjectReader(item, PackKeys.Repeat, problems);
        JsonItem text = repeat.Find("text") ?? throw repeat.Missing("text", "nothing can be repeated");
        if (text.Kind != JsonItemKind.String || text.Text.Length == 0)
            throw problems.At(text, "expected a text that is not empty; nothing can be repeated.");
        int times = repeat.IntegerOf(repeat.Find("times") ?? throw repeat.Missing("times", "it is not known how often"), 1, LongestText);
        if ((long)times * text.Text.Length > LongestText)
            throw problems.At(item, "the repetition is longer than 1,000,000 UTF-16 units, the longest text that is linted; the example could never hold.");
        return string.Concat(Enumerable.Repeat(text.Text, times));
    }

    private FrozenDictionary<string, string> ReadSkipped(ObjectReader example)
    {
        if (example.Find("skip") is not JsonItem item)
            return FrozenDictionary<string, string>.Empty;
        var skip = new ObjectReader(item, PackKeys.Skip, problems);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonItem member in skip.Members)
            reasons[member.Name!] = skip.TextOf(member, "an example opts out of an invariant only with a reason");
        return reasons.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ImmutableArray<MessageAttachment> ReadAttachments(ObjectReader message)
    {
        List<JsonItem> items = message.Elements("attachments");
        if (items.Count == 0)
            return [];
        var attachments = ImmutableArray.CreateBuilder<MessageAttachment>(items.Count);
        foreach (JsonItem item in items)
        {
            var reader = new ObjectReader(item, PackKeys.Attachment, problems);
            string name = reader.RequiredText("name", "an attachment is judged by its name");
            attachments.Add(new MessageAttachment(name, reader.Find("size") is JsonItem size ? reader.IntegerOf(size, 0, int.MaxValue) : null));
        }

        return attachments.MoveToImmutable();
    }

    private static T Choice<T>(ObjectReader reader, string key, Choice<T>[] choices, T missing) =>
        reader.Find(key) is JsonItem item ? reader.ChoiceOf(item, choices) : missing;

    private DateTimeOffset? Time(ObjectReader reader, string key)
    {
        if (reader.Find(key) is not JsonItem item)
            return null;
        string text = reader.TextOf(item, "a time is needed here");
        return DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : throw problems.At(item, $"'{ObjectReader.Short(text)}' is no time like 2026-03-14T08:58:45+09:00; clocks could not be judged.");
    }

    private string Marketplace(ObjectReader reader, string missing)
    {
        if (reader.Find("marketplace") is not JsonItem item)
            return missing;
        string id = reader.TextOf(item, "leave the key out for amazon");
        foreach (char c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '.' or '_'))
                throw problems.At(item, $"'{ObjectReader.Short(id)}' is no marketplace id; ids are written in lower case, for example amazon, amazon.de, ebay_uk.");
        }

        return id;
    }

    private string? Region(ObjectReader reader)
    {
        if (reader.Find("region") is not JsonItem item)
            return null;
        string region = reader.TextOf(item, "leave the key out if no region is known");
        return region.Length == 2 && char.IsAsciiLetterUpper(region[0]) && char.IsAsciiLetterUpper(region[1])
            ? region
            : throw problems.At(item, $"'{ObjectReader.Short(region)}' is no ISO 3166 code such as DE; phone numbers could not be judged by it.");
    }

    private void CheckLanguage(ObjectReader reader, string key)
    {
        if (reader.Find(key) is JsonItem item && (item.Kind != JsonItemKind.String || !PackNames.IsLanguageTag(item.Text)))
            throw problems.At(item, $"{ObjectReader.Described(item)} is no language tag such as de or pt-BR; nobody could tell the language.");
    }
}
