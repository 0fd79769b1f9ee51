namespace MessageLint;

/// <summary>The lower-case names of severities and families, as files, options and reports write them.</summary>
public static class SeverityNames
{
    /// <summary>The name of a severity, for example <c>error</c>.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>Its lower-case name.</returns>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };

    /// <summary>Reads a severity's name.</summary>
    /// <param name="name">For example <c>warning</c>; case does not matter.</param>
    /// <param name="severity">The severity.</param>
    /// <returns><see langword="false"/> if there is no such name.</returns>
    public static bool TryParse(ReadOnlySpan<char> name, out Severity severity)
    {
        foreach (Severity candidate in (ReadOnlySpan<Severity>)[Severity.Off, Severity.Info, Severity.Warning, Severity.Error])
        {
            if (name.Equals(Of(candidate), StringComparison.OrdinalIgnoreCase))
            {
                severity = candidate;
                return true;
            }
        }

        severity = Severity.Off;
        return false;
    }

    /// <summary>The name of a family, for example <c>contact</c>.</summary>
    /// <param name="family">The family.</param>
    /// <returns>Its lower-case name.</returns>
    public static string Of(RuleFamily family) => family switch
    {
        RuleFamily.Engine => "engine",
        RuleFamily.Contact => "contact",
        RuleFamily.Offsite => "offsite",
        RuleFamily.Promotion => "promotion",
        RuleFamily.Protocol => "protocol",
        RuleFamily.Review => "review",
        RuleFamily.Form => "form",
        RuleFamily.Order => "order",
        RuleFamily.Conversation => "conversation",
        _ => "custom",
    };

    /// <summary>Reads a family's name.</summary>
    /// <param name="name">For example <c>contact</c>; case does not matter.</param>
    /// <param name="family">The family.</param>
    /// <returns><see langword="false"/> if there is no such name.</returns>
    public static bool TryParse(ReadOnlySpan<char> name, out RuleFamily family)
    {
        for (RuleFamily candidate = RuleFamily.Engine; candidate <= RuleFamily.Custom; candidate++)
        {
            if (name.Equals(Of(candidate), StringComparison.OrdinalIgnoreCase))
            {
                family = candidate;
                return true;
            }
        }

        family = RuleFamily.Custom;
        return false;
    }
}
