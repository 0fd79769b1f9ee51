using MessageLint.Tests.Support;

namespace MessageLint.Tests.Readme;

/// <summary>Every table of rules/data is documented, and every table of others has its notice.</summary>
public class NoticeTests
{
    [Fact]
    public void Every_data_table_is_documented_and_noticed()
    {
        string folder = Path.Combine(Repository.Root, "rules", "data");
        string readme = File.ReadAllText(Path.Combine(folder, "README.md"));
        string notices = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md"));

        foreach (string file in Directory.GetFiles(folder, "*.txt"))
        {
            string name = Path.GetFileName(file);
            Assert.Contains($"`{name}`", readme, StringComparison.Ordinal);
            bool isOwn = readme.Split('\n').Any(line => line.Contains($"`{name}`", StringComparison.Ordinal) && line.Contains("our own table", StringComparison.Ordinal));
            Assert.True(isOwn || notices.Contains($"`rules/data/{name}`", StringComparison.Ordinal), $"{name} has no notice.");
        }
    }
}
