namespace MessageLint.Tests.Engine;

/// <summary>What a linter keeps. The memory of the whole process is looked at, so no other test may run beside.</summary>
[Collection(nameof(KeptMemoryTests))]
[CollectionDefinition(nameof(KeptMemoryTests), DisableParallelization = true)]
public class KeptMemoryTests
{
    [Fact]
    public void A_very_long_message_does_not_keep_its_room()
    {
        const long most = 16_000_000;
        MessageLinter linter = MessageLinter.CreateBuilder().Build();
        var buffer = new DiagnosticBuffer();
        string text = string.Join(' ', Enumerable.Repeat("your parcel is on its way", MessageLinter.MaxTextLength / 26));
        for (int i = 0; i < 100; i++)
            linter.Lint("Your parcel is on its way.", default, buffer);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        linter.Lint(text, default, buffer);
        linter.Lint(new Conversation(new Message(text) { Author = MessageAuthor.Buyer }, new Message(text)));
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(linter);
        Assert.True(kept <= most, $"{kept} bytes are kept");
    }
}
