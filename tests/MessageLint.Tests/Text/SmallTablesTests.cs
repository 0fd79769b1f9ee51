using MessageLint.Internals.Text;

namespace MessageLint.Tests.Text;

public class SmallTablesTests
{
    [Fact]
    public void A_word_set_says_what_a_hash_set_says()
    {
        var random = new Random(7);
        string[] words = [.. Enumerable.Range(0, 120).Select(_ => Word(random)).Distinct(StringComparer.OrdinalIgnoreCase)];
        var exact = new WordSet(words);
        var ignoring = new WordSet(words, ignoresCase: true);
        var known = words.ToHashSet(StringComparer.Ordinal);
        var knownIgnoring = words.ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < 5000; i++)
        {
            string word = i % 2 == 0 ? Word(random) : words[random.Next(words.Length)].ToUpperInvariant();
            Assert.Equal(known.Contains(word), exact.Contains(word));
            Assert.Equal(knownIgnoring.Contains(word), ignoring.Contains(word));
        }

        Assert.All(words, word => Assert.Equal(word, words[exact.IndexOf(word)]));
        Assert.False(exact.Contains(""));
        Assert.False(new WordSet([]).Contains("x"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(200)]
    public void Few_and_many_values_are_sorted(int count)
    {
        var random = new Random(count);
        int[] values = [.. Enumerable.Range(0, count).Select(_ => random.Next(50))];
        int[] expected = [.. values.Order()];
        SmallSort.Sort<int>(values, static (a, b) => a.CompareTo(b));
        Assert.Equal(expected, values);
    }

    [Fact]
    public void A_table_checks_its_bounds()
    {
        var table = new Table<int>([1, 2, 3]);
        Assert.Equal([2, 3], table.Range(1, 3).ToArray());
        Assert.Equal(3, table[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Range(2, 4).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Range(3, 2).Length);
        Assert.Equal(0, new Table<int>([]).Length);
    }

    private static string Word(Random random) => new([.. random.GetItems("abcABCéÉ1".AsSpan(), random.Next(1, 5))]);
}
