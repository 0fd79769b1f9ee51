namespace MessageLint.Cli;

/// <summary>One run of <c>hook</c>. Whatever happens, one answer is given, and it allows nothing that was not judged.</summary>
internal sealed class HookRun(HookOptions options, CommandConsole console)
{
    private const int MaxInputBytes = 10 * 1024 * 1024;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        // On a thread of its own: reading standard input cannot be cancelled, and the answer must come in time all the same.
        Task<HookDecision> judging = Task.Run(Judge, cancellation);
        HookDecision decision;
        try
        {
            decision = await judging.WaitAsync(console.HookTimeLimit, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            decision = CouldNotJudge("the time limit has passed.");
        }
        catch (CommandFailure failure)
        {
            decision = CouldNotJudge(failure.Message);
        }
        catch (OperationCanceledException)
        {
            decision = HookDecision.CouldNotJudge("it was cancelled.", allows: false);
        }
        catch (Exception exception)
        {
            decision = CouldNotJudge($"internal error ({exception.GetType().Name}).");
        }

        return options.Host.Answer(decision, options, console);
    }

    private HookDecision CouldNotJudge(string why) => HookDecision.CouldNotJudge(why, options.AllowsOnError);

    private HookDecision Judge()
    {
        IReadOnlyList<HookDraft> drafts = options.Host.Read(ReadInput());
        MessageLinter linter = LinterFactory.Create(console, HouseConfig.Load(options.ConfigFile), options.Packs, options.Marketplace);
        return new HookJudge(linter, options).Judge(drafts);
    }

    private ReadOnlyMemory<byte> ReadInput()
    {
        using var input = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        for (int read = console.Input.Read(chunk); read > 0; read = console.Input.Read(chunk))
        {
            if (input.Length + read > MaxInputBytes)
                throw new CommandFailure("the input is longer than 10 MB.");
            input.Write(chunk, 0, read);
        }

        ReadOnlyMemory<byte> utf8 = input.GetBuffer().AsMemory(0, (int)input.Length);
        return utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;
    }
}
