using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The labels a host name can end with.</summary>
internal static class TopLevelDomains
{
    /// <summary>Longest label in the table, in UTF-16 units (an <c>xn--</c> one).</summary>
    public const int LongestLabel = 24;

    private const string FileName = "top-level-domains.txt";

    private static readonly LineSet Labels = LineSet.Read(FileName);

    public static void Write(CompiledDataWriter data) => LineSet.Write(data, FileName);

    /// <summary>Whether the label, without its dot, in any case, in Unicode or as <c>xn--</c>, is a top-level domain.</summary>
    public static bool Contains(ReadOnlySpan<char> label) => label.Length is >= 2 and <= LongestLabel && Labels.Contains(label);
}
