using System.Globalization;

namespace MessageLint.Tests.Support;

/// <summary>Messages as service desks write them all day, made of sentences with a seed: numbers, dates, prices and words that also stand in forbidden messages.</summary>
internal static class ServiceTexts
{
    private static readonly string[] Sentences =
    [
        "Thank you for your patience with this order.", "The parcel with your {P} left our warehouse on {D}.", "You can follow it with the number {T}.", "We refunded {M} to the card that you paid with.",
        "The {P} has a warranty of {N} months.", "Please send a photo of the damaged part, so that we can check it with the manufacturer.", "A new {P} will be on its way tomorrow.", "Order {O} was packed this morning.",
        "It weighs {N} kg and measures {N} x {N} cm.", "If the lamp does not light up, hold the button for {N} seconds.", "The carrier says that nobody was at home; the next attempt is on {D}.", "You may return it within {N} days from your account.",
        "We are sorry for the delay and understand that this is annoying.", "The price includes {N} pieces and a manual.", "Our team answers from Monday to Friday, 9 am to 5 pm.", "The invoice {I} is attached.",
        "Ihre Bestellung {O} ist seit dem {D} unterwegs.", "Die Garantie für die {P} gilt {N} Monate.", "Wir haben Ihnen {M} erstattet.", "Votre colis partira demain matin.", "La garantie de l'article est de {N} mois.", "El paquete pesa {N} kg y llegará el {D}.", "La batteria dura circa {N} ore.",
    ];

    private static readonly string[] Products = ["desk lamp", "water bottle", "phone case", "garden hose", "website-controlled light", "five-piece knife set", "Kaffeemühle", "cable"];

    public static IEnumerable<string> Messages(int count)
    {
        var random = new Random(314);
        for (int i = 0; i < count; i++)
        {
            int sentences = random.Next(2, 9);
            yield return "Hello,\n\n" + string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Fill(Sentences[random.Next(Sentences.Length)], random))) + "\n\nBest regards\nAnna";
        }
    }

    private static string Fill(string sentence, Random random) => sentence
        .Replace("{P}", Products[random.Next(Products.Length)], StringComparison.Ordinal)
        .Replace("{N}", random.Next(2, 40).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{D}", random.Next(2) == 0 ? "14 March" : "2026-03-14", StringComparison.Ordinal)
        .Replace("{T}", random.Next(2) == 0 ? "1Z5555550000000005" : "TBA555000000001", StringComparison.Ordinal)
        .Replace("{M}", random.Next(2) == 0 ? "$24.90" : "24,90 €", StringComparison.Ordinal)
        .Replace("{O}", "111-5550001-5550002", StringComparison.Ordinal)
        .Replace("{I}", "INV-555012", StringComparison.Ordinal);
}
