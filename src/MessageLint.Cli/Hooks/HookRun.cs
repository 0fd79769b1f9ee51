namespace MessageLint.Cli;

/// <summary>One run of <c>hook</c>. Whatever happens, one answer is given, but to a signal in the first moments, and it allows nothing that was not judged.</summary>
internal sealed class HookRun(HookOptions options, CommandConsole console)
{
    private const int MaxInputBytes = 10 * 1024 * 1024;

    /// <summary>In milliseconds, from the first line of code on: what judging a message takes, no more. Until then a signal ends the process without an answer, as while the runtime starts.</summary>
    private const long MostAtOnce = 15;

    private readonly long _start = Environment.TickCount64;
    private readonly object _gate = new();
    private HookDecision? _decision;

    /// <summary>Starts to judge, and answers if that is soon done: setting up signals would take a good part of the time.</summary>
    /// <returns>The exit code, or <see langword="null"/> if <see cref="Answer"/> must wait for the decision.</returns>
    public int? TryAnswerAtOnce()
    {
        Start();
        return WaitForDecision(MostAtOnce) is { } decision ? options.Host.Answer(decision, options, console) : null;
    }

    /// <summary>Waits for the decision and answers.</summary>
    /// <returns>The exit code.</returns>
    public int Answer(CancellationToken cancellation)
    {
        using CancellationTokenRegistration registration = cancellation.UnsafeRegister(static run => ((HookRun)run!).Decide(HookDecision.CouldNotJudge("it was cancelled.", allows: false)), this);
        return options.Host.Answer(WaitForDecision((long)console.HookTimeLimit.TotalMilliseconds) ?? GiveUp(), options, console);
    }

    /// <summary>Judges and answers.</summary>
    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellation)
    {
        Start();
        return Answer(cancellation);
    }

    /// <remarks>On a thread of its own: reading standard input cannot be cancelled, and the answer must come in time all the same.</remarks>
    private void Start() => new Thread(() => Decide(JudgeSafely())) { IsBackground = true }.Start();

    /// <summary>Takes a decision; the first one counts.</summary>
    private void Decide(HookDecision decision)
    {
        lock (_gate)
        {
            _decision ??= decision;
            Monitor.PulseAll(_gate);
        }
    }

    /// <param name="limit">In milliseconds, from the first line of code on.</param>
    /// <remarks>A plain monitor: a task would have to be got to know first, with the thread pool that it may run on.</remarks>
    private HookDecision? WaitForDecision(long limit)
    {
        long end = _start + limit;
        lock (_gate)
        {
            for (long left = end - Environment.TickCount64; _decision is null && left > 0; left = end - Environment.TickCount64)
                Monitor.Wait(_gate, (int)Math.Min(left, int.MaxValue));
            return _decision;
        }
    }

    private HookDecision GiveUp()
    {
        Decide(CouldNotJudge("the time limit has passed."));
        return _decision!;
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
        HookDraft[] drafts = options.Host.Read(ReadInput());
        MessageLinter linter = LinterFactory.Create(console, HouseConfig.Load(options.ConfigFile), options.Packs, options.Marketplace);
        return new HookJudge(linter, options).Judge(drafts);
    }

    private byte[] ReadInput()
    {
        byte[] input = new byte[64 * 1024];
        int length = 0;
        for (int read = console.Input.Read(input, 0, input.Length); read > 0; read = console.Input.Read(input, length, input.Length - length))
        {
            length += read;
            if (length > MaxInputBytes)
                throw new CommandFailure("the input is longer than 10 MB.");
            if (length == input.Length)
                input = Copy(input, 0, length, length * 2);
        }

        bool isMarked = length >= 3 && input[0] == 0xEF && input[1] == 0xBB && input[2] == 0xBF;
        int start = isMarked ? 3 : 0;
        return Copy(input, start, length - start, length - start);
    }

    private static byte[] Copy(byte[] bytes, int start, int count, int room)
    {
        var copy = new byte[room];
        Buffer.BlockCopy(bytes, start, copy, 0, count);
        return copy;
    }
}
