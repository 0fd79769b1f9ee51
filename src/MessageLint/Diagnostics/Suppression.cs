namespace MessageLint;

/// <summary>That somebody accepted a finding: it stays visible, but counts for nothing.</summary>
/// <param name="By">Who accepted it, for example <c>jane@house</c> or the name of a suppressor.</param>
/// <param name="Reason">Why, for example <c>The hotline is required by law on this product.</c></param>
public sealed record Suppression(string By, string Reason);
