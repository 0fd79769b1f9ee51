namespace MessageLint.Tests.Conversations;

public class ReplyClockTests
{
    private static readonly MessageLinter Linter = MessageLinter.CreateBuilder()
        .UseCalendar("ebay.co.uk", new BusinessCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), new DateOnly(2026, 12, 25), new DateOnly(2026, 12, 28)))
        .Build();

    [Theory]
    [InlineData("2026-03-14T09:00:00Z", "2026-03-15T09:00:00Z", true)]
    [InlineData("2026-03-14T09:00:00Z", "2026-03-15T09:00:01Z", false)]
    [InlineData("2026-03-14T09:00:00+09:00", "2026-03-14T20:00:00-04:00", true)]
    [InlineData("2026-03-14T09:00:00+09:00", "2026-03-14T20:00:01-04:00", false)]
    [InlineData("2026-10-24T23:30:00+02:00", "2026-10-25T22:30:00+01:00", true)]
    [InlineData("2026-10-24T23:30:00+02:00", "2026-10-25T22:30:01+01:00", false)]
    public void Exactly_at_the_limit_is_in_time_whatever_the_offset(string asked, string answered, bool inTime)
    {
        ReplyClock clock = Assert.Single(Linter.GetClocks(Thread(Buyer(asked), Seller(answered))));

        Assert.Equal(inTime, clock.IsInTime(Time(answered)));
        Assert.Equal(Time(answered) - Time(asked), clock.Delay);
        Assert.Equal((0, 1, "24 hours", false), (clock.MessageIndex!.Value, clock.StoppedByMessage!.Value, clock.Limit, clock.IsOpen));
    }

    [Fact]
    public void One_reply_answers_all_earlier_messages()
    {
        var clocks = Linter.GetClocks(Thread(Buyer("2026-03-14T09:00:00Z"), Buyer("2026-03-14T15:00:00Z"), Seller("2026-03-14T20:00:00Z"), Buyer("2026-03-14T21:00:00Z")));

        Assert.Equal([2, 2, null], clocks.Select(clock => clock.StoppedByMessage));
        Assert.Equal(TimeSpan.FromHours(-1), clocks[2].TimeLeft(Time("2026-03-15T22:00:00Z")));
    }

    [Theory]
    [InlineData(MessageChannel.Email, MessageVisibility.Public, false)]
    [InlineData(MessageChannel.Phone, MessageVisibility.Public, false)]
    [InlineData(MessageChannel.Marketplace, MessageVisibility.Internal, false)]
    [InlineData(MessageChannel.Marketplace, MessageVisibility.Public, true)]
    public void Neither_outside_answers_nor_notes_nor_robots_stop_a_clock(MessageChannel channel, MessageVisibility visibility, bool automatic)
    {
        var answer = new Message("Thanks.") { SentAt = Time("2026-03-14T10:00:00Z"), Channel = channel, Visibility = visibility, IsAutomatic = automatic };

        Assert.True(Assert.Single(Linter.GetClocks(Thread(Buyer("2026-03-14T09:00:00Z"), answer))).IsOpen);
    }

    [Fact]
    public void Messages_that_need_no_response_start_none()
    {
        var thanks = new Message("Thanks!") { Author = MessageAuthor.Buyer, SentAt = Time("2026-03-14T09:00:00Z"), NoResponseNeeded = true };
        var mail = new Message("Hello?") { Author = MessageAuthor.Buyer, SentAt = Time("2026-03-14T09:00:00Z"), Channel = MessageChannel.Email };

        Assert.Empty(Linter.GetClocks(Thread(thanks, mail, new Message("No time.") { Author = MessageAuthor.Buyer })));
    }

    [Fact]
    public void A_reply_without_a_time_leaves_nothing_to_say() =>
        Assert.Empty(Linter.GetClocks(Thread(Buyer("2026-03-14T09:00:00Z"), new Message("Yes."))));

    [Fact]
    public void Messages_out_of_order_are_read_by_their_times()
    {
        ReplyClock clock = Assert.Single(Linter.GetClocks(Thread(Seller("2026-03-14T12:00:00Z"), Buyer("2026-03-14T09:00:00Z"))));

        Assert.Equal(TimeSpan.FromHours(3), clock.Delay);
    }

    [Fact]
    public void A_marketplace_without_a_known_limit_has_no_clock() =>
        Assert.Empty(Linter.GetClocks(new Conversation(Buyer("2026-03-14T09:00:00Z")) { Marketplace = "generic" }));

    [Theory]
    [InlineData("ebay.co.uk", "2026-12-24T10:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("ebay.de", "2026-11-20T10:00:00Z", "2026-11-26T00:00:00+01:00")]
    [InlineData("ebay.de", "2026-11-22T23:30:00Z", "2026-11-27T00:00:00+01:00")]
    [InlineData("ebay.co.uk", "2026-03-26T10:00:00Z", "2026-04-01T00:00:00+01:00")]
    [InlineData("ebay", "2026-11-20T10:00:00Z", "2026-11-26T00:00:00Z")]
    public void Cases_count_the_business_days_of_their_country(string marketplace, string opened, string due)
    {
        var conversation = new Conversation(Buyer(opened)) { Marketplace = marketplace, Events = [new ConversationEvent(ConversationEventType.CaseOpened, Time(opened))] };

        ReplyClock clock = Linter.GetClocks(conversation).Single(clock => clock.Starts == ClockStart.CaseOpened);

        Assert.Equal(Time(due), clock.DueAt);
        Assert.Equal("3 business days", clock.Limit);
        Assert.True(clock.IsInTime(Time(due)));
    }

    [Fact]
    public void A_message_is_no_action_in_a_case()
    {
        var conversation = new Conversation(Buyer("2026-11-17T10:00:00Z"), Seller("2026-11-17T11:00:00Z"))
        {
            Marketplace = "ebay.com",
            Events = [new(ConversationEventType.CaseAction, Time("2026-11-16T09:00:00Z")), new(ConversationEventType.CaseOpened, Time("2026-11-17T10:00:00Z"))],
        };

        Assert.True(Linter.GetClocks(conversation).Single(clock => clock.Starts == ClockStart.CaseOpened).IsOpen);
    }

    private static Conversation Thread(params Message[] messages) => new(messages) { Marketplace = "amazon" };

    private static Message Buyer(string at) => new("Where is it?") { Author = MessageAuthor.Buyer, SentAt = Time(at) };

    private static Message Seller(string at) => new("It is on its way.") { SentAt = Time(at) };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
