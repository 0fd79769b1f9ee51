using System.Collections.Immutable;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>What the documentation of <see cref="AnalysisContext"/> promises.</summary>
public class GuaranteeTests
{
    private const string PhoneText = "Please call +1 (415) 555-0132 today.";
    private static readonly DiagnosticDescriptor Broken = TestRules.Descriptor("TT0009");

    public static TheoryData<string, Action<AnalysisContext>> BrokenActions => new()
    {
        { "token", static context => context.RegisterTokenAction(static (in TokenContext _) => throw new InvalidOperationException(), TokenKind.Word) },
        { "message", static context => context.RegisterMessageAction(static (in MessageContext _) => throw new InvalidOperationException()) },
        { "foreign rule", static context => context.RegisterMessageAction(static (in MessageContext message) => message.Report(TestRules.Descriptor("TT0008"), new TextSpan(0, 1))) },
        { "place outside", static context => context.RegisterMessageAction(static (in MessageContext message) => message.Report(Broken, new TextSpan(1_000, 5))) },
    };

    [Theory]
    [MemberData(nameof(BrokenActions), DisableDiscoveryEnumeration = true)]
    public void A_failing_analyzer_is_a_finding_and_an_incomplete_result_and_hides_nothing(string which, Action<AnalysisContext> register)
    {
        MessageLinter linter = MessageLinter.CreateBuilder().AddAnalyzer(new CodedAnalyzer(Broken, register)).Build();
        LintResult result = linter.Lint(new Message(PhoneText) { Marketplace = "amazon" });
        Assert.False(result.IsComplete, which);
        Assert.False(result.IsClean);
        Assert.Single(result.Diagnostics, found => found.Id is "ML0001");
        Assert.Single(result.Diagnostics, found => found is { Id: "ML1002", Span: { Start: 12, End: 29 } });
        Assert.All(result.Diagnostics, found => Assert.InRange(found.Span.End, 0, PhoneText.Length));

        LintResult next = linter.Lint(new Message("") { Author = MessageAuthor.Buyer });
        Assert.True(next.IsComplete);
    }

    [Fact]
    public void A_failing_conversation_action_is_a_finding_too()
    {
        MessageLinter linter = MessageLinter.CreateBuilder()
            .AddAnalyzer(new CodedAnalyzer(Broken, static context => context.RegisterConversationAction(static (in ConversationContext _) => throw new InvalidOperationException()))).Build();
        LintResult result = linter.Lint(new Conversation(new Message(PhoneText)) { Marketplace = "amazon" });
        Assert.False(result.IsComplete);
        Assert.Contains(result.Diagnostics, found => found.Id is "ML0001");
        Assert.Contains(result.Diagnostics, found => found.Id is "ML1002");
    }

    [Fact]
    public void Actions_run_in_text_order_and_message_actions_after_them()
    {
        var calls = new List<int>();
        MessageLinter linter = MessageLinter.CreateBuilder().WithoutBuiltInRules().AddAnalyzer(new CodedAnalyzer(Broken, context =>
        {
            context.RegisterMessageAction((in MessageContext _) => calls.Add(int.MaxValue));
            context.RegisterTokenAction((in TokenContext token) => calls.Add(token.Token.Span.Start), TokenKind.Word, TokenKind.Number);
        })).Build();
        linter.Lint(new Message("one 2 three. four\n\nfive"));
        Assert.Equal([0, 4, 6, 13, 19, int.MaxValue], calls);
    }

    [Fact]
    public void Findings_are_sorted_by_place_then_rule() => Assert.All(MixedTexts(), message =>
    {
        ImmutableArray<Diagnostic> found = TestRules.BuiltIn.Lint(message).Diagnostics;
        Assert.Equal(found.OrderBy(diagnostic => diagnostic.Span.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal), found);
    });

