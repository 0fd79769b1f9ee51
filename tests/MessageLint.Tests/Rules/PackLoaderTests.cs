namespace MessageLint.Tests.Rules;

public class PackLoaderTests
{
    /// <summary>JSON to put in place of a key of a valid rule (null: leave the key out), the key that the error names, a word of the problem, and the consequence.</summary>
    public static TheoryData<string, string?, string?, string, string> BrokenRules => new()
    {
        { "id", null, "id", "missing", "could not name the rule" },
        { "id", "7", "id", "expected a text, found 7", "could not name the rule" },
        { "id", "\"hr1\"", "id", "no rule id", "could not name" },
        { "id", "\"ML0001\"", "id", "belong to the built-in rules", "taken for one of them" },
        { "id", "\"XY0001\"", "id", "does not begin with 'HR'", "collide" },
        { "name", "\"House Slogan\"", "name", "no rule name", "could not name the rule" },
        { "name", "\"other\"", null, "should be called HR0001.other.json", "not be found" },
        { "title", null, "title", "missing", "could not list the rule" },
        { "message", null, "message", "missing", "would say nothing" },
        { "message", "\"Uses '{hit}'.\"", "message", "'{hit}'.' begins with no known place", "shown with its braces" },
        { "message", "\"Uses {match}}\"", "message", "no known place", "shown with its braces" },
        { "why", "\" \"", "why", "empty", "nobody would learn what is wrong" },
        { "instead", null, "instead", "missing", "what to write instead" },
        { "severity", null, "severity", "missing", "how much a finding weighs" },
        { "severity", "\"eror\"", "severity", "unknown value 'eror'", "did you mean 'error'?" },
        { "severity", "2", "severity", "unknown value 2", "Values here: off, info, warning, error" },
        { "family", "\"form \"", "family", "did you mean 'form'?", "cannot be used" },
        { "family", "\"engine\"", "family", "the linter's own", "escape the tests" },
        { "status", "\"preview\"", "status", "unknown value", "stable, planned" },
        { "status", "\"planned\"", "phrases", "never reports", "never be used" },
        { "marketplaces", "{\"eBay\":\"off\"}", "marketplaces.eBay", "no marketplace id", "hold nowhere" },
        { "marketplaces", "{\"ebay\":\"of\"}", "marketplaces.ebay", "did you mean 'off'?", "cannot be used" },
        { "marketplaces", "[]", "marketplaces", "expected an object", "cannot be used" },
        { "sevrity", "\"error\"", "sevrity", "unknown key 'sevrity'", "would have no effect; did you mean 'severity'?" },
        { "phrases", null, "phrases", "neither phrases nor a detector", "never report" },
        { "phrases", "{\"en\":\"x\"}", "phrases.en", "expected an array", "cannot be used" },
        { "phrases", "{\"en\":[\"a\",7]}", "phrases.en[1]", "found 7", "never match" },
        { "phrases", "{\"english\":[\"a\"]}", "phrases.english", "no language tag", "whose phrases" },
        { "phrases", "{\"en\":[\"\"]}", "phrases.en[0]", "empty", "never match" },
        { "parts", "[\"greeting\"]", "parts", "for a detector", "never be used" },
        { "unless", "{\"en\":[\"\"]}", "unless.en[0]", "empty", "never match" },
        { "bad", null, "bad", "missing", "not tested" },
        { "good", "[]", "good", "missing", "not tested" },
        { "bad", "[\"no mark\"]", "bad[0]", "needs a mark", "proves nothing" },
        { "bad", "[\"[|x|]\",\"[|open\"]", "bad[1]", "not closed", "not known what" },
        { "bad", "[\"[|a [|b|] c|]\"]", "bad[0]", "opens inside another", "never hold" },
        { "good", "[\"[|x|]\"]", "good[0]", "no marks", "move it to 'bad'" },
        { "bad", "[{\"lang\":\"de\"}]", "bad[0].text", "missing", "shows nothing" },
        { "bad", "[{\"text\":\"[|x|]\",\"kind\":\"proctive\"}]", "bad[0].kind", "did you mean 'proactive'?", "Values here" },
        { "bad", "[{\"text\":\"[|x|]\",\"marketplace\":\"Amazon\"}]", "bad[0].marketplace", "no marketplace id", "lower case" },
        { "bad", "[{\"text\":\"[|x|]\",\"region\":\"Germany\"}]", "bad[0].region", "no ISO 3166 code", "phone numbers" },
        { "bad", "[{\"text\":\"[|x|]\",\"sentAt\":\"yesterday\"}]", "bad[0].sentAt", "no time", "clocks" },
        { "bad", "[{\"text\":\"[|x|]\",\"skip\":{\"everything\":\"why\"}}]", "bad[0].skip.everything", "unknown key", "Keys here: prefix, shouting, fix, rerun" },
        { "bad", "[{\"text\":\"[|x|]\",\"skip\":{\"prefix\":\"\"}}]", "bad[0].skip.prefix", "empty", "only with a reason" },
        { "bad", "[{\"text\":\"[|x|]\",\"repeat\":{\"text\":\"ab\",\"times\":600000}}]", "bad[0].repeat", "longer than 1,000,000", "never hold" },
        { "bad", "[{\"text\":\"[|x|]\",\"repeat\":{\"text\":\"ab\",\"times\":1.5}}]", "bad[0].repeat.times", "whole number", "cannot be used" },
        { "bad", "[{\"conversation\":{\"messages\":[]}}]", "bad[0].conversation.messages", "missing", "shows nothing" },
        { "bad", "[{\"conversation\":{\"messages\":[{\"text\":\"[|a|]\"},{\"text\":\"[|b|]\"}]}}]", "bad[0].conversation.messages[1]", "second message has marks", "never hold" },
        { "formerIds", "[\"HR0001\"]", "formerIds", "no other id", "would not hold" },
        { "formerNames", "[\"Old Name\"]", "formerNames", "no other name", "would not hold" },
    };

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void A_broken_rule_is_named_with_file_rule_key_and_consequence(string key, string? json, string? errorKey, string problem, string consequence)
    {
        using var folder = new RuleFolder();
        folder.WritePack();
        Dictionary<string, object> rule = RuleFolder.ValidRule();
        rule.Remove(key);
        if (json is not null)
            rule[key] = System.Text.Json.JsonDocument.Parse(json).RootElement;
        string file = folder.Write("HR0001.house-slogan.json", System.Text.Json.JsonSerializer.Serialize(rule));

        var exception = Assert.Throws<RuleFormatException>(() => RulePack.Load(folder.Path));

        Assert.Equal(file, exception.File);
        Assert.Equal(errorKey, exception.Key);
        Assert.Equal(key == "id" && json is null or "7" or "\"hr1\"" ? null : key == "id" ? json!.Trim('"') : "HR0001", exception.RuleId);
        Assert.StartsWith(file, exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Contains(consequence, exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Path of a file, its content, and what the error says; the folder holds a valid pack otherwise.</summary>
    public static TheoryData<string, string, string> BrokenFiles => new()
    {
        { "pack.json", "{}", "pack.json(1): name: 'name' is missing; results could not name the pack." },
        { "pack.json", """{"name":"house","version":"1","idPrefix":"HR","schema":1}""", "pack.json(1): house, version: '1' is no version such as 1.2.0" },
        { "pack.json", """{"name":"house","version":"1.0.0","idPrefix":"ML","schema":1}""", "another pack's rules would be taken for built-in ones" },
        { "pack.json", """{"name":"messagelint","version":"1.0.0","idPrefix":"HR","schema":1}""", "another pack's rules would be taken for built-in ones" },
        { "pack.json", """{"name":"house","version":"1.0.0","idPrefix":"HR","schema":2}""", "schema 2 is not known" },
        { "pack.json", """{"name":"house","version":"1.0.0","idPrefix":"HR","schema":1,"overrides":{"ML5001":"loud"}}""", "overrides.ML5001: unknown value 'loud'" },
        { "pack.json", """{"name":"house","version":"1.0.0","idPrefix":"HR","schema":1,"overrides":{"ML 5001":"off"}}""", "the override would change nothing" },
        { "HR0002.twice.json", "{\n  \"id\": \"HR0002\",\n  \"id\": \"HR0003\"\n}", "HR0002.twice.json(3): id: the key stands here for the second time; one of the two values would be lost." },
        { "HR0002.comma.json", "{\n  \"id\": \"HR0002\"\n  \"name\": \"comma\"\n}", "HR0002.comma.json(3): the file is no valid JSON and cannot be used: " },
        { "HR0002.empty.json", "", "HR0002.empty.json" },
        { "HR0002.list.json", "[]", "expected an object, found an array" },
        { "review/HR0002.deep.yaml", "id: HR0002", "only files that end in .json are read here; what this one holds would be missing." },
        { "lists/gifts.json", "[]", "only files that end in .txt are read here" },
        { "lists/gifts.txt", "# nothing\n\n", "the list has no entries; phrases that use it could never match." },
        { "lists/Gifts.txt", "voucher\n", "the file name is no name of a list" },
        { "lists/gifts.txt", "voucher\n!\n", "gifts.txt(2): gifts: '!' without an entry" },
        { "lists/turns.txt", "# English\nbut\non the other hand\n", "turns.txt(3): turns: 'on the other hand' must be words, 2 at most (each Chinese or Japanese character is one); others would not count." },
        { "lists/turns.txt", "但是呢\n", "turns.txt(1): turns: '但是呢' must be words, 2 at most" },
        { "lists/conditions.txt", "if\n!…\n", "conditions.txt(2): conditions: '!…' must be words, 1 at most" },
        { "parts/greeting.json", """{"name":"greetings"}""", "greeting.json(1): greeting, name: the part is called 'greetings' and its file 'greeting.json'" },
        { "parts/greeting.json", """{"name":"greeting","why":"says hello","phrases":{"en":["hello"]},"bad":["hello"],"good":["x"]}""", "greeting, bad[0]: a bad example needs a mark" },
        { "parts/greeting.json", """{"name":"greeting","why":"says hello","phrases":{"en":["hello"]},"bad":["[|hello|]"]}""", "greeting, good: 'good' is missing; without a text in which it does not occur" },
        { "parts/greeting.json", """{"name":"greeting","why":"says hello","bad":["[|hello|]"],"good":["x"]}""", "'phrases' is missing; the part could never occur" },
        { "marketplaces/otto.json", """{"id":"otto","title":"Otto","alowedDomains":[]}""", "otto, alowedDomains: unknown key 'alowedDomains', which would have no effect; did you mean 'allowedDomains'?" },
        { "marketplaces/otto.json", """{"id":"otto","title":"Otto","allowedDomains":["https://otto.example"]}""", "is no domain in lower case" },
        { "marketplaces/otto.json", """{"id":"otto","title":"Otto","maxLength":{"marketplace":0}}""", "otto, maxLength.marketplace: expected a whole number from 1 to 1000000, found 0" },
        { "marketplaces/otto.json", """{"id":"otto","title":"Otto","orderIdShapes":["otto"]}""", "otto, orderIdShapes[0]: unknown value 'otto'" },
        { "marketplaces/otto.json", """{"id":"otto","title":"Otto","sites":{"de":"Germany"}}""", "otto, sites.de: 'Germany' is no ISO 3166 code" },
        { "marketplaces/otto.json", """{"id":"otto","title":"Otto","identifiers":[{"name":"RMA","mask":"9"}]}""", "otto, identifiers[0]: The identifier name 'RMA'" },
        { "statements/return-statement.json", """{"english":"x"}""", "english: 'english' is no language tag" },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void A_broken_file_says_what_and_where(string path, string content, string expected)
    {
        using var folder = new RuleFolder();
        folder.WritePack();
        folder.WriteRule();
        folder.Write(path, content);
        var exception = Assert.Throws<RuleFormatException>(() => RulePack.Load(folder.Path));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(path, exception.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_keeps_what_its_files_say()
    {
        using var folder = new RuleFolder();
        folder.WritePack("""
            {
              // comments and trailing commas are allowed
              "name": "house", "version": "1.2.0-beta.1", "idPrefix": "HR", "schema": 1,
              "overrides": { "ML5001": "warning", "emoji": "off" },
            }
            """);
        folder.WriteRule(rule =>
        {
            rule["family"] = "promotion";
            rule["marketplaces"] = new { ebay = "off" };
            rule["phrases"] = new { en = new[] { "bad words", "worse words" }, de = new[] { "böse Worte" } };
            rule["unless"] = new { en = new[] { "<list:gifts> <hit>" } };
            rule["formerIds"] = new[] { "HR0009" };
            rule["formerNames"] = new[] { "old-slogan" };
            rule["bad"] = new object[]
            {
                "[|bad words|] and [[|marks|] [||]",
                new { text = "{repeat}[|bad words|]", repeat = new { text = "ab ", times = 3 }, marketplace = "ebay_uk", kind = "proactive", channel = "api", operation = "op", region = "GB", order = "1", phase = "preSale", format = "html", skip = new { prefix = "at the start" }, why = "shows it" },
                new { conversation = new { status = "closed", asOf = "2026-03-15T06:39:53Z", events = new[] { new { type = "caseOpened", at = "2026-03-14T08:58:45+09:00" } }, messages = new object[] { new { text = "Hi", author = "buyer" }, new { text = "[||]So?", sentAt = "2026-03-14T08:58:45+09:00" } } } },
            };
        });
        folder.Write("lists/gifts.txt", "\uFEFF# comment\r\nvoucher\r\n\r\n !no voucher \r\n");
        folder.Write("parts/greeting.json", """{"name":"greeting","why":"says hello","phrases":{"en":["hello"]},"bad":["[|hello|] [|hello|]"],"good":[{"text":"bye","lang":"en"}]}""");
        folder.Write("marketplaces/otto.json", """{"id":"otto","title":"Otto","allowedDomains":["otto.*"],"maxLength":{"marketplace":2000,"op":400},"orderIdShapes":["ebay"],"severities":{"HR0001":"info"},"identifiers":[{"name":"rma","mask":"RMA-99","context":["rma"]}],"sites":{"co.uk":"GB"},"description":"s","sources":{"any":["thing"]}}""");
        folder.Write("statements/return-statement.json", """{"en":"We will answer here."}""");
        folder.Write("README.md", "ignored");
        folder.Write(".git/config.json", "ignored");
        folder.Write("data/plans.json", "ignored");

        RulePack pack = RulePack.Load(folder.Path);

        Assert.Equal("house 1.2.0-beta.1", pack.ToString());
        Assert.Equal([new("ML5001", Severity.Warning), new("emoji", Severity.Off)], pack.Source.Overrides.ToArray());
        Rule rule = Assert.Single(pack.Rules);
        Assert.Equal(RuleFamily.Promotion, rule.Descriptor.Family);
        Assert.Equal(Severity.Off, rule.Marketplaces["ebay"]);
        Assert.Equal(["en", "de"], rule.Languages.ToArray());
        Assert.Equal(["HR0009"], rule.FormerIds.ToArray());
        Assert.Equal(["old-slogan"], rule.FormerNames.ToArray());
        Assert.Equal(["phrases.en[0]", "phrases.en[1]", "phrases.de[0]"], pack.Source.Bodies[0].Phrases.Select(phrase => phrase.Key));
        Assert.Equal("<list:gifts> <hit>", pack.Source.Bodies[0].Unless[0].Text);

        Assert.Equal("bad words and [|marks|] ", rule.Bad[0].Message.Text);
        Assert.Equal([new TextSpan(0, 9), new TextSpan(24, 0)], rule.Bad[0].Spans.ToArray());
        Assert.Equal("amazon", rule.Bad[0].Message.Marketplace);
        Message message = rule.Bad[1].Message;
        Assert.Equal("ab ab ab bad words", message.Text);
        Assert.Equal(new TextSpan(9, 9), Assert.Single(rule.Bad[1].Spans));
        Assert.Equal(("ebay_uk", MessageKind.Proactive, MessageChannel.Api, "op", "GB", "1", SalePhase.PreSale, MessageFormat.Html), (message.Marketplace, message.Kind, message.Channel, message.Operation, message.Region, message.OrderId, message.Phase, message.Format));
        Assert.Equal("at the start", rule.Bad[1].SkippedInvariants["prefix"]);
        Assert.Equal("shows it", rule.Bad[1].Note);
        Conversation conversation = rule.Bad[2].Conversation!;
        Assert.Equal(ConversationStatus.Closed, conversation.Status);
        Assert.Equal(["Hi", "So?"], conversation.Messages.Select(one => one.Text));
        Assert.Same(conversation.Messages[1], rule.Bad[2].Message);
        Assert.Equal(ConversationEventType.CaseOpened, Assert.Single(conversation.Events).Type);

        Assert.Equal(["voucher", "!no voucher"], Assert.Single(pack.Source.Lists).Entries.ToArray());
        Assert.Equal([2, 0], Assert.Single(pack.Source.Parts).Examples.Select(example => example.Spans.Length));
        MarketplaceProfile profile = Assert.Single(pack.Marketplaces);
        Assert.Equal(2000, profile.MaxLength["marketplace"]);
        Assert.Equal(Severity.Info, profile.Severities["hr0001"]);
        Assert.Equal(400, profile.MaxLength["op"]);
        Assert.Equal(["GB", "GB", "GB"], new[] { "co.uk", "uk", "GB" }.Select(site => profile.Sites[site]));
        Assert.Equal("ebay", Assert.Single(profile.OrderIdShapes));
        Assert.Equal("rma", Assert.Single(profile.Identifiers).Name);
        Assert.Equal(new("en", "We will answer here."), Assert.Single(pack.Source.ReturnStatements));
    }

    [Fact]
    public void A_single_rule_file_is_a_pack_of_its_own()
    {
        using var folder = new RuleFolder();
        RulePack pack = RulePack.Load(folder.WriteRule());
        Assert.Equal("HR0001.house-slogan", pack.Name);
        Assert.Equal("", pack.IdPrefix);
        Assert.Single(pack.Rules);
    }

    [Fact]
    public void A_single_file_cannot_pose_as_a_built_in_rule()
    {
        using var folder = new RuleFolder();
        string file = folder.WriteRule(rule => rule["id"] = "ML9999");
        Assert.Contains("belong to the built-in rules", Assert.Throws<RuleFormatException>(() => RulePack.Load(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id", "HR0001", "name", "second")]
    [InlineData("id", "HR0002", "name", "house-slogan")]
    [InlineData("id", "HR0002", "formerIds", "HR0001")]
    [InlineData("id", "HR0002", "formerNames", "house-slogan")]
    public void Two_rules_cannot_share_an_id_or_name(string key, string value, string otherKey, string otherValue)
    {
        using var folder = new RuleFolder();
        folder.WritePack();
        folder.WriteRule();
        folder.WriteRule(rule =>
        {
            rule["name"] = "second";
            rule[key] = value;
            rule[otherKey] = otherKey.StartsWith("former", StringComparison.Ordinal) ? new[] { otherValue } : otherValue;
        });
        Assert.Contains("suppressions and settings could not tell them apart", Assert.Throws<RuleFormatException>(() => RulePack.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_planned_rule_needs_neither_phrases_nor_marks()
    {
        using var folder = new RuleFolder();
        string file = folder.WriteRule(rule =>
        {
            rule["status"] = "planned";
            rule.Remove("phrases");
            rule["bad"] = new[] { "Some bad words here." };
        });
        Assert.Equal(RuleStatus.Planned, RulePack.Load(file).Rules[0].Status);
    }

    [Fact]
    public void A_missing_pack_is_an_IO_error()
    {
        Assert.Throws<FileNotFoundException>(() => RulePack.Load(Path.Combine(Path.GetTempPath(), "no-such-pack")));
    }

    [Fact]
    public void A_folder_without_manifest_is_no_pack()
    {
        using var folder = new RuleFolder();
        folder.WriteRule();
        var exception = Assert.Throws<RuleFormatException>(() => RulePack.Load(folder.Path));
        Assert.EndsWith("/pack.json", exception.File, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_sees_every_change_but_line_ends()
    {
        using var folder = new RuleFolder();
        folder.WritePack();
        string file = folder.WriteRule();
        string before = Hash();
        string content = File.ReadAllText(file);
        folder.WritePack("{\"name\":\"house\",\r\n\"version\":\"1.0.0\",\"idPrefix\":\"HR\",\"schema\":1}");
        string withCarriageReturn = Hash();
        folder.WritePack("{\"name\":\"house\",\n\"version\":\"1.0.0\",\"idPrefix\":\"HR\",\"schema\":1}");
        Assert.Equal(withCarriageReturn, Hash());
        Assert.NotEqual(before, Hash());
        folder.WritePack();
        Assert.Equal(before, Hash());
        File.WriteAllText(file, content.Replace("Leave", "leave", StringComparison.Ordinal));
        Assert.NotEqual(before, Hash());

        string Hash() => Convert.ToHexString(RulePack.Load(folder.Path).Source.ContentHash.AsSpan());
    }
}
