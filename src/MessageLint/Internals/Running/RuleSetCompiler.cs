using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using MessageLint.Internals.Conversations;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Packs;

namespace MessageLint.Internals.Running;

/// <summary>Brings packs, profiles and settings together into one compiled rule set.</summary>
internal static class RuleSetCompiler
{
    /// <summary>Compiles packs and settings; what the build compiled already is taken from there.</summary>
    public static CompiledRuleSet Compile(RulePack[] packs, MessageLinterBuilder builder) =>
        CompiledLibrary.HasDefaults(packs, builder) ? CompileDefaults(packs, builder) : Compile(packs, builder, isFresh: false);

    /// <summary>Compiles packs and settings from the files of the rules alone.</summary>
    public static CompiledRuleSet CompileFresh(RulePack[] packs, MessageLinterBuilder builder) => Compile(packs, builder, isFresh: true);

    private static CompiledRuleSet CompileDefaults(RulePack[] packs, MessageLinterBuilder builder)
    {
        string hash = CompiledLibrary.ReadDefaults(out Severity[][] severities);
        RulePack pack = packs[0];
        var descriptors = new DiagnosticDescriptor[pack.Rules.Length];
        for (int i = 0; i < descriptors.Length; i++)
            descriptors[i] = pack.Rules[i].Descriptor;
        var actions = new ActionTableBuilder();
        var owners = new List<HitOwner>();
        AddRules(packs, severities, actions, owners);
        PhraseProgram program = CompiledLibrary.ReadProgram(owners);
        DeclaredIdentifier[] identifiers = HasIdentifiers(pack.Marketplaces) ? IdentifiersOf(pack.Marketplaces, builder) : [];
        CompiledRules compiled = Assemble(packs, descriptors, severities, owners, actions, program, identifiers, isFresh: false);
        return new CompiledRuleSet(hash, ImmutableCollectionsMarshal.AsImmutableArray(packs), pack.Rules, pack.Marketplaces, compiled);
    }

    private static CompiledRuleSet Compile(RulePack[] packs, MessageLinterBuilder builder, bool isFresh)
    {
        ImmutableArray<MarketplaceProfile> profiles = GatherProfiles(packs, builder);
        ImmutableArray<Rule> rules = GatherRules(packs);
        var descriptors = new List<DiagnosticDescriptor>(rules.Select(rule => rule.Descriptor));
        foreach (DiagnosticDescriptor descriptor in EngineRules.All.Concat(builder.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)))
        {
            if (descriptors.Contains(descriptor))
                continue;
            if (descriptors.Any(other => RuleNames.Matches(other, descriptor.Id) || RuleNames.Matches(other, descriptor.Name)))
                throw new ArgumentException($"An analyzer brings the rule {descriptor}, whose id or name another rule has; findings could not be told apart.");
            descriptors.Add(descriptor);
        }

