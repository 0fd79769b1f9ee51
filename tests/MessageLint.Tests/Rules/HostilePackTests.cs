using System.Text;
using MessageLint.Internals.Packs;

namespace MessageLint.Tests.Rules;

public class HostilePackTests
{
    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        using var folder = new RuleFolder();
        string file = folder.Write("HR0001.house-slogan.json", new string(' ', PackFolder.LargestFile + 1));
        Assert.Contains("more than 1 MB", Assert.Throws<RuleFormatException>(() => RulePack.Load(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_files_are_refused()
    {
        using var folder = new RuleFolder();
        folder.WritePack();
        Directory.CreateDirectory(Path.Combine(folder.Path, "many"));
        for (int i = 0; i <= PackFolder.MostEntries; i++)
            File.Create(Path.Combine(folder.Path, "many", $"{i}.md")).Dispose();
        Assert.Contains("more than 10,000 files", Assert.Throws<RuleFormatException>(() => RulePack.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_out_of_the_pack_are_refused_and_links_inside_followed()
    {
        using var outside = new RuleFolder();
        using var folder = new RuleFolder();
        folder.WritePack();
        string hidden = folder.Write(".mounted/rule.json", File.ReadAllText(outside.WriteRule()));
        string link = Path.Combine(folder.Path, "HR0001.house-slogan.json");
        File.CreateSymbolicLink(link, hidden);
        Assert.Single(RulePack.Load(folder.Path).Rules);

        File.Delete(link);
        File.CreateSymbolicLink(link, Path.Combine(outside.Path, "HR0001.house-slogan.json"));
        Assert.Contains("leads out of the pack", Assert.Throws<RuleFormatException>(() => RulePack.Load(folder.Path)).Message, StringComparison.Ordinal);

        File.Delete(link);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        Assert.Contains("links are not followed", Assert.Throws<RuleFormatException>(() => RulePack.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_wide_objects_and_odd_bytes_are_format_errors()
    {
        using var folder = new RuleFolder();
        string wide = "{" + string.Join(',', Enumerable.Range(0, 60_000).Select(i => $"\"k{i}\":0")) + "}";
        byte[][] contents =
        [
            Encoding.UTF8.GetBytes(new string('[', 500_000)),
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"phrases\":", 50_000))),
            Encoding.UTF8.GetBytes(wide),
            Encoding.UTF8.GetBytes("{\"id\":" + new string('9', 100_000) + "}"),
            Encoding.UTF8.GetBytes("{\"id\":1e999999999}"),
            Encoding.UTF8.GetBytes("{\"id\":\"\\ud800\"}"),
            Encoding.UTF8.GetBytes("{\"\\ud800\":1}"),
            Encoding.UTF8.GetBytes("{\"id\":\"a\0b\"}"),
            Encoding.UTF8.GetBytes("{\"\\u0000\":1}"),
            [.. "{\"id\":\""u8, 0xFF, 0xFE, .. "\"}"u8],
            [.. "{\""u8, 0xC0, .. "\":1}"u8],
            Encoding.Unicode.GetBytes("{}"),
            [0xEF, 0xBB, 0xBF],
            [0],
            Encoding.UTF8.GetBytes("{} {}"),
            Encoding.UTF8.GetBytes("/* never closed"),
        ];
        foreach (byte[] content in contents)
        {
            string file = Path.Combine(folder.Path, "HR0001.house-slogan.json");
            File.WriteAllBytes(file, content);
            var exception = Assert.Throws<RuleFormatException>(() => RulePack.Load(file));
            Assert.Equal(file, exception.File);
            Assert.DoesNotContain('\0', exception.Message);
            Assert.InRange(exception.Message.Length, 1, 2000);
        }
    }

    [Fact]
    public void Whatever_bytes_change_only_format_errors_come_out()
    {
        var random = new Random(20260314);
        using var folder = new RuleFolder();
        byte[] rule = File.ReadAllBytes(folder.WriteRule(rule =>
        {
            rule["marketplaces"] = new { ebay = "off" };
            rule["unless"] = new { en = new[] { "no <hit>" } };
            rule["bad"] = new object[] { "[|x|]", new { text = "[|y|]", repeat = new { text = "a", times = 3 }, skip = new { fix = "why" } }, new { conversation = new { messages = new[] { new { text = "[|z|]" } } } } };
        }));
        var manifest = new PackManifest("house", "1.0.0", "HR", []);
        byte[] interesting = [.. "{}[],:\"\\|0-e/*\n u"u8, 0, 0x80, 0xC3, 0xED, 0xFF];
        for (int round = 0; round < 20_000; round++)
        {
            byte[] content = (byte[])rule.Clone();
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                int at = random.Next(content.Length);
                content = random.Next(3) switch
                {
                    0 => [.. content[..at], interesting[random.Next(interesting.Length)], .. content[at..]],
                    1 => [.. content[..at], .. content[Math.Min(content.Length, at + random.Next(1, 20))..]],
                    _ => [.. content[..at], interesting[random.Next(interesting.Length)], .. content[(at + 1)..]],
                };
                if (content.Length == 0)
                    content = [0];
            }

            try
            {
                RuleFileReader.Read(new PackFile("HR0001.house-slogan.json", "HR0001.house-slogan.json", content), manifest);
                ListFileReader.Read(new PackFile("lists/any.txt", "lists/any.txt", content));
                PartFileReader.Read(new PackFile("parts/any.json", "parts/any.json", content));
            }
            catch (RuleFormatException)
            {
            }
        }
    }
}
