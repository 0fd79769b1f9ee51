using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Reads a file of <c>statements/</c>: sentences that fixes may insert, by language.</summary>
internal static class StatementFileReader
{
    public static ImmutableArray<KeyValuePair<string, string>> Read(PackFile file)
    {
        var problems = new PackFileProblems(file.Display);
        ObjectReader table = ObjectReader.OfAnyKeys(JsonFile.Parse(file.Content.Span, problems), problems);
        var statements = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>(table.Members.Count);
        foreach (JsonItem member in table.Members)
        {
            if (!PackNames.IsLanguageTag(member.Name))
                throw problems.At(member, $"'{ObjectReader.Short(member.Name!)}' is no language tag such as de or pt-BR; the statement would never be chosen.");
            statements.Add(new(member.Name!, table.TextOf(member, "nothing could be inserted")));
        }

        return statements.MoveToImmutable();
    }
}
