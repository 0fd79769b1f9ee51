using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

public class Iso8601Tests
{
    [Theory]
    [InlineData("2026-03-14T08:58:45+09:00", "2026-03-13T23:58:45.0000000")]
    [InlineData("2026-03-14T08:58:45Z", "2026-03-14T08:58:45.0000000")]
    [InlineData("2026-03-14T08:58Z", "2026-03-14T08:58:00.0000000")]
    [InlineData("2026-03-14T08:58:45.123456789-0500", "2026-03-14T13:58:45.1234567")]
    [InlineData("2026-03-14T08:58:45,5+05", "2026-03-14T03:58:45.5000000")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000")]
    public void Reads_a_moment(string text, string utc)
    {
        Assert.True(Iso8601.TryParse(text, out DateTimeOffset time));
        Assert.Equal(utc, time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-03-14")]
    [InlineData("2026-03-14T08:58:45")]
    [InlineData("2026-03-14 08:58:45Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-03-14T24:00:00Z")]
    [InlineData("2026-03-14T08:58:60Z")]
    [InlineData("2026-03-14T08:58:45+15:00")]
    [InlineData("2026-03-14T08:58:45+09:60")]
    [InlineData("2026-03-14T08:58:45.Z")]
    [InlineData("2026-03-14T08:58:45Z ")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("２026-03-14T08:58:45Z")]
    [InlineData("14/03/2026")]
    public void Reads_nothing_else(string text) => Assert.False(Iso8601.TryParse(text, out _));
}
