using System.Text;
using MessageLint.Internals.Scanning;
using Xunit;
using Xunit.Abstractions;

namespace MessageLint.Tests.Scanning;

public sealed class PhonePlansTests(ITestOutputHelper output)
{
    private static readonly string[][] Oracle = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Scanning", "Data", "phone-oracle.tsv"))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];

    private static PhoneVerdict Judge(string[] row) =>
        row[0] is "international" ? PhonePlans.CheckInternational(row[2], out _, out _) : PhonePlans.CheckNational(row[2], row[1]);

    // Column 3 is the library's present edition, column 4 one of 2022: its differences are ranges given out since.
    [Theory]
    [InlineData(3, 0.999)]
    [InlineData(4, 0.98)]
    public void Agrees_with_the_library_on_what_is_valid(int column, double least)
    {
        StringBuilder differences = new();
        int equal = 0;
        foreach (string[] row in Oracle)
        {
            PhoneVerdict verdict = Judge(row);
            if ((verdict == PhoneVerdict.Valid) == row[column] is "valid")
                equal++;
            else
                differences.AppendLine($"{string.Join(' ', row)} here {verdict}");
        }

        output.WriteLine($"{equal} of {Oracle.Length}\n{differences}");
        Assert.True(Oracle.Length >= 2000);
        Assert.True(equal >= least * Oracle.Length, differences.ToString());
    }

