using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;
using MessageLint.Tests.Support;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Numbers that are dictated are phones; amounts, counts and figures of speech are not.</summary>
public sealed class SpelledDigitsTests
{
    [Theory]
    [InlineData("Call four one five, five five five, zero one four two.", "four one five, five five five, zero one four two")]
    [InlineData("My digits: double five triple seven oh one nine two", "double five triple seven oh one nine two")]
    [InlineData("oh seven seven double oh nine hundred one two three", "oh seven seven double oh nine hundred one two three")]
    [InlineData("FOUR.ONE.FIVE.FIVE.FIVE.FIVE.ZERO.ONE.NINE.NINE", "FOUR.ONE.FIVE.FIVE.FIVE.FIVE.ZERO.ONE.NINE.NINE")]
    [InlineData("eightzerozero fivefivefive zeroninenine two", "eightzerozero fivefivefive zeroninenine two")]
    [InlineData("f1ve f1ve f1ve thr33 zer0 n1ne two f0ur", "f1ve f1ve f1ve thr33 zer0 n1ne two f0ur")]
    [InlineData("eight00-five five five, nine sevn two three", "eight00-five five five, nine sevn two three")]
    [InlineData("four seven nine three fve two five one", "four seven nine three fve two five one")]
    [InlineData("call me 41 55 55 sevn eight nine four", "41 55 55 sevn eight nine four")]
    [InlineData("Call 41/55/55/sevn/eight/nine/four", "41/55/55/sevn/eight/nine/four")]
    [InlineData("Call 41/55/55/þree/four/five/six", "41/55/55/þree/four/five/six")]
    [InlineData("it is 0 one 7 seven 9 four 3 three 2 two 1", "0 one 7 seven 9 four 3 three 2 two 1")]
    [InlineData("null eins sieben sechs, achtundzwanzig, neununddreißig, vierundvierzig, zwölf", "null eins sieben sechs, achtundzwanzig, neununddreißig, vierundvierzig, zwölf")]
    [InlineData("nulleinssiebensechs zwo zwo drei drei vier vier", "nulleinssiebensechs zwo zwo drei drei vier vier")]
    [InlineData("zéro six douze trente-quatre quatre-vingt-dix-huit soixante-dix-sept", "zéro six douze trente-quatre quatre-vingt-dix-huit soixante-dix-sept")]
    [InlineData("zéro quatre septante-six nonante-huit douze huitante-trois", "zéro quatre septante-six nonante-huit douze huitante-trois")]
    [InlineData("seis cinco cinco doble cero triple tres uno dos", "seis cinco cinco doble cero triple tres uno dos")]
    [InlineData("novecientos, cincuenta y cinco, cero tres, cuarenta y dos", "novecientos, cincuenta y cinco, cero tres, cuarenta y dos")]
    [InlineData("kuatro seiz uno sero sero nuebe ocho dos siete", "kuatro seiz uno sero sero nuebe ocho dos siete")]
    [InlineData("zéro katre trante-sisse kinze uit zéro neuf onz", "zéro katre trante-sisse kinze uit zéro neuf onz")]
    [InlineData("zero sei tripla zero doppio quattro ventinove otto", "zero sei tripla zero doppio quattro ventinove otto")]
    [InlineData("4ohseven 5 triple5 zero1two9", "4ohseven 5 triple5 zero1two9")]
    [InlineData("tre volte zero, due quattro sette otto nove uno", "tre volte zero, due quattro sette otto nove uno")]
    [InlineData("ゼロハチゼロ ヨンヨンロクロク ナナナナイチニー", "ゼロハチゼロ ヨンヨンロクロク ナナナナイチニー")]
    [InlineData("〇九〇の一二三四の五六七八", "〇九〇の一二三四の五六七八")]
    [InlineData("幺三八洞洞两四五六拐拐勾", "幺三八洞洞两四五六拐拐勾")]
    [InlineData("壹叁玖 零零零 壹捌壹贰贰", "壹叁玖 零零零 壹捌壹贰贰")]
    [InlineData("電話：靈四九貳零一爸八五", "靈四九貳零一爸八五")]
    [InlineData("reach us for four one five five five five zero one two nine", "four one five five five five zero one two nine")]
    [InlineData("f\u200Bour one five fi\u200Bve five five zero one two nine", "f\u200Bour one five fi\u200Bve five five zero one two nine")]
    [InlineData("Twice, on my part. oh one two one four nine six oh five four six", "oh one two one four nine six oh five four six")]
    [InlineData("noughtonesixone forninesix noughttwofivenine", "noughtonesixone forninesix noughttwofivenine")]
    [InlineData("mi becchi al trecentoquarantasette, tre zeri, sessantuno cinquantotto", "trecentoquarantasette, tre zeri, sessantuno cinquantotto")]
    [InlineData("zéro sis trante neuf quatre vin diz uit vin quatre soissante", "zéro sis trante neuf quatre vin diz uit vin quatre soissante")]
    [InlineData("zero hachi zero / zero zero zero zero / roku roku 34", "zero hachi zero / zero zero zero zero / roku roku 34")]
    [InlineData("声で、マルハチマル、マル四つ、ロクロクサンヨンです", "マルハチマル、マル四つ、ロクロクサンヨン")]
    [InlineData("您只管拨 依叁爸 零灵灵 腰欺贰溜死 约个时间", "依叁爸 零灵灵 腰欺贰溜死")]
    [InlineData("ate hundred, fiev fiev fiev, zerro won sicks ate", "ate hundred, fiev fiev fiev, zerro won sicks ate")]
    [InlineData("zéro sisse, trante noeuf, quatre-vin-dix-huitte, sèze, zéro sinque", "zéro sisse, trante noeuf, quatre-vin-dix-huitte, sèze, zéro sinque")]
    [InlineData("null eintz sieben eintz, dreii vir fümff sechss siebn", "null eintz sieben eintz, dreii vir fümff sechss siebn")]
    [InlineData("seis doss uno, tress quatro sinco, nuebe zyete uno", "seis doss uno, tress quatro sinco, nuebe zyete uno")]
    [InlineData("quattrro sette zzero, cinkwe cinqhue uno, otto nohve", "quattrro sette zzero, cinkwe cinqhue uno, otto nohve")]
    [InlineData("オーファイブオー、ゼロが四つ、ツーツーオーエイト", "オーファイブオー、ゼロが四つ、ツーツーオーエイト")]
    [InlineData("Tel. 03.12.26 vier fünf sechs sieben", "03.12.26 vier fünf sechs sieben")]
    [InlineData("就撥 ㄌㄧㄥˊㄐㄧㄡˇㄅㄚㄑㄧ ㄌㄧㄥˊㄌㄧㄥˊㄌㄧㄥˊ ㄙㄢㄙㄢㄌㄧㄡˋ", "ㄌㄧㄥˊㄐㄧㄡˇㄅㄚㄑㄧ ㄌㄧㄥˊㄌㄧㄥˊㄌㄧㄥˊ ㄙㄢㄙㄢㄌㄧㄡˋ")]
    [InlineData("call one þree4 nine six two eight one", "one þree4 nine six two eight one")]
    [InlineData("零九零一二三四五六三個today", "零九零一二三四五")]
    public void Found(string text, string expected)
    {
        MessageToken token = ScanProbe.Single(text, TokenKind.Phone);
        Assert.Equal(expected, text.Substring(token.StartUnit, token.LengthUnits));
        Assert.True((token.Disguise & Disguise.SpelledDigits) != 0);
        Assert.True((token.Flags & TokenFlags.Certain) != 0);
    }