    [Fact]
    public void Threads_change_nothing()
    {
        Message[] messages = [.. MixedTexts()];
        string[] serial = [.. messages.Select(Show)];
        string[] parallel = new string[messages.Length * 4];
        Parallel.For(0, parallel.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i => parallel[i] = Show(messages[i % messages.Length]));
        Assert.All(parallel.Select((shown, i) => (shown, i)), pair => Assert.Equal(serial[pair.i % serial.Length], pair.shown));

        static string Show(Message message) => string.Join('\n', TestRules.BuiltIn.Lint(message).Diagnostics);
    }

    [Fact]
    public void Two_linters_from_the_same_rules_have_the_same_hash_and_another_setting_another()
    {
        Assert.Equal(TestRules.BuiltIn.RuleSet.Hash, MessageLinter.CreateBuilder().Build().RuleSet.Hash);
        Assert.NotEqual(TestRules.BuiltIn.RuleSet.Hash, MessageLinter.CreateBuilder().SetSeverity("phone-number", Severity.Info).Build().RuleSet.Hash);
        Assert.NotEqual(TestRules.BuiltIn.RuleSet.Hash, MessageLinter.CreateBuilder().AddIdentifier(new DeclaredIdentifier("rma", "RMA-999999")).Build().RuleSet.Hash);
    }

    [Fact]
    public void An_unknown_marketplace_is_generic_with_one_info()
    {
        LintResult result = TestRules.BuiltIn.Lint(new Message("Your parcel has left our warehouse.") { Marketplace = "bazaar" });
        Diagnostic only = Assert.Single(result.Diagnostics);
        Assert.Equal(("ML0005", Severity.Info, new TextSpan(0, 0)), (only.Id, only.Severity, only.Span));
        Assert.True(result.IsClean);
    }

    [Theory]
    [InlineData("amazon")]
    [InlineData("Amazon")]
    [InlineData("amazon.de")]
    [InlineData("amazon_co.uk")]
    [InlineData(null)]
    public void Marketplaces_are_known_with_or_without_country(string? marketplace) =>
        Assert.Empty(TestRules.BuiltIn.Lint(new Message("Your parcel has left our warehouse.") { Marketplace = marketplace }).Diagnostics);

    [Fact]
    public void A_text_over_the_limit_is_not_judged_and_says_so()
    {
        string longest = PhoneText + new string(' ', MessageLinter.MaxTextLength - PhoneText.Length);
        LintResult judged = TestRules.BuiltIn.Lint(new Message(longest) { Marketplace = "generic" });
        Assert.True(judged.IsComplete);
        Assert.Contains(judged.Diagnostics, found => found.Id is "ML1002");

        LintResult refused = TestRules.BuiltIn.Lint(new Message(longest + " ") { Marketplace = "generic" });
        Assert.False(refused.IsComplete);
        Assert.Equal("ML0003", Assert.Single(refused.Diagnostics).Id);
    }

    [Theory]
    [InlineData(MessageAuthor.Buyer, MessageVisibility.Public)]
    [InlineData(MessageAuthor.System, MessageVisibility.Public)]
    [InlineData(MessageAuthor.Seller, MessageVisibility.Internal)]
    public void Only_what_the_seller_tells_the_buyer_is_judged(MessageAuthor author, MessageVisibility visibility) =>
        Assert.Empty(TestRules.BuiltIn.Lint(new Message(PhoneText) { Marketplace = "amazon", Author = author, Visibility = visibility }).Diagnostics);

    /// <summary>Examples in pairs: longer texts with more findings than an example has.</summary>
    private static IEnumerable<Message> MixedTexts() => TestRules.Examples.Where(pair => pair.Example.Message.Format == MessageFormat.Plain).Select(pair => pair.Example.Message.Text).Chunk(2)
        .Select(texts => new Message(string.Join("\n\n", texts)) { Marketplace = "amazon" });
}

/// <summary>An analyzer whose registration a test writes.</summary>
internal sealed class CodedAnalyzer(DiagnosticDescriptor descriptor, Action<AnalysisContext> register) : MessageAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [descriptor];

    public override void Initialize(AnalysisContext context) => register(context);
}
