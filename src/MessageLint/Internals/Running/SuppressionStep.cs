namespace MessageLint.Internals.Running;

/// <summary>Asks for each finding whether somebody accepts it: the entries of the configuration first, then the suppressors.</summary>
internal sealed class SuppressionStep(LinterSettings settings)
{
    /// <summary>Whether a suppressor failed since <see cref="Begin"/>.</summary>
    public bool HasFailed { get; private set; }

    public void Begin() => HasFailed = false;

    /// <summary>Marks the finding if it is accepted. What the engine says of itself cannot be accepted.</summary>
    public void Apply(ReadOnlySpan<char> source, in MessageFacts facts, MarketplaceProfile profile, ref DiagnosticRecord record)
    {
        if (record.Descriptor.Family != RuleFamily.Engine && (ByConfiguration(profile, record) ?? BySuppressor(source, facts, profile, record)) is { } suppression)
            record = record.With(suppression);
    }

    private Suppression? ByConfiguration(MarketplaceProfile profile, in DiagnosticRecord record)
    {
        // Nobody's clock is asked for nothing.
        if (settings.Suppressions.Length == 0)
            return null;
        DateOnly today = DateOnly.FromDateTime(settings.Time.GetUtcNow().UtcDateTime);
        foreach (ResolvedSuppression suppression in settings.Suppressions)
        {
            if (suppression.Covers(record, profile, today))
                return suppression.Suppression;
        }

        return null;
    }

    private Suppression? BySuppressor(ReadOnlySpan<char> source, in MessageFacts facts, MarketplaceProfile profile, in DiagnosticRecord record)
    {
        foreach (DiagnosticSuppressor suppressor in settings.Suppressors)
        {
            try
            {
                if (suppressor.Suppress(new SuppressionContext(source, facts, profile, record)) is { } suppression)
                    return suppression;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // A finding that nobody could decide on stays unsuppressed.
                HasFailed = true;
            }
        }

        return null;
    }
}
