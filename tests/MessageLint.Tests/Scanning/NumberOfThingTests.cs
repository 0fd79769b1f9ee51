using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Sentences times things: a number that could be dialled is the id of a thing in some sentences, and in others the telephone of who speaks of the thing.</summary>
public sealed class NumberOfThingTests
{
    private const string English = "policy case pallet warranty reservation";
    private const string German = "Police Garantie Buchung Palette";
    private const string French = "garantie palette réservation police";
    private const string Spanish = "póliza reserva garantía";
    private const string Italian = "polizza prenotazione garanzia";
    private const string Chinese = "保单 预约 托盘";
    private const string Japanese = "予約 保険 ロッカー";

    public static TheoryData<string, string, string> Ids => new()
    {
        { English, "020 7946 0371", "The {0} number is {1}." },
        { English, "020 7946 0371", "{0} no. {1} was closed yesterday." },
        { English, "020 7946 0371", "Amazon gave the {0} the number {1}." },
        { English, "020 7946 0371", "The number of the {0} is {1}." },
        { English, "020 7946 0371", "The {0} with the number {1} is with our technician." },
        { English, "020 7946 0371", "Look for {1}, that is the {0} number." },
        { English, "020 7946 0371", "Does the {0} number begin with {1}?" },
        { German, "030 901820", "Ihre {0} hat die Nummer {1}." },
        { German, "030 901820", "Die Nummer der {0} ist {1}." },
        { German, "030 901820", "{1}, das ist die {0}nummer." },
        { French, "06 39 98 27 66", "Le numéro de {0} est le {1}." },
        { French, "06 39 98 27 66", "Votre {0} porte le numéro {1}." },
        { French, "06 39 98 27 66", "{1}, c'est le numéro de {0}." },
        { Spanish, "612 345 678", "El número de {0} es {1}." },
        { Spanish, "612 345 678", "La {0} lleva el número {1}." },
        { Italian, "347 4471883", "Il numero di {0} è {1}." },
        { Italian, "347 4471883", "La {0} porta il numero {1}." },
        { Chinese, "0571-44718830", "您的{0}编号：{1}" },
        { Chinese, "0571-44718830", "{0}ID：{1}" },
        { Chinese, "0571-44718830", "{1}，那是{0}号。" },
        { Japanese, "03-4471-8830", "{0}番号は{1}です。" },
        { Japanese, "03-4471-8830", "{0}の番号：\n{1}" },
        { Japanese, "03-4471-8830", "{0}コード：{1}" },
    };

    public static TheoryData<string, string, string> Telephones => new()
    {
        { English, "020 7946 0371", "About your {0}, my number is {1}." },
        { English, "020 7946 0371", "My number for the {0} is {1}." },
        { English, "020 7946 0371", "Call our {0} number {1}." },
        { English, "020 7946 0371", "The number for questions about the {0} is {1}." },
        { English, "020 7946 0371", "The number to call about the {0} is {1}." },
        { English, "+44 20 7946 0371", "The {0} number is {1}." },
        { English, "020 7946 0371", "I have your {0}, and the workshop is on {1}." },
        { German, "030 901820", "Meine Nummer für die {0} ist {1}." },
        { German, "030 901820", "Die Nummer für Fragen zur {0} ist {1}." },
        { French, "06 39 98 27 66", "Mon numéro pour la {0} : {1}" },
        { French, "06 39 98 27 66", "Le numéro à appeler pour la {0} est le {1}." },
        { Spanish, "612 345 678", "Mi número para la {0}: {1}" },
        { Spanish, "612 345 678", "Línea de {0}: {1}" },
        { Italian, "347 4471883", "Il mio numero per la {0}: {1}" },
        { Italian, "347 4471883", "Il numero da chiamare per la {0} è {1}." },
        { Chinese, "0571-44718830", "{0}的事请打{1}。" },
        { Japanese, "03-4471-8830", "{0}の件は、私の番号{1}へどうぞ。" },
    };

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_number_of_a_thing_is_no_telephone(string things, string number, string sentence)
    {
        foreach (string thing in things.Split(' '))
        {
            string text = string.Format(null, sentence, thing, number);
            Assert.True(ScanProbe.Texts(text, TokenKind.Phone).Length == 0, text);
        }
    }

    [Theory]
    [MemberData(nameof(Telephones))]
    public void The_telephone_of_who_speaks_of_a_thing_is_found(string things, string number, string sentence)
    {
        foreach (string thing in things.Split(' '))
        {
            string text = string.Format(null, sentence, thing, number);
            Assert.True(ScanProbe.Texts(text, TokenKind.Phone) is [var phone] && phone == number, text);
        }
    }
}
