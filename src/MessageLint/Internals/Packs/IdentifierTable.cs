using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Reads identifiers that a profile or configuration declares.</summary>
internal static class IdentifierTable
{
    public static ImmutableArray<DeclaredIdentifier> Read(ObjectReader file, string key, FileProblems problems)
    {
        List<JsonItem> items = file.Elements(key);
        var identifiers = ImmutableArray.CreateBuilder<DeclaredIdentifier>(items.Count);
        foreach (JsonItem item in items)
        {
            var reader = new ObjectReader(item, PackKeys.Identifier, problems);
            string name = reader.RequiredText("name", "no phrase could use the identifier");
            string mask = reader.RequiredText("mask", "the identifier could not be recognised");
            try
            {
                identifiers.Add(new DeclaredIdentifier(name, mask, reader.Texts("context")));
            }
            catch (ArgumentException exception)
            {
                string problem = exception.ParamName is null ? exception.Message : exception.Message.Replace($" (Parameter '{exception.ParamName}')", "", StringComparison.Ordinal);
                throw problems.At(item, $"{problem} It could not be recognised.");
            }
        }

        return identifiers.MoveToImmutable();
    }
}
