using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>The hot door allocates nothing on a text without findings. Bytes are counted, not timed, so the test gives the same answer on every machine.</summary>
public class AllocationTests
{
    [Fact]
    public void The_hot_door_allocates_nothing_on_clean_texts()
    {
        MessageLinter linter = TestRules.BuiltIn;
        var buffer = new DiagnosticBuffer();
        (string Text, MessageFacts Facts)[] clean = [.. CleanTexts.All(linter)];
        Assert.True(clean.Length > 100, $"only {clean.Length} clean texts are known");

        // Pooled buffers grow to the longest text, and what is built at first use is built.
        for (int round = 0; round < 3; round++)
        {
            foreach ((string text, MessageFacts facts) in clean)
                linter.Lint(text, facts, buffer);
        }

        foreach ((string text, MessageFacts facts) in clean)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            LintSummary summary = linter.Lint(text, facts, buffer);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated == 0, $"{allocated} bytes for '{text}'");
            Assert.True(summary.IsComplete);
            Assert.Equal(0, buffer.Count);
        }
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
        for (int round = 0; round < 3; round++)
            linter.Lint(text, facts, buffer);
        Assert.Equal(0, buffer.Count);
        long before = GC.GetAllocatedBytesForCurrentThread();
        linter.Lint(text, facts, buffer);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
