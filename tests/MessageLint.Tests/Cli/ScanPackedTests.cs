using System.IO.Compression;
using System.Text;
using MessageLint.Tests.Formats;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>Scans of gzip files and zip archives: read like what lies in them, and never trusted.</summary>
public class ScanPackedTests
{
    private const string Dirty = """{"id":"m1","marketplace":"amazon","text":"Please write to tom@acme.example today."}""";

    [Fact]
    public void Packed_files_give_the_findings_of_what_lies_in_them()
    {
        using var folder = new TemporaryFolder();
        string gzip = Gzip(folder, "log.ndjson.gz", Encoding.UTF8.GetBytes(Dirty));
        string zip = Zip(folder, "mails.zip", ("b/note.bin", [0, 1]), ("b/mail.eml", File.ReadAllBytes(Reading.Fixture("amazon/seller_confirmation_copy.eml"))), ("a.ndjson", Encoding.UTF8.GetBytes("\n" + Dirty)));

        CommandRun run = CommandRun.Of("scan", gzip, zip, "--format", "ndjson");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"{gzip}!log.ndjson 1", $"{zip}!a.ndjson 2", $"{zip}!b/mail.eml 1"], run.Findings.Select(finding => $"{finding.GetProperty("file").GetString()} {finding.GetProperty("line").GetInt32()}").Distinct());
        Assert.Contains($"{zip}!b/note.bin: no reader knows this file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil.ndjson", "!1", "leads out of the archive")]
    [InlineData("/etc/evil.ndjson", "!1", "leads out of the archive")]
    [InlineData("a\\..\\evil.ndjson", "!1", "leads out of the archive")]
    [InlineData("C:evil.ndjson", "!1", "leads out of the archive")]
    [InlineData("inner.zip", "!inner.zip", "Archives inside of archives")]
    [InlineData("inner.ndjson.gz", "!inner.ndjson.gz", "Archives inside of archives")]
    public void An_entry_that_is_refused_leaves_the_scan_incomplete_and_the_rest_read(string name, string place, string why)
    {
        using var folder = new TemporaryFolder();
        string zip = Zip(folder, "x.zip", (name, Encoding.UTF8.GetBytes(Dirty)), ("z.ndjson", Encoding.UTF8.GetBytes(Dirty)));

        CommandRun run = CommandRun.Of("scan", zip, "--format", "ndjson");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML0002" && finding.GetProperty("file").GetString() == zip + place
            && finding.GetProperty("description").GetString()!.Contains(why, StringComparison.Ordinal));
        Assert.Contains(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML1001" && finding.GetProperty("file").GetString() == zip + "!z.ndjson");
        Assert.DoesNotContain("evil", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_told_by_what_comes_out_of_it()
    {
        using var folder = new TemporaryFolder();
        byte[] zeros = new byte[60_000_000];
        zeros.AsSpan().Fill((byte)' ');
        for (int i = 1000; i < zeros.Length; i += 1000)
            zeros[i] = (byte)'\n';
        string gzip = Gzip(folder, "bomb.ndjson.gz", zeros);
        string zip = Zip(folder, "bomb.zip", ("a.ndjson", zeros), ("b.ndjson", Encoding.UTF8.GetBytes(Dirty)));

        foreach (string path in (string[])[gzip, zip])
        {
            CommandRun run = CommandRun.Of("scan", path, "--format", "ndjson");

            Assert.Equal(2, run.ExitCode);
            Assert.Equal("ML0003", run.Findings[0].GetProperty("rule").GetString());
            Assert.InRange(run.Findings[0].GetProperty("line").GetInt32(), 16_000, 30_000);
        }
    }

    [Fact]
    public void An_archive_of_too_many_names_is_refused()
    {
        using var folder = new TemporaryFolder();
        string name = new('a', 60_000);
        string zip = Zip(folder, "names.zip", [.. Enumerable.Range(0, 300).Select(i => ($"{i}{name}", Array.Empty<byte>()))]);

        CommandRun run = CommandRun.Of("scan", zip, "--format", "ndjson");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("ML0003", Assert.Single(run.Findings).GetProperty("rule").GetString());
    }

    [Fact]
    public void Damaged_archives_are_told()
    {
        using var folder = new TemporaryFolder();
        byte[] noise = new byte[400_000];
        new Random(7).NextBytes(noise);
        byte[] log = Encoding.UTF8.GetBytes(Dirty + "\n{\"text\":\"" + Convert.ToBase64String(noise) + "\"}\n");
        string gzip = Gzip(folder, "log.ndjson.gz", log);
        byte[] packed = File.ReadAllBytes(gzip);
        packed.AsSpan(packed.Length / 2, 2000).Fill(0xFF);
        File.WriteAllBytes(gzip, packed);
        string zip = Path.Combine(folder.Path, "broken.zip");
        File.WriteAllBytes(zip, [(byte)'P', (byte)'K', 3, 4, 1, 2, 3]);

        CommandRun first = CommandRun.Of("scan", gzip, "--format", "ndjson");
        CommandRun second = CommandRun.Of("scan", zip, "--format", "ndjson");

        Assert.Equal((2, 2), (first.ExitCode, second.ExitCode));
        Assert.Equal("ML1001", first.Findings[0].GetProperty("rule").GetString());
        Assert.Equal("ML0002", first.Findings[^1].GetProperty("rule").GetString());
        Assert.Equal("ML0002", Assert.Single(second.Findings).GetProperty("rule").GetString());
    }

    [Fact]
    public void Gzip_comes_through_a_pipe_and_zip_does_not()
    {
        using var folder = new TemporaryFolder();
        byte[] gzip = File.ReadAllBytes(Gzip(folder, "log.gz", Encoding.UTF8.GetBytes(Dirty)));
        byte[] zip = File.ReadAllBytes(Zip(folder, "log.zip", ("a.ndjson", Encoding.UTF8.GetBytes(Dirty))));

        Assert.Equal(1, CommandRun.WithInput(new MemoryStream(gzip), "scan", "-", "--format", "ndjson").ExitCode);
        Assert.Equal(2, CommandRun.WithInput(new Reading.PipeStream(zip), "scan", "-", "--format", "ndjson").ExitCode);
    }

    [Fact]
    public void Whatever_a_packed_file_has_become_the_scan_ends()
    {
        using var folder = new TemporaryFolder();
        byte[] mail = File.ReadAllBytes(Reading.Fixture("amazon/seller_confirmation_copy.eml"));
        string[] paths = [Zip(folder, "a.zip", ("a.ndjson", Encoding.UTF8.GetBytes(Dirty)), ("b.eml", mail)), Gzip(folder, "b.eml.gz", mail)];
        var random = new Random(20260910);
        foreach (string path in paths)
        {
            byte[] packed = File.ReadAllBytes(path);
            for (int round = 0; round < 150; round++)
            {
                byte[] changed = [.. packed.AsSpan(0, round % 5 == 0 ? random.Next(4, packed.Length) : packed.Length)];
                for (int changes = random.Next(1, 6); changes > 0; changes--)
                    changed[random.Next(4, changed.Length)] = (byte)random.Next(256);
                File.WriteAllBytes(path, changed);

                CommandRun run = CommandRun.Of("scan", path, "--format", "ndjson");

                Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
                Assert.InRange(run.ExitCode, 0, 2);
            }
        }
    }

    private static string Gzip(TemporaryFolder folder, string name, byte[] content)
    {
        string path = Path.Combine(folder.Path, name);
        using var packed = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        packed.Write(content);
        return path;
    }

    private static string Zip(TemporaryFolder folder, string name, params (string Name, byte[] Content)[] entries)
    {
        string path = Path.Combine(folder.Path, name);
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string entryName, byte[] content) in entries)
        {
            using Stream entry = archive.CreateEntry(entryName, CompressionLevel.SmallestSize).Open();
            entry.Write(content);
        }

        return path;
    }
}
