using System.Globalization;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>What the first answer of a fresh process costs.</summary>
internal static class StartTimes
{
    private const string Draft = """{"text":"Your parcel left our warehouse this morning and should reach you within three working days.","marketplace":"amazon"}""";

    /// <summary>Milliseconds that building the default linter takes in a process whose runtime is up.</summary>
    public static Samples LinterReady(int rounds, int starts) => new([.. Enumerable.Range(0, rounds).Select(_ => MedianOf(starts, () =>
        double.Parse(Programs.Run(Programs.AllCores, Programs.LinterReady, [], "", code => code == 0).Output, CultureInfo.InvariantCulture)))]);

    /// <summary><c>messagelint hook</c> on one clean draft, from start to end, against a program that does nothing.</summary>
    /// <returns>Milliseconds of both, and their ratio.</returns>
    public static (Samples Hook, Samples Empty, Samples Ratio) Hook(int rounds, int starts)
    {
        double[] hooks = new double[rounds], empties = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            double[] hook = new double[starts], empty = new double[starts];
            for (int i = 0; i < starts; i++)
            {
                empty[i] = Programs.Run(Programs.AllCores, Programs.Empty, [], "", code => code == 0).Seconds * 1_000;
                hook[i] = Ask(out string answer) * 1_000;
                if (!IsAllowed(answer))
                    throw new InvalidOperationException($"The hook answers {answer}");
            }

            hooks[round] = hook.Order().ElementAt(starts / 2);
            empties[round] = empty.Order().ElementAt(starts / 2);
        }

        var hookTimes = new Samples(hooks);
        var emptyTimes = new Samples(empties);
        return (hookTimes, emptyTimes, Samples.Ratio(hookTimes, emptyTimes));
    }

    /// <summary>Starts a hook and waits for its answer.</summary>
    /// <returns>Seconds from start to end.</returns>
    public static double Ask(out string answer)
    {
        (double seconds, answer) = Programs.Run(Programs.AllCores, Programs.Command, ["hook"], Draft, code => code is 0 or 2);
        return seconds;
    }

    public static bool IsAllowed(string answer) => answer.Contains("\"decision\":\"allow\"", StringComparison.Ordinal);

    private static double MedianOf(int count, Func<double> measure) => Enumerable.Range(0, count).Select(_ => measure()).Order().ElementAt(count / 2);
}