    [Fact]
    public void Agrees_with_the_library_on_what_is_possible()
    {
        int equal = Oracle.Count(row => string.Equals(row[3], Judge(row).ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.True(equal >= 0.99 * Oracle.Length, $"{equal} of {Oracle.Length}");
    }

    [Theory]
    [InlineData("14155550132", 1, "US")]
    [InlineData("14165550132", 1, "CA")]
    [InlineData("493012345678", 49, "DE")]
    [InlineData("4903012345678", 49, "DE")]
    [InlineData("442079460958", 44, "GB")]
    [InlineData("4402079460958", 44, "GB")]
    [InlineData("441534712345", 44, "JE")]
    [InlineData("390612345678", 39, "IT")]
    [InlineData("819012345678", 81, "JP")]
    [InlineData("8613800138000", 86, "CN")]
    [InlineData("886912345678", 886, "TW")]
    [InlineData("85221234567", 852, "HK")]
    [InlineData("80012345678", 800, "001")]
    public void Names_country_code_and_region(string digits, int code, string region)
    {
        Assert.Equal(PhoneVerdict.Valid, PhonePlans.CheckInternational(digits, out ushort countryCode, out string owner));
        Assert.Equal((code, region), (countryCode, owner));
    }

    [Theory]
    [InlineData("030 1234567", "DE", nameof(PhoneVerdict.Valid))]
    [InlineData("0171 2345678", "DE", nameof(PhoneVerdict.Valid))]
    [InlineData("415 555 0132", "US", nameof(PhoneVerdict.Valid))]
    [InlineData("1 415 555 0132", "US", nameof(PhoneVerdict.Valid))]
    [InlineData("115 555 0132", "US", nameof(PhoneVerdict.Possible))]
    [InlineData("01 23 45 67 89", "FR", nameof(PhoneVerdict.Valid))]
    [InlineData("06 12345678", "IT", nameof(PhoneVerdict.Valid))]
    [InlineData("612 34 56 78", "ES", nameof(PhoneVerdict.Valid))]
    [InlineData("03 1234 5678", "JP", nameof(PhoneVerdict.Valid))]
    [InlineData("090 1234 5678", "JP", nameof(PhoneVerdict.Valid))]
    [InlineData("138 0013 8000", "CN", nameof(PhoneVerdict.Valid))]
    [InlineData("0912 345 678", "TW", nameof(PhoneVerdict.Valid))]
    [InlineData("2123 4567", "HK", nameof(PhoneVerdict.Valid))]
    [InlineData("020 7946 0958", "gb", nameof(PhoneVerdict.Valid))]
    [InlineData("12", "DE", nameof(PhoneVerdict.No))]
    [InlineData("020 7946 0958", "XX", nameof(PhoneVerdict.No))]
    [InlineData("020 7946 0958", "", nameof(PhoneVerdict.No))]
    [InlineData("", "DE", nameof(PhoneVerdict.No))]
    public void Judges_what_is_dialled_in_a_region(string text, string region, string verdict) =>
        Assert.Equal(verdict, PhonePlans.CheckNational(text.Replace(" ", "", StringComparison.Ordinal), region).ToString());

    [Theory]
    [InlineData("415 555 0132", "US", true)]
    [InlineData("1 415 555 0132", "US", true)]
    [InlineData("4155 550 132", "US", false)]
    [InlineData("030 1234567", "DE", true)]
    [InlineData("0 30 1234567", "DE", true)]
    [InlineData("30 1234567", "DE", true)]
    [InlineData("030 12 34 56 78", "DE", true)]
    [InlineData("0171 234 56 78", "DE", true)]
    [InlineData("03 01 23 45 67", "DE", false)]
    [InlineData("01 23 45 67 89", "FR", true)]
    [InlineData("0123 456 789", "FR", false)]
    [InlineData("020 7946 0958", "GB", true)]
    [InlineData("07700 900123", "GB", true)]
    [InlineData("07700 900 123", "GB", true)]
    [InlineData("612 34 56 78", "ES", true)]
    [InlineData("612 345 678", "ES", true)]
    [InlineData("347 123 4567", "IT", true)]
    [InlineData("090 1234 5678", "JP", true)]
    [InlineData("138 0013 8000", "CN", true)]
    [InlineData("0912 345 678", "TW", true)]
    [InlineData("2123 4567", "HK", true)]
    [InlineData("21234567", "HK", false)]
    [InlineData("347 1234567", "IT", true)]
    [InlineData("91 123 45 67", "ES", true)]
    [InlineData("01 23456789", "FR", true)]
    [InlineData("1 415 5550132", "US", true)]
    [InlineData("415 5550132", "US", false)]
    [InlineData("30 12 34 56 78", "DE", true)]
    [InlineData("0171 2345678", "DE", true)]
    [InlineData("0800 123 45 67", "DE", true)]
    [InlineData("0 171 234 5678", "DE", true)]
    [InlineData("0234 56 7", "DE", false)]
    [InlineData("11 22 33", "XX", false)]
    public void Knows_the_usual_groups(string text, string region, bool usual)
    {
        string[] groups = text.Split(' ');
        byte[] lengths = [.. groups.Select(group => (byte)group.Length)];
        Assert.Equal(usual, PhonePlans.MatchesFormat(string.Concat(groups), lengths, region));
    }

    [Theory]
    [InlineData("004930", "FR", 2)]
    [InlineData("011493", "US", 3)]
    [InlineData("010493", "JP", 3)]
    [InlineData("001149", "AU", 4)]
    [InlineData("030123", "DE", 0)]
    [InlineData("00", "XX", 0)]
    [InlineData("", "DE", 0)]
    public void Knows_the_international_prefixes(string digits, string region, int length) => Assert.Equal(length, PhonePlans.InternationalPrefixLength(digits, region));

    [Theory]
    [InlineData("030123", "DE", 1)]
    [InlineData("1415", "US", 1)]
    [InlineData("061234", "IT", 0)]
    [InlineData("8912", "RU", 1)]
    [InlineData("612", "ES", 0)]
    public void Knows_the_trunk_prefix(string digits, string region, int length) => Assert.Equal(length, PhonePlans.TrunkPrefixLength(digits, region));

    [Theory]
    [InlineData("amazon.de", "DE")]
    [InlineData("amazon.com", "US")]
    [InlineData("www.amazon.co.uk", "GB")]
    [InlineData("amazon.co.jp", "JP")]
    [InlineData("amazon.com.mx", "MX")]
    [InlineData("ebay_uk", "GB")]
    [InlineData("EBAY_GB", "GB")]
    [InlineData("EBAY_DE", "DE")]
    [InlineData("ebay.com.au", "AU")]
    [InlineData("EBAY_MOTORS", "US")]
    [InlineData("A1PA6795UKMFR9", "DE")]
    [InlineData("amazon", null)]
    [InlineData("generic", null)]
    [InlineData("shop.com", null)]
    [InlineData("ebay_", null)]
    [InlineData("", null)]
    public void Reads_the_region_off_a_marketplace(string id, string? region) => Assert.Equal(region, PhonePlans.RegionOfMarketplace(id));

    [Fact]
    public void Every_region_has_a_number_and_answers_for_any_text()
    {
        string[] regions = [.. Oracle.Select(row => row[1]).Distinct(StringComparer.Ordinal)];
        Assert.True(regions.Length > 240);
        foreach (string region in regions)
        {
            Assert.Contains(Oracle, row => string.Equals(row[1], region, StringComparison.Ordinal) && row[3] is "valid");
            Assert.Equal(PhoneVerdict.No, PhonePlans.CheckNational("12a4567", region));
            Assert.Equal(PhoneVerdict.No, PhonePlans.CheckNational("\uD800123456", region));
            Assert.Equal(PhoneVerdict.No, PhonePlans.CheckNational(new string('1', 1000), region));
            Assert.Equal(0, PhonePlans.InternationalPrefixLength("x00", region));
            _ = PhonePlans.MatchesFormat("0\uD80023456", [0, 1, 255], region);
        }

        Assert.Equal(PhoneVerdict.No, PhonePlans.CheckInternational("", out _, out _));
        Assert.Equal(PhoneVerdict.No, PhonePlans.CheckInternational("0123456789", out _, out _));
        Assert.Equal(PhoneVerdict.No, PhonePlans.CheckInternational("\u06640301234567", out _, out _));
    }

    [Fact]
    public void Checking_allocates_nothing()
    {
        byte[] groups = [3, 3, 4];
        Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            PhonePlans.CheckInternational("442079460958", out _, out _);
            PhonePlans.CheckNational("4155550132", "US");
            PhonePlans.MatchesFormat("4155550132", groups, "US");
            PhonePlans.RegionOfMarketplace("amazon.co.uk");
            TopLevelDomains.Contains("com");
            DomainNames.IsUnder("www.amazon.co.uk", "amazon.*");
        }
    }
}
