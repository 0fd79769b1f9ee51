using FsCheck;
using FsCheck.Fluent;

namespace MessageLint.Tests.Matching;

/// <summary>Random phrases, rules and texts over a vocabulary so small that they meet.</summary>
internal static class RandomPhrases
{
    private static readonly string[] s_words = ["a", "b", "c", "'C'", "=é", "e", "abc*", "*bcd", "*bcde*", "a-b", "微", "für"];

    private static readonly string[] s_pieces =
        ["a", "b", "c", "C", "d", "e", "é", "abcd", "zbcd", "abcde", "ab", "x", "1", "12", "微", "fuer", "für", "a", "b", ".", ";", "\n", "\n> q a\n"];

    private static readonly string[] s_separators = ["", "", "", "..", "..1", "..2", "//", ".. //"];

    public static readonly string[][] Lists =
    [
        ["l1", "a b", "c", "!a b c", "b c", "c"],
        ["l2", "b", "abc*", "c c", "'C' d", "a-b"],
    ];

    public static Gen<string> Text { get; } = Gen.Elements(s_pieces).ListOf().Resize(16).Select(static pieces => string.Join(' ', pieces));

    public static Gen<string> Phrase { get; } = PhraseGen(inUnless: false, withPart: true);

    private static Gen<string> PartPhrase { get; } = PhraseGen(inUnless: false, withPart: false);

    public static Gen<TestRules> Rules { get; } =
        from parts in PartPhrase.ListOf(2)
        from first in Phrase.ListOf(3)
        from second in Phrase.ListOf(2)
        from unless in Unless.ListOf(2)
        select MakeRules(parts, first, second, unless);

    private static Gen<string> Unless { get; } = Gen.OneOf(
        PhraseGen(inUnless: true, withPart: true),
        from before in PhraseGen(inUnless: true, withPart: true) from separator in Gen.Elements(s_separators) select $"{before} {separator} <hit>",
        from after in Side from separator in Gen.Elements(s_separators) select $"<hit> {separator} {after}",
        from before in Side from after in Side select $"{before} .. <hit> .. {after}",
        from side in Side select $"{{{side} & <hit>}}");

    private static Gen<string> Side => Elements(2, withPart: true);

    // Random phrases that the compiler refuses, for example because all their words can be missing, are left out.
    private static TestRules MakeRules(IEnumerable<string> parts, IEnumerable<string> first, IEnumerable<string> second, IEnumerable<string> unless)
    {
        string[] part = [.. parts.Where(static phrase => Compiles(new TestRules().Part("p", phrase))).DefaultIfEmpty("d")];
        TestRules rules = new TestRules()
            .RuleUnless([.. first.Where(phrase => Compiles(new TestRules().Part("p", part).Rule(phrase)))], [.. unless.Where(phrase => Compiles(new TestRules().Part("p", part).RuleUnless(["a"], phrase)))])
            .Rule([.. second.Where(phrase => Compiles(new TestRules().Part("p", part).Rule(phrase)))])
            .Part("p", part);
        return WithLists(rules);
    }

    private static bool Compiles(TestRules rules)
    {
        try
        {
            WithLists(rules).Compile();
            return true;
        }
        catch (RuleFormatException)
        {
            return false;
        }
    }

    private static TestRules WithLists(TestRules rules) => Lists.Aggregate(rules, static (all, list) => all.List(list[0], list[1..]));

    private static Gen<string> PhraseGen(bool inUnless, bool withPart) =>
        from start in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant("^ ")))
        from marked in Gen.Elements(false, false, !inUnless)
        from length in Gen.Choose(1, 3)
        from head in Elements(length, withPart)
        from separator in Gen.Elements(s_separators)
        from tail in Elements(2, withPart)
        from whole in Gen.Elements(true, false)
        select start + (marked ? $"[{head}]" : head) + (whole ? $" {separator} {tail}" : "");

    private static Gen<string> Elements(int count, bool withPart)
    {
        Gen<string> elements = Element(2, withPart);
        for (int i = 1; i < count; i++)
        {
            Gen<string> before = elements;
            elements = from left in before from separator in Gen.Elements(s_separators) from right in Element(2, withPart) select $"{left} {separator} {right}";
        }

        return elements;
    }

    private static Gen<string> Element(int depth, bool withPart)
    {
        Gen<string> word = Gen.Elements(s_words);
        Gen<string> named = Gen.Elements("<number>", "<number:2>", "<word>", "<list:l1>", "<list:l2>", withPart ? "<part:p>" : "<list:l1>");
        if (depth == 0)
            return Gen.OneOf(word, named);
        Gen<string> inner = Element(depth - 1, withPart);
        return Gen.Frequency(
            (6, word),
            (3, named),
            (2, inner.Select(static one => one.EndsWith('?') ? one : one + "?")),
            (1, from left in inner from right in inner from separator in Gen.Elements(s_separators) select $"({left}|{right} {separator} {left})"),
            (1, from left in inner from right in inner select $"({left} .. {right})?"),
            (1, from left in inner from right in inner from gap in Gen.Elements("&", "&1") select $"{{{left} {gap} {right}}}"));
    }
}
