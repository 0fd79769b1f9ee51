using System.Text.Json;
using MessageLint.Tests.Formats;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>From the file that a marketplace leaves behind to the finding, in one command.</summary>
public class ScanMailTests
{
    [Theory]
    [InlineData("amazon/moves_outside.mbox", 27, "2b2c3d4e-0000-4000-8000-00000000abcd", "ML4001")]
    [InlineData("ebay/moves_outside.xml", 14, "buyer_ellen/110550000004", "ML1001")]
    [InlineData("ebay/moves_outside.json", 8, "5550004", "ML1001")]
    public void A_move_without_its_promise_is_found_in_the_export(string fixture, int line, string conversation, string rule)
    {
        CommandRun run = CommandRun.Of("scan", Reading.Fixture(fixture), "--format", "ndjson", "--show-text");

        Assert.Equal(1, run.ExitCode);
        JsonElement found = Assert.Single(run.Findings, finding => finding.GetProperty("rule").GetString() == rule);
        Assert.Equal((line, conversation), (found.GetProperty("line").GetInt32(), found.GetProperty("conversation").GetString()));
        Assert.All(run.Findings, finding => Assert.NotEqual("ML0002", finding.GetProperty("rule").GetString()));
    }

    [Theory]
    [InlineData("amazon/buyer_message_en.eml", 0, "a mail (eml)")]
    [InlineData("amazon/seller_confirmation_copy.eml", 1, "a mail (eml)")]
    [InlineData("amazon/restriction_notice.eml", 0, "a mail (eml)")]
    [InlineData("shopify/contact_form.eml", 0, "a mail (eml)")]
    [InlineData("shopify/agent_reply.eml", 0, "a mail (eml)")]
    [InlineData("ebay/GetMyMessages.xml", 1, "messages of eBay (Trading interface, XML)")]
    [InlineData("ebay/GetMemberMessages.xml", 1, "messages of eBay (Trading interface, XML)")]
    [InlineData("ebay/AddMemberMessageRTQ.xml", 0, "messages of eBay (Trading interface, XML)")]
    [InlineData("ebay/conversation.json", 1, "messages of eBay (message interface, JSON)")]
    [InlineData("ebay/send_message_request.json", 0, "messages of eBay (message interface, JSON)")]
    [InlineData("amazon/spapi_unexpectedProblem.json", 0, "requests to Amazon's messaging interface")]
    [InlineData("amazon/spapi_unexpectedProblem_bad.json", 1, "requests to Amazon's messaging interface")]
    [InlineData("amazon/spapi_digitalAccessKey_too_long.json", 1, "requests to Amazon's messaging interface")]
    [InlineData("amazon/spapi_error.json", 0, "requests to Amazon's messaging interface")]
    [InlineData("amazon/spapi_actions.json", 0, "requests to Amazon's messaging interface")]
    [InlineData("generic/mailbox.mbox", 1, "a mailbox (mbox)")]
    public void A_fixture_is_taken_for_what_it_is(string fixture, int exitCode, string title)
    {
        CommandRun run = CommandRun.Of("scan", Reading.Fixture(fixture), "--format", "ndjson", "--fail-on", "error");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains($"taken for {title}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signature_is_judged_and_a_quotation_is_not()
    {
        CommandRun run = CommandRun.Of("scan", Reading.Fixture("amazon/seller_reply_with_quote.eml"), "--format", "ndjson", "--show-text");

        Assert.Contains(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML1006");
        Assert.DoesNotContain("555-0100", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("survey-form", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_past_the_marketplace_is_found_across_files()
    {
        using var folder = new TemporaryFolder();
        string asked = folder.Write("1.eml", """
            From: Ellen <4t7k2m8x4c7q1zt@marketplace.amazon.co.uk>
            To: support@acme.example
            Date: Mon, 14 Sep 2026 09:00:00 +0100
            Message-ID: <e1@amazonses.com>
            Subject: Inquiry from Amazon customer Ellen (Order: 026-5550007-5550008)

            ------------- Begin message -------------
            The mixer stops after a minute. Can you help?
            ------------- End message -------------
            """);
        folder.Write("2.eml", """
            From: Acme <support@acme.example>
            To: ellen@example.org
            Date: Mon, 14 Sep 2026 10:00:00 +0100
            Message-ID: <e2@acme.example>
            Subject: Your order 026-5550007-5550008

            Hello Ellen, please turn the jug until it clicks. Then the mixer runs on.
            """);

        CommandRun run = CommandRun.Of("scan", folder.Path, "--format", "ndjson", "--as-of", "2026-09-16T09:00:00Z");

        Assert.Superset(new HashSet<string> { $"ML8001 {asked}", $"ML8004 {asked}" }, run.Findings.Select(finding => $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("file").GetString()}").ToHashSet());
    }

    [Fact]
    public void Own_domains_of_the_configuration_tell_the_sides_of_mail()
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("config.json", """{"ownDomains":["acme.example"],"ownAccounts":["acme_store"]}""");
        string mail = folder.Write("mail.eml", "From: maria@example.org\nTo: tom@acme.example\n\nUse my coupon SAVE10 in your shop and get 20% off!\n");

        Assert.Contains("ML3001", CommandRun.Of("scan", mail, "--format", "ndjson").Output, StringComparison.Ordinal);
        Assert.Equal("", CommandRun.Of("scan", mail, "--format", "ndjson", "--config", config).Output);
    }
}
