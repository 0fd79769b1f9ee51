namespace MessageLint.Benchmarks.Texts;

/// <summary>Writes seller messages from sentences of its own: the same seed gives the same messages on every machine.</summary>
internal sealed class MessageGenerator(uint seed)
{
    private static readonly string[] Greetings = ["Hello {0},", "Hi {0},", "Dear {0},", "Good morning {0},", "Guten Tag {0},", "Hallo {0},"];
    private static readonly string[] Names = ["Anna", "Mr Weber", "Priya", "Tom", "Mrs Okafor", "Luca", "Frau Lindner", "Jean"];
    private static readonly string[] Closings = ["Kind regards\nTom from customer care", "Best wishes\nMaria", "Viele Grüße\nIhr Serviceteam", "Many thanks and have a nice day\nJonas"];

    private static readonly string[] English =
    [
        "Thank you for your message and for the clear description of what happened.",
        "Your parcel left our warehouse this morning and should reach you within three working days.",
        "The lamp comes with a mounting set, two spare bulbs and a printed manual.",
        "I have checked the order with our packing team, and both items were in the box when it was sealed.",
        "We have asked the depot to look for it and will write again as soon as they answer.",
        "The replacement part will be packed tomorrow, there is nothing you need to do.",
        "Please press the round button for five seconds until the blue light begins to blink.",
        "The colour in the picture may look a little warmer than it does in daylight.",
        "The screw thread is a standard one, so any shade with a ring of the same size will fit.",
        "Our technician says that the noise comes from the fan and will fade after a few hours.",
        "You can keep the damaged shade, there is no need to pack it again.",
        "The amount has been refunded to the card that was used for the purchase.",
        "It can take a few days until the bank shows it.",
        "If the cable is shorter than described, let me know which side of the room it has to reach.",
        "The guarantee covers the switch and the transformer, but not the bulb.",
        "We are sorry that the box was damaged on its way to you.",
        "The delivery was attempted on Tuesday, and the driver left a card in the letter box.",
        "The wooden version is made to order and takes about two weeks longer.",
        "Yes, the base is heavy enough for a glass shade of that size.",
        "The instructions are on the last page, just below the drawing of the bracket.",
    ];

    private static readonly string[] German =
    [
        "Vielen Dank für Ihre Nachricht und die genaue Beschreibung.",
        "Ihr Paket hat heute früh unser Lager verlassen und sollte in drei Werktagen bei Ihnen sein.",
        "Zur Lampe gehören ein Befestigungssatz, zwei Ersatzbirnen und eine gedruckte Anleitung.",
        "Wir haben beim Paketzentrum nachgefragt und schreiben Ihnen, sobald eine Antwort da ist.",
        "Bitte halten Sie die runde Taste fünf Sekunden lang, bis das blaue Licht blinkt.",
        "Die Farbe wirkt auf dem Bild etwas wärmer als bei Tageslicht.",
        "Der Betrag wurde auf die Karte zurückgebucht, mit der Sie bezahlt haben.",
        "Es tut uns leid, dass der Karton unterwegs beschädigt wurde.",
        "Das beschädigte Glas können Sie behalten.",
        "Die Ausführung in Holz wird auf Bestellung gefertigt und dauert etwa zwei Wochen länger.",
    ];

    private static readonly string[] Violations =
    [
        "We would be happy to send you a gift card for your review.",
        "If you are happy, please leave us a five star review.",
        "Please change your review, and we will send you a small gift.",
        "Contact us before leaving negative feedback.",
        "Use this discount code for your next order.",
        "Follow us and subscribe to our newsletter.",
        "It is cheaper if you buy directly from us.",
        "Let us continue outside of this platform.",
        "You can pay by bank transfer instead.",
        "Please cancel the order and buy it on our website.",
        "You may also like our new garden lamps.",
        "Please send us your password.",
    ];

    private static readonly string[] Japanese =
    [
        "お問い合わせいただき、ありがとうございます。", "商品は本日の朝に倉庫を出ました。", "三日ほどでお手元に届く予定です。", "箱の中に取扱説明書と予備の電球が入っています。", "丸いボタンを五秒ほど押してください。",
        "青い光が点滅すれば設定は終わりです。", "ご不便をおかけして申し訳ございません。", "返金の手続きは昨日終わりました。", "写真の色は実物より少し暖かく見えることがあります。", "交換用の部品は明日発送いたします。",
    ];

    private static readonly string[] Chinese =
    [
        "您好，感谢您的来信。", "包裹今天早上已经离开我们的仓库。", "大约三天之后就能送到您手中。", "盒子里有说明书和两个备用灯泡。", "请按住圆形按钮五秒，直到蓝灯闪烁。",
        "对于运输途中的损坏，我们深表歉意。", "款项昨天已经退回到您付款时使用的卡上。", "图片上的颜色可能比实物稍微暖一些。", "替换的零件明天会寄出。", "木质的款式需要定做，大约多等两周。",
    ];

    private static readonly string[] Russian =
    [
        "Здравствуйте, спасибо за ваше сообщение.", "Посылка сегодня утром покинула наш склад.", "Она придёт к вам примерно через три дня.", "В коробке лежат инструкция и две запасные лампочки.", "Нам очень жаль, что упаковка была повреждена в пути.",
    ];

    private uint _state = seed == 0 ? 1 : seed;

    /// <summary>Messages that no rule reports anything about: two thirds English, one third German.</summary>
    public string[] Clean(int count) => Many(count, () => Latin(violations: 0));

    /// <summary>Messages of which each breaks one to three rules.</summary>
    public string[] Dirty(int count) => Many(count, () => Latin(violations: 1 + Next(3)));

    /// <summary>Messages in Japanese, Chinese and Russian that no rule reports anything about.</summary>
    public string[] NonLatin(int count) => Many(count, () =>
    {
        string[] sentences = Pick([Japanese, Chinese, Russian]);
        return string.Concat(Enumerable.Range(0, 6 + Next(4)).Select(_ => Pick(sentences) + (sentences == Russian ? " " : "")));
    });

    private static string[] Many(int count, Func<string> one) => [.. Enumerable.Range(0, count).Select(_ => one())];

    private string Latin(int violations)
    {
        string[] sentences = Next(3) == 0 ? German : English;
        List<string> body = [.. Enumerable.Range(0, 3 + Next(3)).Select(_ => Pick(sentences))];
        for (int i = 0; i < violations; i++)
            body.Insert(Next(body.Count + 1), Pick(Violations));
        return $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Greetings), Pick(Names))}\n\n{string.Join(' ', body)}\n\n{Pick(Closings)}";
    }

    private T Pick<T>(T[] from) => from[Next(from.Length)];

    /// <summary>Xorshift: the platform's own generator may change between versions, and with it the messages.</summary>
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)below);
    }
}
