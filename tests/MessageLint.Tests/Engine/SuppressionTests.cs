using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

public class SuppressionTests
{
    private const string PhoneText = "Please call +1 (415) 555-0132 today.";
    private static readonly DateTimeOffset LastDay = new(2026, 6, 30, 23, 59, 59, TimeSpan.Zero);

    [Theory]
    [InlineData("ML1002")]
    [InlineData("phone-number")]
    [InlineData("PHONE-NUMBER")]
    public void A_suppressed_finding_stays_visible_and_counts_for_nothing(string rule)
    {
        MessageLinter linter = MessageLinter.CreateBuilder().UseTimeProvider(new FixedTime(LastDay))
            .AddSuppression(new ConfiguredSuppression(rule, "Statutory line, case 4711", "jane", new DateOnly(2026, 6, 30))).Build();
        LintResult result = linter.Lint(new Message(PhoneText) { Marketplace = "amazon" });
        Diagnostic phone = Assert.Single(result.Diagnostics, found => found.Id is "ML1002");
        Assert.Equal(new Suppression("jane", "Statutory line, case 4711"), phone.Suppression);
        Assert.Equal(Severity.Error, phone.Severity);
        Assert.Equal(result.Diagnostics.Where(found => !found.IsSuppressed).Select(found => found.Severity).DefaultIfEmpty(Severity.Off).Max(), result.Worst);
    }

    [Fact]
    public void A_suppression_ends_with_its_last_day()
    {
        var clock = new FixedTime(LastDay);
        MessageLinter linter = MessageLinter.CreateBuilder().UseTimeProvider(clock)
            .AddSuppression(new ConfiguredSuppression("phone-number", "why", "jane", new DateOnly(2026, 6, 30))).Build();
        Assert.True(IsSuppressed(linter, "amazon"));
        clock.Now = LastDay.AddSeconds(1);
        Assert.False(IsSuppressed(linter, "amazon"));
    }

    [Fact]
    public void A_suppression_may_hold_on_one_marketplace_only()
    {
        MessageLinter linter = MessageLinter.CreateBuilder().UseTimeProvider(new FixedTime(LastDay))
            .AddSuppression(new ConfiguredSuppression("phone-number", "why", "jane", new DateOnly(2026, 6, 30), "ebay")).Build();
        Assert.True(IsSuppressed(linter, "ebay"));
        Assert.False(IsSuppressed(linter, "amazon"));
    }

    [Fact]
    public void A_suppressor_in_code_decides_by_what_it_sees()
    {
        MessageLinter linter = MessageLinter.CreateBuilder().AddSuppressor(new OrderSuppressor()).Build();
        Assert.False(IsSuppressed(linter, "amazon"));
        Diagnostic phone = Assert.Single(linter.Lint(new Message(PhoneText) { Marketplace = "amazon", OrderId = "111-5550001-5550002" }).Diagnostics, found => found.Id is "ML1002");
        Assert.Equal("desk", phone.Suppression?.By);
    }

    [Fact]
    public void A_failing_suppressor_suppresses_nothing_and_the_result_is_incomplete()
    {
        LintResult result = MessageLinter.CreateBuilder().AddSuppressor(new FailingSuppressor()).Build().Lint(new Message(PhoneText) { Marketplace = "amazon" });
        Assert.False(result.IsComplete);
        Assert.Contains(result.Diagnostics, found => found is { Id: "ML1002", IsSuppressed: false });
    }

    [Fact]
    public void What_the_engine_says_of_itself_cannot_be_suppressed()
    {
        Assert.Throws<ArgumentException>(() => MessageLinter.CreateBuilder().AddSuppression(new ConfiguredSuppression("ML0001", "why", "jane", DateOnly.MaxValue)).Build());
        LintResult result = MessageLinter.CreateBuilder().AddSuppressor(new EverythingSuppressor()).Build().Lint(new Message("Hello.") { Marketplace = "bazaar" });
        Assert.False(Assert.Single(result.Diagnostics).IsSuppressed);
    }

    [Theory]
    [InlineData("", "why", "jane")]
    [InlineData("ML1002", " ", "jane")]
    [InlineData("ML1002", "why", "")]
    public void A_suppression_without_rule_reason_or_author_is_refused(string rule, string reason, string by) =>
        Assert.Throws<ArgumentException>(() => MessageLinter.CreateBuilder().AddSuppression(new ConfiguredSuppression(rule, reason, by, DateOnly.MaxValue)));

    private static bool IsSuppressed(MessageLinter linter, string marketplace) =>
        Assert.Single(linter.Lint(new Message(PhoneText) { Marketplace = marketplace }).Diagnostics, found => found.Id is "ML1002").IsSuppressed;

    private sealed class OrderSuppressor : DiagnosticSuppressor
    {
        public override Suppression? Suppress(in SuppressionContext context) =>
            context.Facts.OrderId is not null && context.Match.EndsWith("0132", StringComparison.Ordinal) ? new Suppression("desk", "The carrier's own number") : null;
    }

    private sealed class FailingSuppressor : DiagnosticSuppressor
    {
        public override Suppression? Suppress(in SuppressionContext context) => throw new InvalidOperationException();
    }

    private sealed class EverythingSuppressor : DiagnosticSuppressor
    {
        public override Suppression? Suppress(in SuppressionContext context) => new("test", "everything");
    }
}
