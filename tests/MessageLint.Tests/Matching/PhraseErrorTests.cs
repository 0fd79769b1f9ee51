
namespace MessageLint.Tests.Matching;

public sealed class PhraseErrorTests
{
    [Theory]
    [InlineData("", "nothing stands here")]
    [InlineData("a |b", "'|' outside ( )")]
    [InlineData("a & b", "'&' outside { }")]
    [InlineData("a )", "')' closes nothing")]
    [InlineData("(a|)", "an empty phrase or alternative would match everywhere")]
    [InlineData("(a", "'(' is not closed by ')'")]
    [InlineData("a ^ b", "'^' is not the first element")]
    [InlineData("{^ a & b}", "'^'")]
    [InlineData("[a] [b]", "a second '['")]
    [InlineData("[a [b]]", "'[' inside another group")]
    [InlineData("(a|[b])", "'[' inside another group")]
    [InlineData("{a & [b]}", "'[' inside another group")]
    [InlineData("a [b?] c", "nothing would be underlined")]
    [InlineData("{a b}", "'{' without '&'")]
    [InlineData("{a & b & c}", "a second '&'")]
    [InlineData("a ..13 b", "a gap holds 1 to 12 words")]
    [InlineData("a ..0 b", "a gap holds 1 to 12 words")]
    [InlineData("{a &13 b}", "a gap holds 1 to 12 words")]
    [InlineData("a ... b", "a third '.'")]
    [InlineData(".. a", "it can start in a gap")]
    [InlineData("a? .. b", "it can start in a gap")]
    [InlineData("a ..", "it can end in a gap")]
    [InlineData("a //", "it can end in a gap")]
    [InlineData("a? (b c)?", "everything in it can be missing")]
    [InlineData("ab*", "fewer than 3 letters")]
    [InlineData("*ab*", "fewer than 3 letters")]
    [InlineData("微信*", "fewer than 3 letters")]
    [InlineData("abc*d", "'*' inside a word")]
    [InlineData("=abc*", "'=' together with '*'")]
    [InlineData("? a", "'?' with nothing before it")]
    [InlineData("a??", "'??'")]
    [InlineData("..?", "cannot be missing")]
    [InlineData("a 'b", "a quote that is not closed")]
    [InlineData("a ,", "no word in ','")]
    [InlineData("a 5", "'5' is no word but a <number>")]
    [InlineData("<urls>", "unknown kind '<urls>'")]
    [InlineData("<line-break>", "unknown kind")]
    [InlineData("<url", "'<' without '>'")]
    [InlineData("<foo:bar>", "is no element")]
    [InlineData("<number:5-4>", "names no count of digits")]
    [InlineData("<list:gift>", "unknown list 'gift', so the phrase could never match; did you mean 'gifts'?")]
    [InlineData("<list:empty>", "the list 'empty' has no entries")]
    [InlineData("<part:politeness>", "unknown part 'politeness'")]
    [InlineData("<id:rna>", "unknown identifier 'rna', so the phrase could never match; declare it in a profile or the configuration; did you mean 'rma'?")]
    [InlineData("<hit> a", "'<hit>' outside unless")]
    [InlineData("<quoted> a", "'<quoted>' outside unless")]
    public void A_wrong_phrase_says_what_is_wrong_where(string phrase, string expected)
    {
        RuleFormatException exception = Assert.Throws<RuleFormatException>(() => Rules().Rule(phrase).Compile());
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Contains("rules/ML9001.json: ML9001, phrases.en[0]:", exception.Message, StringComparison.Ordinal);
        Assert.Equal(("rules/ML9001.json", "ML9001", "phrases.en[0]"), (exception.File, exception.RuleId, exception.Key));
    }

    [Theory]
    [InlineData("<hit>", "'<hit>' alone would silence every hit")]
    [InlineData(".. <hit>", "everything on one side of '<hit>' can be missing")]
    [InlineData("<hit> a?", "everything on one side of '<hit>' can be missing")]
    [InlineData("a <hit> b <hit>", "a second '<hit>'")]
    [InlineData("(a|<hit> b)", "'<hit>' inside another group")]
    [InlineData(".. a <hit>", "it can start in a gap")]
    [InlineData("<hit> a ..", "it can end in a gap")]
    [InlineData("a [b]", "'[' in unless")]
    [InlineData("<hit>?", "cannot be missing")]
    public void A_wrong_exception_says_what_is_wrong_where(string unless, string expected)
    {
        RuleFormatException exception = Assert.Throws<RuleFormatException>(() => Rules().RuleUnless(["a"], unless).Compile());
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal("unless.en[0]", exception.Key);
    }

    [Theory]
    [InlineData("a .. b", "'..' in a list, whose entries are plain words")]
    [InlineData("<url>", "'<url>' in a list")]
    [InlineData("a|b", "'|' outside ( )")]
    [InlineData("a a a a a a a a a a a a a a a a a a a a a a a a a", "more than 24 words")]
    public void A_wrong_list_entry_says_what_is_wrong_where(string entry, string expected)
    {
        RuleFormatException exception = Assert.Throws<RuleFormatException>(() => new TestRules().List("gifts", "voucher", entry).Rule("<list:gifts>").Compile());
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(("rules/lists/gifts.txt", "gifts"), (exception.File, exception.RuleId));
    }

    [Fact]
    public void Parts_that_use_each_other_in_a_circle_are_named()
    {
        TestRules rules = new TestRules().Part("one", "a <part:two>").Part("two", "b <part:one>").Rule("<part:one>");
        RuleFormatException exception = Assert.Throws<RuleFormatException>(rules.Compile);
        Assert.Contains("one → two → one use each other in a circle", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_that_expands_too_far_is_refused()
    {
        string phrase = "a";
        for (int i = 0; i < 13; i++)
            phrase = $"{{{phrase} & b}}";
        RuleFormatException exception = Assert.Throws<RuleFormatException>(() => TestRules.Compile(phrase));
        Assert.Contains("expands to more than 4096 elements", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_the_stack_is_gone()
    {
        RuleFormatException exception = Assert.Throws<RuleFormatException>(() => TestRules.Compile(new string('(', 100_000)));
        Assert.Contains("levels of nesting", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_and_parts_of_one_name_are_refused()
    {
        Assert.Throws<RuleFormatException>(() => Rules().List("gifts", "b").Compile());
        Assert.Throws<RuleFormatException>(() => Rules().Part("polite", "b").Compile());
    }

    private static TestRules Rules()
    {
        TestRules rules = new TestRules().Part("polite", "please").List("gifts", "voucher").List("empty", "# nothing", "!harmless");
        rules.Identifiers.Add("rma");
        return rules;
    }
}