    [Theory]
    [InlineData("twenty-one thirty two forty", "213240")]
    [InlineData("achtundzwanzig einundneunzig", "2891")]
    [InlineData("nullhunderteinundsiebzig", "0171")]
    [InlineData("quatre-vingt-dix-neuf soixante et onze dix-sept quarante et un", "99711741")]
    [InlineData("treinta y cuatro veintidós", "3422")]
    [InlineData("quinientos veinte y dos", "522")]
    [InlineData("ciento cincuenta y cinco", "155")]
    [InlineData("setecientos, veinte", "70020")]
    [InlineData("novecientos doce", "912")]
    [InlineData("ventitré quarantuno ottantasette", "234187")]
    [InlineData("drei mal null, doppel acht", "00088")]
    [InlineData("ゼロ×4", "0000")]
    [InlineData("ゼロハチゼロ、ゼロが四つ", "0800000")]
    [InlineData("ゼロが3つ", "000")]
    [InlineData("drei Nullen", "000")]
    [InlineData("zero seven, four zeros", "070000")]
    [InlineData("ゼロ四つ", "0000")]
    public void Digits(string text, string digits)
    {
        SpelledRun run = new(text, new char[SpelledRun.MostDigits], new SpelledItem[SpelledRun.MostItems]);
        Assert.Equal(text.Length, run.Read(0));
        Assert.Equal(digits, run.Digits.ToString());
    }

