using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Packs;

/// <summary>The built-in pack in <see cref="CompiledData"/>: what a linter needs of its rules and profiles, and the sentences that fixes insert. Phrases and examples stay in the files, which are read when somebody asks for them.</summary>
/// <remarks>
/// A new property of rules or profiles is written and read here, in the same order. A test compares all properties with the files.
/// </remarks>
internal static class CompiledPack
{
    private const string Section = "pack";

    public static void Write(PackSource pack, CompiledDataWriter data) => data.Add(Section, writer =>
    {
        writer.Write(pack.Name);
        writer.Write(pack.Version);
        writer.Write(pack.IdPrefix);
        WriteTable(writer, [.. pack.Overrides.Select(entry => KeyValuePair.Create(entry.Key, (int)entry.Value))], static (to, value) => to.Write(value));
        writer.Write(pack.ContentHash.Length);
        writer.Write(pack.ContentHash);
        WriteTexts(writer, pack.PartNames);
        writer.Write(pack.Rules.Length);
        foreach (Rule rule in pack.Rules)
            WriteRule(writer, rule);
        writer.Write(pack.Marketplaces.Length);
        foreach (MarketplaceProfile profile in pack.Marketplaces)
            WriteProfile(writer, profile);
        WriteSentences(writer, pack.ReturnStatements);
        WriteSentences(writer, pack.PlatformRequests);
    });

    /// <summary>Reads the pack; <paramref name="files"/> reads what only the files say.</summary>
    public static PackSource Read(CompiledData data, Lazy<PackSource> files)
    {
        CompiledReader reader = data.Open(Section);
        return new PackSource
        {
            Files = files,
            Name = reader.ReadString(),
            Version = reader.ReadString(),
            IdPrefix = reader.ReadString(),
            OverrideItems = ReadOverrides(reader),
            ContentHash = reader.ReadBytes(reader.ReadInt32()),
            PartNames = ReadTexts(reader),
            Rules = ReadRules(reader, files),
            Marketplaces = ReadProfiles(reader),
            ReturnStatementItems = ReadSentences(reader),
            PlatformRequestItems = ReadSentences(reader),
        };
    }

    private static void WriteRule(BinaryWriter writer, Rule rule)
    {
        DiagnosticDescriptor descriptor = rule.Descriptor;
        writer.Write(descriptor.Id);
        writer.Write(descriptor.Name);
        writer.Write((byte)descriptor.Family);
        writer.Write((byte)descriptor.DefaultSeverity);
        writer.Write(descriptor.Title);
        writer.Write(descriptor.MessageFormat);
        writer.Write(descriptor.Why);
        writer.Write(descriptor.Instead);
        WriteOptional(writer, descriptor.Source);
        writer.Write((byte)rule.Status);
        WriteTable(writer, rule.Marketplaces, static (to, severity) => to.Write((byte)severity));
        WriteTexts(writer, rule.FormerIds);
        WriteTexts(writer, rule.FormerNames);
        WriteTexts(writer, rule.Languages);
        writer.Write(rule.File);
        WriteOptional(writer, rule.Detector);
        writer.Write(rule.HasPhrases);
    }

