using System.Collections.Immutable;
using System.Globalization;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>Works out the clocks of a conversation from times, authors and channels alone; no text is read.</summary>
/// <remarks>All times are compared as instants, so the offsets in which they are written and changes to summer time do not matter.</remarks>
internal static class ClockReader
{
    public static ImmutableArray<ReplyClock> Read(Conversation conversation, LinterSettings settings)
    {
        ImmutableArray<Message> messages = conversation.Messages;
        var clocks = ImmutableArray.CreateBuilder<ReplyClock>();
        (int, DateTimeOffset)[] replies = [.. messages.Select((message, index) => (Index: index, message.SentAt)).Where(entry => entry.SentAt is not null && StopsClocks(messages[entry.Index])).Select(entry => (entry.Index, entry.SentAt!.Value)).OrderBy(entry => entry.Value).ThenBy(entry => entry.Index)];
        for (int i = 0; i < messages.Length; i++)
        {
            if (messages[i].SentAt is { } sentAt && StartsClock(messages[i]))
                AddReplyClock(conversation, settings, i, sentAt, replies, clocks);
        }

        AddCaseClocks(conversation, settings, clocks);
        return clocks.DrainToImmutable();
    }

    /// <summary>Where a message stands: in the marketplace, where clocks are kept, or anywhere else.</summary>
    public static bool IsOnMarketplace(Message message) => message.Visibility == MessageVisibility.Public && message.Channel is MessageChannel.Marketplace or MessageChannel.Api;

    public static bool StartsClock(Message message) => message is { Author: MessageAuthor.Buyer, NoResponseNeeded: false, IsAutomatic: false } && IsOnMarketplace(message);

    public static bool StopsClocks(Message message) => message is { Author: MessageAuthor.Seller, IsAutomatic: false } && IsOnMarketplace(message);

    private static void AddReplyClock(Conversation conversation, LinterSettings settings, int index, DateTimeOffset sentAt, (int Index, DateTimeOffset SentAt)[] replies, ImmutableArray<ReplyClock>.Builder clocks)
    {
        int profile = ProfileOf(conversation, index, settings, out string? region);
        if (ClockOf(settings, profile, ClockStart.BuyerMessage) is not { } clock || (clock.OnlyFirstMessage && !OpensThread(conversation, index)))
            return;
        ReplyClock started = Start(clock, settings, profile, region, sentAt) with { MessageIndex = index };

        // A reply without a time stops the clock at a time that nobody knows: such a clock says nothing.
        foreach ((int reply, DateTimeOffset repliedAt) in replies)
        {
            if ((repliedAt > sentAt || (repliedAt == sentAt && reply > index)) && ProfileOf(conversation, reply, settings, out _) == profile)
            {
                clocks.Add(started with { StoppedAt = repliedAt, StoppedByMessage = reply });
                return;
            }
        }

        bool isAnsweredSometime = conversation.Messages.Skip(index + 1).Any(message => message.SentAt is null && StopsClocks(message));
        if (!isAnsweredSometime)
            clocks.Add(started);
    }

    private static void AddCaseClocks(Conversation conversation, LinterSettings settings, ImmutableArray<ReplyClock>.Builder clocks)
    {
        if (conversation.Events.IsEmpty)
            return;
        settings.TryFind(conversation.Marketplace, out int profile, out string? region);
        ConversationEvent[] events = [.. conversation.Events.OrderBy(entry => entry.At).ThenBy(entry => entry.Type == ConversationEventType.CaseAction)];
        for (int i = 0; i < events.Length; i++)
        {
            ClockStart starts = events[i].Type == ConversationEventType.ClaimQuestion ? ClockStart.ClaimQuestion : ClockStart.CaseOpened;
            if (events[i].Type == ConversationEventType.CaseAction || ClockOf(settings, profile, starts) is not { } clock)
                continue;
            ConversationEvent? action = events.Skip(i + 1).FirstOrDefault(entry => entry.Type == ConversationEventType.CaseAction);
            clocks.Add(Start(clock, settings, profile, region, events[i].At) with { StoppedAt = action?.At });
        }
    }

    private static ReplyClock Start(MarketplaceClock clock, LinterSettings settings, int profile, string? region, DateTimeOffset startedAt)
    {
        int hours = region is not null && clock.HoursByRegion.TryGetValue(region, out int ofRegion) ? ofRegion : clock.Hours;
        return new ReplyClock
        {
            Starts = clock.Starts,
            Marketplace = settings.Rules.Marketplaces[profile].Id,
            StartedAt = startedAt,
            DueAt = clock.BusinessDays > 0 ? settings.CalendarOf(profile, region).EndOfBusinessDay(startedAt, clock.BusinessDays) : startedAt.AddHours(hours),
            Limit = clock.BusinessDays > 0 ? string.Create(CultureInfo.InvariantCulture, $"{clock.BusinessDays} business days") : string.Create(CultureInfo.InvariantCulture, $"{hours} hours"),
        };
    }

    private static int ProfileOf(Conversation conversation, int index, LinterSettings settings, out string? region)
    {
        Message message = conversation.Messages[index];
        settings.TryFind(message.Marketplace ?? conversation.Marketplace, out int profile, out region);
        region ??= message.Region;
        return profile;
    }

    private static MarketplaceClock? ClockOf(LinterSettings settings, int profile, ClockStart starts)
    {
        foreach (MarketplaceClock clock in settings.Rules.Marketplaces[profile].Clocks)
        {
            if (clock.Starts == starts)
                return clock;
        }

        return null;
    }

    private static bool OpensThread(Conversation conversation, int index) => !conversation.Messages.Take(index).Any(message => message.Author != MessageAuthor.System && IsOnMarketplace(message));
}
