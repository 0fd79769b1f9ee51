using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>What stands behind a messenger is its user's name if it looks like one; words of the sentence are not.</summary>
public class AccountNameTests
{
    [Theory]
    [InlineData("Telegram: lumen_home", "lumen_home")]
    [InlineData("Telegram lumen_home88", "lumen_home88")]
    [InlineData("Skype: live:lumen", "live:lumen")]
    [InlineData("Skype lumen.home", "lumen.home")]
    [InlineData("Skype lumen . home", "lumen . home")]
    [InlineData("Skype: lumen-home_shop, thanks", "lumen-home_shop")]
    [InlineData("Skype: lumen_home. Next day", "lumen_home")]
    [InlineData("Telegram (lumen_home)", "lumen_home")]
    [InlineData("Telegram = \"lumen_home\"", "lumen_home")]
    [InlineData("Discord: lumen#1234", "lumen#1234")]
    [InlineData("s k y p e live : lumenhome", "live : lumenhome")]
    [InlineData("F B : les lampes . de . claire", "les lampes . de . claire")]
    [InlineData("FB: /lumenhome", "lumenhome")]
    [InlineData("Telegram: lumenhome", "lumenhome")]
    [InlineData("kik lumen88x", "lumen88x")]
    [InlineData("tg: lumen_home", "lumen_home")]
    [InlineData("LINE lumen88x", "lumen88x")]
    [InlineData("ライン：lumen88x", "lumen88x")]
    [InlineData("微信：lumen88x", "lumen88x")]
    [InlineData("威信lumen88x", "lumen88x")]
    [InlineData("加微信 lumenhome 谢谢", "lumenhome")]
    [InlineData("Telegram: L wie Ludwig, U wie Ulrich, M wie Martha, E wie Emil", "L wie Ludwig, U wie Ulrich, M wie Martha, E wie Emil")]
    [InlineData("Skype Lima Uniform Mike Echo November", "Lima Uniform Mike Echo November")]
    [InlineData("T.e.l.e.g.r.a.m : lumen_home", "lumen_home")]
    [InlineData("Τelegram: lumen_home", "lumen_home")]
    [InlineData("user name lumen underscore home on Telegram", "lumen underscore home")]
    [InlineData("I'm on Discord too, lumen#1234, all day", "lumen#1234")]
    [InlineData("Instagram-Chat: \u029F\u1D1C\u1D0D\u1D07\u0274_\u029C\u1D0F\u1D0D\u1D07, always", "\u029F\u1D1C\u1D0D\u1D07\u0274_\u029C\u1D0F\u1D0D\u1D07")]
    [InlineData("ⓁⒾⓃⒺ：lumen88x", "lumen88x")]
    [InlineData("ｌｉｎｅ：lumen88x", "lumen88x")]
    [InlineData("Skype: l\u0456v\u0435:lumen", "l\u0456v\u0435:lumen")]
    [InlineData("wha tsapp lumen88x", "lumen88x")]
    [InlineData("Su Instagram mi trovi come l\u200Cu\u200Cm\u200Ce\u200Cn, sempre", "l\u200Cu\u200Cm\u200Ce\u200Cn")]
    public void Name(string text, string name) => Assert.Contains(name, Names(text));

    [Theory]
    [InlineData("The watch shows Telegram notifications 24.")]
    [InlineData("Telegram for Windows works.")]
    [InlineData("Facebook/Instagram: not used.")]
    [InlineData("Skype is installed on it. It works.")]
    [InlineData("Our production line A12 moves.")]
    [InlineData("Model TG 450 fits, so do FB 300 and IG 20.")]
    [InlineData("WA 98109-1234")]
    [InlineData("We have no Telegram: sorry.")]
    [InlineData("飞机模型 747A 已经缺货。")]
    [InlineData("卫星号码 415 是型号。")]
    [InlineData("製品ライン：ABC123をご覧ください。")]
    [InlineData("绿色软件包装，编号 88123。")]
    [InlineData("The file is called photo underscore final.")]
    [InlineData("Discord works again. Case lamp#1234 is closed.")]
    [InlineData("The line is drawn on the V.X. lamp.")]
    [InlineData("Die Uhr zeigt WhatsApp und Bild\u00ADschirm\u00ADmeldungen an.")]
    public void No_name(string text) => Assert.Empty(Names(text));

    private static string[] Names(string text) =>
        [.. TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics.Where(found => found.Id is "ML1003" or "ML1004").Select(found => text.Substring(found.Span.Start, found.Span.Length))];
}
