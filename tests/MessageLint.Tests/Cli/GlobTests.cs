using MessageLint.Cli;

namespace MessageLint.Tests.Cli;

public class GlobTests
{
    [Theory]
    [InlineData("*.csv", "a.csv", true)]
    [InlineData("*.csv", "x/y/a.csv", true)]
    [InlineData("*.csv", "a.csv.gz", false)]
    [InlineData("**/*.csv", "a.csv", true)]
    [InlineData("**/*.csv", "x/y/a.csv", true)]
    [InlineData("x/*.csv", "x/a.csv", true)]
    [InlineData("x/*.csv", "x/y/a.csv", false)]
    [InlineData("x/**/a.csv", "x/a.csv", true)]
    [InlineData("x/**/a.csv", "x/y/z/a.csv", true)]
    [InlineData("x/**", "x/y/a.csv", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("x?a", "x/a", false)]
    [InlineData("[a]*", "[a]b", true)]
    [InlineData("", "a", false)]
    public void Matches(string pattern, string path, bool expected) => Assert.Equal(expected, new Glob(pattern).Matches(path));

    [Fact]
    public void Many_stars_cost_no_more_than_few() => Assert.False(new Glob(string.Concat(Enumerable.Repeat("a*", 200)) + "b").Matches(new string('a', 4000)));
}
