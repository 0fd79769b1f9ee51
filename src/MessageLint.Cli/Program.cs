using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MessageLint.Cli;

using var cancellation = new CancellationTokenSource();

void Cancel(PosixSignalContext context)
{
    // The second signal is left to the system, which ends the process at once.
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

// A hook is a process for every message: it starts without the parser of command lines, where its arguments are plain, and answers before the signals are set up,
// unless it takes longer than nearly all do.
HookRun? hook = HookArguments.Parse(args) is { } options ? new HookRun(options, CommandConsole.OfHook()) : null;
if (hook?.TryAnswerAtOnce() is { } exitCode)
    return exitCode;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return hook?.Answer(cancellation.Token) ?? RunCommand(args, cancellation.Token);

// Apart, so that a hook need not know what only the other commands use.
[MethodImpl(MethodImplOptions.NoInlining)]
static int RunCommand(string[] arguments, CancellationToken cancellation) =>
    MessageLintCommand.RunAsync(arguments, CommandConsole.OfProcess(), cancellation).GetAwaiter().GetResult();
