using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Addresses whose signs are written as words.</summary>
public sealed class WordedAddressTests
{
    [Theory]
    [InlineData("write to support at brightlamp dot com", "support at brightlamp dot com")]
    [InlineData("support at bright lamp dot co dot uk, please", "support at bright lamp dot co dot uk")]
    [InlineData("jonas punkt muster bei lampen punkt de", "jonas punkt muster bei lampen punkt de")]
    [InlineData("max unterstrich muster affenschwanz lampen minus shop punkt de", "max unterstrich muster affenschwanz lampen minus shop punkt de")]
    [InlineData("service arobase lampe tiret shop point f r", "service arobase lampe tiret shop point f r")]
    [InlineData("ventas arroba lamparas punto es", "ventas arroba lamparas punto es")]
    [InlineData("info chiociola lampade punto it", "info chiociola lampade punto it")]
    [InlineData("paolo at gmail", "paolo at gmail")]
    [InlineData("write to paolo at gmail", "paolo at gmail")]
    [InlineData("I'm paolo at gmail", "paolo at gmail")]
    [InlineData("Mail: paolo bei gmx", "paolo bei gmx")]
    [InlineData("jonas74 en gmail", "jonas74 en gmail")]
    [InlineData("support at Gmail", "support at Gmail")]
    [InlineData("paolo su gmail punto com", "paolo su gmail punto com")]
    [InlineData("mary dot vintage at gmail", "mary dot vintage at gmail")]
    [InlineData("mi correo: ana arroba hotmail punto com", "ana arroba hotmail punto com")]
    [InlineData("service 小老鼠 lumen 点 tw", "service 小老鼠 lumen 点 tw")]
    [InlineData("ラン アット ヤフー ドット コム", "ラン アット ヤフー ドット コム")]
    [InlineData("spoke at gee mail", "spoke at gee mail")]
    [InlineData("werkbank at lumenhaus, period eu", "werkbank at lumenhaus, period eu")]
    public void Email(string text, string expected)
    {
        MessageToken token = ScanProbe.Single(text, TokenKind.Email);
        Assert.Equal(expected, text.Substring(token.StartUnit, token.LengthUnits));
        Assert.Equal(Disguise.WrittenSign, token.Disguise);
    }

    [Theory]
    [InlineData("visit bright dash lamp dot com", "bright dash lamp dot com")]
    [InlineData("lampenladen punkt de im Browser", "lampenladen punkt de")]
    [InlineData("marysvintage point net", "marysvintage point net")]
    [InlineData("ランプ、ドットコム", "ランプ、ドットコム")]
    [InlineData("the polka dot com-forter", "")]
    [InlineData("kringel lampen punkt de-e", "lampen punkt de-e")]
    [InlineData("the part is on lumenhome dot com and ships today", "lumenhome dot com")]
    [InlineData("see lumenhome dot uk for more", "lumenhome dot uk")]
    [InlineData("see echo dot com now", "echo dot com")]
    [InlineData("see lumenhaus dot it", "lumenhaus dot it")]
    [InlineData("lumenladen Punkt komm", "lumenladen Punkt komm")]
    [InlineData("visitez lumiere point net", "lumiere point net")]
    [InlineData("visita tiendaluna punto es.", "tiendaluna punto es")]
    [InlineData("lumora trattino casa punto it nel browser", "lumora trattino casa punto it")]
    [InlineData("官网 lumen 点 cn", "lumen 点 cn")]
    [InlineData("lumen点jp有货", "lumen点jp")]
    [InlineData("我们官网是小灯点cn看看", "灯点cn")]
    [InlineData("我们网站点com", "站点com")]
    [InlineData("ルモラ点コム", "ルモラ点コム")]
    [InlineData("ルモラ ドット ネットで検索", "ルモラ ドット ネット")]
    [InlineData("キムラジテンシャ、点ネット", "キムラジテンシャ、点ネット")]
    [InlineData("ミナト ハイフン ランプ ドット ショップ", "ミナト ハイフン ランプ ドット ショップ")]
    [InlineData("lumenrad Punkt bike", "lumenrad Punkt bike")]
    [InlineData("lumiere poin komme", "lumiere poin komme")]
    public void Domain(string text, string expected) => ScanProbe.Check(TokenKind.Domain, text, expected);

