namespace MessageLint.Benchmarks.Texts;

/// <summary>One message of a corpus.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Marketplace">Where it is sent: <c>amazon</c> or <c>ebay</c>.</param>
/// <param name="Planted">The sentence in it that breaks a rule; <see langword="null"/> if none was put in.</param>
/// <param name="Kind">What was planted, for example <c>phone</c>.</param>
internal sealed record SampleMessage(string Text, string Marketplace, string? Planted = null, string? Kind = null);
