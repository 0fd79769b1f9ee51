using MessageLint.Internals.Matching;
using MessageLint.Internals.Packs;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>What the build compiles of the built-in rules: the one place that says which sections <see cref="CompiledData"/> has.</summary>
internal static class CompiledLibrary
{
    private const string EngineSection = "engine";
    private const string DefaultsSection = "defaults";
    private const string ReadingPrefix = "reading.";

    private static CompiledData Data => CompiledData.Library;

    /// <summary>Compiles everything from the files of the rules.</summary>
    public static byte[] Write()
    {
        PackSource pack = PackLoader.LoadEmbedded().Source;
        CompiledRuleSet rules = RuleSetCompiler.CompileFresh([RulePack.BuiltIn], new MessageLinterBuilder());
        if (!rules.Marketplaces.SequenceEqual(RulePack.BuiltIn.Marketplaces))
            throw new InvalidOperationException("The built-in pack has no profile 'generic', or its profiles are not ordered by id.");

        var data = new CompiledDataWriter();
        data.Add(EngineSection, writer => writer.Write(EngineId));
        TextTables.Write(data);
        ScanningTables.Write(data);
        CompiledPack.Write(pack, data);
        rules.Compiled.Phrases.Write(data);
        rules.Compiled.Reading!.Value.Phrases.Write(data.Under(ReadingPrefix));
        data.Add(DefaultsSection, writer =>
        {
            writer.Write(rules.Hash);
            writer.Write(rules.Compiled.Severities.Length);
            writer.Write(rules.Compiled.Severities[0].Length);
            foreach (Severity severity in rules.Compiled.Severities.SelectMany(static bySeverity => bySeverity))
                writer.Write((byte)severity);
            writer.Write(rules.Compiled.Identifiers.Length);
            foreach (DeclaredIdentifier identifier in rules.Compiled.Identifiers)
                writer.Write(identifier.Name);
        });
        return data.ToArray();
    }

    /// <summary>What distinguishes this build of tables and analyzers from others, which may judge otherwise by the same rules.</summary>
    public static string EngineId
    {
        get
        {
            if (Data.IsEmpty)
                return typeof(CompiledLibrary).Assembly.ManifestModule.ModuleVersionId.ToString();
            CompiledReader reader = Data.Open(EngineSection);
            return reader.ReadString();
        }
    }

    /// <summary>Whether a linter of these packs and settings has the severities and the hash that were compiled.</summary>
    public static bool HasDefaults(RulePack[] packs, MessageLinterBuilder builder) =>
        !Data.IsEmpty && IsBuiltInAlone(packs) && builder.HasDefaultRules;

    /// <returns>The hash of a linter without settings.</returns>
    public static string ReadDefaults(out Severity[][] severities)
    {
        CompiledReader reader = Data.Open(DefaultsSection);
        string hash = reader.ReadString();
        severities = new Severity[reader.ReadInt32()][];
        int rules = reader.ReadInt32();
        for (int profile = 0; profile < severities.Length; profile++)
        {
            severities[profile] = new Severity[rules];
            for (int rule = 0; rule < rules; rule++)
                severities[profile][rule] = (Severity)reader.ReadByte();
        }

        return hash;
    }

    /// <summary>The compiled phrases of a linter without settings.</summary>
    /// <param name="owners">The rules that own phrases; gets the parts.</param>
    public static PhraseProgram ReadProgram(List<HitOwner> owners)
    {
        PhraseProgram program = PhraseProgram.Read(Data);
        for (int i = 0; i < owners.Count; i++)
        {
            // Hits would be told of another rule.
            if (i >= program.Owners.Length || !string.Equals(program.Owners[i].Name, owners[i].Name, StringComparison.Ordinal))
                throw new InvalidDataException("The compiled phrases are not those of the built-in rules.");
        }

        for (int i = owners.Count; i < program.Owners.Length; i++)
            owners.Add(new HitOwner(null, program.Owners[i].Name) { Kind = program.Owners[i].Kind });
        return program;
    }

    /// <summary>The compiled phrases, if they are those of a linter with these packs, rules that are on, parts and identifiers; else <see langword="null"/>.</summary>
    public static PhraseProgram? FindProgram(RulePack[] packs, List<HitOwner> owners, DeclaredIdentifier[] identifiers) =>
        FindProgram(Data, packs, owners, identifiers);

    /// <summary>The compiled parts by which conversations are read, if they are those of these packs and identifiers; else <see langword="null"/>.</summary>
    public static PhraseProgram? FindReadingProgram(RulePack[] packs, List<HitOwner> owners, DeclaredIdentifier[] identifiers) =>
        FindProgram(Data.IsEmpty ? Data : Data.Under(ReadingPrefix), packs, owners, identifiers);

    private static PhraseProgram? FindProgram(CompiledData data, RulePack[] packs, List<HitOwner> owners, DeclaredIdentifier[] identifiers)
    {
        if (Data.IsEmpty || !IsBuiltInAlone(packs) || !HasIdentifiers(identifiers))
            return null;
        PhraseProgram program = PhraseProgram.Read(data);
        if (program.Owners.Length != owners.Count)
            return null;
        for (int i = 0; i < owners.Count; i++)
        {
            if (program.Owners[i].Kind != owners[i].Kind || !string.Equals(program.Owners[i].Name, owners[i].Name, StringComparison.Ordinal))
                return null;
        }

        return program;
    }

    private static bool IsBuiltInAlone(RulePack[] packs) => packs.Length == 1 && ReferenceEquals(packs[0], RulePack.BuiltIn);

    private static bool HasIdentifiers(DeclaredIdentifier[] identifiers)
    {
        CompiledReader reader = Data.Open(DefaultsSection);
        reader.ReadString();
        int severities = reader.ReadInt32() * reader.ReadInt32();
        reader.Skip(severities);
        if (reader.ReadInt32() != identifiers.Length)
            return false;
        foreach (DeclaredIdentifier identifier in identifiers)
        {
            if (!string.Equals(reader.ReadString(), identifier.Name, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
