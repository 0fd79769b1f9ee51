using System.Collections.Immutable;
using System.Globalization;

namespace MessageLint.Internals.Packs;

/// <summary>Reads <c>phrases</c> and <c>unless</c>: texts by language.</summary>
internal static class PhraseTable
{
    public static ImmutableArray<PhraseText> Read(ObjectReader file, string key, FileProblems problems)
    {
        if (file.Find(key) is not JsonItem item)
            return [];
        ObjectReader table = ObjectReader.OfAnyKeys(item, problems);
        var phrases = ImmutableArray.CreateBuilder<PhraseText>();
        foreach (JsonItem language in table.Members)
        {
            if (!PackNames.IsLanguageTag(language.Name))
                throw problems.At(language, $"'{ObjectReader.Short(language.Name!)}' is no language tag such as de or pt-BR; nobody could tell whose phrases these are.");
            int index = 0;
            foreach (JsonItem phrase in table.ElementsOf(language))
            {
                string text = table.TextOf(phrase, "it could never match");
                phrases.Add(new PhraseText(language.Name!, text, string.Create(CultureInfo.InvariantCulture, $"{key}.{language.Name}[{index}]")));
                index++;
            }
        }

        return phrases.DrainToImmutable();
    }
}