        CheckNames(packs, builder, rules, descriptors, profiles);
        Severity[][] severities = [.. profiles.Select(profile => SeveritiesOn(profile, rules, descriptors, packs, builder))];
        CompiledRules compiled = CompileRules(packs, builder, profiles, descriptors, severities, isFresh);
        return new CompiledRuleSet(HashOf(packs, profiles, descriptors, severities, builder, compiled.Identifiers), [.. packs], rules, profiles, compiled);
    }

    private static CompiledRules CompileRules(RulePack[] packs, MessageLinterBuilder builder, ImmutableArray<MarketplaceProfile> profiles,
        List<DiagnosticDescriptor> descriptors, Severity[][] severities, bool isFresh)
    {
        var actions = new ActionTableBuilder();
        var owners = new List<HitOwner>();
        AddRules(packs, severities, actions, owners);
        foreach (MessageAnalyzer analyzer in builder.Analyzers)
            analyzer.Initialize(new AnalysisContext(actions, analyzer));
        AddParts(packs, actions, owners);

        DeclaredIdentifier[] identifiers = IdentifiersOf(profiles, builder);
        PhraseProgram program = (isFresh ? null : CompiledLibrary.FindProgram(packs, owners, identifiers)) ?? PhraseProgram.Compile(SourcesOf(packs, owners, identifiers));
        return Assemble(packs, [.. descriptors], severities, owners, actions, program, identifiers, isFresh);
    }

    private static void AddRules(RulePack[] packs, Severity[][] severities, ActionTableBuilder actions, List<HitOwner> owners)
    {
        int index = 0;
        foreach (RulePack pack in packs)
        {
            foreach (Rule rule in pack.Rules)
            {
                bool isOn = IsOn(index++, severities);
                if (rule.Status == RuleStatus.Planned || !isOn)
                    continue;
                if (rule.Detector is not null)
                {
                    MessageAnalyzer analyzer = BuiltInAnalyzers.Create(rule.Detector, rule.Descriptor)
                        ?? throw new RuleFormatException(rule.File, rule.Descriptor.Id, "detector", $"there is no built-in analyzer '{rule.Detector}'; the rule would never report");
                    analyzer.Initialize(new AnalysisContext(actions, analyzer));
                }

                if (rule.HasPhrases)
                    owners.Add(new HitOwner(rule.Descriptor, null) { Kind = OwnerKind.Rule });
            }
        }
    }

    private static CompiledRules Assemble(RulePack[] packs, DiagnosticDescriptor[] descriptors, Severity[][] severities, List<HitOwner> owners, ActionTableBuilder actions,
        PhraseProgram program, DeclaredIdentifier[] identifiers, bool isFresh) => new()
        {
            Phrases = program,
            Owners = owners.ToArray(),
            Actions = actions.Build(),
            RuleIndex = new RuleIndex(descriptors),
            Severities = severities,
            Redactor = new Redactor(program.Vocabulary.AsSpelt),
            Identifiers = identifiers,
            Reading = new Lazy<CompiledRules>(() => CompileReading(packs, severities.Length, identifiers, program.Vocabulary, isFresh)),
        };

    private static bool IsOn(int rule, Severity[][] severities)
    {
        foreach (Severity[] onMarketplace in severities)
        {
            if (onMarketplace[rule] != Severity.Off)
                return true;
        }

        return false;
    }

    private static bool HasIdentifiers(ImmutableArray<MarketplaceProfile> profiles)
    {
        foreach (MarketplaceProfile profile in profiles)
        {
            if (profile.IdentifierItems is { Length: > 0 })
                return true;
        }

        return false;
    }

    private static DeclaredIdentifier[] IdentifiersOf(ImmutableArray<MarketplaceProfile> profiles, MessageLinterBuilder builder)
    {
        var identifiers = new List<DeclaredIdentifier>(builder.Identifiers);
        foreach (MarketplaceProfile profile in profiles)
            identifiers.AddRange(profile.Identifiers);
        if (identifiers.Count == 0)
            return [];
        DeclaredIdentifier[] distinct = [.. identifiers.DistinctBy(identifier => (identifier.Name, identifier.Mask))];
        foreach (IGrouping<string, DeclaredIdentifier> sameName in distinct.GroupBy(identifier => identifier.Name, StringComparer.Ordinal))
        {
            if (sameName.Count() > 1)
                throw new ArgumentException($"The identifier '{sameName.Key}' is declared with the masks {string.Join(" and ", sameName.Select(identifier => identifier.Mask))}; phrases could not tell them apart.");
        }

        return distinct;
    }

    private static PhraseSources SourcesOf(RulePack[] packs, List<HitOwner> owners, DeclaredIdentifier[] identifiers)
    {
        var rules = new Dictionary<string, (string File, RuleBody Body)>(StringComparer.Ordinal);
        var parts = new Dictionary<string, PartBody>(StringComparer.Ordinal);
        foreach (PackSource pack in packs.Select(pack => pack.Source))
        {
            for (int i = 0; i < pack.Rules.Length; i++)
                rules.Add(pack.Rules[i].Descriptor.Id, (pack.Rules[i].File, pack.Bodies[i]));
            foreach (PartBody part in pack.Parts)
                parts.Add(part.Name, part);
        }

        var sources = new List<PhraseOwnerSource>(owners.Count);
        foreach (HitOwner owner in owners)
        {
            (string file, ImmutableArray<PhraseText> phrases, ImmutableArray<PhraseText> unless) = owner.Kind == OwnerKind.Rule
                ? (rules[owner.Name].File, rules[owner.Name].Body.Phrases, rules[owner.Name].Body.Unless)
                : (parts[owner.Name].File, parts[owner.Name].Phrases, parts[owner.Name].Unless);
            sources.Add(new PhraseOwnerSource(owner.Name, file, owner.Kind, Sources(phrases), Sources(unless)));
        }

        ListSource[] lists = [.. packs.SelectMany(pack => pack.Source.Lists).Select(list => new ListSource(list.Name, list.File, list.Entries))];
        return new PhraseSources(sources, lists, [.. identifiers.Select(identifier => identifier.Name)],
            EntriesOf(lists, "abbreviations")) { Turns = EntriesOf(lists, MarkingLists.Turns), Conditions = EntriesOf(lists, MarkingLists.Conditions) };
    }

    private static IReadOnlyList<string> EntriesOf(ListSource[] lists, string name) =>
        lists.FirstOrDefault(list => string.Equals(list.Name, name, StringComparison.Ordinal))?.Entries ?? [];

    private static ImmutableArray<MarketplaceProfile> GatherProfiles(RulePack[] packs, MessageLinterBuilder builder)
    {
        var byId = new Dictionary<string, MarketplaceProfile>(StringComparer.Ordinal) { ["generic"] = new MarketplaceProfile("generic") { Title = "Any marketplace" } };
        foreach (MarketplaceProfile profile in packs.SelectMany(pack => pack.Marketplaces).Concat(builder.Profiles))
            byId[profile.Id] = profile;
        foreach (string id in builder.Marketplaces)
        {
            if (!byId.ContainsKey(id))
                throw new ArgumentException($"There is no marketplace '{id}'; known are {string.Join(", ", byId.Keys.Order(StringComparer.Ordinal))}.");
        }

        return [.. byId.Values.OrderBy(profile => profile.Id, StringComparer.Ordinal).Where(profile => builder.Marketplaces.Count == 0 || profile.Id is "generic" || builder.Marketplaces.Contains(profile.Id) || builder.Profiles.Contains(profile))];
    }

    private static ImmutableArray<Rule> GatherRules(RulePack[] packs)
    {
        var names = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (Rule rule in packs.SelectMany(pack => pack.Rules))
        {
            foreach (string name in (IEnumerable<string>)[rule.Descriptor.Id, rule.Descriptor.Name, .. rule.FormerIds, .. rule.FormerNames])
            {
                if (!names.TryAdd(name, rule))
                    throw new RuleFormatException(rule.File, rule.Descriptor.Id, "id", $"'{name}' already names the rule of {names[name].File}; suppressions and settings could not tell them apart");
            }
        }

        return [.. packs.SelectMany(pack => pack.Rules)];
    }

    private static void CheckNames(RulePack[] packs, MessageLinterBuilder builder, ImmutableArray<Rule> rules, List<DiagnosticDescriptor> descriptors, ImmutableArray<MarketplaceProfile> profiles)
    {
        bool IsRule(string name) => rules.Any(rule => RuleNames.Matches(rule, name)) || descriptors.Any(descriptor => RuleNames.Matches(descriptor, name));
        void CheckMarketplace(string? id)
        {
            if (id is not null && !profiles.Any(profile => profile.Id.Equals(id, StringComparison.OrdinalIgnoreCase)))
                throw new ArgumentException($"There is no marketplace '{id}' in this linter; it has {string.Join(", ", profiles)}.");
        }

        foreach (RulePack pack in packs)
        {
            foreach ((string rule, _) in pack.Source.Overrides)
            {
                if (!IsRule(rule) || EngineRules.All.Any(engine => RuleNames.Matches(engine, rule)))
                    throw new RuleFormatException("pack.json", null, $"overrides.{rule}", $"there is no rule '{rule}' that the pack {pack} may override; the severity would hold nowhere");
            }
        }

        foreach (MarketplaceProfile profile in profiles)
        {
            foreach (string rule in profile.Severities.Keys)
            {
                if (!IsRule(rule))
                    throw new ArgumentException($"The profile of the marketplace '{profile.Id}' sets the severity of '{rule}', which is no rule.");
            }
        }

        foreach ((string rule, _, string? marketplace) in builder.Severities)
        {
            if (EngineRules.All.Any(engine => RuleNames.Matches(engine, rule)) || string.Equals(rule, "engine", StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"The severity of '{rule}' cannot be set: the engine says by it that a result is not to be trusted.");
            if (!IsRule(rule) && !SeverityNames.TryParse(rule, out RuleFamily _))
                throw new ArgumentException($"There is no rule or family '{rule}' whose severity could be set.");
            CheckMarketplace(marketplace);
        }

        foreach (ConfiguredSuppression suppression in builder.Suppressions)
        {
            if (!IsRule(suppression.Rule))
                throw new ArgumentException($"There is no rule '{suppression.Rule}' to suppress.");
            CheckMarketplace(suppression.Marketplace);
        }
    }

    /// <remarks>Order of weight: rule file, overrides of later packs, marketplace profile, the user's family settings, the user's rule settings.</remarks>
    private static Severity[] SeveritiesOn(MarketplaceProfile profile, ImmutableArray<Rule> rules, List<DiagnosticDescriptor> descriptors, RulePack[] packs, MessageLinterBuilder builder)
    {
        var severities = new Severity[descriptors.Count];
        for (int i = 0; i < severities.Length; i++)
        {
            DiagnosticDescriptor descriptor = descriptors[i];
            Rule? rule = i < rules.Length ? rules[i] : null;
            bool IsNamed(string name) => rule is null ? RuleNames.Matches(descriptor, name) : RuleNames.Matches(rule, name);
            bool IsHere(string? marketplace) => marketplace is null || profile.Id.Equals(marketplace, StringComparison.OrdinalIgnoreCase);

            Severity severity = rule is not null && rule.TryFindSeverity(profile.Id, out Severity onMarketplace) ? onMarketplace : descriptor.DefaultSeverity;
            foreach ((string name, Severity changed) in packs.SelectMany(pack => pack.Source.Overrides))
                severity = IsNamed(name) ? changed : severity;
            foreach ((string name, Severity changed) in profile.Severities)
                severity = IsNamed(name) ? changed : severity;
            foreach ((string name, Severity changed, string? marketplace) in builder.Severities)
                severity = IsHere(marketplace) && !IsNamed(name) && SeverityNames.TryParse(name, out RuleFamily family) && family == descriptor.Family ? changed : severity;
            foreach ((string name, Severity changed, string? marketplace) in builder.Severities)
                severity = IsHere(marketplace) && IsNamed(name) ? changed : severity;
            severities[i] = severity;
        }

        return severities;
    }

    private static void AddParts(RulePack[] packs, ActionTableBuilder actions, List<HitOwner> owners)
    {
        HashSet<string> leading = [.. actions.Parts, .. MoveNotice.Parts, .. SentenceContents.Parts, .. IncompleteProblemAnalyzer.Parts, .. PostalAddressAnalyzer.Parts];
        HashSet<string> supporting = [.. ContactMap.SupportingParts, .. MoveNotice.SupportingParts, .. SentenceContents.SupportingParts, .. IncompleteProblemAnalyzer.SupportingParts, .. PostalAddressAnalyzer.SupportingParts];
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (RulePack pack in packs)
        {
            foreach (string part in pack.Source.PartNames)
            {
                if (!known.Add(part))
                    throw new RuleFormatException(pack.Source.Parts.First(body => string.Equals(body.Name, part, StringComparison.Ordinal)).File, null, "name", $"two parts are called '{part}'; phrases could not tell them apart");
                owners.Add(new HitOwner(null, part) { Kind = leading.Contains(part) ? OwnerKind.Part : supporting.Contains(part) ? OwnerKind.SupportingPart : OwnerKind.InlinePart });
            }
        }

        foreach (string part in actions.Parts)
        {
            if (!known.Contains(part))
                throw new ArgumentException($"An analyzer asks for the part '{part}', which no pack defines; its action would never run.");
        }
    }

    /// <summary>The parts that conversations are read by, without rules and actions.</summary>
    private static CompiledRules CompileReading(RulePack[] packs, int profiles, DeclaredIdentifier[] identifiers, Vocabulary vocabulary, bool isFresh)
    {
        HashSet<string> read = [.. ThreadReader.Parts, .. MoveNotice.Parts, .. MoveNotice.SupportingParts, .. ContactMap.SupportingParts];
        List<HitOwner> owners = [.. packs.SelectMany(pack => pack.Source.PartNames).Select(part => new HitOwner(null, part) { Kind = read.Contains(part) ? OwnerKind.Part : OwnerKind.InlinePart })];
        Severity[] severities = [.. EngineRules.All.Select(rule => rule.DefaultSeverity)];
        return new CompiledRules
        {
            Phrases = (isFresh ? null : CompiledLibrary.FindReadingProgram(packs, owners, identifiers)) ?? PhraseProgram.Compile(SourcesOf(packs, owners, identifiers)),
            Owners = [.. owners.Select(owner => new HitOwner(null, owner.Name))],
            Actions = new ActionTableBuilder().Build(),
            RuleIndex = new RuleIndex([.. EngineRules.All]),
            Severities = [.. Enumerable.Repeat(severities, profiles)],
            Redactor = new Redactor(vocabulary.AsSpelt),
            Identifiers = identifiers,
            Reading = null,
        };
    }

    private static PhraseSource[] Sources(ImmutableArray<PhraseText> phrases) => [.. phrases.Select(phrase => new PhraseSource(phrase.Language, phrase.Text, phrase.Key))];

    private static string HashOf(RulePack[] packs, ImmutableArray<MarketplaceProfile> profiles, List<DiagnosticDescriptor> descriptors, Severity[][] severities,
        MessageLinterBuilder builder, DeclaredIdentifier[] identifiers)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));

        // Tables and analyzers come with the library; another version of it may judge otherwise by the same files.
        Add(CompiledLibrary.EngineId);
        foreach (RulePack pack in packs)
        {
            Add(pack.ToString());
            hash.AppendData(pack.Source.ContentHash);
        }

        for (int i = 0; i < profiles.Length; i++)
        {
            MarketplaceProfile profile = profiles[i];
            Add($"{profile.Id} {string.Join(' ', profile.AllowedDomains)}|{string.Join(' ', profile.CarrierDomains)}|{string.Join(' ', profile.ConditionalDomains)}|{string.Join(' ', profile.LinkShorteners)}");
            Add($"{string.Join(' ', profile.ProxyEmailDomains)}|{string.Join(' ', profile.OfficialPhones)}|{profile.UserNamesAllowed}|{string.Join(' ', profile.OrderIdShapes)}");
            foreach (MarketplaceClock clock in profile.Clocks)
                Add(string.Create(CultureInfo.InvariantCulture, $"{clock.Starts} {clock.Hours} {clock.BusinessDays} {clock.OnlyFirstMessage} {string.Join(' ', clock.HoursByRegion.OrderBy(entry => entry.Key, StringComparer.Ordinal))}"));
            Add(string.Join(' ', profile.TimeZones.OrderBy(entry => entry.Key, StringComparer.Ordinal)));
            foreach ((string key, int length) in profile.MaxLength.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                Add(string.Create(CultureInfo.InvariantCulture, $"{key}={length}"));
            for (int rule = 0; rule < descriptors.Count; rule++)
                Add($"{descriptors[rule].Id}={SeverityNames.Of(severities[i][rule])}");
        }

        foreach ((string marketplace, BusinessCalendar calendar) in builder.Calendars)
            Add(string.Create(CultureInfo.InvariantCulture, $"{marketplace} {calendar.TimeZone.Id} {string.Join(' ', calendar.Holidays.Order().Select(day => day.DayNumber))}"));
        foreach (DeclaredIdentifier identifier in identifiers)
            Add($"{identifier.Name} {identifier.Mask} {string.Join(' ', identifier.Context)}");
        foreach (ConfiguredSuppression suppression in builder.Suppressions)
            Add(suppression.ToString());
        foreach (object extension in builder.Analyzers.Cast<object>().Concat(builder.Suppressors))
            Add(extension.GetType().FullName ?? extension.GetType().Name);
        Add(string.Join(' ', builder.OwnDomains));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
