using MessageLint.Tests.Support;

namespace MessageLint.Tests.Readme;

public class ReadmeTests
{
    /// <summary>Every C# block of the README stands, line by line, in <see cref="ReadmeExamples"/>, which is compiled and run.</summary>
    [Fact]
    public void Code_in_the_readme_compiles_and_runs()
    {
        string[] compiled = LinesOf(File.ReadAllText(Path.Combine(Repository.Root, "tests", "MessageLint.Tests", "Readme", "ReadmeExamples.cs")));
        foreach (string[] block in CodeBlocks(File.ReadAllText(Path.Combine(Repository.Root, "README.md")), "csharp"))
        {
            Assert.NotEmpty(block);
            Assert.True(Contains(compiled, block), $"No test holds these lines of the README one after the other:\n{string.Join('\n', block)}");
        }
    }

    private static bool Contains(string[] lines, string[] block) =>
        Enumerable.Range(0, Math.Max(0, lines.Length - block.Length + 1)).Any(start => lines.AsSpan(start, block.Length).SequenceEqual(block));

    private static IEnumerable<string[]> CodeBlocks(string markdown, string language)
    {
        string[] parts = markdown.ReplaceLineEndings("\n").Split("```" + language + "\n");
        return parts.Skip(1).Select(part => LinesOf(part[..part.IndexOf("\n```", StringComparison.Ordinal)]));
    }

    /// <summary>Lines without indentation and without empty ones: the README is less indented than a test.</summary>
    private static string[] LinesOf(string text) => [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
