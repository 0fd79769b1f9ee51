using FsCheck;
using FsCheck.Fluent;
using MessageLint.Testing;

namespace MessageLint.Tests.Testing;

public class RuleMarkupTests
{
    [Fact]
    public void Marks_become_places_in_the_text_without_them()
    {
        MarkedText marked = RuleMarkup.Parse("Call [|+1 415|] or {|ML1001:a@b.example|}.");
        Assert.Equal("Call +1 415 or a@b.example.", marked.Text);
        Assert.Equal([new MarkedSpan(new TextSpan(5, 6)), new MarkedSpan(new TextSpan(15, 11), "ML1001")], marked.Spans.AsEnumerable());
    }

    [Fact]
    public void An_empty_mark_is_a_place_without_words() => Assert.Equal([new MarkedSpan(new TextSpan(0, 0))], RuleMarkup.Parse("[||]Hello").Spans.AsEnumerable());

    [Fact]
    public void Marks_stand_inside_each_other()
    {
        MarkedText marked = RuleMarkup.Parse("[|call {|phone-number:5550132|}|]");
        Assert.Equal("call 5550132", marked.Text);
        Assert.Equal([new MarkedSpan(new TextSpan(0, 12)), new MarkedSpan(new TextSpan(5, 7), "phone-number")], marked.Spans.AsEnumerable());
    }

    [Theory]
    [InlineData("a [[| b", "a [| b")]
    [InlineData("a {{| b", "a {| b")]
    [InlineData("[[[|", "[[|")]
    public void Doubled_brackets_are_the_characters_themselves(string markup, string text)
    {
        MarkedText marked = RuleMarkup.Parse(markup);
        Assert.Equal(text, marked.Text);
        Assert.Empty(marked.Spans);
    }

    [Theory]
    [InlineData("[|open")]
    [InlineData("closed|]")]
    [InlineData("[|crossed|}")]
    [InlineData("{|ML1002:crossed|]")]
    [InlineData("{|no rule|}")]
    [InlineData("{|:x|}")]
    public void Markup_that_cannot_be_meant_is_refused_and_shown(string markup) => Assert.Contains(markup, Assert.Throws<FormatException>(() => RuleMarkup.Parse(markup)).Message, StringComparison.Ordinal);

    [Fact]
    public void Writing_and_reading_give_the_same()
    {
        Gen<string> text = Gen.Elements('a', '[', '|', ']', '{', '}', ':', 'é').ListOf().Select(chars => string.Concat(chars));
        Gen<MarkedText> marked = from value in text.Where(value => !value.Contains("|]", StringComparison.Ordinal) && !value.Contains("|}", StringComparison.Ordinal))
                                 from start in Gen.Choose(0, value.Length)
                                 from end in Gen.Choose(start, value.Length)
                                 from named in Gen.Elements(null, "ML1002")
                                 where IsWritable(value, start, end)
                                 select new MarkedText(value, new MarkedSpan(TextSpan.FromBounds(start, end), named));
        Prop.ForAll(marked.ToArbitrary(), original =>
        {
            MarkedText read = RuleMarkup.Parse(RuleMarkup.Write(original));
            return read.Text.Equals(original.Text, StringComparison.Ordinal) && read.Spans.SequenceEqual(original.Spans);
        }).QuickCheckThrowOnFailure();

        // A mark between the two halves of a bracket reads as another one, with or without a test library.
        static bool IsWritable(string text, int start, int end) => !IsBracket(text, start) && !IsBracket(text, end);
        static bool IsBracket(string text, int position) => position > 0 && "[{|".Contains(text[position - 1]);
    }

    [Fact]
    public void Marks_that_overlap_by_half_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => RuleMarkup.Write(new MarkedText("abcdef", new MarkedSpan(new TextSpan(0, 3)), new MarkedSpan(new TextSpan(2, 3)))));
}
