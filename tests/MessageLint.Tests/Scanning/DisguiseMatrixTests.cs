using System.Globalization;
using System.Text;
using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Every way to hide the digits of a telephone number that the catalogue knows, in sentences of every language, over numbers of its countries.</summary>
public sealed class DisguiseMatrixTests
{
    private static readonly (string Region, string Digits, string Sentence, string Digit)[] s_numbers =
    [
        ("US", "4155550132", "Call me on {0}, it is quicker.", "zero one two three four five six seven eight nine"),
        ("GB", "02079460371", "Please ring {0} after six.", "zero one two three four five six seven eight nine"),
        ("DE", "03023125014", "Rufen Sie mich an: {0}", "null eins zwei drei vier fünf sechs sieben acht neun"),
        ("DE", "01713920123", "Am besten telefonisch unter {0} .", "null eins zwei drei vier fünf sechs sieben acht neun"),
        ("FR", "0639981234", "Appelez-moi au {0} svp", "zéro un deux trois quatre cinq six sept huit neuf"),
        ("FR", "0142685309", "Joignable au {0}, merci", "zéro un deux trois quatre cinq six sept huit neuf"),
        ("ES", "634120957", "Llámeme al {0} por favor", "cero uno dos tres cuatro cinco seis siete ocho nueve"),
        ("ES", "912734085", "Mi móvil: {0}", "cero uno dos tres cuatro cinco seis siete ocho nueve"),
        ("IT", "3471289056", "Mi chiami al {0} grazie", "zero uno due tre quattro cinque sei sette otto nove"),
        ("IT", "0287345126", "Cell. {0}", "zero uno due tre quattro cinque sei sette otto nove"),
        ("JP", "09018345672", "お電話は{0}まで", "ゼロ いち に さん よん ご ろく なな はち きゅう"),
        ("JP", "0345901827", "携帯 {0}", "ゼロ いち に さん よん ご ろく なな はち きゅう"),
        ("CN", "13800139027", "请打{0}", "零 一 二 三 四 五 六 七 八 九"),
        ("CN", "15937204861", "联系电话：{0}", "零 一 二 三 四 五 六 七 八 九"),
        ("TW", "0912384567", "請打{0}", "零 一 二 三 四 五 六 七 八 九"),
        ("TW", "0227845093", "我的手機 {0}", "零 一 二 三 四 五 六 七 八 九"),
    ];

    /// <summary>Signs and words between groups whose digits are written in one of <see cref="s_groupStyles"/>.</summary>
    private static readonly string[] s_groupSigns =
        [" ", "-", ".", " / ", "_", "**", "~", " | ", "…", ",", "+", "=", "•", "·", "—", "->", "📞", "✨", " : ", ";", "\\", "^", "#", "'", "`", ">>", "\t", " dash ", " and then "];

    private static readonly Dictionary<string, Func<string, string[], string>> s_groupStyles = new()
    {
        ["plain"] = (group, _) => group,
        ["full width"] = (group, _) => string.Concat(group.Select(c => (char)(c - '0' + '０'))),
        ["keycaps"] = (group, _) => string.Concat(group.Select(c => c + "\uFE0F\u20E3")),
        ["bold"] = (group, _) => string.Concat(group.Select(c => char.ConvertFromUtf32(0x1D7CE + c - '0'))),
        ["set apart"] = (group, _) => string.Join(' ', group.AsEnumerable()),
        ["points"] = (group, _) => string.Join('.', group.AsEnumerable()),
        ["hyphens"] = (group, _) => string.Join('-', group.AsEnumerable()),
        ["lines"] = (group, _) => string.Join('_', group.AsEnumerable()),
        ["invisible"] = (group, _) => string.Join('\u200B', group.AsEnumerable()),
        ["words"] = (group, words) => string.Join(' ', group.Select(c => words[c - '0'])),
        ["hyphened words"] = (group, words) => string.Join('-', group.Select(c => words[c - '0'])),
    };

    public static TheoryData<string> GroupStyles => [.. s_groupStyles.Keys];

