using MessageLint.Internals.Matching;

namespace MessageLint.Tests.Matching;

/// <summary>Words that are misspelt by sound, by doubled letters or by a slip of the pen are the word that is meant; words of their own are not.</summary>
public sealed class MisspeltWordTests
{
    private static readonly PhraseProgram s_program = TestRules.Compile(
        "our review",
        "our coupon",
        "our discount",
        "our whatsapp",
        "our stelline",
        "our étoiles",
        "our estrellas",
        "our außerhalb",
        "our comisión",
        "our hablamos",
        "our bewertung",
        "our rabatte",
        "our promotion",
        "our telefono",
        "our winner",
        "our sitting",
        "our herstellen",
        "our evening",
        "our testez",
        "our conseillez",
        "our seguirci",
        "our recensione",
        "our calificación",
        "our évaluation",
        "our escríbeme");

    [Theory]
    [InlineData("revew")]
    [InlineData("reveiw")]
    [InlineData("revieew")]
    [InlineData("reviiew")]
    [InlineData("kupon")]
    [InlineData("cupon")]
    [InlineData("couppon")]
    [InlineData("discunt")]
    [InlineData("diskount")]
    [InlineData("dicsount")]
    [InlineData("DISSCOUNT")]
    [InlineData("watsapp")]
    [InlineData("whatsap")]
    [InlineData("steline")]
    [InlineData("zétoiles")]
    [InlineData("étoilles")]
    [InlineData("estreyas")]
    [InlineData("estrelas")]
    [InlineData("auserhalb")]
    [InlineData("ausserrhalb")]
    [InlineData("komision")]
    [InlineData("comicion")]
    [InlineData("ablamos")]
    [InlineData("bewertng")]
    [InlineData("Bewerttung")]
    [InlineData("rabbate")]
    [InlineData("promossion")]
    [InlineData("telefonno")]
    [InlineData("evenning")]
    [InlineData("testtez")]
    [InlineData("conseilez")]
    [InlineData("seguirrci")]
    [InlineData("rescensione")]
    [InlineData("recenzione")]
    [InlineData("recinsione")]
    [InlineData("kalificacion")]
    [InlineData("evaluassion")]
    [InlineData("escribeeme")]
    public void MisspeltWordsAreTheWordThatIsMeant(string word) => Assert.Single(TestRules.Hits(s_program, $"our {word} here"));

    [Theory]
    [InlineData("rivers")]
    [InlineData("revue")]
    [InlineData("viewer")]
    [InlineData("viscount")]
    [InlineData("discus")]
    [InlineData("Diskurs")]
    [InlineData("Steine")]
    [InlineData("Bewirtung")]
    [InlineData("Bewerbung")]
    [InlineData("étoffes")]
    [InlineData("estufas")]
    [InlineData("whiner")]
    [InlineData("siting")]
    [InlineData("erstellen")]
    [InlineData("commotion")]
    [InlineData("couplet")]
    [InlineData("evning")]
    [InlineData("eveinng")]
    [InlineData("testés")]
    [InlineData("testes")]
    [InlineData("conseillés")]
    [InlineData("seguirsi")]
    [InlineData("recinzione")]
    [InlineData("recessione")]
    [InlineData("resezione")]
    [InlineData("cualificación")]
    [InlineData("qualification")]
    [InlineData("dévaluation")]
    [InlineData("descríbeme")]
    [InlineData("estelas")]
    [InlineData("celline")]
    [InlineData("stalline")]
    [InlineData("hallamos")]
    public void WordsOfTheirOwnAreNotTakenForOthers(string word) => Assert.Empty(TestRules.Hits(s_program, $"our {word} here"));

    [Fact]
    public void ShortWordsAreNotReadByTheirSound() =>
        Assert.Empty(TestRules.Hits(TestRules.Compile("our bonus", "our case"), "our bonuss, our kase"));

    [Theory]
    [InlineData("coupon", "kupon")]
    [InlineData("hablamos", "ablamos")]
    [InlineData("ausserhalb", "auseralb")]
    [InlineData("geschenk", "geshenk")]
    [InlineData("telephone", "telefone")]
    [InlineData("comision", "komizion")]
    [InlineData("enviamos", "embiamos")]
    [InlineData("rabatt", "rabat")]
    public void WordsThatSoundAlikeHaveOneForm(string word, string misspelt) => Assert.Equal(FormOf(word), FormOf(misspelt));

    [Theory]
    [InlineData("sterne", "steine")]
    [InlineData("bestehen", "besten")]
    [InlineData("validee", "valide")]
    [InlineData("packet", "pachet")]
    [InlineData("wasche", "wache")]
    public void OtherWordsHaveOtherForms(string word, string other) => Assert.NotEqual(FormOf(word), FormOf(other));

    [Fact]
    public void OtherScriptsAndLongWordsHaveNone()
    {
        Assert.Empty(FormOf("скидка"));
        Assert.Empty(FormOf("割引"));
        Assert.Empty(FormOf(new string('a', SoundForm.LongestWord + 1)));
    }

    [Fact]
    public void AMisspeltWordIsStillNoWordThatTheVocabularyHas()
    {
        Assert.False(s_program.Vocabulary.Contains("revew"));
        Assert.True(s_program.Vocabulary.Contains("review"));
    }

    [Fact]
    public void AWordOfItsOwnIsNoneThatTheRulesKnow()
    {
        Assert.False(s_program.Vocabulary.Contains("bewirtung"));
        Assert.False(s_program.Vocabulary.Contains("bessie"));
        Assert.True(s_program.Vocabulary.Contains("telegram"));
    }

    private static string FormOf(string folded)
    {
        Span<char> form = stackalloc char[SoundForm.Room];
        return form[..SoundForm.Write(folded, form)].ToString();
    }
}
