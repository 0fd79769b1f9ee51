using System.Text;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>The hot door allocates nothing on a text without findings. Bytes are counted, not timed, so the test gives the same answer on every machine.</summary>
public class AllocationTests
{
    private const int QuietRounds = 5;

    [Fact]
    public void The_hot_doors_allocate_nothing_on_clean_texts()
    {
        MessageLinter linter = TestRules.BuiltIn;
        var buffer = new DiagnosticBuffer();
        (string Text, MessageFacts Facts)[] clean = [.. CleanTexts.All(linter)];
        (byte[] Text, MessageFacts Facts)[] utf8 = [.. clean.Where(pair => IsWellFormed(pair.Text)).Select(pair => (Encoding.UTF8.GetBytes(pair.Text), pair.Facts))];
        Assert.True(clean.Length > 100, $"only {clean.Length} clean texts are known");

        AssertSettlesAtNothing(() =>
        {
            string? allocation = null;
            foreach ((string text, MessageFacts facts) in clean)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                linter.Lint(text, facts, buffer);
                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                if (allocated != 0)
                    allocation = $"{allocated} bytes for '{text}'";
            }

            foreach ((byte[] text, MessageFacts facts) in utf8)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                linter.Lint(text, facts, buffer);
                long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                if (allocated != 0)
                    allocation = $"{allocated} bytes for the UTF-8 of '{Encoding.UTF8.GetString(text)}'";
            }

            return allocation;
        });
    }

    /// <summary>A log has many findings, and each is masked: what that costs is its own text, not the room that a message is cut in.</summary>
    [Fact]
    public void Masking_a_finding_allocates_little_more_than_its_text()
    {
        const int most = 2_000;
        var message = new Message("Please call +1 (415) 555-0132 when you are home.") { Marketplace = "amazon" };
        LintResult result = TestRules.BuiltIn.Lint(message);
        Diagnostic phone = Assert.Single(result.Diagnostics, diagnostic => diagnostic.Descriptor.Id == "ML1002");
        Assert.DoesNotContain("555", phone.ToString(), StringComparison.Ordinal);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            GC.KeepAlive(TestRules.BuiltIn.Lint(message));
        long unmasked = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            GC.KeepAlive(TestRules.BuiltIn.Lint(message).Diagnostics.Single(diagnostic => diagnostic.Descriptor.Id == "ML1002").ToString());
        long masked = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange((masked - unmasked) / 100, 1, most);
    }

    [Fact]
    public void The_counter_would_see_an_allocation()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new byte[1]);
        Assert.NotEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void The_hot_door_allocates_nothing_on_a_long_clean_text()
    {
        MessageLinter linter = TestRules.BuiltIn;
        var buffer = new DiagnosticBuffer();
        string text = string.Concat(Enumerable.Repeat("Your parcel left our warehouse this morning and will reach you soon. ", 2_000));
        var facts = new MessageFacts { Marketplace = "generic" };
        AssertSettlesAtNothing(() =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            linter.Lint(text, facts, buffer);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(0, buffer.Count);
            return allocated == 0 ? null : $"{allocated} bytes";
        });
    }

    private static bool IsWellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    /// <summary>Runs until several runs in a row allocate nothing: one alone could be luck between allocations that come now and then.</summary>
    /// <remarks>
    /// The first runs let pooled buffers grow to the longest text, and run code that is not optimised yet, in which generic methods of the platform box characters.
    /// Both come to an end by themselves, the second a moment after a method was called 30 times; an allocation of our own never does.
    /// </remarks>
    private static void AssertSettlesAtNothing(Func<string?> run)
    {
        string? allocation = null;
        int quiet = 0;
        for (int round = 0; round < 600; round++)
        {
            string? seen = run();
            quiet = seen is null ? quiet + 1 : 0;
            if (quiet == QuietRounds)
                return;
            allocation = seen ?? allocation;
            Thread.Sleep(round < 10 ? 0 : 50);
        }

        Assert.Fail($"never {QuietRounds} rounds in a row without an allocation: {allocation}");
    }
}
