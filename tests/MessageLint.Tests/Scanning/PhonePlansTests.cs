using System.Text;
using MessageLint.Internals.Scanning;
using Xunit.Abstractions;

namespace MessageLint.Tests.Scanning;

public sealed class PhonePlansTests(ITestOutputHelper output)
{
    private static readonly string[][] Oracle = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Scanning", "Data", "phone-oracle.tsv"))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];

    [Theory]
    [InlineData(3, 0.995)]
    [InlineData(4, 0.93)]
    public void Agrees_with_the_library_the_metadata_comes_from(int column, double least)
    {
        StringBuilder differences = new();
        int equal = 0;
        foreach (string[] row in Oracle)
        {
            PhoneVerdict verdict = row[0] == "international"
                ? PhonePlans.CheckInternational(row[2], out _, out _)
                : PhonePlans.CheckNational(row[2], row[1]);
            if ((verdict == PhoneVerdict.Valid) == (row[column] == "valid"))
                equal++;
            else
                differences.AppendLine($"{string.Join(' ', row)} here {verdict}");
        }

        output.WriteLine($"{equal} of {Oracle.Length}\n{differences}");
        Assert.True(Oracle.Length >= 2000);
        Assert.True(equal >= least * Oracle.Length, differences.ToString());
    }
}