    [Theory]
    [InlineData("The set has seven eight-inch plates, four five-inch bowls, two one-litre jugs and nine six-ounce cups.")]
    [InlineData("Count: one two three four five six seven eight nine ten.")]
    [InlineData("ten nine eight seven six five four three two one")]
    [InlineData("Sizes six, eight, ten, twelve, fourteen and sixteen are in stock.")]
    [InlineData("Use one or two of the four bolts, then three or four of the five nuts, then six or seven washers.")]
    [InlineData("It was made in nineteen ninety-nine and sold in twenty twenty-six.")]
    [InlineData("He ate one, we ate two, to free three, for four, won five.")]
    [InlineData("Sizes 10 to 12, 14 to 16, 18 to 20, 22 to 24 and 26 to 28 are available.")]
    [InlineData("Order number four one one five five five zero one two three")]
    [InlineData("un deux trois quatre cinq six sept huit neuf dix")]
    [InlineData("Un sur deux, zéro défaut : neuf clients sur dix sont satisfaits de la pointure quarante et un.")]
    [InlineData("Das Set hat sieben Teller, acht Gabeln, neun Löffel und zwei Schalen, null Plastik.")]
    [InlineData("Allenti una o due delle quattro viti, aspetti cinque minuti e prema tre volte.")]
    [InlineData("二零二六年十一月二十日，一二三四五六七八九十。")]
    [InlineData("不三不四，七七八八，一五一十，三三两两，一心一意。")]
    [InlineData("サンダルとゼロックスの用紙を三枚、ゴルフボール五個。")]
    [InlineData("いち早く、にこにこ堂の三代目が心を込めて、一、二本をゆるめ、五分待ってから三回。")]
    [InlineData("Part II, section I, item IV, page X and XI")]
    [InlineData("I ate hundred of them, five or six tree nuts, for free.")]
    [InlineData("Ein Vir ist kein Vier, drai Stück, siebn Zwerge.")]
    [InlineData("Le catre est solide, cisse et sète sont des noms.")]
    [InlineData("オーブンはツードアで、オーナーズガイドはセブンページです。")]
    [InlineData("ritiro il 03/12/2026. Null'altro da fare.")]
    [InlineData("Abholung am 03.12.2026. Eins noch: bitte den Karton behalten.")]
    [InlineData("geliefert am 03.12.26. Null Mängel")]
    [InlineData("geliefert am 3.12.2026, eins davon später")]
    [InlineData("090一五個today")]
    public void NotANumber(string text) => ScanProbe.Check(TokenKind.Phone, text, "");

    [Theory]
    [InlineData("call 1-800-BRIGHT-1 today", "1-800-BRIGHT-1", Disguise.LettersForDigits)]
    [InlineData("0800 REPAIR", "0800 REPAIR", Disguise.LettersForDigits)]
    [InlineData("06a12b34c56d78", "06a12b34c56d78", Disguise.Spacing)]
    [InlineData("1我3爱9的1天3空4真5蓝6呀7好8", "1我3爱9的1天3空4真5蓝6呀7好8", Disguise.Spacing)]
    public void NoiseAndLetters(string text, string expected, Disguise disguise)
    {
        MessageToken token = ScanProbe.Single(text, TokenKind.Phone);
        Assert.Equal(expected, text.Substring(token.StartUnit, token.LengthUnits));
        Assert.Equal(disguise, token.Disguise);
    }

    [Theory]
    [InlineData("part 9A8B7C, hex 0a1b2c3d, 1x2x3x4x5x6x7x8")]
    [InlineData("800 WATTS, 1 800 WATT MOTOR, 0800 EST")]
    [InlineData("2026年11月20日10点30分")]
    public void NeitherNoiseNorLetters(string text) => ScanProbe.Check(TokenKind.Phone, text, "");

    [Theory]
    [InlineData("double five one", "551")]
    [InlineData("two double hundred five one", "210051")]
    [InlineData("four double hundred", "4100")]
    [InlineData("triple5 zero one", "55501")]
    [InlineData("two hundred double five", "20055")]
    public void APromiseIsKeptByTheNextDigitAlone(string text, string digits)
    {
        var run = new SpelledRun(text, new char[SpelledRun.MostDigits], new SpelledItem[SpelledRun.MostItems]);

        Assert.Equal(text.Length, run.Read(0));
        Assert.Equal(digits, run.Digits.ToString());
    }

    [Theory]
    [InlineData("seven ")]
    [InlineData("double ")]
    [InlineData("five and ")]
    [InlineData("mal ")]
    [InlineData("for ")]
    [InlineData("fivefivefive")]
    [InlineData("7a")]
    [InlineData("一")]
    [InlineData("ゼロ")]
    [InlineData("x dot ")]
    [InlineData("a at gmail ")]
    [InlineData("tre zeri ")]
    [InlineData("ゼロ四つ")]
    [InlineData("zero hachi go ")]
    public void CostGrowsWithTheLength(string word)
    {
        string text = string.Concat(Enumerable.Repeat(word, 40_000));
        TokenBuffer buffer = new();
        TimeSpan start = ThreadClock.Now;
        Tokenizer.Tokenize(text, new ScanProbe.FewSymbols(), default, buffer);

        // Quadratic work over so many words takes minutes.
        Assert.True(ThreadClock.Now - start < TimeSpan.FromSeconds(5));
    }
}
