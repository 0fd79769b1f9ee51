using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

public class FieldMapTests
{
    [Theory]
    [InlineData("")]
    [InlineData("text=body")]
    [InlineData("text=body, author = direction(outgoing:seller, incoming:buyer)")]
    [InlineData("sentAt=")]
    [InlineData("text=a=b")]
    public void Reads_maps(string map) => Assert.NotNull(FieldMap.Parse(map));

    [Theory]
    [InlineData("text", "field=column")]
    [InlineData("body=text", "no field")]
    [InlineData("text=a,text=b", "twice")]
    [InlineData("author=direction(outgoing:seller", "bracket")]
    [InlineData("author=direction(outgoing)", "value:meaning")]
    [InlineData("author=direction(a:seller,A:buyer)", "twice")]
    [InlineData("author=direction(outgoing:vendor)", "'author' is none of seller, buyer, system")]
    [InlineData("automatic=bot(yes:y)", "'automatic' is none of true, false")]
    [InlineData("messages=body", "no field")]
    public void Says_what_is_wrong(string map, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => FieldMap.Parse(map)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_field_without_column_is_left_out() =>
        Assert.Null(Assert.Single(Reading.Csv("text,sentAt\na,yesterday", "sentAt=")).Problem);
}
