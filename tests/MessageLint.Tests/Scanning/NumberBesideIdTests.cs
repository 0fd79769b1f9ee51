using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Names of ids before numbers: an id is written plainly, so the name is not believed of a number in disguise, nor where the words behind say what the number is.</summary>
public sealed class NumberBesideIdTests
{
    public static TheoryData<string> Names => ["Order number ", "Invoice no. ", "Your case: ", "The policy number is ", "Ref. ", "Serial number ", "Tracking number ", "Part no. "];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_number_in_disguise_is_no_id(string name)
    {
        string[] numbers =
        [
            "07700→900→266", "07700❤900❤266", "07700~900~266", "07700...900...266", "07700*900*266", "0 7 7 0 0 . 9 0 0 . 2 6 6", "0 7 7 0 0 9 0 0 2 6 6", "0.7.7.0.0.9.0.0.2.6.6",
            "𝟎𝟕𝟕𝟎𝟎 𝟗𝟎𝟎𝟐𝟔𝟔", "⓪⑦⑦⓪⓪ ⑨⓪⓪②⑥⑥", "o77oo 9oo266", "0a7b7c0d0e9f0g0h2i6j6", "07700x900x266", "zero seven seven double zero nine zero zero two six six", "07700 nine zero zero two six six",
            "four one five, five five five, zero one three two",
        ];
        foreach (string number in numbers)
            Assert.True(ScanProbe.Texts(name + number + ".", TokenKind.Phone) is [var phone] && phone == number, name + number);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_id_is_written_plainly_listed_or_read_out(string name)
    {
        string[] ids =
        [
            "4471-88-2231", "1Z 999 AA1 01 2345 6784", "12.34.56.78.90", "0280 158 053", "O280 158 O53", "0445_110_369", "447|188|305", "0455 | 0456 | 0457", "077, 700, 900", "00:11:22:33:44:55",
            "4 4 7 1 8 8", "one two three", "four four seven one eight eight", "0447-188-305", "A12B34C56D78", "*4471883*", "077 & 700 & 900", "0771****2266", "3\n0447\n188\n305",
        ];
        foreach (string id in ids)
            Assert.True(ScanProbe.Texts(name + id + ".", TokenKind.Phone).Length == 0, name + id);
    }

    [Theory]
    [InlineData("07700 900266", " - that is my number.")]
    [InlineData("07700 900266", ", that's my number.")]
    [InlineData("07700 900266", ". That is my number.")]
    [InlineData("07700 900266", ", which is our hotline.")]
    [InlineData("07700 900266", " is my mobile.")]
    [InlineData("07700 900266", ", ring me there.")]
    [InlineData("07700 900266", " is where you reach me.")]
    [InlineData("07700 900266", " (call/text).")]
    [InlineData("07700 900266", " (SMS only).")]
    [InlineData("0171 3920017", ", das ist meine Handynummer.")]
    [InlineData("0171 3920017", ", dort erreichen Sie mich.")]
    [InlineData("0171 3920017", " ist, wo Sie mich erreichen.")]
    [InlineData("0171 3920017", " (Anruf oder SMS).")]
    [InlineData("06 39 98 07 61", ", c'est mon numéro.")]
    [InlineData("06 39 98 07 61", ", appelez-moi dessus.")]
    [InlineData("06 39 98 07 61", " (appels et SMS)")]
    [InlineData("612 304 978", ", ese es mi número.")]
    [InlineData("612 304 978", ", llámeme ahí.")]
    [InlineData("347 447 1883", " è il mio numero.")]
    [InlineData("347 447 1883", " è dove può chiamarci.")]
    [InlineData("138 4471 8830", " 是我的号码。")]
    [InlineData("090-4471-8830", " にお電話ください。")]
    public void Words_behind_a_number_say_that_it_is_a_telephone(string number, string behind)
    {
        foreach (string name in new[] { "Policy number ", "Your order: ", "Numéro de dossier ", "Fallnummer ", "订单号 " })
            Assert.True(ScanProbe.Texts(name + number + behind, TokenKind.Phone) is [var phone] && phone == number, name + number + behind);
    }

    [Theory]
    [InlineData("Call our lovely colleague in the Leeds office any time on reference {0}", "07700 900266")]
    [InlineData("Please ring the friendly team at our little workshop in town at case {0}.", "0161 496 0123")]
    [InlineData("Call the man who packs all our parcels every day on {0}", "161 496 0123")]
    [InlineData("Rufen Sie unsere nette Kollegin im Büro in Leipzig jederzeit unter der Vorgangsnummer {0} an.", "0171 3920017")]
    [InlineData("Appelez notre gentille collègue du bureau de Lyon à toute heure au numéro de dossier {0}", "06 39 98 07 61")]
    [InlineData("Llame a nuestra simpática compañera de la oficina de León a cualquier hora al número de caso {0}", "612 304 978")]
    [InlineData("Chiami la nostra gentile collega dell'ufficio di Milano a qualsiasi ora al numero di pratica {0}", "347 447 1883")]
    [InlineData("Pour la livraison le numéro {0}", "06 39 98 07 61")]
    [InlineData("Pour votre commande le numéro est le {0}.", "06 39 98 07 61")]
    [InlineData("Para el pedido el número {0}", "612 304 978")]
    public void What_is_called_and_what_a_number_is_for_are_no_names(string sentence, string number) =>
        Assert.Equal([number], ScanProbe.Texts(string.Format(null, sentence, number), TokenKind.Phone));

    [Theory]
    [InlineData("We tried to call you yesterday on order {0}")]
    [InlineData("Please call the courier and quote reference {0}.")]
    [InlineData("If you call Amazon, they look at case {0}")]
    [InlineData("The text on the label is at reference {0}.")]
    [InlineData("A call came in from the depot on order {0}.")]
    [InlineData("Rufen Sie bitte die Spedition unter Angabe der Vorgangsnummer {0} an.")]
    [InlineData("Appelez le transporteur avec le numéro de dossier {0}")]
    [InlineData("Pour la livraison le numéro de suivi est le {0}.")]
    [InlineData("Per il reso il numero di pratica è {0}.")]
    public void What_is_called_about_an_id_leaves_it_one(string sentence)
    {
        foreach (string id in new[] { "0212 4471883", "4471-8830", "0280 158 053" })
            Assert.True(ScanProbe.Texts(string.Format(null, sentence, id), TokenKind.Phone).Length == 0, string.Format(null, sentence, id));
    }

    [Theory]
    [InlineData(" - that is your number.")]
    [InlineData(" is my case number.")]
    [InlineData(", that's the order number.")]
    [InlineData(", which is our reference.")]
    [InlineData(", it will reach us there on Monday.")]
    [InlineData(", please call the courier.")]
    [InlineData(" and contact us there.")]
    [InlineData(" (mobile phone)")]
    [InlineData(" is where you find the invoice.")]
    [InlineData(". Our phone line is closed today.")]
    [InlineData(" ist meine Fallnummer.")]
    [InlineData(", dort liegt das Paket.")]
    [InlineData(" est mon numéro de dossier.")]
    [InlineData(", appelez la Poste.")]
    [InlineData(" es mi número de caso.")]
    [InlineData(", y llame al transportista.")]
    [InlineData(" è il mio numero di pratica.")]
    [InlineData(" 是我的订单号。")]
    [InlineData(" が注文番号です。")]
    public void Other_words_behind_an_id_leave_it_one(string behind)
    {
        foreach (string id in new[] { "0212 4471883", "4471-8830", "0280 158 053" })
            Assert.True(ScanProbe.Texts("Policy number " + id + behind, TokenKind.Phone).Length == 0, id + behind);
    }
}
