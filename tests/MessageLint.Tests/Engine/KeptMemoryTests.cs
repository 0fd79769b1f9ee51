namespace MessageLint.Tests.Engine;

/// <summary>What a linter keeps. The memory of the whole process is looked at, so no other test may run beside.</summary>
[Collection(nameof(KeptMemoryTests))]
[CollectionDefinition(nameof(KeptMemoryTests), DisableParallelization = true)]
public class KeptMemoryTests
{
    private const string Short = "Your parcel is on its way.";

    private static readonly string s_long = string.Join(' ', Enumerable.Repeat("your parcel is on its way", MessageLinter.MaxTextLength / 26));

    [Fact]
    public void Very_long_messages_do_not_keep_their_room_for_short_ones()
    {
        const long most = 16_000_000;
        MessageLinter linter = MessageLinter.CreateBuilder().Build();
        var buffer = new DiagnosticBuffer();
        var html = new MessageFacts { Format = MessageFormat.Html };
        LintShortOnes();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        linter.Lint(s_long, default, buffer);
        linter.Lint("<p>" + s_long[..(s_long.Length - 16)] + "</p>", html, buffer);
        linter.Lint(new Conversation(new Message(s_long) { Author = MessageAuthor.Buyer }, new Message(s_long)));
        LintShortOnes();
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(linter);
        Assert.True(kept <= most, $"{kept} bytes are kept");

        void LintShortOnes()
        {
            for (int i = 0; i < 300; i++)
            {
                linter.Lint(Short, default, buffer);
                linter.Lint(new Conversation(new Message(Short) { Author = MessageAuthor.Buyer }, new Message(Short)));
            }
        }
    }

    [Fact]
    public void Very_long_messages_in_a_row_use_the_room_of_the_first_ones()
    {
        const long most = 1_000_000;
        MessageLinter linter = MessageLinter.CreateBuilder().Build();
        var buffer = new DiagnosticBuffer();
        for (int i = 0; i < 100; i++)
            linter.Lint(Short, default, buffer);
        linter.Lint(s_long, default, buffer);
        linter.Lint(Short, default, buffer);
        linter.Lint(s_long, default, buffer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        linter.Lint(Short, default, buffer);
        linter.Lint(s_long, default, buffer);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= most, $"{allocated} bytes");
    }
}
