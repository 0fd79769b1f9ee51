using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>A phone is what remains and dials.</summary>
public sealed class PhoneShapeTests
{
    [Theory]
    [InlineData("call +1 (415) 555-0132 now", "+1 (415) 555-0132")]
    [InlineData("+44 (0)20 7946 0371", "+44 (0)20 7946 0371")]
    [InlineData("Tel. 020 7946 0371", "020 7946 0371")]
    [InlineData("(415) 555-0132", "(415) 555-0132")]
    [InlineData("415-555-0132 or 415.555.0133", "415-555-0132|415.555.0133")]
    [InlineData("0049 30 901820", "0049 30 901820")]
    [InlineData("06 12 34 56 78", "06 12 34 56 78")]
    [InlineData("joignez notre service expédition au 04 65 71 88 23", "04 65 71 88 23")]
    [InlineData("tel:+14155550132", "tel:+14155550132")]
    [InlineData("+44 20 7946 0371 ext. 12", "+44 20 7946 0371 ext. 12")]
    [InlineData("電話番号は０３－１２３４－５６７８です", "０３－１２３４－５６７８")]
    [InlineData("电话是010-51664611和010-51664511", "010-51664611|010-51664511")]
    [InlineData("电话 62345678", "62345678")]
    [InlineData("请找王师傅（138）-（0013）-（8000）", "（138）-（0013）-（8000）")]
    [InlineData("直线：０２１—５８６０—１２３４", "０２１—５８６０—１２３４")]
    [InlineData("运费 12.40。1 3 8 0 0 1 3 8 2 4 6", "1 3 8 0 0 1 3 8 2 4 6")]
    [InlineData("Werkstatt unter 089 99991 234 bis 17 Uhr", "089 99991 234")]
    [InlineData("+٤٤ ٢٠ ٧٩٤٦ ٠٣٧١", "+٤٤ ٢٠ ٧٩٤٦ ٠٣٧١")]
    [InlineData("415-555-0132\n12 pieces", "415-555-0132")]
    [InlineData("02079460371\n12 pieces", "02079460371")]
    [InlineData("+49 30 901820\n10115 Berlin", "+49 30 901820")]
    [InlineData("call +1 415 555 0132 2 pieces", "+1 415 555 0132")]
    [InlineData("call +1 415 555 0132 12 pieces", "+1 415 555 0132")]
    [InlineData("call 415 555 0132 2 pieces", "415 555 0132")]
    [InlineData("call 020 7946 0371 2 pieces", "020 7946 0371")]
    [InlineData("Telefon +49 30 901820 2 Stück", "+49 30 901820")]
    [InlineData("call +1 415 555 0132\u001B[0m 2", "+1 415 555 0132")]
    [InlineData("call +1 415 555 0132\u001B2", "+1 415 555 0132")]
    [InlineData("call +1 415 555 0132\f2 pieces", "+1 415 555 0132")]
    [InlineData("call +44 20 7946 03 71 now", "+44 20 7946 03 71")]
    [InlineData("appelez le 06 12 34 56 78 avant", "06 12 34 56 78")]
    [InlineData("Order 112-5551234-5550176", "")]
    [InlineData("IMEI 356938035643809", "")]
    [InlineData("The IMEI of the phone is 356938035643809", "")]
    [InlineData("Your case 4155550132", "")]
    [InlineData("2026-11-19 07:42:10", "")]
    [InlineData("Size 120x60x75, $1,234.56, 21.11.2026, 8-10 days", "")]
    [InlineData("98109-1234, 〒100-0001", "")]
    [InlineData("SIRET 123 456 789 00012", "")]
    [InlineData("9400 1118 9956 0438 6003 29", "")]
    [InlineData("reachable at 192.168.178.1", "")]
    [InlineData("call 07700x900x266", "07700x900x266")]
    [InlineData("07x700x900x266", "07x700x900x266")]
    [InlineData("at 07,700,900,266 today", "07,700,900,266")]
    [InlineData("347*520*2286 reperibile", "")]
    [InlineData("reperibile al 347*520*2286", "347*520*2286")]
    [InlineData("800*600*2000 and 30x20x15", "")]
    [InlineData("415→555→0132", "415→555→0132")]
    [InlineData("634,712,905 views", "")]
    [InlineData("tu peux m'avoir au 0639980761 ce soir", "0639980761")]
    [InlineData("please try 07700 900 266", "07700 900 266")]
    [InlineData("pour un retour : 06 39 98 07 61", "06 39 98 07 61")]
    [InlineData("Auftrag: 06 39 98 07 61", "")]
    [InlineData("€0639980761", "0639980761")]
    [InlineData("TRY 0.50 per piece", "")]
    [InlineData("der Ersatz 080-3316-0A", "")]
    [InlineData("le 01 99 46 27 18 35 est attribué", "")]
    [InlineData("RCS Nantes 803 553 017", "")]
    [InlineData("l'equivalente 051.0000.93", "")]
    [InlineData("el repuesto 655-019-243/A", "")]
    [InlineData("My number is 624 918 667 We are closed", "624 918 667")]
    [InlineData("localiza: 6l2 34O 577", "6l2 34O 577")]
    [InlineData("tel O2-OOOO-4l9O", "O2-OOOO-4l9O")]
    [InlineData("the part O2-OOOO-4l9O", "")]
    [InlineData("tel 07ZOO 9OO Z66", "07ZOO 9OO Z66")]
    [InlineData("tel 020 7946 0371 Soll ich", "020 7946 0371")]
    [InlineData("the part 07ZOO 9OO Z66", "")]
    [InlineData("hotline: 0800 - L U M E N S", "0800 - L U M E N S")]
    [InlineData("call 800 L U M E 17", "800 L U M E 17")]
    [InlineData("with 800 WATT 17", "")]
    [InlineData("an 800 LUMEN lamp", "")]
    [InlineData("倉庫09排12架0004層18位", "")]
    [InlineData("倉庫の03列0000棚4187段", "")]
    [InlineData("the mark 0900A001245", "")]
    [InlineData("the ring goes 67-72-77-82", "")]
    [InlineData("找我：139我0001爱8122你", "139我0001爱8122")]
    [InlineData("手机：㈠㈢㈨〇〇〇㈠㈧㈠㈡㈡", "㈠㈢㈨〇〇〇㈠㈧㈠㈡㈡")]
    [InlineData("手機：ㄌㄧㄥˊ ㄐㄧㄡˇ ㄧ ㄦˋ ㄌㄧㄥˊ ㄌㄧㄥˊ ㄌㄧㄥˊ ㄙˋ ㄧ ㄅㄚ", "ㄌㄧㄥˊ ㄐㄧㄡˇ ㄧ ㄦˋ ㄌㄧㄥˊ ㄌㄧㄥˊ ㄌㄧㄥˊ ㄙˋ ㄧ ㄅㄚ")]
    [InlineData("電話 〇三ー〇〇〇〇ー四一八七 へ", "〇三ー〇〇〇〇ー四一八七")]
    [InlineData("die Werkstatt hat 030*90182*155", "030*90182*155")]
    [InlineData("347x001x2286 la sera", "347x001x2286")]
    [InlineData("06 x 39 x 98 x 07 x 61 sans les croix", "06 x 39 x 98 x 07 x 61")]
    [InlineData("without crosses 020 x 7946 x 0371", "020 x 7946 x 0371")]
    [InlineData("die Platte misst 060*12000*200 mm", "")]
    [InlineData("le carton fait 06 x 39 x 98 x 07 x 61 cm", "")]
    [InlineData("Kisten 10 x 20 x 30 x 40 x 50 und 60 x 120 x 200", "")]
    [InlineData("mesa de 080 x 120 x 200 y tabla 0800 x 0600 x 0450", "")]
    [InlineData("О77ОО 9ОО З41 bitte", "О77ОО 9ОО З41")]
    [InlineData("З47 ООО 5518 di sera", "З47 ООО 5518")]
    [InlineData("ООО Заря, дом 41б", "")]
    [InlineData("Amazon gave the investigation the number 10892251387", "")]
    [InlineData("Amazon a donné à l'enquête le numéro 10892251387", "")]
    [InlineData("Die Nachforschung hat die Nummer 0892 251 387", "")]
    [InlineData("le point relais Mondial Relay 06 39 98 27", "")]
    [InlineData("Paketshop 06 39 98 27 und Packstation 030 901 820", "")]
    [InlineData("votre code postal et le numéro 40918827", "")]
    [InlineData("Call the locker at +1 (415) 555-0132", "+1 (415) 555-0132")]
    [InlineData("Rufen Sie den Paketshop unter 030 901820 an", "030 901820")]
    [InlineData("appelez le point relay au 06 39 98 07 61", "06 39 98 07 61")]
    [InlineData("for the investigation: 020 7946 0371", "020 7946 0371")]
    public void Phone(string text, string expected) => ScanProbe.Check(TokenKind.Phone, text, expected);

