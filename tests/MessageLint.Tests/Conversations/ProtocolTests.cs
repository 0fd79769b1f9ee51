using MessageLint.Tests.Support;

namespace MessageLint.Tests.Conversations;

/// <summary>Threads that leave the marketplace and come back, in all languages and in other words than the rules' own examples.</summary>
public class ProtocolTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, int> Variants => Rows(3);

    public static TheoryData<string, int> Pairs => Rows(2);

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_kept_protocol_is_clean(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];
        foreach (string summary in texts.Summaries)
            Assert.Empty(Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), Note(texts, variant), Notice(texts, variant), BuyerMail(), SellerMail(texts), In(14, summary))));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_notice_without_a_note_is_told(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];

        Assert.Equal([("ML8005", 1)], Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), Notice(texts, variant), BuyerMail(), SellerMail(texts), In(14, texts.Summaries[variant]))));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_thread_closed_without_a_summary_is_told(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];

        Assert.Equal([("ML8003", 2)], Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), Note(texts, variant), Notice(texts, variant), BuyerMail(), SellerMail(texts))));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void A_summary_without_an_action_is_told_where_it_stands(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];

        Assert.Contains(("ML8003", 5), Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), Note(texts, variant), Notice(texts, variant), BuyerMail(), SellerMail(texts), In(14, texts.WithoutAction[variant]))));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Topics_that_never_justify_a_move_are_told(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];

        Assert.Contains(Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), In(4, texts.Unjustified[variant]), In(6, texts.Answer))), found => found is ("ML4006" or "ML4005" or "ML2001", 1));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_move_without_the_way_back_is_told(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];

        Assert.Contains(("ML4001", 2), Found(Thread(ConversationStatus.Open, Buyer(texts, 0), Note(texts, variant), In(4, texts.WithoutReturn[variant]))));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Promotion_is_told_outside_too(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];
        Message mail = new(texts.Promotion[variant]) { Channel = MessageChannel.Email, SentAt = Start.AddHours(10) };

        Assert.Contains(Found(Thread(ConversationStatus.Open, Buyer(texts, 0), Note(texts, variant), Notice(texts, variant), BuyerMail(), mail)), found => found.Rule.StartsWith("ML3", StringComparison.Ordinal) && found.Message == 4);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pieces_of_a_contact_are_put_together_and_labels_are_not(string language, int variant)
    {
        ThreadTexts texts = ThreadTexts.ByLanguage[language];

        LintResult split = TestRules.BuiltIn.Lint(Thread(ConversationStatus.Closed, Buyer(texts, 0), In(2, texts.Split[variant].First), In(5, texts.Split[variant].Second)));
        Diagnostic found = Assert.Single(split.Diagnostics, found => found.Id == "ML8009");

        Assert.Equal((2, 1), (found.MessageIndex, Assert.Single(found.RelatedLocations).MessageIndex));
        Assert.Empty(Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), In(2, texts.Labels[variant].First), In(5, texts.Labels[variant].Second), In(6, texts.Answer))));
    }

    [Fact]
    public void Whoever_writes_outside_again_has_to_come_back_again()
    {
        ThreadTexts texts = ThreadTexts.ByLanguage["en"];
        Message again = new("One more thing.") { Author = MessageAuthor.Buyer, Channel = MessageChannel.Email, SentAt = Start.AddHours(20) };

        Assert.Equal([("ML8003", 5)], Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), Note(texts, 0), Notice(texts, 0), BuyerMail(), SellerMail(texts), In(14, texts.Summaries[0]), again)));
    }

    [Fact]
    public void A_note_and_a_reply_of_a_robot_are_no_way_back()
    {
        ThreadTexts texts = ThreadTexts.ByLanguage["en"];
        Message note = new("Refunded $24.99 today.") { Visibility = MessageVisibility.Internal, SentAt = Start.AddHours(14) };
        Message robot = new("We refunded $24.99 today.") { IsAutomatic = true, SentAt = Start.AddHours(15) };

        Assert.Equal([("ML8003", 2)], Found(Thread(ConversationStatus.Closed, Buyer(texts, 0), Note(texts, 0), Notice(texts, 0), BuyerMail(), note, robot)));
    }

    private static TheoryData<string, int> Rows(int variants)
    {
        var rows = new TheoryData<string, int>();
        foreach (string language in ThreadTexts.ByLanguage.Keys)
        {
            for (int variant = 0; variant < variants; variant++)
                rows.Add(language, variant);
        }

        return rows;
    }

    private static (string Rule, int Message)[] Found(Conversation conversation) =>
        [.. TestRules.BuiltIn.Lint(conversation).Diagnostics.Where(found => found.Severity >= Severity.Warning).Select(found => (found.Id, found.MessageIndex))];

    private static Conversation Thread(ConversationStatus status, params Message[] messages) => new(messages) { Marketplace = "amazon", Status = status, AsOf = messages[^1].SentAt!.Value.AddHours(2) };

    private static Message Buyer(ThreadTexts texts, int hours) => new(texts.Question) { Author = MessageAuthor.Buyer, SentAt = Start.AddHours(hours) };

    private static Message Note(ThreadTexts texts, int variant) => new(texts.Notes[variant]) { Visibility = MessageVisibility.Internal, SentAt = Start.AddHours(2) };

    private static Message Notice(ThreadTexts texts, int variant) => In(4, texts.Notices[variant]);

    private static Message BuyerMail() => new(".") { Author = MessageAuthor.Buyer, Channel = MessageChannel.Email, SentAt = Start.AddHours(8) };

    private static Message SellerMail(ThreadTexts texts) => new(texts.Outside[0]) { Channel = MessageChannel.Email, SentAt = Start.AddHours(10) };

    private static Message In(int hours, string text) => new(text) { SentAt = Start.AddHours(hours) };
}
