using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Packs;

/// <summary>Reads and validates a pack; nothing is compiled yet.</summary>
internal static class PackLoader
{
    /// <summary>Reads a folder with <c>pack.json</c>, or a single rule file, which becomes a pack of its own.</summary>
    public static RulePack Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path))
            return LoadFiles(PackFolder.Read(path), path);
        var info = new FileInfo(path);
        if (!info.Exists)
            throw new FileNotFoundException($"There is no rule pack '{path}': it is neither a folder nor a rule file.", path);
        var file = new PackFile(info.Name, path.Replace('\\', '/'), PackFolder.ReadFile(info, new PackFileProblems(path)));
        if (!file.Name.EndsWith(".json", StringComparison.Ordinal))
            throw new RuleFormatException(file.Display, null, null, "a rule is a file that ends in .json; this one is not read.");
        return Assemble(new PackManifest(file.Name[..^".json".Length], "0.0.0", "", []), [file], path);
    }

    /// <summary>Reads the pack that comes with the library.</summary>
    public static RulePack LoadBuiltIn() =>
        CompiledData.Library.IsEmpty ? LoadEmbedded() : new RulePack(CompiledPack.Read(CompiledData.Library, new Lazy<PackSource>(static () => LoadEmbedded().Source)));

    /// <summary>Reads the files of the pack that comes with the library.</summary>
    public static RulePack LoadEmbedded() => LoadFiles(PackFolder.ReadEmbedded(), "rules");

    private static RulePack LoadFiles(List<PackFile> files, string shown)
    {
        PackFile manifest = files.Find(static file => string.Equals(file.Path, PackFileKinds.Manifest, StringComparison.Ordinal))
            ?? throw new RuleFormatException($"{shown.Replace('\\', '/').TrimEnd('/')}/{PackFileKinds.Manifest}", null, null, "the file is missing; a folder is a pack of rules only with a name, a version and an idPrefix.");
        return Assemble(PackManifest.Read(manifest), files, shown);
    }

    private static RulePack Assemble(PackManifest manifest, List<PackFile> files, string shown)
    {
        var rules = new List<(Rule Rule, RuleBody Body)>();
        var parts = ImmutableArray.CreateBuilder<PartBody>();
        var lists = ImmutableArray.CreateBuilder<ListBody>();
        var marketplaces = ImmutableArray.CreateBuilder<MarketplaceProfile>();
        var statements = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var requests = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (PackFile file in files)
        {
            switch (file.Folder)
            {
                case PackFileKinds.Parts:
                    parts.Add(PartFileReader.Read(file));
                    break;
                case PackFileKinds.Lists:
                    lists.Add(ListFileReader.Read(file));
                    break;
                case PackFileKinds.Marketplaces:
                    marketplaces.Add(ProfileFileReader.Read(file));
                    break;
                case PackFileKinds.Statements:
                    (string.Equals(file.Name, PackFileKinds.PlatformRequests, StringComparison.Ordinal) ? requests : statements).AddRange(StatementFileReader.Read(file));
                    break;
                default:
                    if (!string.Equals(file.Path, PackFileKinds.Manifest, StringComparison.Ordinal))
                        rules.Add(RuleFileReader.Read(file, manifest));
                    break;
            }
        }

        if (rules.Count == 0 && lists.Count == 0 && parts.Count == 0 && marketplaces.Count == 0 && manifest.Overrides.IsEmpty)
            throw new RuleFormatException(shown, null, null, "the pack holds no rules, parts, lists, marketplaces or overrides; loading it would change nothing.");
        rules.Sort(static (left, right) => string.CompareOrdinal(left.Rule.Descriptor.Id, right.Rule.Descriptor.Id));
        var source = new PackSource
        {
            Name = manifest.Name,
            Version = manifest.Version,
            IdPrefix = manifest.IdPrefix,
            Rules = [.. rules.Select(static rule => rule.Rule)],
            Bodies = [.. rules.Select(static rule => rule.Body)],
            PartNames = [.. parts.Select(static part => part.Name)],
            Parts = parts.DrainToImmutable(),
            Lists = lists.DrainToImmutable(),
            Marketplaces = marketplaces.DrainToImmutable(),
            Overrides = manifest.Overrides,
            ReturnStatements = statements.DrainToImmutable(),
            PlatformRequests = requests.DrainToImmutable(),
            ContentHash = HashOf(files),
        };
        PackChecks.Check(source, manifest);
        return new RulePack(source);
    }

    private static byte[] HashOf(List<PackFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (PackFile file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData("\0"u8);

            // Version control may change line ends and editors may add a mark; neither changes a rule.
            ReadOnlySpan<byte> rest = file.Content.Span;
            if (rest.StartsWith("\uFEFF"u8))
                rest = rest[3..];
            while (rest.IndexOf("\r\n"u8) is int end and >= 0)
            {
                hash.AppendData(rest[..end]);
                rest = rest[(end + 1)..];
            }

            hash.AppendData(rest);
            hash.AppendData("\0"u8);
        }

        return hash.GetHashAndReset();
    }
}
