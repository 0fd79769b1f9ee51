namespace MessageLint;

/// <summary>What a rule is, whatever message it reports on. Shared by all its findings.</summary>
/// <example><code>new DiagnosticDescriptor("AC0001", "house-slogan", RuleFamily.Custom, Severity.Warning, "House slogan", "Uses the slogan '{match}'.", "Slogans are promotion.", "Leave it out.")</code></example>
public sealed class DiagnosticDescriptor
{
    /// <summary>Makes a descriptor.</summary>
    /// <param name="id">The permanent id: letters and digits, for example <c>ML1002</c>. Ids are never reused.</param>
    /// <param name="name">The permanent name, lower-case with hyphens, for the thing that is flagged, for example <c>phone-number</c>. Valid wherever the id is.</param>
    /// <param name="family">What the rule is about.</param>
    /// <param name="defaultSeverity">The severity where neither profile nor configuration says otherwise.</param>
    /// <param name="title">The rule in a few words, for example <c>Phone number in message</c>.</param>
    /// <param name="messageFormat">The finding in one sentence; <c>{match}</c> stands for the underlined words, <c>{argument}</c> for a second span, <c>{disguise}</c> for how it was hidden.</param>
    /// <param name="why">Why marketplaces forbid it, in one or two sentences.</param>
    /// <param name="instead">What to write instead.</param>
    /// <param name="source">Where the rule comes from, for example <c>policies, section 1.2</c>; <see langword="null"/> if nowhere in particular.</param>
    /// <exception cref="ArgumentException">A text is empty, or id or name has a character that is not allowed.</exception>
    public DiagnosticDescriptor(string id, string name, RuleFamily family, Severity defaultSeverity, string title, string messageFormat, string why, string instead, string? source = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(messageFormat);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        ArgumentException.ThrowIfNullOrWhiteSpace(instead);
        foreach (char c in id)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                throw new ArgumentException($"The rule id '{id}' may hold only ASCII letters and digits.", nameof(id));
        }

        foreach (char c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                throw new ArgumentException($"The rule name '{name}' may hold only lower-case ASCII letters, digits and hyphens.", nameof(name));
        }

        Id = id;
        Name = name;
        Family = family;
        DefaultSeverity = defaultSeverity;
        Title = title;
        MessageFormat = messageFormat;
        Why = why;
        Instead = instead;
        Source = source;
    }

    private DiagnosticDescriptor(string id, string name, string title, string messageFormat, string why, string instead) =>
        (Id, Name, Title, MessageFormat, Why, Instead) = (id, name, title, messageFormat, why, instead);

    /// <summary>The permanent id, for example <c>ML1002</c>.</summary>
    public string Id { get; }

    /// <summary>The permanent name, for example <c>phone-number</c>.</summary>
    public string Name { get; }

    /// <summary>What the rule is about.</summary>
    public RuleFamily Family { get; private init; }

    /// <summary>The severity where neither profile nor configuration says otherwise.</summary>
    public Severity DefaultSeverity { get; private init; }

    /// <summary>The rule in a few words.</summary>
    public string Title { get; }

    /// <summary>The finding in one sentence, with <c>{match}</c>, <c>{argument}</c> and <c>{disguise}</c> as places to fill.</summary>
    public string MessageFormat { get; }

    /// <summary>Why marketplaces forbid it.</summary>
    public string Why { get; }

    /// <summary>What to write instead.</summary>
    public string Instead { get; }

    /// <summary>Where the rule comes from, if anywhere in particular.</summary>
    public string? Source { get; private init; }

    /// <summary>Makes a descriptor whose texts were checked when the library was built.</summary>
    internal static DiagnosticDescriptor OfChecked(string id, string name, RuleFamily family, Severity defaultSeverity, string title, string messageFormat, string why, string instead, string? source) =>
        new(id, name, title, messageFormat, why, instead) { Family = family, DefaultSeverity = defaultSeverity, Source = source };

    /// <summary>Writes id and name.</summary>
    /// <returns>For example <c>ML1002 phone-number</c>.</returns>
    public override string ToString() => $"{Id} {Name}";
}
