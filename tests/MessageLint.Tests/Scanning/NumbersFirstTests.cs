using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Sentences full of numbers that no scanner takes for a contact or an account, in the languages in which they are written.</summary>
public sealed class NumbersFirstTests
{
    private static readonly TokenKind[] s_contacts = [TokenKind.Phone, TokenKind.Email, TokenKind.Domain, TokenKind.Url, TokenKind.Handle, TokenKind.PaymentAccount];

    [Theory]
    [InlineData("The set has sizes 4, 6, 8, 10, 12 and 14; steps 1, 2, 3, 4, 5, 6, 7 are on page 12.")]
    [InlineData("Use screws 3, 5, 7, 9, 2, 4 and 6. We checked positions 5, 4, 3, 5, 5, 2, 1 of the dial.")]
    [InlineData("The DIP switches are 0,1,0,0,1,1,0,1 from the factory; set 0-0-0 first. Press 1 then 2 then 3 then 4.")]
    [InlineData("The MAC address is 00:1A:2B:3C:4D:5E, the ratio 16:9:4:3, the batch 4711/08/15.")]
    [InlineData("It measures 120*60*75 cm, 12x34x56 mm, 4*4*2 inches; set the jumper to 2 * 3 * 4, 5 * 4 = 20.")]
    [InlineData("Order 112-5551234-5550176 contains 3 + 2 + 1 items. IMEI 356938035643809, serial SN4155550132.")]
    [InlineData("IP65, 230 V, 50/60 Hz, 5 W, 2700 K, firmware 2.4.1.7, bolt pattern 4x100, 5x112, 5x120.")]
    [InlineData("EAN 4006381333931, ISBN 978-0-306-40615-7, case 7100916832, VAT GB 123 4567 89.")]
    [InlineData("Number 5, 10, 15, 20, 25 are the even weights: 1.5, 2.5, 5, 7.5, 10, 12.5, 15 kg.")]
    [InlineData("The phone holder fits 4, 5, 6 and 7 inch phones; phone models 600, 700 and 8000 are supported.")]
    [InlineData("The cell is 18650, 3.7 V, 2600 mAh. TV codes 0412, 0556, 1345 and 2001 work; enter 1234 and then 5678.")]
    [InlineData("one two three four five, once I caught a fish alive. Packs of two, four, six, eight and ten.")]
    [InlineData("Room 415, 555 Market Street. Flight LH 415. Open Settings > Display > 5 > 10 minutes. The answer is (4) (5) (6).")]
    [InlineData("Take 2 of part 3, 4 of part 5, 6 of part 7. Pairing PIN: 0000 or 1234. The zip is 98109-1234.")]
    [InlineData("Die Größen 36, 38, 40, 42 und 44 sind da; 2, 4, 6, 8 Kanäle und 3, 5, 7 Eingänge. 12 x 34 x 56 cm.")]
    [InlineData("Sendung 00340434161094027318, Rechnung RE-2026-004711, Beleg 2026-0815-4711, 10:00 - 12:00, 14:00 - 16:00.")]
    [InlineData("Anruf der Spedition zwischen 08:00 und 16:00 Uhr; der Fahrer ruft zwischen 8 und 10 und 12 an.")]
    [InlineData("Das Telefon wiegt 180 g und misst 146,7 x 71,5 x 7,4 mm. Die Nummer 5, 6 und 7 sind vertauscht.")]
    [InlineData("Berlin, Hamburg, Leipzig, München, Köln, Frankfurt. Anton, Berta, Emil, Dora heißen die Figuren.")]
    [InlineData("Les tailles 36, 38, 40, 42 et 44. Le colis 6A12345678901. Prix : 12,50 € , 15,00 € , 20,00 €.")]
    [InlineData("Il y a deux, trois ou quatre vis ; cinq ou six écrous. Le téléphone mesure 146,7 x 71,5 mm.")]
    [InlineData("Las tallas 36, 38, 40, 42 y 44. Número de piezas: 24, 48, 96. Madrid, Sevilla, Valencia, Zaragoza, Toledo.")]
    [InlineData("Una o dos de las cuatro piezas, tres tornillos, cinco tuercas. Soporte para móvil de 4, 5, 6 pulgadas.")]
    [InlineData("Le taglie 36, 38, 40, 42 e 44. Una o due delle quattro viti, tre dadi. Roma, Milano, Napoli, Torino.")]
    [InlineData("Il cellulare misura 146,7 x 71,5 mm. Il bonifico non è necessario. La Postepay è accettata da Amazon.")]
    [InlineData("サイズは36、38、40、42、44。手順1、2、3、4、5、6、7。ボタンを3、5、7、9、2、4、6の順に。")]
    [InlineData("電話機の重さは415g。口座番号は必要ありません。注文番号は250-1234567-1234567です。1234-5678-9012 です。")]
    [InlineData("尺码有36、38、40、42、44。步骤1、2、3、4、5、6、7。请按3、5、7、9、2、4、6的顺序按键。")]
    [InlineData("手机支架适合4、5、6英寸手机，重415克。不需要转账，也不需要银行卡号。快递单号 SF1234567890123 已发出。")]
    [InlineData("卡片上那串 1390-0138-246 是流水号")]
    public void Nothing_is_suspected(string text) => Assert.Empty(ScanProbe.Texts(text, s_contacts));

