using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Addresses whose signs are hidden in further ways, each beside a sentence that only looks like it.</summary>
public sealed class HiddenAddressTests
{
    [Theory]
    [InlineData("support -at- lumen-home -dot- com")]
    [InlineData("support \"at\" lumen-home \"dot\" com")]
    [InlineData("support ~at~ lumen-home ~dot~ com")]
    [InlineData("support |at| lumen-home |dot| com")]
    [InlineData("support/at/lumen-home/dot/com")]
    [InlineData("support_at_lumen-home_dot_com")]
    [InlineData("support (a) lumen (.) com")]
    [InlineData("support (at sign) lumen (dot) com")]
    [InlineData("support[at]gmail")]
    [InlineData("lumen.support@gmail")]
    [InlineData("support@lumen-home,com")]
    [InlineData("support@lumen-home•com")]
    [InlineData("support@lumen-home·com")]
    [InlineData("support@lumen-home. com")]
    [InlineData("support@ lumen-home .com")]
    [InlineData("support@lumen-home dot com")]
    [InlineData("info (chiocciola) lucevera (punto) it")]
    [InlineData("info (Klammeraffe) lampenwelt.de")]
    [InlineData("info chiocciolina gmail punto com")]
    [InlineData("ventas aroba luzviva punto es")]
    [InlineData("lumen.support at gmail dot com")]
    [InlineData("support at lumen-home.com")]
    [InlineData("s u p p o r t 0 1 (at) g m a i l")]
    [InlineData("s u p p o r t @ l u m e n . c o m")]
    [InlineData("moc.nemul@troppus")]
    [InlineData("c3VwcG9ydEBsdW1vcmEuY29t")]
    [InlineData("%73%75%70%70%6f%72%74%40%6c%75%6d%65%6e%2e%63%6f%6d")]
    [InlineData("lumen艾特163点com")]
    [InlineData("lumen 爱特 163 点 com")]
    public void Email(string text) => ScanProbe.Check(TokenKind.Email, $"mail: {text} !", text);

    [Theory]
    [InlineData(TokenKind.Domain, "l u m e n - h o m e . c o m")]
    [InlineData(TokenKind.Url, "w w w . l u m e n . c o m")]
    [InlineData(TokenKind.Domain, "lumen-home .com")]
    [InlineData(TokenKind.Domain, "lumen . com")]
    [InlineData(TokenKind.Domain, "lumen . c o m")]
    [InlineData(TokenKind.Domain, "LUMEN .COM")]
    [InlineData(TokenKind.Domain, "lumen .com/contact-form.html?x=1")]
    [InlineData(TokenKind.Domain, "lumen .com/new_arrivals")]
    [InlineData(TokenKind.Domain, "lumen-home . net / firmware / new")]
    [InlineData(TokenKind.Domain, "lumen . de / treiber")]
    [InlineData(TokenKind.Domain, "lumen-home * com / crib")]
    [InlineData(TokenKind.Url, "h t t p : / / lumen-home . shop")]
    [InlineData(TokenKind.Url, "https : / / lumen . de")]
    [InlineData(TokenKind.Domain, "lumen-home，com")]
    [InlineData(TokenKind.Domain, "lumen,com")]
    [InlineData(TokenKind.Domain, "lumen-home·com")]
    [InlineData(TokenKind.Domain, "lumen-home•de")]
    [InlineData(TokenKind.Domain, "lumen.c0m")]
    [InlineData(TokenKind.Url, "www,lumen,com")]
    [InlineData(TokenKind.Url, "www lumen com")]
    [InlineData(TokenKind.Url, "www-lumen-com")]
    [InlineData(TokenKind.Url, "wwwlumencom")]
    [InlineData(TokenKind.Domain, "ルーメンドットコム")]
    [InlineData(TokenKind.Domain, "93.184.216.34/shop")]
    [InlineData(TokenKind.Domain, "93.184.216.34:8080")]
    public void Host(TokenKind kind, string text) => ScanProbe.Check(kind, $"see {text} !", text);

    [Theory]
    [InlineData("user name lumen underscore home", "lumen underscore home")]
    [InlineData("utente luce trattino basso vera", "luce trattino basso vera")]
    [InlineData("usuario luz guion bajo viva", "luz guion bajo viva")]
    [InlineData("pseudo lumiere tiret bas shop", "lumiere tiret bas shop")]
    [InlineData("pseudo lumiere tiret du bas shop", "lumiere tiret du bas shop")]
    [InlineData("Nutzername lampe Unterstrich shop", "lampe Unterstrich shop")]
    [InlineData("lumen underscore home on Telegram", "lumen underscore home")]
    [InlineData("小老鼠 lumen 底線 tw", "lumen 底線 tw")]
    public void Name(string text, string expected) => ScanProbe.Check(TokenKind.Handle, text, expected);

    [Theory]
    [InlineData("The file is called photo underscore final on the card.")]
    [InlineData("La touche tiret bas ne marche pas. Il trattino basso è consumato. El guion bajo está roto.")]
    [InlineData("Nutzen Sie Bindestrich oder Unterstrich im WLAN-Namen. 產品底部的底線 tw 是裝飾。")]
    [InlineData("Thank you . It will arrive . com port is left . We use the .com store of Amazon, a .org page and .NET.")]
    [InlineData("It came back in red,io cables were missing. Keep dry,store cool. Sizes S,M and XL,in stock.")]
    [InlineData("Colour red .eu size 42, colour blue . eu size 43.")]
    [InlineData("The torque is 3 N·m, the length 25 mN·cm. Water • salt • sugar.")]
    [InlineData("Choose a plug . in / out or on . off / standby. The http : error 404 means nothing . de rien.")]
    [InlineData("型号有iPhone，iPad，Mac。颜色red，io")]
    [InlineData("Option (a) costs $5, option (b) costs $7. A state-of-the-art lamp. Look at \"a dot\" on it.")]
    [InlineData("You ordered on Amazon dot com. Bei Amazon Punkt de. Sur Amazon point fr. 亚马逊点com。アマゾンドットコム")]
    [InlineData("这一点com接口在左边。有点com")]
    [InlineData("The router is at 192.168.0.1/setup or 10.0.0.1:8080, firmware 2.4.1.7, build 1.2.3.4/5.")]
    [InlineData("www means world wide web. The screen shows www and then nothing.")]
    [InlineData("The hash is d41d8cd98f00b204e9800998ecf8427e, the key QWxhZGRpbjpvcGVuIHNlc2FtZQ== and SommerUrlaubImMai.")]
    [InlineData("En este punto es importante leer. Punto com. I was at Yahoo headquarters with the cup.")]
    public void Neither(string text)
    {
        ScanProbe.Check(TokenKind.Email, text, "");
        ScanProbe.Check(TokenKind.Domain, text, "");
        ScanProbe.Check(TokenKind.Url, text, "");
        ScanProbe.Check(TokenKind.Handle, text, "");
    }
}
