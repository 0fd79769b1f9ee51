using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>The processor time of the calling thread: what other programs take of the core in between does not count. Where the system does not tell it, the time of the wall.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Seconds since some moment.</summary>
    public static double Now
    {
        get
        {
            if (!OperatingSystem.IsLinux())
                return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
            if (clock_gettime(ThreadCpuTime, out TimeSpec time) != 0)
                throw new InvalidOperationException("The system does not tell the processor time of a thread.");
            return time.Seconds + (time.Nanoseconds / 1e9);
        }
    }

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
