namespace MessageLint.Benchmarks.Measuring;

/// <summary>The same figure from several rounds.</summary>
internal sealed record Samples(double[] Rounds)
{
    public double Median => Rounds.Order().ElementAt(Rounds.Length / 2);

    public double Least => Rounds.Min();

    public double Most => Rounds.Max();

    /// <summary>One ratio for each round, so that what disturbs a round disturbs both sides of it.</summary>
    public static Samples Ratio(Samples above, Samples below) => new([.. above.Rounds.Zip(below.Rounds, (a, b) => a / b)]);
}
