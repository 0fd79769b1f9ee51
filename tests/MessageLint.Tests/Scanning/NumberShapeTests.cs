using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Numbers are recognised for what they are before they are suspected.</summary>
public sealed class NumberShapeTests
{
    [Theory]
    [InlineData("Order 112-5551234-5550176 shipped", "112-5551234-5550176")]
    [InlineData("D01-1234567-1234567 and S02-1234567-1234567", "D01-1234567-1234567|S02-1234567-1234567")]
    [InlineData("eBay 12-34567-89012.", "12-34567-89012")]
    [InlineData("訂單112-5551234-5550176由亞馬遜", "112-5551234-5550176")]
    [InlineData("112-5551234-55501760", "")]
    [InlineData("12-34567-89012-3", "")]
    public void OrderId(string text, string expected) => ScanProbe.Check(TokenKind.OrderId, text, expected);

    [Theory]
    [InlineData("ASIN B0ABCD1234, please", "B0ABCD1234")]
    [InlineData("B0ABCD123", "")]
    [InlineData("B0ABCD12345", "")]
    public void Asin(string text, string expected) => ScanProbe.Check(TokenKind.Asin, text, expected);

    [Theory]
    [InlineData("UPS 1Z999AA10123456784", "1Z999AA10123456784")]
    [InlineData("UPS 1Z 999 AA1 01 2345 6784", "1Z 999 AA1 01 2345 6784")]
    [InlineData("RR123456785CN", "RR123456785CN")]
    [InlineData("RR 123 456 785 CN", "RR 123 456 785 CN")]
    [InlineData("TBA123456789000", "TBA123456789000")]
    [InlineData("JJD014600003123456789", "JJD014600003123456789")]
    [InlineData("9400111899560438600329", "9400111899560438600329")]
    [InlineData("9400 1118 9956 0438 6003 29", "9400 1118 9956 0438 6003 29")]
    [InlineData("00340434161094042557", "00340434161094042557")]
    [InlineData("6A12345678901", "6A12345678901")]
    [InlineData("追跡番号は 4002-7651-5380 です", "4002-7651-5380")]
    [InlineData("FedEx tracking number 449044304137", "449044304137")]
    [InlineData("tracking: 4490 4430 4137", "4490 4430 4137")]
    [InlineData("449044304137", "")]
    [InlineData("call 020 7946 0371", "")]
    [InlineData("is 624 918 667 We", "")]
    public void TrackingNumber(string text, string expected) => ScanProbe.Check(TokenKind.TrackingNumber, text, expected);

    [Theory]
    [InlineData("4006381333931", "4006381333931")]
    [InlineData("ISBN 978-0-306-40615-7", "978-0-306-40615-7")]
    [InlineData("ISBN 0306406152", "0306406152")]
    [InlineData("UPC 036000291452", "036000291452")]
    [InlineData("EAN 96385074", "96385074")]
    [InlineData("96385074", "")]
    [InlineData("4006381333932", "")]
    public void ProductCode(string text, string expected) => ScanProbe.Check(TokenKind.ProductCode, text, expected);

    [Theory]
    [InlineData("Bestellnummer 12345678", "12345678")]
    [InlineData("item no. 188506496705", "188506496705")]
    [InlineData("序列号 C0Q787806995", "C0Q787806995")]
    [InlineData("ケース番号は5187551743です", "5187551743")]
    [InlineData("your case 7100916832", "7100916832")]
    [InlineData("Your order number is 4155550132", "4155550132")]
    [InlineData("VAT number GB 123 4567 89", "123 4567 89")]
    [InlineData("invoice RE87044462", "RE87044462")]
    [InlineData("ticket #204518", "204518")]
    [InlineData("numéro de commande 4155550132", "4155550132")]
    [InlineData("零件號 0912-000-41 是舊款，您的是 0912-000-42", "0912-000-41|0912-000-42")]
    [InlineData("page 12 of the order", "")]
    [InlineData("Questions about your order? Call 415-555-0132", "")]
    [InlineData("for your order call 415-555-0132", "")]
    [InlineData("das Ersatzteil hat die Nummer 0221-4711-08", "0221-4711-08")]
    [InlineData("la guarnizione giusta è la 333-000-4127", "333-000-4127")]
    [InlineData("Rahmennummer WBK 030 448 217", "030 448 217")]
    [InlineData("it reads S/N 07911 123 456", "07911 123 456")]
    [InlineData("marked SN 0471-3350-22", "0471-3350-22")]
    [InlineData("eBay has merged 5402218876 into 5402219013", "5402218876|5402219013")]
    [InlineData("調査依頼の番号は 0803871296 です", "0803871296")]
    [InlineData("for this model, 0161 496 0158", "")]
    [InlineData("a mistake on my part. 0161 496 0158", "")]
    [InlineData("questions about the order CALL 0161 496 0158", "")]
    public void ReferenceId(string text, string expected) => ScanProbe.Check(TokenKind.ReferenceId, text, expected);

