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
    [InlineData("mi correo: ana arroba hotmail punto com", "ana arroba hotmail punto com")]
    [InlineData("service 小老鼠 lumen 点 tw", "service 小老鼠 lumen 点 tw")]
    [InlineData("ラン アット ヤフー ドット コム", "ラン アット ヤフー ドット コム")]
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
    [InlineData("kringel lampen punkt de-e", "lampen punkt de")]
    [InlineData("the part is on lumenhome dot com and ships today", "lumenhome dot com")]
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
    public void NotAnAddress(string text)
    {
        ScanProbe.Check(TokenKind.Email, text, "");
        ScanProbe.Check(TokenKind.Domain, text, "");
    }
}
