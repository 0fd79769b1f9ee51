namespace MessageLint.Formats;

/// <summary>Knows order ids by their shape, where a system keeps them in a field of any name.</summary>
internal static class OrderIds
{
    private static readonly int[][] Shapes = [[3, 7, 7], [2, 5, 5]];

    /// <summary>Whether a value is one order id: Amazon's 3-7-7 or eBay's 2-5-5 digits.</summary>
    public static bool IsOne(string value)
    {
        string[] groups = value.Trim().Split('-');
        return Array.Exists(Shapes, shape => groups.Length == shape.Length && groups.Zip(shape).All(pair => pair.First.Length == pair.Second && pair.First.All(char.IsAsciiDigit)));
    }
}