    [Theory]
    [InlineData("costs $1,234.56 today", "$1,234.56")]
    [InlineData("1.299,00 € and 20 EUR", "1.299,00 €|20 EUR")]
    [InlineData("1 299,00 €", "1 299,00 €")]
    [InlineData("£5, 30 quid, US$20, EUR 20", "£5|30 quid|US$20|EUR 20")]
    [InlineData("5,200円 と 100元", "5,200円|100元")]
    [InlineData("20,- €", "20,- €")]
    [InlineData("5 $3.50", "$3.50")]
    [InlineData("20 pieces", "")]
    public void Money(string text, string expected) => ScanProbe.Check(TokenKind.Money, text, expected);

    [Theory]
    [InlineData("15 % or 20%", "15 %|20%")]
    [InlineData("20 percent, 20 Prozent, 20 pour cent", "20 percent|20 Prozent|20 pour cent")]
    [InlineData("20 per centimetre", "")]
    public void Percentage(string text, string expected) => ScanProbe.Check(TokenKind.Percentage, text, expected);

    [Theory]
    [InlineData("on 2026-11-21 and 21.11.2026", "2026-11-21|21.11.2026")]
    [InlineData("11/21/2026, 21/11/2026, 21-11-2026", "11/21/2026|21/11/2026|21-11-2026")]
    [InlineData("2026-11-19T07:42:10+09:00", "2026-11-19T07:42:10+09:00")]
    [InlineData("am 20. November 2026", "20. November 2026")]
    [InlineData("November 25th, 2026 or November 25", "November 25th, 2026|November 25")]
    [InlineData("25 de noviembre de 2026", "25 de noviembre de 2026")]
    [InlineData("2026年3月14日和3月14日", "2026年3月14日|3月14日")]
    [InlineData("you may 5 times", "")]
    [InlineData("13/13/2026", "")]
    [InlineData("2026-11-21-99", "")]
    [InlineData("01.23.45.67.89", "")]
    public void Date(string text, string expected) => ScanProbe.Check(TokenKind.Date, text, expected);

    [Theory]
    [InlineData("at 09:30, 9:00–17:00", "09:30|9:00–17:00")]
    [InlineData("5 pm, 5pm, 5 p.m. today", "5 pm|5pm|5 p.m.")]
    [InlineData("9-17 Uhr, 9.30 Uhr", "9-17 Uhr|9.30 Uhr")]
    [InlineData("10時30分、10時", "10時30分|10時")]
    [InlineData("18h30", "18h30")]
    [InlineData("24時間", "")]
    [InlineData("8-10 days", "")]
    [InlineData("25:99", "")]
    public void Time(string text, string expected) => ScanProbe.Check(TokenKind.Time, text, expected);

    [Theory]
    [InlineData("12 kg, 30 s, 600 g/m²", "12 kg|30 s|600 g/m²")]
    [InlineData("80 x 80 x 5 cm", "80 x 80 x 5 cm")]
    [InlineData("120x60x75 and 2560x1440@144Hz", "120x60x75|2560x1440@144Hz")]
    [InlineData("5V@2A, 12-24V, M8x1.25", "5V@2A|12-24V|M8x1.25")]
    [InlineData("it is open 24/6.", "24/6")]
    [InlineData("5 公斤", "5 公斤")]
    [InlineData("5 in the box", "")]
    [InlineData("10 days, 24 hours", "")]
    [InlineData("030/1234567", "")]
    [InlineData("5 s-t-a-r-s", "")]
    [InlineData("runs for 5 s a day", "5 s")]
    public void Measure(string text, string expected) => ScanProbe.Check(TokenKind.Measure, text, expected);

    [Theory]
    [InlineData("WH-1000XM4, HX-4410-B2", "WH-1000XM4|HX-4410-B2")]
    [InlineData("version 1.2.3.4 at 192.168.0.1", "1.2.3.4|192.168.0.1")]
    [InlineData("p2p and 4K", "p2p|4K")]
    [InlineData("a 5-star review, 30-day return", "")]
    [InlineData("5stars in 24h", "")]
    [InlineData("3.2.3.4.3.8", "")]
    public void Model(string text, string expected) => ScanProbe.Check(TokenKind.Model, text, expected);