    [Theory]
    [InlineData("IBAN: D E neunundachtzig, siebenunddreißig nullvier, null null vierundvierzig, nullfünf zweiunddreißig, nulleins dreißig, nullnull", "D E neunundachtzig, siebenunddreißig nullvier, null null vierundvierzig, nullfünf zweiunddreißig, nulleins dreißig, nullnull")]
    [InlineData("auf DE eight nine 3704 0044 0532 0130 00", "DE eight nine 3704 0044 0532 0130 00")]
    [InlineData("card four five three nine five seven eight seven six three six two one four eight six", "four five three nine five seven eight seven six three six two one four eight six")]
    [InlineData("postepay quaranta ventitré sessanta zero nove undici ventidue trentatré quarantaquattro", "quaranta ventitré sessanta zero nove undici ventidue trentatré quarantaquattro")]
    [InlineData("Postepay 4023 6009 1122 3345", "4023 6009 1122 3345")]
    [InlineData("Kontonummer 1234567890", "1234567890")]
    [InlineData("转账到 6222 0212 3456 7890 123", "6222 0212 3456 7890 123")]
    [InlineData("銀行轉帳 013-0001234567890", "013-0001234567890")]
    [InlineData("轉帳 ０１３－０００１２３４５６７８９", "０１３－０００１２３４５６７８９")]
    [InlineData("口座番号 1234567 です", "1234567")]
    [InlineData("请打到招商银行 6225 0000 1234 5678，户名", "6225 0000 1234 5678")]
    [InlineData("恒生銀行 388-123456-001", "388-123456-001")]
    [InlineData("农行账号10123456789012345", "10123456789012345")]
    [InlineData("IBAN FR76 2004 1010 0505 0001 3M02 606", "FR76 2004 1010 0505 0001 3M02 606")]
    [InlineData("USDT (TRC20) to TQ5sVbW3kd8Yh1mCzR7uNfXe2LpAgJ9tKo settles it", "TQ5sVbW3kd8Yh1mCzR7uNfXe2LpAgJ9tKo")]
    [InlineData("my BTC wallet 1Ab3dEf5Gh7jK9mNpQ2rStUvWx4YzAbCd", "1Ab3dEf5Gh7jK9mNpQ2rStUvWx4YzAbCd")]
    [InlineData("钱包地址：TQ5sVbW3kd8Yh1mCzR7uNfXe2LpAgJ9tKo", "TQ5sVbW3kd8Yh1mCzR7uNfXe2LpAgJ9tKo")]
    [InlineData("ビットコイン bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mda へ", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mda")]
    [InlineData("e ese veintiuno, catorce sesenta y cinco, cero uno cero cero, setenta y dos, veinte treinta, ochenta y siete sesenta y cinco, cuarenta y tres", "e ese veintiuno, catorce sesenta y cinco, cero uno cero cero, setenta y dos, veinte treinta, ochenta y siete sesenta y cinco, cuarenta y tres")]
    [InlineData("de eh neunundachtzig, siebenunddreißig nullvier, null null vierundvierzig, nullfünf zweiunddreißig, nulleins dreißig, nullnull", "de eh neunundachtzig, siebenunddreißig nullvier, null null vierundvierzig, nullfünf zweiunddreißig, nulleins dreißig, nullnull")]
    public void Account(string text, string expected) => ScanProbe.Check(TokenKind.PaymentAccount, text, expected);

    [Theory]
    [InlineData("order four one one one one one one one one one one one one one one two")]
    [InlineData("We need no IBAN. Order 123456789012 is fine.")]
    [InlineData("Kundenkonto 123456789012")]
    [InlineData("The firmware key is TQ5sVbW3kd8Yh1mCzR7uNfXe2LpAgJ9tKo.")]
    [InlineData("Model FR76 2004 1010 0505 0001 3M02 606 of the catalogue")]
    [InlineData("退款由银行处理，约7至14天，订单 5187551743")]
    [InlineData("The wallet holds 12 cards, serial WLT20201555X.")]
    [InlineData("de ochenta y nueve a noventa, treinta y siete, cero")]
    [InlineData("e ese veinte, ese treinta y ese cuarenta por ciento")]
    public void No_account(string text) => ScanProbe.Check(TokenKind.PaymentAccount, text, "");
}
