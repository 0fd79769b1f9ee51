using System.Runtime.CompilerServices;

namespace MessageLint;

/// <summary>Gathers rules, marketplaces and settings for a <see cref="MessageLinter"/>. Not thread-safe; the linter that it builds is.</summary>
public sealed class MessageLinterBuilder
{
    // Made when something is added: each kind of list costs a new process some time to know, and most linters are built without settings.
    private List<RulePack>? _packs;
    private List<MessageAnalyzer>? _analyzers;
    private List<DiagnosticSuppressor>? _suppressors;
    private List<DeclaredIdentifier>? _identifiers;
    private List<MarketplaceProfile>? _profiles;
    private List<ConfiguredSeverity>? _severities;
    private List<ConfiguredSuppression>? _suppressions;
    private List<string>? _ownDomains;
    private List<string>? _marketplaces;
    private List<KeyedCalendar>? _calendars;

    internal List<RulePack> Packs => _packs ??= [];

    internal List<MessageAnalyzer> Analyzers => _analyzers ??= [];

    internal List<DiagnosticSuppressor> Suppressors => _suppressors ??= [];

    internal List<DeclaredIdentifier> Identifiers => _identifiers ??= [];

    internal List<MarketplaceProfile> Profiles => _profiles ??= [];

    internal List<ConfiguredSeverity> Severities => _severities ??= [];

    internal List<ConfiguredSuppression> Suppressions => _suppressions ??= [];

    internal List<string> OwnDomains => _ownDomains ??= [];

    internal List<string> Marketplaces => _marketplaces ??= [];

    internal List<KeyedCalendar> Calendars => _calendars ??= [];

    internal string DefaultMarketplace { get; private set; } = "generic";

    internal TimeProvider Time { get; private set; } = TimeProvider.System;

    internal bool IncludesBuiltInRules { get; private set; } = true;

    /// <summary>Whether no setting changes rules, profiles, severities or the hash.</summary>
    internal bool HasDefaultRules => IsUntouched || HasNothing;

    private bool IsUntouched =>
        _packs is null && _analyzers is null && _suppressors is null && _identifiers is null && _profiles is null && _severities is null
        && _suppressions is null && _ownDomains is null && _marketplaces is null && _calendars is null;

    private bool HasNothing => Packs.Count + Analyzers.Count + Suppressors.Count + Identifiers.Count + Profiles.Count + Severities.Count
        + Suppressions.Count + OwnDomains.Count + Marketplaces.Count + Calendars.Count == 0;

    /// <summary>Limits the linter to these marketplaces. Without a call, all profiles that the packs bring are ready.</summary>
    /// <param name="ids">Profile ids, for example <c>amazon</c>, <c>ebay</c>. <c>generic</c> is always there.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder UseMarketplaces(params ReadOnlySpan<string> ids)
    {
        foreach (string id in ids)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(id);
            Marketplaces.Add(id);
        }