    /// <summary>Ways that stand between each two digits, or around each.</summary>
    [Theory]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData(" ")]
    [InlineData("*")]
    [InlineData("~")]
    [InlineData("|")]
    [InlineData("/")]
    [InlineData(",")]
    [InlineData(", ")]
    [InlineData("·")]
    [InlineData("•")]
    [InlineData("…")]
    [InlineData("...")]
    [InlineData(" . ")]
    [InlineData(" - ")]
    [InlineData("  -  ")]
    [InlineData(" | ")]
    [InlineData("\n")]
    [InlineData("\u2028")]
    [InlineData(":")]
    [InlineData(";")]
    [InlineData("=")]
    [InlineData("+")]
    [InlineData("→")]
    [InlineData("、")]
    [InlineData("，")]
    [InlineData("・")]
    [InlineData("\\")]
    [InlineData("'")]
    [InlineData("%")]
    [InlineData(")(")]
    [InlineData("][")]
    [InlineData("}{")]
    [InlineData("><")]
    [InlineData("\"\"")]
    [InlineData("】【")]
    [InlineData("」「")]
    [InlineData("a")]
    [InlineData("q")]
    [InlineData("我")]
    [InlineData("🌟")]
    [InlineData("\u200B")]
    [InlineData("\u200C")]
    [InlineData("\u200D")]
    [InlineData("\u2060")]
    [InlineData("\uFEFF")]
    [InlineData("\u00AD")]
    [InlineData("\u034F")]
    [InlineData("\u200E")]
    [InlineData("\u2063")]
    [InlineData("\u00A0")]
    [InlineData("\u2009")]
    [InlineData("\u3000")]
    [InlineData("\u2800")]
    [InlineData("\U000E0041")]
    [InlineData("\u0336")]
    [InlineData("\u0323")]
    [InlineData("\u20DD")]
    public void Something_between_the_digits(string between) => Check(digits => string.Join(between, digits.ToCharArray()));

    [Theory]
    [InlineData("...")]
    [InlineData("--")]
    [InlineData(" _ ")]
    [InlineData("***")]
    [InlineData(" | ")]
    [InlineData(" / ")]
    [InlineData(" • ")]
    [InlineData(" * ")]
    [InlineData("\n")]
    [InlineData(" # ")]
    [InlineData(" → ")]
    [InlineData(" > ")]
    [InlineData(" & ")]
    [InlineData("\\")]
    [InlineData("][")]
    [InlineData("}{")]
    [InlineData("」「")]
    [InlineData(" und ")]
    [InlineData(" then ")]
    public void Something_between_the_groups(string between) => Check(digits => $"{digits[..3]}{between}{digits[3..6]}{between}{digits[6..]}");

    /// <summary>Every way to write the digits of a group with every sign between the groups.</summary>
    [Theory]
    [MemberData(nameof(GroupStyles))]
    public void Something_between_groups_of_a_style(string style)
    {
        (string, string, string, string)[] number = [("GB", "07700900266", "Call me on {0} please.", "zero one two three four five six seven eight nine")];
        foreach (string sign in s_groupSigns)
            CheckWords(number, (digits, words) => string.Join(sign, new[] { digits[..5], digits[5..8], digits[8..] }.Select(group => s_groupStyles[style](group, words))));
    }

    /// <summary>The digits of other scripts and styles, by their zero or by all ten.</summary>
    [Theory]
    [InlineData("０")]
    [InlineData("٠")]
    [InlineData("۰")]
    [InlineData("०")]
    [InlineData("๐")]
    [InlineData("০")]
    [InlineData("០")]
    [InlineData("߀")]
    [InlineData("𝟎")]
    [InlineData("𝟘")]
    [InlineData("𝟢")]
    [InlineData("𝟶")]
    [InlineData("🯰")]
    [InlineData("𐒠")]
    [InlineData("₀")]
    [InlineData("⁰¹²³⁴⁵⁶⁷⁸⁹")]
    [InlineData("⓪①②③④⑤⑥⑦⑧⑨")]
    [InlineData("⓿❶❷❸❹❺❻❼❽❾")]
    [InlineData("0㊀㊁㊂㊃㊄㊅㊆㊇㊈")]
    [InlineData("🄋➀➁➂➃➄➅➆➇➈")]
    public void Digits_of_other_forms(string forms)
    {
        int[] zero = [.. forms.EnumerateRunes().Select(rune => rune.Value)];
        Check(digits => string.Concat(digits.Select(digit => char.ConvertFromUtf32(zero.Length > 1 ? zero[digit - '0'] : zero[0] + digit - '0'))));
    }

    [Fact]
    public void Keycaps() => Check(digits => string.Concat(digits.Select(digit => $"{digit}\uFE0F\u20E3")));

    [Fact]
    public void Forms_mixed() => Check(digits => string.Concat(digits.Select((digit, index) => (char)((index % 4) switch { 0 => '０', 1 => '٠', 2 => '०', _ => '0' } + digit - '0'))));

    [Fact]
    public void Backwards_under_an_override() => Check(digits => $"\u202E{new string([.. digits.Reverse()])}\u202C");

    [Theory]
    [InlineData("&#{0};")]
    [InlineData("&#x{0:x};")]
    [InlineData("%{0:x2}")]
    public void Escapes(string format) => Check(digits => string.Concat(digits.Select(digit => string.Format(CultureInfo.InvariantCulture, format, (int)digit))));

    [Fact]
    public void Letters_for_digits() => Check(digits => digits.Replace('0', 'O').Replace('1', 'l'));

    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData(", ")]
    [InlineData(".")]
    [InlineData("... ")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("\n")]
    [InlineData("_")]
    [InlineData(" | ")]
    [InlineData("*")]
    public void Words(string between) => CheckWords((digits, words) => string.Join(between, digits.Select(digit => words[digit - '0'])));

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData(".")]
    public void Words_and_figures(string between) => CheckWords((digits, words) => string.Join(between, digits.Select((digit, index) => index % 2 == 0 ? digit.ToString() : words[digit - '0'])));

    [Fact]
    public void Words_in_capitals() => CheckWords((digits, words) => string.Join(' ', digits.Select(digit => words[digit - '0'].ToUpperInvariant())));

    [Fact]
    public void Words_glued_in_groups() => CheckWords((digits, words) => string.Join(' ', new[] { digits[..3], digits[3..6], digits[6..] }.Select(group => string.Concat(group.Select(digit => words[digit - '0'])))));

    [Fact]
    public void Words_with_invisible_characters_inside() => CheckWords((digits, words) => string.Join('\u200B', string.Join(' ', digits.Select(digit => words[digit - '0'])).ToCharArray()));

    [Theory]
    [InlineData("US", "Call f o u r  o n e  f i v e  f i v e  f i v e  f i v e  z e r o  o n e  t h r e e  t w o")]
    [InlineData("DE", "Tel. n u l l  d r e i  n u l l  z w e i  d r e i  e i n s  z w e i  f ü n f")]
    [InlineData("ES", "Mi móvil: s e i s  t r e s  c u a t r o  u n o  d o s  c e r o  n u e v e  c i n c o  s i e t e")]
    public void Words_pulled_apart(string region, string text) => Assert.Contains(ScanProbe.Tokens(text, new ScanSettings { Region = region }), token => token.Kind == TokenKind.Phone && token.LengthUnits > 40);

    [Theory]
    [InlineData("DIP switches 0 1 0 0 1 1 0 1")]
    [InlineData("We won 2-1, 3-0, 1-1, 0-2, 4-3.")]
    [InlineData("0.6, 3.9, 9.8, 2.7 and 6.6 mm")]
    [InlineData("Open 17:00-22:00, 11:00-14:00")]
    [InlineData("周六 10:30-20:30")]
    [InlineData("one: 5 mm; two: 7 mm; three: 9 mm")]
    [InlineData("1234-5678-9012 has left Osaka")]
    public void Scores_decimals_times_and_switches_are_no_number(string text) => Assert.Empty(ScanProbe.Texts(text, TokenKind.Phone));

    [Theory]
    [InlineData("Handy 0151-4471-8830", "0151-4471-8830")]
    [InlineData("call O77OO✨9OO✨266", "O77OO✨9OO✨266")]
    [InlineData("call 2I2•555•OI64", "2I2•555•OI64")]
    [InlineData("questa è la linea: chiami\n011-\n4471-\n562\ngrazie", "011-\n4471-\n562")]
    public void The_whole_number_is_marked(string text, string number) => Assert.Equal([number], ScanProbe.Texts(text, TokenKind.Phone));

    private static void Check(Func<string, string> hide) => CheckWords((digits, _) => hide(digits));

    private static void CheckWords(Func<string, string[], string> hide) => CheckWords(s_numbers, hide);

    private static void CheckWords((string Region, string Digits, string Sentence, string Digit)[] numbers, Func<string, string[], string> hide)
    {
        StringBuilder missed = new();
        foreach ((string region, string digits, string sentence, string digit) in numbers)
        {
            string hidden = hide(digits, digit.Split(' '));
            string text = string.Format(CultureInfo.InvariantCulture, sentence, hidden);
            int start = text.IndexOf(hidden, StringComparison.Ordinal);
            bool found = ScanProbe.Tokens(text, new ScanSettings { Region = region })
                .Any(token => token.Kind == TokenKind.Phone && Math.Min(token.EndUnit, start + hidden.Length) - Math.Max(token.StartUnit, start) >= hidden.Length * 0.8);
            if (!found)
                missed.AppendLine(text);
        }

        Assert.True(missed.Length == 0, missed.ToString());
    }
}
