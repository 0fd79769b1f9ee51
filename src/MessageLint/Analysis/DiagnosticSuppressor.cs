namespace MessageLint;

/// <summary>Accepts findings: they stay visible, with who and why, but count for nothing. Stateless and thread-safe.</summary>
/// <remarks>A suppressor never removes a finding. Findings of the engine (ML0…) cannot be suppressed: they say that the result is not to be trusted.</remarks>
public abstract class DiagnosticSuppressor
{
    /// <summary>Decides on one finding.</summary>
    /// <param name="context">The finding and its message; valid during the call.</param>
    /// <returns>Who accepts it and why, or <see langword="null"/> to leave it.</returns>
    public abstract Suppression? Suppress(in SuppressionContext context);
}