    [Theory]
    [InlineData("IBAN DE89 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130 00")]
    [InlineData("GB82WEST12345698765432", "GB82WEST12345698765432")]
    [InlineData("4111 1111 1111 1111", "4111 1111 1111 1111")]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE7", "0x52908400098527886E0F7030069857D2E4169EE7")]
    [InlineData("GB33-BUKB-2020-1555-5555-55", "GB33-BUKB-2020-1555-5555-55")]
    [InlineData("G B 3 3 / B U K B / 2 0 2 0 / 1 5 5 5 / 5 5 5 5 / 5 5 ta", "G B 3 3 / B U K B / 2 0 2 0 / 1 5 5 5 / 5 5 5 5 / 5 5")]
    [InlineData("A.T.6.1.1.9.0.4.3.0.0.2.3.4.5.7.3.2.0.1", "A.T.6.1.1.9.0.4.3.0.0.2.3.4.5.7.3.2.0.1")]
    [InlineData("E S / 9 1 2 1 / 0 0 0 4 / 1 8 4 5 / 0 2 0 0 / 0 5 1 3 / 3 2", "E S / 9 1 2 1 / 0 0 0 4 / 1 8 4 5 / 0 2 0 0 / 0 5 1 3 / 3 2")]
    [InlineData("F-R-7-6-2-0-0-4-1-0-1-0-0-5-0-5-0-0-0-1-3-M-0-2-6-0-6, merci", "F-R-7-6-2-0-0-4-1-0-1-0-0-5-0-5-0-0-0-1-3-M-0-2-6-0-6")]
    [InlineData("F-R-7-6-2-0-0-4-1-0-1-0-0-5-0-5-0-0-0-1-3-M-0-2-6-0", "")]
    [InlineData("G-B-A-L-L-3-3 or D E-20-25", "")]
    [InlineData("DE89 3704 0044 0532 0130 01", "")]
    [InlineData("4111 1111 1111 1112", "")]
    [InlineData("GB33 .. BUKB .. 2020 .. 1555 .. 5555 .. 55 please", "GB33 .. BUKB .. 2020 .. 1555 .. 5555 .. 55")]
    [InlineData("DE89 * 3704 * 0044 * 0532 * 0130 * 00", "DE89 * 3704 * 0044 * 0532 * 0130 * 00")]
    [InlineData("PS-1210 MK2, 230 V~ 50 Hz, Ser. 0404-66969", "")]
    [InlineData("Konto DE02 5001 0517 5407 3249 31", "DE02 5001 0517 5407 3249 31")]
    [InlineData("Konto 𝙳𝙴𝟶𝟸 5001 0517 5407 3249 31", "𝙳𝙴𝟶𝟸 5001 0517 5407 3249 31")]
    [InlineData("key DE02 5001-0517-5407-3249-31", "")]
    [InlineData("key de02 5001 0517 5407 3249 31", "")]
    [InlineData("DE02 5001 0517 5407 3249", "")]
    public void PaymentAccount(string text, string expected) => ScanProbe.Check(TokenKind.PaymentAccount, text, expected);

    [Theory]
    [InlineData("Hi {{first_name}}, {amazon_order_id}", "{{first_name}}|{amazon_order_id}")]
    [InlineData("[Order ID] #order_id# %ORDER% <<name>>", "[Order ID]|#order_id#|%ORDER%|<<name>>")]
    [InlineData("press {Fn}+{F5}, see [0] and [see below]", "")]
    [InlineData("100% cotton, 50% wool", "")]
    public void Placeholder(string text, string expected) => ScanProbe.Check(TokenKind.Placeholder, text, expected);

    [Theory]
    [InlineData("Thanks 🙂👍🏽!", "🙂|👍🏽")]
    [InlineData("👩‍💻🇩🇪❤️", "👩‍💻|🇩🇪|❤️")]
    [InlineData("5️⃣ screws", "5️⃣")]
    [InlineData("Brand™ ® © 20° № → ✓ ※", "")]
    public void Emoji(string text, string expected) => ScanProbe.Check(TokenKind.Emoji, text, expected);

    [Theory]
    [InlineData("42", 2)]
    [InlineData("1,000", 4)]
    [InlineData("3rd", 1)]
    [InlineData("２０", 2)]
    public void ValueOfANumberIsItsDigits(string text, int digits) => Assert.Equal(digits, ScanProbe.Single(text, TokenKind.Number).Value);
}
