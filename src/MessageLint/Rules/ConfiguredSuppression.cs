namespace MessageLint;

/// <summary>That a house accepts the findings of a rule for a while, with a reason.</summary>
/// <param name="Rule">The rule's id or name, present or former, for example <c>ML1002</c>.</param>
/// <param name="Reason">Why, for example <c>Statutory warranty line, case 4711</c>. May not be empty.</param>
/// <param name="By">Who decided, for example <c>jane</c>. May not be empty.</param>
/// <param name="Until">The last day on which it holds, in UTC. Suppressions always end.</param>
/// <param name="Marketplace">The only marketplace on which it holds; <see langword="null"/>: on all.</param>
public sealed record ConfiguredSuppression(string Rule, string Reason, string By, DateOnly Until, string? Marketplace = null);
