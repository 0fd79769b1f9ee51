using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MessageLint.Tests.Support;

/// <summary>Processor time of the running thread, so that growth can be measured on a busy machine; where the system tells no such time, the time on the wall.</summary>
internal static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    public static TimeSpan Now => OperatingSystem.IsLinux() && GetTime(ThreadProcessorTime, out TimeValue value) == 0
        ? TimeSpan.FromSeconds(value.Seconds) + TimeSpan.FromMicroseconds(value.Nanoseconds / 1000.0)
        : Stopwatch.GetElapsedTime(0);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out TimeValue value);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeValue
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
