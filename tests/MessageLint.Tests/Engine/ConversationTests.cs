using System.Collections.Immutable;

namespace MessageLint.Tests.Engine;

public class ConversationTests
{
    private static readonly DiagnosticDescriptor Rule = new("ZZ0001", "long-thread", RuleFamily.Custom, Severity.Warning, "Long thread", "The thread is long.", "Buyers lose the thread.", "Sum it up.");

    [Fact]
    public void Messages_are_judged_where_they_stand_and_the_thread_after_them()
    {
        LintResult result = MessageLinter.CreateBuilder().AddAnalyzer(new LongThreadAnalyzer()).Build().Lint(Thread());

        Assert.Equal([(0, "ZZ0001"), (1, "ML8008"), (2, "ML1002")], result.Diagnostics.Select(found => (found.MessageIndex, found.Id)));
        Assert.Equal("m3", result.Diagnostics[2].MessageId);
    }

    [Fact]
    public void What_is_said_of_the_thread_can_be_accepted()
    {
        MessageLinter linter = MessageLinter.CreateBuilder().AddAnalyzer(new LongThreadAnalyzer())
            .AddSuppression(new ConfiguredSuppression("long-thread", "Agreed with the buyer", "jane", new DateOnly(2999, 12, 31))).Build();

        Assert.Equal("jane", linter.Lint(Thread()).Diagnostics.Single(found => found.Id == "ZZ0001").Suppression?.By);
    }

    [Theory]
    [InlineData("ebay", 0)]
    [InlineData("amazon", 1)]
    public void A_suppression_on_one_marketplace_holds_for_its_messages_in_a_thread_over_two(string marketplace, int accepted)
    {
        MessageLinter linter = MessageLinter.CreateBuilder().AddAnalyzer(new EachMessageAnalyzer())
            .AddSuppression(new ConfiguredSuppression("long-thread", "Agreed with the buyer", "jane", new DateOnly(2999, 12, 31), marketplace)).Build();

        LintResult result = linter.Lint(new Conversation(new Message("Hello.") { Marketplace = "ebay" }, new Message("Hello again.")) { Marketplace = "amazon" });

        Assert.Equal([accepted], result.Diagnostics.Where(found => found.IsSuppressed).Select(found => found.MessageIndex));
    }

    [Fact]
    public void An_unknown_marketplace_is_said_once_a_thread()
    {
        LintResult result = MessageLinter.CreateBuilder().Build().Lint(new Conversation(new Message("Hello."), new Message("Hello again.")) { Marketplace = "nowhere" });

        Assert.Equal("ML0005", Assert.Single(result.Diagnostics).Id);
    }

    [Fact]
    public void A_failing_conversation_action_makes_the_result_incomplete()
    {
        LintResult result = MessageLinter.CreateBuilder().AddAnalyzer(new FailingAnalyzer()).Build().Lint(Thread());

        Assert.False(result.IsComplete);
        Assert.Contains(result.Diagnostics, found => found.Id == "ML0001");
        Assert.Contains(result.Diagnostics, found => found.Id == "ML1002");
    }

    private static Conversation Thread() => new(
        new Message("Hello.") { Id = "m1", Marketplace = "amazon" },
        new Message("Call me on 415 555 0199.") { Id = "m2", Marketplace = "amazon", Author = MessageAuthor.Buyer },
        new Message("Please call +1 (415) 555-0132.") { Id = "m3", Marketplace = "amazon" }) { Marketplace = "amazon" };

    private sealed class LongThreadAnalyzer : MessageAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(static (in ConversationContext thread) =>
        {
            if (thread.Conversation.Messages.Length > 2)
                thread.Report(Rule, 0, new TextSpan(0, 0));
        });
    }

    private sealed class EachMessageAnalyzer : MessageAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(static (in ConversationContext thread) =>
        {
            for (int i = 0; i < thread.Conversation.Messages.Length; i++)
                thread.Report(Rule, i, default);
        });
    }

    private sealed class FailingAnalyzer : MessageAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(static (in ConversationContext _) => throw new InvalidOperationException("broken"));
    }
}