    [Theory]
    [InlineData("The red dot in the manual marks the point at which it is one.")]
    [InlineData("At this point it is fine. From the point of view of net sales, no.")]
    [InlineData("Please look at the point in question and at the dot on the dial. The dot com bubble.")]
    [InlineData("point de vente à Paris, un point me gêne, le point est clair, point info ci-dessous")]
    [InlineData("El punto es que el punto de venta cierra. En este punto me paro. Cualquier punto es posible.")]
    [InlineData("Il punto è che a questo punto it tutto va bene. Un punto di ritiro.")]
    [InlineData("Der Punkt ist: auf den Punkt genau. Punkt 3.")]
    [InlineData("Sign in at Outlook. We are at Yahoo. Is the mail from Amazon in Gmail?")]
    [InlineData("L'arobase imprimée sur le mug s'efface, la arroba del estampado, 小老鼠玩偶, 周三点餐")]
    [InlineData("ドット柄のシャツとアットホームな店")]
    [InlineData("The calendar sync works on Outlook. Check the spam folder at Yahoo. Works on outlook, too.")]
    [InlineData("Bitte schauen Sie in den Spam-Ordner bei Gmail. Anmeldung bei Outlook.")]
    [InlineData("Vérifiez vos courriers indésirables Gmail et Outlook. Le calendrier marche chez Gmail.")]
    [InlineData("El calendario funciona en Outlook. Il calendario funziona su Outlook.")]
    [InlineData("Can I use the Echo Dot UK plug? The Echo Dot US model. We sell the Echo Dot IT. This is a Quantum Dot TV.")]
    [InlineData("Ihr Echo Dot DE ist unterwegs. Le Echo Dot fr est disponible. El Echo Dot de color negro llega mañana.")]
    [InlineData("Der Punkt ist rot. Am wichtigsten Punkt online lesen.")]
    [InlineData("The hot mail bag stays warm at hot mail rooms.")]
    public void NotAnAddress(string text)
    {
        ScanProbe.Check(TokenKind.Email, text, "");
        ScanProbe.Check(TokenKind.Domain, text, "");
    }

    [Theory]
    [InlineData("jo, the round a, lumenhaus, full stop, com", "jo, the round a, lumenhaus, full stop, com")]
    [InlineData("info, then the curly a, then lumen dash haus period net", "info, then the curly a, then lumen dash haus period net")]
    [InlineData("jo at sign lumenhaus full stop co full stop uk", "jo at sign lumenhaus full stop co full stop uk")]
    [InlineData("jo the a in a circle gmail dot com", "jo the a in a circle gmail dot com")]
    [InlineData("Charlie Alpha Romeo Echo, the round a, lumenhaus, full stop, Charlie Oscar Mike", "Charlie Alpha Romeo Echo, the round a, lumenhaus, full stop, Charlie Oscar Mike")]
    [InlineData("hilfe, das a im Kreis, lichthaus, Punkt, de", "hilfe, das a im Kreis, lichthaus, Punkt, de")]
    [InlineData("Ida Nordpol Friedrich Otto, dann der Klammeraffe, lichthaus Punkt Dora Emil", "Ida Nordpol Friedrich Otto, dann der Klammeraffe, lichthaus Punkt Dora Emil")]
    [InlineData("claire, le a enroulé, lumiere, point, com", "claire, le a enroulé, lumiere, point, com")]
    [InlineData("contact a commercial lumiere point fr", "contact a commercial lumiere point fr")]
    [InlineData("ventas, la a con rabito, tiendaluna punto es", "ventas, la a con rabito, tiendaluna punto es")]
    [InlineData("ana guion bajo sol arroba tiendaluna punto com", "ana guion bajo sol arroba tiendaluna punto com")]
    [InlineData("info, la a con la coda, casaluna, punto, it", "info, la a con la coda, casaluna, punto, it")]
    [InlineData("hosho ぐるぐるマーク lumen ぽち co ぽち jp", "hosho ぐるぐるマーク lumen ぽち co ぽち jp")]
    [InlineData("hosho まるエー lumen てん こむ", "hosho まるエー lumen てん こむ")]
    [InlineData("service 圈起来的a lumen 点 com", "service 圈起来的a lumen 点 com")]
    [InlineData("service 加那個圈圈a lumen 點 cn", "service 加那個圈圈a lumen 點 cn")]
    [InlineData("info, the curly a, lumen.com", "info, the curly a, lumen.com")]
    public void At_sign_described(string text, string expected) => ScanProbe.Check(TokenKind.Email, text, expected);

