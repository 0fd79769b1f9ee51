using MessageLint.Internals.Scanning;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Words spelled by the names of letters; lists of names and places stay what they are.</summary>
public sealed class SpellingAlphabetTests
{
    [Theory]
    [InlineData("Lima Uniform Mike Oscar Romeo Alpha", "lumora")]
    [InlineData("LIMA-UNIFORM-MIKE-ECHO-NOVEMBER", "lumen")]
    [InlineData("Siegfried, Emil, Richard, Viktor, Ida, Caesar, Emil", "service")]
    [InlineData("Leipzig Unna München Essen Nürnberg", "lumen")]
    [InlineData("Lucien Ursule Marcel Eugène Nicolas", "lumen")]
    [InlineData("Livorno Udine Milano Empoli Napoli", "lumen")]
    [InlineData("Lorenzo Ulises Madrid España Navarra", "lumen")]
    [InlineData("L wie Ludwig, U wie Ulrich, M wie Martha", "lum")]
    [InlineData("L for London, U for uncle and M for mother", "lum")]
    [InlineData("L as in Lima U as in uncle M as in Mike", "lum")]
    [InlineData("S comme Sophie, A comme Anatole et V comme Victor", "sav")]
    [InlineData("L come Livorno, U come Udine, C come Como", "luc")]
    [InlineData("L de Lorenzo, U de Ulises, Z de Zaragoza", "luz")]
    [InlineData("é comme Eugène, a comme Anatole, b comme Berthe", "eab")]
    public void Read(string text, string letters)
    {
        char[] room = new char[SpellingAlphabet.MostLetters];
        Assert.True(SpellingAlphabet.TryRead(text, 0, SpellingAlphabet.FewestCodeWords, room, out int count, out int end));
        Assert.Equal(letters, new string(room, 0, count), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(text.Length, end);
    }

    [Theory]
    [InlineData("Golf Hotel Lima is a house")]
    [InlineData("Berlin, Roma, Sevilla, Lima")]
    [InlineData("A as in apple is the first card")]
    [InlineData("M wie Martha und Paul")]
    [InlineData("a de b, c de d")]
    [InlineData("Theo comes home")]
    public void Not_read(string text) =>
        Assert.False(SpellingAlphabet.TryRead(text, 0, SpellingAlphabet.FewestCodeWords, new char[SpellingAlphabet.MostLetters], out _, out _));

    [Fact]
    public void Every_word_of_the_table_passes_the_filter()
    {
        foreach (string line in Internals.Text.DataFile.Lines("rules/data/spelling-alphabets.txt"))
        {
            string word = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            foreach (string spelling in (string[])[word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..]])
                Assert.True(SpellingAlphabet.MayBegin(spelling), spelling);
        }
    }

    [Theory]
    [InlineData("mail Lima Uniform Mike Oscar Romeo Alpha at gmail dot com", TokenKind.Email, "Lima Uniform Mike Oscar Romeo Alpha at gmail dot com")]
    [InlineData("L wie Ludwig, U wie Ulrich, M wie Martha at gmx punkt de", TokenKind.Email, "L wie Ludwig, U wie Ulrich, M wie Martha at gmx punkt de")]
    [InlineData("Alfa Bravo Charlie Delta @ gmail.com", TokenKind.Email, "Alfa Bravo Charlie Delta @ gmail.com")]
    [InlineData("Lima Uniform Mike Echo dot Charlie Oscar Mike", TokenKind.Domain, "Lima Uniform Mike Echo dot Charlie Oscar Mike")]
    [InlineData("L come Livorno, U come Udine, C come Como punto it", TokenKind.Domain, "L come Livorno, U come Udine, C come Como punto it")]
    public void Part_of_an_address(string text, TokenKind kind, string expected) => ScanProbe.Check(kind, text, expected);
}
