using System.Runtime.InteropServices;
using MessageLint.Cli;

using var cancellation = new CancellationTokenSource();

void Cancel(PosixSignalContext context)
{
    // The second signal is left to the system, which ends the process at once.
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await MessageLintCommand.RunAsync(args, CommandConsole.OfProcess(), cancellation.Token).ConfigureAwait(false);