    [Theory]
    [InlineData("+1 415 555 0132", true)]
    [InlineData("(415) 555-0132", true)]
    [InlineData("415-555-0132", true)]
    [InlineData("02079460371", true)]
    [InlineData("please call 4155550132", true)]
    [InlineData("Rufen Sie uns bitte direkt an unter 030 23125 014, dann geht es schneller", true)]
    [InlineData("Call us please any time directly on 4155550132", true)]
    [InlineData("老王 13900138246", true)]
    [InlineData("卡片上那串 1390-0138-246 是流水号", false)]
    [InlineData("Unsere Werkstatt ist unter 030 23125 014 besetzt", true)]
    [InlineData("Call us about the blue lamp with shade 4155550132", false)]
    [InlineData("4155550132", false)]
    [InlineData("13912345678", false)]
    public void CertainByItsFormOrByAContactWord(string text, bool certain) =>
        Assert.Equal(certain, (ScanProbe.Single(text, TokenKind.Phone).Flags & TokenFlags.Certain) != 0);

    [Fact]
    public void NationalFormOfTheRecordsRegion()
    {
        const string Text = "02 9374 4000";
        Assert.Equal(TokenFlags.Certain, ScanProbe.Single(Text, TokenKind.Phone, new ScanSettings { Region = "AU" }).Flags & TokenFlags.Certain);
    }