    private static ImmutableArray<Rule> ReadRules(CompiledReader reader, Lazy<PackSource> files)
    {
        var rules = new Rule[reader.ReadInt32()];
        for (int i = 0; i < rules.Length; i++)
        {
            var descriptor = DiagnosticDescriptor.OfChecked(reader.ReadString(), reader.ReadString(), (RuleFamily)reader.ReadByte(), (Severity)reader.ReadByte(),
                reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadOptional(reader));
            rules[i] = new Rule(descriptor, (RuleStatus)reader.ReadByte(), ReadSeverities(reader, ignoresCase: false), files, i,
                ReadTexts(reader), ReadTexts(reader), ReadTexts(reader), reader.ReadString())
            {
                Detector = ReadOptional(reader),
                HasPhrases = reader.ReadBoolean(),
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(rules);
    }

    private static void WriteProfile(BinaryWriter writer, MarketplaceProfile profile)
    {
        writer.Write(profile.Id);
        writer.Write(profile.Title);
        WriteTexts(writer, profile.AllowedDomains);
        WriteTexts(writer, profile.CarrierDomains);
        WriteTexts(writer, profile.ConditionalDomains);
        WriteTexts(writer, profile.LinkShorteners);
        WriteTexts(writer, profile.ProxyEmailDomains);
        WriteTexts(writer, profile.OfficialPhones);
        writer.Write(profile.UserNamesAllowed);
        WriteTexts(writer, profile.OrderIdShapes);
        writer.Write(profile.MaxAttachments ?? 0);
        writer.Write(profile.MaxAttachmentBytes ?? 0);
        WriteTexts(writer, profile.SubjectTags);
        WriteTable(writer, profile.MaxLength, static (to, length) => to.Write(length));
        WriteTable(writer, profile.Sites, static (to, country) => to.Write(country));
        WriteTable(writer, profile.TimeZones, static (to, zone) => to.Write(zone));
        WriteTable(writer, profile.Severities, static (to, severity) => to.Write((byte)severity));
        writer.Write(profile.Identifiers.Length);
        foreach (DeclaredIdentifier identifier in profile.Identifiers)
        {
            writer.Write(identifier.Name);
            writer.Write(identifier.Mask);
            WriteTexts(writer, identifier.Context);
        }

        writer.Write(profile.Clocks.Length);
        foreach (MarketplaceClock clock in profile.Clocks)
        {
            writer.Write((byte)clock.Starts);
            writer.Write(clock.Hours);
            writer.Write(clock.BusinessDays);
            writer.Write(clock.OnlyFirstMessage);
            WriteTable(writer, clock.HoursByRegion, static (to, hours) => to.Write(hours));
        }
    }

    private static ImmutableArray<MarketplaceProfile> ReadProfiles(CompiledReader reader)
    {
        var profiles = new MarketplaceProfile[reader.ReadInt32()];
        for (int i = 0; i < profiles.Length; i++)
        {
            profiles[i] = new MarketplaceProfile(reader.ReadString())
            {
                Title = reader.ReadString(),
                AllowedDomains = ReadTexts(reader),
                CarrierDomains = ReadTexts(reader),
                ConditionalDomains = ReadTexts(reader),
                LinkShorteners = ReadTexts(reader),
                ProxyEmailDomains = ReadTexts(reader),
                OfficialPhones = ReadTexts(reader),
                UserNamesAllowed = reader.ReadBoolean(),
                OrderIdShapes = ReadTexts(reader),
                MaxAttachments = reader.ReadInt32() is > 0 and var most ? most : null,
                MaxAttachmentBytes = reader.ReadInt64() is > 0 and var bytes ? bytes : null,
                SubjectTags = ReadTexts(reader),
                LengthTable = ReadLengths(reader, ignoresCase: false),
                SiteTable = ReadSites(reader),
                ZoneTable = ReadSites(reader),
                SeverityTable = ReadSeverities(reader, ignoresCase: true),
                IdentifierItems = ReadIdentifiers(reader),
                ClockItems = ReadClocks(reader),
            };
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(profiles);
    }

    private static DeclaredIdentifier[]? ReadIdentifiers(CompiledReader reader)
    {
        int count = reader.ReadInt32();
        if (count == 0)
            return null;
        var identifiers = new DeclaredIdentifier[count];
        for (int i = 0; i < identifiers.Length; i++)
            identifiers[i] = new DeclaredIdentifier(reader.ReadString(), reader.ReadString(), reader.ReadStrings());
        return identifiers;
    }

    private static MarketplaceClock[] ReadClocks(CompiledReader reader)
    {
        var clocks = new MarketplaceClock[reader.ReadInt32()];
        for (int i = 0; i < clocks.Length; i++)
        {
            clocks[i] = new MarketplaceClock
            {
                Starts = (ClockStart)reader.ReadByte(),
                Hours = reader.ReadInt32(),
                BusinessDays = reader.ReadInt32(),
                OnlyFirstMessage = reader.ReadBoolean(),
                HoursTable = ReadLengths(reader, ignoresCase: true),
            };
        }

        return clocks;
    }

    private static void WriteSentences(BinaryWriter writer, ImmutableArray<KeyValuePair<string, string>> sentences)
    {
        writer.Write(sentences.Length);
        foreach ((string language, string sentence) in sentences)
        {
            writer.Write(language);
            writer.Write(sentence);
        }
    }

    private static KeyValuePair<string, string>[] ReadSentences(CompiledReader reader)
    {
        var sentences = new KeyValuePair<string, string>[reader.ReadInt32()];
        for (int i = 0; i < sentences.Length; i++)
            sentences[i] = new(reader.ReadString(), reader.ReadString());
        return sentences;
    }

    private static void WriteTexts(BinaryWriter writer, ImmutableArray<string> texts)
    {
        writer.Write(texts.Length);
        foreach (string text in texts)
            writer.Write(text);
    }

    private static ImmutableArray<string> ReadTexts(CompiledReader reader) => ImmutableCollectionsMarshal.AsImmutableArray(reader.ReadStrings());

    private static void WriteOptional(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? ReadOptional(CompiledReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static void WriteTable<T>(BinaryWriter writer, IReadOnlyCollection<KeyValuePair<string, T>> table, Action<BinaryWriter, T> write)
    {
        writer.Write(table.Count);
        foreach ((string name, T value) in table.OrderBy(static entry => entry.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            write(writer, value);
        }
    }

    private static NameTable<int> ReadLengths(CompiledReader reader, bool ignoresCase)
    {
        var names = new string[reader.ReadInt32()];
        var lengths = new int[names.Length];
        for (int i = 0; i < names.Length; i++)
            (names[i], lengths[i]) = (reader.ReadString(), reader.ReadInt32());
        return new NameTable<int>(names, lengths, ignoresCase);
    }

    private static NameTable<string> ReadSites(CompiledReader reader)
    {
        var names = new string[reader.ReadInt32()];
        var countries = new string[names.Length];
        for (int i = 0; i < names.Length; i++)
            (names[i], countries[i]) = (reader.ReadString(), reader.ReadString());
        return new NameTable<string>(names, countries, ignoresCase: true);
    }

    private static NameTable<Severity> ReadSeverities(CompiledReader reader, bool ignoresCase)
    {
        var names = new string[reader.ReadInt32()];
        var severities = new Severity[names.Length];
        for (int i = 0; i < names.Length; i++)
            (names[i], severities[i]) = (reader.ReadString(), (Severity)reader.ReadByte());
        return new NameTable<Severity>(names, severities, ignoresCase);
    }

    private static KeyValuePair<string, Severity>[]? ReadOverrides(CompiledReader reader)
    {
        int count = reader.ReadInt32();
        if (count == 0)
            return null;
        var overrides = new KeyValuePair<string, Severity>[count];
        for (int i = 0; i < count; i++)
            overrides[i] = new(reader.ReadString(), (Severity)reader.ReadInt32());
        return overrides;
    }
}
