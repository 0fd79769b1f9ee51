using MessageLint.Tests.Support;

namespace MessageLint.Tests.Rules;

/// <summary>What people close with says no to nothing: a rule's exceptions hear a refusal, and not the courtesy that has its words.</summary>
public class OrdinaryClosingTests
{
    private static readonly string[] s_offers =
    [
        "Add me on WhatsApp.", "Order outside of Amazon, it is cheaper.", "Leave us five stars and get $10 back.",
        "Bestellen Sie außerhalb von Amazon, das ist billiger.", "Commandez en dehors d'Amazon, c'est moins cher.", "Escríbanos por WhatsApp.",
        "Ordinate fuori da Amazon, costa meno.", "WhatsAppでご連絡ください。", "请给个好评，五星好评返现5元。",
    ];

    private static readonly string[] s_closings =
    [
        "No problem at all.", "Sorry for the delay, it was not our fault.", "Please do not hesitate to ask.", "We can't thank you enough.",
        "Leider war das nicht unsere Schuld.", "Das wird nicht wieder vorkommen.", "Melden Sie sich, wenn etwas nicht passt.",
        "N'hésitez pas à nous contacter.", "Désolé, ce n'est pas notre faute.", "Nous ne manquerons pas de vous répondre.",
        "No dude en escribirnos.", "Lo sentimos, no fue culpa nuestra.", "Lamentamos que no le haya gustado.",
        "Ci dispiace per il disagio.", "Purtroppo il corriere era in ritardo.", "Non esiti a scriverci.",
        "申し訳ございません。", "ご遠慮なくお知らせください。", "不好意思让您久等了。", "抱歉给您带来不便。",
    ];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (string offer in s_offers)
            {
                foreach (string closing in s_closings)
                    pairs.Add(offer, closing);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Silences_no_offer(string offer, string closing)
    {
        string[] alone = Found(offer);
        Assert.NotEmpty(alone);
        Assert.All(alone, id => Assert.Contains(id, Found($"{offer} {closing}")));
    }

    private static string[] Found(string text) =>
        [.. TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics.Where(found => found.Severity >= Severity.Warning).Select(found => found.Id).Distinct(StringComparer.Ordinal)];
}
