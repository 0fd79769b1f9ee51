using MessageLint.Tests.Support;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Ways to hide a contact by how it is written, each beside what only looks like it.</summary>
public sealed class HiddenContactTests
{
    [Theory]
    [InlineData("Turn the page: ɯoɔ˙uɹǝɟpuɐʞooɹq", "ɯoɔ˙uɹǝɟpuɐʞooɹq", "upside down")]
    [InlineData("ʎɐqǝ ɟo ǝpısʇno sıɥʇ op sn ʇǝן", "ʎɐqǝ ɟo ǝpısʇno", "whole words upside down")]
    [InlineData("2回⽬からは⾃社サイトから直接お買い求めください。", "⾃社サイトから直接お買い", "radicals for characters")]
    [InlineData("Call ⓪① ⑥① ㊾ ⑥⓪⑤⑤⓪", "⓪① ⑥① ㊾ ⑥⓪⑤⑤⓪", "numbers beyond twenty in circles")]
    [InlineData("Mail: ₖᵢₗₙ@gmail.com", "ₖᵢₗₙ@gmail.com", "lowered letters")]
    [InlineData("Ring 0\U0001D17361 496 0550", "0\U0001D17361 496 0550", "an invisible sign of another plane")]
    [InlineData("Write to kiln\r\n@\r\nbrookandfern\r\n.\r\ncom", "kiln\r\n@\r\nbrookandfern\r\n.\r\ncom", "each part on its line")]
    [InlineData("Mail an info [apenstaartje] plankenbos [punt] nl", "info [apenstaartje] plankenbos [punt] nl", "signs in Dutch")]
    [InlineData("Telegram: @ | quai | aux | tissus", "quai | aux | tissus", "bars behind an at sign")]
    [InlineData("Telegram, and there look for @ the . brass . finch", "the . brass . finch", "farther on in the sentence")]
    [InlineData("On Skype: live:.cid.4f8a2c91be", "live:.cid.4f8a2c91be", "a name that was given out")]
    [InlineData("Bank: Dora Emil fünfundsiebzig, einundfünfzig einundzwanzig, null acht null null, zwölf fünfundvierzig, zwölf einundsechzig, neunundneunzig", "fünfundsiebzig, einundfünfzig", "the country of an account in words of an alphabet")]
    [InlineData("Message me on 🇼 🇭 🇦 🇹 🇸 🇦 🇵 🇵 please", "🇼 🇭 🇦 🇹 🇸 🇦 🇵 🇵", "letters of flags")]
    [InlineData("Message me on Wħaŧsaƥƥ please", "Wħaŧsaƥƥ", "letters with strokes and hooks")]
    [InlineData("Message me on ᗯᕼᗩTᔕᗩᑭᑭ please", "ᗯᕼᗩTᔕᗩᑭᑭ", "syllables of Canada")]
    [InlineData("Telefone 212 SSS OI78", "212 SSS OI78", "capitals for figures")]
    [InlineData("Let us settle this outside of e . Bay", "e . Bay", "a name in two parts")]
    [InlineData("Paghi fuori da ibei, più comodo", "ibei", "a name by ear")]
    [InlineData("b u y   d i r e c t l y   f r o m   u s next time", "b u y   d i r e c t l y   f r o m   u s", "three blanks between words")]
    [InlineData("LINEは けー・えむ・あい・えぬ・おー です。", "けー・えむ・あい・えぬ・おー", "names of letters in hiragana, of which the first begins no number")]
    [InlineData("写真は lumencraft ぴりおど com で検索", "lumencraft ぴりおど com", "a dot in hiragana that ends in a character of its own")]
    public void Found(string text, string part, string why) =>
        Assert.True(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "ebay" }).Diagnostics.Any(found => found.Severity >= Severity.Warning && text.Substring(found.Span.Start, found.Span.Length).Contains(part, StringComparison.Ordinal)), why);

    [Theory]
    [InlineData("It is pronounced /ˈlɜːnɪŋ/, with an ɹ and an ɔ, not with ʌ.")]
    [InlineData("The keys show ɐ ə and ɔ only.")]
    [InlineData("Rated 4 @\n12 V . comes with a plug.")]
    [InlineData("Thanks\n.\nDe lamp is on its way.")]
    [InlineData("Our Instagram posters are 2 @ 5 pounds - frames are extra.")]
    [InlineData("The Skype key is live:recording on this headset.")]
    [InlineData("The board takes 212 SSD and 30 BIOS chips.")]
    [InlineData("The e - bike and the bay - window are two listings.")]
    [InlineData("⼤きさは⼆⼗センチです。")]
    [InlineData("ㄥ ㄣㄣ .om")]
    [InlineData("The Skype key goes live:12.05.2025 at 8.")]
    [InlineData("Kugellager 608 2Z 6204 2Z, 100 Stück.")]
    [InlineData("WIR LIEFERN 0800 BIS 1700 UHR.")]
    public void Nothing(string text) => Assert.Empty(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "ebay" }).Diagnostics.Where(found => found.Severity >= Severity.Warning));
}