    [Theory]
    [InlineData("see lumenhaus dot see oh em for more", "lumenhaus dot see oh em")]
    [InlineData("lumenhaus dot see-oh-em", "lumenhaus dot see-oh-em")]
    [InlineData("lumenhaus dot co dot you kay", "lumenhaus dot co dot you kay")]
    [InlineData("lumenhaus dot eye oh", "lumenhaus dot eye oh")]
    [InlineData("lumiere point cé o èm", "lumiere point cé o èm")]
    [InlineData("lumiere point èf èr", "lumiere point èf èr")]
    [InlineData("tiendaluna, punto, e, ese", "tiendaluna, punto, e, ese")]
    [InlineData("casaluna punto i ti", "casaluna punto i ti")]
    [InlineData("casaluna punto ci o emme", "casaluna punto ci o emme")]
    [InlineData("lichthaus Punkt ce o em", "lichthaus Punkt ce o em")]
    [InlineData("lichthaus Punkt D wie Dora, E wie Emil", "lichthaus Punkt D wie Dora, E wie Emil")]
    [InlineData("lichthaus Punkt Dora Emil", "lichthaus Punkt Dora Emil")]
    [InlineData("ルーメン ドット シーオーエム", "ルーメン ドット シーオーエム")]
    [InlineData("lumen てん シーオー てん じぇーぴー", "lumen てん シーオー てん じぇーぴー")]
    [InlineData("lumen 点 西欧艾姆", "lumen 点 西欧艾姆")]
    [InlineData("lumen 點 恩伊踢", "lumen 點 恩伊踢")]
    public void Top_level_by_the_names_of_letters(string text, string expected) => ScanProbe.Check(TokenKind.Domain, text, expected);

    [Theory]
    [InlineData("Instagram lumora dot care", "lumora dot care")]
    [InlineData("Telegram: mara guion bajo siete", "mara guion bajo siete")]
    [InlineData("on Insta we are lumora full stop care", "lumora full stop care")]
    [InlineData("find me on the little camera app, pedal full stop petes, and dm", "pedal full stop petes")]
    [InlineData("more on the photo app, at pedal dot petes", "pedal dot petes")]
    [InlineData("it is marys underscore vintage underscore finds there", "marys underscore vintage underscore finds")]
    [InlineData("Telegram mara tiret du bas sept", "mara tiret du bas sept")]
    [InlineData("Telegram: lumen underline home", "lumen underline home")]
    [InlineData("usuario luz subrayado viva", "luz subrayado viva")]
    [InlineData("utente luce sottolineato vera", "luce sottolineato vera")]
    [InlineData("lumen underline home on Telegram", "lumen underline home")]
    [InlineData("in the app we are lumen underscore home", "lumen underscore home")]
    [InlineData("on Insta we are lumora dash care", "lumora dash care")]
    [InlineData("DMで kimura アンダーバー チャリ まで", "kimura アンダーバー チャリ")]
    public void Name_behind_a_service(string text, string expected) => ScanProbe.Check(TokenKind.Handle, text, expected);

    [Theory]
    [InlineData("The point is that the eye of the needle is small. Is the full stop missing in the manual?")]
    [InlineData("The printer came to a full stop. In the morning it ran. The laser dot, see page two, is red.")]
    [InlineData("The round a is worn off, full stop. An a in a circle and a red dot are on the label.")]
    [InlineData("In questo punto i ti sono incollati. Punto e virgola mancano, punto e basta.")]
    [InlineData("Le point de vente est fermé, un point c'est tout. En ese punto, ese cable no sirve.")]
    [InlineData("Der Punkt de luxe ist fein. Punkt eins, e und f sind gleich. Am Punkt e u f sind Löcher.")]
    [InlineData("三点 西欧风格的灯，早点 爱欧洲，圈起来的A表示合格，小老鼠玩具")]
    [InlineData("てんとう虫のデザイン、ポチっと ネットで注文、ぐるぐる巻き、きってん ネット")]
    [InlineData("Follow the app, red dot means offline. On the app, press full stop twice. The Facebook point of view is ours.")]
    [InlineData("We saw you on Instagram and the laser dot sight. Facebook: get a laser dash clip.")]
    [InlineData("Your account minus fees is credited. The Echo Dot and the Polka Dot are products.")]
    [InlineData("请给宝宝多点爱哦！亚马逊站点 JP 有货。这个站点jp有货。请送到最近的网点 HK。疑问点 net 线。")]
    [InlineData("ご不明点ネットでお調べください。気になる点コムに確認します。愛犬 ポチ ネットで注文しました。スノコ てん ネット付き")]
    [InlineData("Just dot it. Use a brush, dot it, and let it dry. You may dot me.")]
    [InlineData("¿Qué punto es? Le laser affiche un seul point net. Notre point com est réussi.")]
    [InlineData("Zum nächsten Punkt komm ich gleich. Am letzten Punkt komm ich nicht weiter.")]
    [InlineData("In the app you can underline text. In your profile you can underline titles. You can underline text in WhatsApp.")]
    [InlineData("En la app, el texto subrayado indica un enlace. Nell'app il testo sottolineato indica un errore.")]
    [InlineData("Find the app Viofo dash cam. We are on YouTube, Viofo dash cam.")]
    [InlineData("The registration is Golf November five nine Lima Uniform Mike.")]
    public void No_sign_in_sentences(string text)
    {
        ScanProbe.Check(TokenKind.Email, text, "");
        ScanProbe.Check(TokenKind.Domain, text, "");
        ScanProbe.Check(TokenKind.Handle, text, "");
    }
}
