using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Reads a file of <c>parts/</c>: a named group of phrases that several rules share.</summary>
internal static class PartFileReader
{
    public static PartBody Read(PackFile file)
    {
        var problems = new PackFileProblems(file.Display);
        JsonItem root = JsonFile.Parse(file.Content.Span, problems);
        string fileName = file.Name[..^".json".Length];
        problems.Subject = ObjectReader.Short(fileName);
        var reader = new ObjectReader(root, PackKeys.Part, problems);
        string name = reader.RequiredText("name", "no phrase could use the part");
        if (!PackNames.IsName(name))
            throw problems.At(reader.Find("name")!, $"'{ObjectReader.Short(name)}' is no name of a part: lower-case letters, digits and hyphens; no phrase could use it.");
        if (!string.Equals(name, fileName, StringComparison.Ordinal))
            throw problems.At(reader.Find("name")!, $"the part is called '{name}' and its file '{problems.Subject}.json'; nobody would find it.");
        reader.RequiredText("why", "nobody would know what the phrases have in common");
        ImmutableArray<PhraseText> phrases = PhraseTable.Read(reader, "phrases", problems);
        if (phrases.IsEmpty)
            throw reader.Missing("phrases", "the part could never occur");
        ImmutableArray<PhraseText> unless = PhraseTable.Read(reader, "unless", problems);

        var examples = ImmutableArray.CreateBuilder<PartExample>();
        var exampleReader = new ExampleReader(problems);
        exampleReader.ReadPart(reader, "bad", examples);
        if (examples.Count == 0)
            throw reader.Missing("bad", "without a text in which it occurs, the part is not tested");
        int occurring = examples.Count;
        exampleReader.ReadPart(reader, "good", examples);
        if (examples.Count == occurring)
            throw reader.Missing("good", "without a text in which it does not occur, the part is not tested");
        return new PartBody(name, file.Display, phrases, unless, examples.DrainToImmutable());
    }
}
