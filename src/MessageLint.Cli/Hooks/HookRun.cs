namespace MessageLint.Cli;

/// <summary>One run of <c>hook</c>. Whatever happens, one answer is given, and it allows nothing that was not judged.</summary>
internal sealed class HookRun(HookOptions options, CommandConsole console)
{
    private const int MaxInputBytes = 10 * 1024 * 1024;

    private readonly long _start = Environment.TickCount64;
    private readonly TaskCompletionSource<HookDecision> _judged = new();

    /// <summary>Starts to judge, on a thread of its own: reading standard input cannot be cancelled, and the answer must come in time all the same.</summary>
    public void Start() => new Thread(() => _judged.SetResult(JudgeSafely())) { IsBackground = true }.Start();

    /// <summary>Waits for the decision and answers.</summary>
    /// <returns>The exit code.</returns>
    public int Answer(CancellationToken cancellation)
    {
        HookDecision decision;
        try
        {
            TimeSpan left = console.HookTimeLimit - TimeSpan.FromMilliseconds(Environment.TickCount64 - _start);
            decision = _judged.Task.Wait(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellation) ? _judged.Task.Result : CouldNotJudge("the time limit has passed.");
        }
        catch (OperationCanceledException)
        {
            decision = HookDecision.CouldNotJudge("it was cancelled.", allows: false);
        }

        return options.Host.Answer(decision, options, console);
    }

    /// <summary>Judges and answers.</summary>
    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellation)
    {
        Start();
        return Answer(cancellation);
    }

    private HookDecision CouldNotJudge(string why) => HookDecision.CouldNotJudge(why, options.AllowsOnError);

    private HookDecision JudgeSafely()
    {
        try
        {
            return Judge();
        }
        catch (CommandFailure failure)
        {
            return CouldNotJudge(failure.Message);
        }
        catch (Exception exception)
        {
            return CouldNotJudge($"internal error ({exception.GetType().Name}).");
        }
    }

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