        return this;
    }

    /// <summary>Sets the marketplace of messages that name none; <c>generic</c> without a call.</summary>
    /// <param name="id">A profile's id, with or without country.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder UseDefaultMarketplace(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        DefaultMarketplace = id;
        return this;
    }

    /// <summary>Adds the rules of a folder with <c>pack.json</c>, or of a single rule file.</summary>
    /// <param name="path">The folder or file, for example <c>house-rules</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="RuleFormatException">A file does not validate.</exception>
    public MessageLinterBuilder AddRules(string path) => AddRules(RulePack.Load(path));

    /// <summary>Adds a pack that is already read.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder AddRules(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        Packs.Add(pack);
        return this;
    }

    /// <summary>Leaves out the rules that come with the library.</summary>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder WithoutBuiltInRules()
    {
        IncludesBuiltInRules = false;
        return this;
    }

    /// <summary>Adds a rule in code.</summary>
    /// <param name="analyzer">The analyzer; stateless.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder AddAnalyzer(MessageAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        Analyzers.Add(analyzer);
        return this;
    }

    /// <summary>Adds a suppressor in code.</summary>
    /// <param name="suppressor">The suppressor; stateless.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder AddSuppressor(DiagnosticSuppressor suppressor)
    {
        ArgumentNullException.ThrowIfNull(suppressor);
        Suppressors.Add(suppressor);
        return this;
    }

    /// <summary>Accepts the findings of a rule until a day.</summary>
    /// <param name="suppression">The rule, with reason, author and last day.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">Rule, reason or author is empty.</exception>
    public MessageLinterBuilder AddSuppression(ConfiguredSuppression suppression)
    {
        ArgumentNullException.ThrowIfNull(suppression);
        if (string.IsNullOrWhiteSpace(suppression.Rule) || string.IsNullOrWhiteSpace(suppression.Reason) || string.IsNullOrWhiteSpace(suppression.By))
            throw new ArgumentException("A suppression needs a rule, a reason and an author.", nameof(suppression));
        Suppressions.Add(suppression);
        return this;
    }

    /// <summary>Adds an identifier of the house, on all marketplaces.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder AddIdentifier(DeclaredIdentifier identifier)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        Identifiers.Add(identifier);
        return this;
    }

    /// <summary>Adds a marketplace, or replaces the profile of the same id.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder AddMarketplace(MarketplaceProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        Profiles.Add(profile);
        return this;
    }

    /// <summary>Sets the business days by which a marketplace's deadlines count. Without a call they are Monday to Friday in the time zone of the site's country, without holidays.</summary>
    /// <param name="marketplace">A profile's id, with the country whose calendar it is, for example <c>ebay.co.uk</c>; without one it serves all countries that have no calendar of their own.</param>
    /// <param name="calendar">Time zone and holidays.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder UseCalendar(string marketplace, BusinessCalendar calendar)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(marketplace);
        ArgumentNullException.ThrowIfNull(calendar);
        Calendars.Add(new KeyedCalendar(marketplace, calendar));
        return this;
    }

    /// <summary>Names domains of the seller: links to them are errors even where unknown links are warnings.</summary>
    /// <param name="domains">For example <c>brightlamp.example</c>; subdomains are included.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder AddOwnDomains(params ReadOnlySpan<string> domains)
    {
        foreach (string domain in domains)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(domain);
            if (!domain.Contains('.', StringComparison.Ordinal) || domain.AsSpan().IndexOfAny(" /:@\t") >= 0)
                throw new ArgumentException($"'{domain}' is no domain such as brightlamp.example; no link could lead to it.", nameof(domains));
            OwnDomains.Add(domain);
        }

        return this;
    }

    /// <summary>Sets a severity over rule files and profiles. Later calls win; a rule wins over its family.</summary>
    /// <param name="rule">A rule's id or name, present or former, or a family's name, for example <c>contact</c>.</param>
    /// <param name="severity">The severity; <see cref="Severity.Off"/> leaves the rule out of the compiled set.</param>
    /// <param name="marketplace">The only marketplace on which it holds; <see langword="null"/>: on all.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder SetSeverity(string rule, Severity severity, string? marketplace = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(rule);
        if (!Enum.IsDefined(severity))
            throw new ArgumentOutOfRangeException(nameof(severity), severity, "There is no such severity.");
        Severities.Add(new ConfiguredSeverity(rule, severity, marketplace));
        return this;
    }

    /// <summary>Sets the clock that suppressions and conversation rules read; the system's without a call.</summary>
    /// <param name="time">The clock.</param>
    /// <returns>The builder.</returns>
    public MessageLinterBuilder UseTimeProvider(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        Time = time;
        return this;
    }

    /// <summary>Compiles everything and freezes it.</summary>
    /// <returns>The linter: build it once per process and share it.</returns>
    /// <exception cref="RuleFormatException">A pack does not validate or compile.</exception>
    /// <exception cref="ArgumentException">A setting names a rule, family or marketplace that does not exist.</exception>
    public MessageLinter Build() => new(CompiledRuleSet.Compile(GatherPacks(), this), this);

    private RulePack[] GatherPacks()
    {
        if (_packs is not null)
            return GatherAddedPacks(_packs);
        return IncludesBuiltInRules ? [RulePack.BuiltIn] : [];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private RulePack[] GatherAddedPacks(List<RulePack> added) => IncludesBuiltInRules ? [RulePack.BuiltIn, .. added] : [.. added];

    /// <summary>A calendar and the marketplace, with country, whose it is.</summary>
    internal sealed record KeyedCalendar(string Marketplace, BusinessCalendar Calendar);
}