    [Theory]
    [InlineData("+1 415 555 0132", Disguise.None)]
    [InlineData("+1 415\u200B 555 0132", Disguise.Invisible)]
    [InlineData("\u202E2310 555 514 1+\u202C", Disguise.Invisible)]
    [InlineData("+1 ④①⑤ 555 0132", Disguise.LookAlike)]
    [InlineData("＋１ ４１５ ５５５ ０１３２", Disguise.LookAlike)]
    [InlineData("電話は ＋１ ４１５ ５５５ ０１３２", Disguise.None)]
    [InlineData("&#43;1 415 555 0132", Disguise.Encoding)]
    public void DisguiseOfTheCharacters(string text, Disguise disguise) =>
        Assert.Equal(disguise, ScanProbe.Single(text, TokenKind.Phone).Disguise);

    [Theory]
    [InlineData("0.7.7.0.0.9.0.0.1.5.2", Disguise.Spacing)]
    [InlineData("077 00 * 900 * 152", Disguise.Spacing)]
    [InlineData("4...1...5...5...5...5...0...1...3...2", Disguise.Spacing)]
    [InlineData("617\n555\n0132", Disguise.Spacing)]
    [InlineData("6 4 4 ... 0 0 ... 7 1 ... 0 9", Disguise.Spacing)]
    [InlineData("( 4 1 5 ) _ 5 5 5 _ 0 1 3 2", Disguise.Spacing)]
    [InlineData("0 9 1 2 、 3 4 5 、 6 7 9", Disguise.Spacing)]
    [InlineData("3 4 7 / o o o / 5 5 1 8", Disguise.Spacing | Disguise.LettersForDigits)]
    [InlineData("o171 - 392oo44", Disguise.LettersForDigits)]
    [InlineData("l39l2345678", Disguise.LettersForDigits)]
    [InlineData("206_555_01_69", Disguise.Spacing)]
    [InlineData("303x555x0114", Disguise.Spacing)]
    [InlineData("0x7x7x0x0x9x0x0x1x5x2", Disguise.Spacing)]
    [InlineData("06*39*98*47*03", Disguise.Spacing)]
    [InlineData("O8O(OOOO)6634", Disguise.LettersForDigits)]
    [InlineData("\u041E77\u041E\u041E 9\u041E\u041E 2l8", Disguise.LettersForDigits | Disguise.LookAlike)]
    public void HiddenDigits(string text, Disguise disguise)
    {
        MessageToken token = ScanProbe.Single(text, TokenKind.Phone);
        Assert.Equal(text.Length, token.Span.Length);
        Assert.Equal(disguise, token.Disguise);
    }

    [Theory]
    [InlineData("1 2 3 4 5 6 7 8 9 10")]
    [InlineData("0 1 2 3 4 5 6 7 8 9")]
    [InlineData("10 lamps, 5 oil, 3 Ill")]
    [InlineData("2 * 3 * 4 * 5")]
    [InlineData("2 o 3 o 4 o 5 o 6 o 7 o 8")]
    [InlineData("Rechnung unter 2024 1182 366")]
    [InlineData("auf dem Typenschild müsste 0221-4710-88 stehen")]
    [InlineData("it should read S/N 07700-900-4417-B")]
    [InlineData("la plaque devrait indiquer 02-61-91-44")]
    [InlineData("Hermes meldet unter 0317 4402 8815 6631 die Ankunft")]
    [InlineData("包装上的例：13900138246")]
    [InlineData("the box measures 303x555x114 and 303x555x1140")]
    [InlineData("see [1], [23] and [2024] 1 2 3")]
    [InlineData("DHL führt es unter 99341 4341 6092 0000 1234 5")]
    [InlineData("backup_2024_05_12_01 and 2024_05_12_01")]
    public void CountsAreNoHiddenDigits(string text) => ScanProbe.Check(TokenKind.Phone, text, string.Empty);

    [Fact]
    public void DeclaredIdentifierWinsOverPhone()
    {
        ScanSettings settings = new() { Identifiers = [new DeclaredIdentifierScanner("rma", "9999999999", ["rma"]), new DeclaredIdentifierScanner("box", "BX-9999", [])] };
        MessageToken token = ScanProbe.Single("RMA: 4155550132, but please do call 4155550133", TokenKind.Identifier, settings);
        Assert.Equal(new TextSpan(5, 10), token.Span);
        Assert.Equal(0, token.Value);
        Assert.Equal(1, ScanProbe.Single("Kiste bx-4711.", TokenKind.Identifier, settings).Value);
    }
}
