using MessageLint.Internals.Scanning;

namespace MessageLint.Tests.Scanning;

/// <summary>Each cue has the words that the table gives it under its name.</summary>
public sealed class AddressCuesTests
{
    [Theory]
    [InlineData(nameof(AddressCue.Introduction), "sommes")]
    [InlineData(nameof(AddressCue.Search), "cherchez")]
    [InlineData(nameof(AddressCue.Mailing), "mailen")]
    [InlineData(nameof(AddressCue.Payment), "zelle")]
    [InlineData(nameof(AddressCue.Place), "auf")]
    [InlineData(nameof(AddressCue.Object), "it")]
    [InlineData(nameof(AddressCue.Dashed), "cam")]
    [InlineData(nameof(AddressCue.Amount), "早")]
    [InlineData(nameof(AddressCue.Compound), "站")]
    [InlineData(nameof(AddressCue.OrdinaryTop), "do")]
    [InlineData(nameof(AddressCue.BracketedAt), "klammeraffe")]
    [InlineData(nameof(AddressCue.BracketedDot), "punkt")]
    [InlineData(nameof(AddressCue.HashProvider), "163")]
    public void Has_its_words(string cue, string word)
    {
        Assert.True(AddressCues.Contains(Enum.Parse<AddressCue>(cue), word));
        Assert.False(AddressCues.Contains(Enum.Parse<AddressCue>(cue), "lumen"));
    }
}
