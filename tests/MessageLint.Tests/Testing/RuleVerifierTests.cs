using MessageLint.Testing;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Testing;

/// <summary>A verifier is worth what it refuses: each test here holds a rule that is wrong in one way.</summary>
public class RuleVerifierTests
{
    private static readonly DiagnosticDescriptor Descriptor = TestRules.Descriptor();

    private static readonly MessageLinter Linter = TestRules.WordLinter(Descriptor, (in TokenContext context) =>
    {
        if (context.TokenText is "call" or "phone")
            context.Report(Descriptor, context.Token.Span);
    });

    [Fact]
    public void Accepts_exactly_the_marked_places()
    {
        RuleVerifier.Verify(Linter, TestRules.RuleOf(Descriptor), TestRules.Bad("Please [|call|] or [|phone|] us"));
        RuleVerifier.Verify(Linter, TestRules.RuleOf(Descriptor), TestRules.Good("Please write to us"));
        RuleVerifier.Verify(Linter, Descriptor.Id, "Please [|call|] us");
        RuleVerifier.Verify(Linter, Descriptor.Name, "Please {|TT0001:call|} us");
    }

    [Fact]
    public void Shows_a_place_that_is_too_long_beside_the_one_that_was_reported()
    {
        string failure = FailureOf(TestRules.Bad("Please [|call us|] now"));
        Assert.Contains("expected [7..14) 'call us', got [7..11) 'call'", failure, StringComparison.Ordinal);
        Assert.Contains("    Please call us now\n           ^^^^^^^ expected\n           ^^^^ got\n", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_missing_finding() => Assert.Contains("expected [12..16) 'mail', got nothing near it", FailureOf(TestRules.Bad("Please [|call|] [|mail|]")), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_finding_that_is_not_marked() => Assert.Contains("got [12..17) 'phone', which is not expected", FailureOf(TestRules.Bad("Please [|call|] phone")), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_good_example_on_which_the_rule_reports() => Assert.Contains("reports on its good example", FailureOf(TestRules.Good("Please call us")), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_bad_example_without_a_mark() => Assert.Contains("marks nothing", FailureOf(TestRules.Bad("Please write")), StringComparison.Ordinal);

    [Fact]
    public void Refuses_the_same_finding_twice()
    {
        string? difference = Record.Exception(() => RuleVerifier.Verify(Linter, Descriptor.Id, "Please [|[|call|]|] us"))?.Message;
        Assert.Contains("expected [7..11) 'call', got nothing near it", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_rule_that_nobody_knows() =>
        Assert.Contains("no rule 'XX1'", Assert.Throws<RuleVerificationException>(() => RuleVerifier.Verify(Linter, "XX1", "[|call|]")).Message, StringComparison.Ordinal);

    [Fact]
    public void Refuses_an_incomplete_result()
    {
        MessageLinter failing = TestRules.WordLinter(Descriptor, static (in TokenContext _) => throw new InvalidOperationException());
        Assert.Contains("not complete", Assert.Throws<RuleVerificationException>(() => RuleVerifier.Verify(failing, Descriptor.Id, "call")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_invisible_characters_and_other_lines_without_breaking_the_carets()
    {
        string failure = FailureOf(TestRules.Bad("Hello,\nple\u200Base [|call us|]\nBye"));
        Assert.Contains("    ple�ase call us\n            ^^^^^^^ expected\n            ^^^^ got\n", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_whose_examples_fail_names_every_failure()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("AC0001.greeting.json", """
            {
              "id": "AC0001", "name": "greeting", "family": "custom", "severity": "warning", "title": "A greeting", "message": "Says '{match}'.",
              "why": "Because.", "instead": "Nothing.", "phrases": { "en": ["good morning"] },
              "bad": ["[|Good morning|], Anna", "Good [|evening|]"], "good": ["Good morning to you"]
            }
            """);
        string failure = Assert.Throws<RuleVerificationException>(() => RuleVerifier.VerifyPack(RulePack.Load(file))).Message;
        Assert.Contains("expected [5..12) 'evening', got nothing near it", failure, StringComparison.Ordinal);
        Assert.Contains("reports on its good example", failure, StringComparison.Ordinal);
    }

    private static string FailureOf(RuleExample example) =>
        Assert.Throws<RuleVerificationException>(() => RuleVerifier.Verify(Linter, TestRules.RuleOf(Descriptor), example)).Message;
}
