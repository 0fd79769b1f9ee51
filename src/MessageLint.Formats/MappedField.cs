using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>One entry of a map.</summary>
/// <param name="Field">The field.</param>
/// <param name="Source">The column or JSON field that holds it; empty: nothing does.</param>
/// <param name="Values">What the source's values mean, where they are not the field's own.</param>
internal sealed record MappedField(MessageField Field, string Source, FrozenDictionary<string, string> Values);
