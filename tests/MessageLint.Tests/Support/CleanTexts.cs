namespace MessageLint.Tests.Support;

/// <summary>All texts that the tests know and that the built-in rules say nothing about.</summary>
internal static class CleanTexts
{
    private static readonly string[] Everyday =
    [
        "",
        " \r\n\t",
        "Your order 111-5550001-5550002 has shipped with tracking number 1Z5555550000000005. It should arrive by 14 March, between 9:00 and 17:00.",
        "Vielen Dank für Ihre Nachricht. Wir haben die Lampe heute für 24,90 € erstattet, Größe 12 × 30 cm, Artikel B000000000.",
        "Merci de votre message. L'article sera remplacé dans un délai de 3 à 5 jours ouvrés.",
        "Gracias por su mensaje; el reembolso de 35,00 € se hará en los próximos días.",
        "Grazie per il messaggio, la fattura è allegata.",
        "お問い合わせありがとうございます。商品は明日発送いたします。",
        "您好，您的包裹已经发出，预计三天内送达。",
        "We tested the WH-1000XM4 with firmware v2.10.4 at 230 V and 50/60 Hz; it draws 40 % less than the older one.",
    ];

    public static IEnumerable<(string Text, MessageFacts Facts)> All(MessageLinter linter)
    {
        var buffer = new DiagnosticBuffer();
        IEnumerable<(string Text, MessageFacts Facts)> known = TestRules.Examples.Select(pair => (pair.Example.Message.Text, pair.Example.Message.Facts))
            .Concat(Everyday.SelectMany(_ => (string[])["amazon", "ebay", "generic"], (text, marketplace) => (text, new MessageFacts { Marketplace = marketplace })));
        foreach ((string text, MessageFacts facts) in known)
        {
            linter.Lint(text, facts, buffer);
            if (buffer.Count == 0)
                yield return (text, facts);
        }
    }
}
