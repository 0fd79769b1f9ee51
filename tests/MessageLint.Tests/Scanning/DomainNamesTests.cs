using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

public sealed class DomainNamesTests
{
    [Theory]
    [InlineData("com", true)]
    [InlineData("DE", true)]
    [InlineData("Jp", true)]
    [InlineData("shop", true)]
    [InlineData("рф", true)]
    [InlineData("РФ", true)]
    [InlineData("xn--p1ai", true)]
    [InlineData("XN--P1AI", true)]
    [InlineData("在线", true)]
    [InlineData("vermögensberatung", true)]
    [InlineData("xn--vermgensberatung-pwb", true)]
    [InlineData("pdf", false)]
    [InlineData("exe", false)]
    [InlineData("c", false)]
    [InlineData("", false)]
    [InlineData(".com", false)]
    [InlineData("example", true)]
    [InlineData("invalid", false)]
    public void Knows_the_top_level_domains(string label, bool known) => Assert.Equal(known, TopLevelDomains.Contains(label));

    [Theory]
    [InlineData("www.amazon.com", "amazon.com")]
    [InlineData("amazon.com", "amazon.com")]
    [InlineData("sellercentral.amazon.co.uk", "amazon.co.uk")]
    [InlineData("AMAZON.CO.JP", "AMAZON.CO.JP")]
    [InlineData("amazon.com.evil.net", "evil.net")]
    [InlineData("a.b.example.com.au", "example.com.au")]
    [InlineData("x.shop.com.bd", "shop.com.bd")]
    [InlineData("x.shop.co.ck", "shop.co.ck")]
    [InlineData("www.example.de.", "example.de")]
    [InlineData("co.uk", "")]
    [InlineData("com", "")]
    [InlineData("example.invalidtld", "")]
    [InlineData("localhost", "")]
    [InlineData(".com", "")]
    [InlineData("..com", "")]
    [InlineData("", "")]
    [InlineData("...", "")]
    public void Finds_the_registered_part(string host, string expected) => Assert.Equal(expected, DomainNames.Registrable(host).ToString());

    [Theory]
    [InlineData("www.amazon.com", "amazon.com", true)]
    [InlineData("amazon.com", "AMAZON.com", true)]
    [InlineData("myamazon.com", "amazon.com", false)]
    [InlineData("amazon.com.evil.net", "amazon.com", false)]
    [InlineData("amazon.com", "www.amazon.com", false)]
    [InlineData("amazon.com", "", false)]
    [InlineData("www.amazon.de", "amazon.*", true)]
    [InlineData("smile.amazon.co.uk", "amazon.*", true)]
    [InlineData("amazon.com.tr", "amazon.*", true)]
    [InlineData("amazon.com.mx.", "amazon.*", true)]
    [InlineData("amazon.com.evil.example", "amazon.*", false)]
    [InlineData("amazon.com.evil.net", "amazon.*", false)]
    [InlineData("amazon-support.com", "amazon.*", false)]
    [InlineData("amazon.evil.net", "amazon.*", false)]
    [InlineData("amazonas.de", "amazon.*", false)]
    [InlineData("amazon", "amazon.*", false)]
    public void Tells_whose_a_host_is(string host, string domain, bool under) => Assert.Equal(under, DomainNames.IsUnder(host, domain));
}
