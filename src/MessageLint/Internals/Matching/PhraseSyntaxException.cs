#pragma warning disable CA1032, RCS1194 // Always raised with a place; no other constructor has a use.

namespace MessageLint.Internals.Matching;

/// <summary>A phrase that is not written in the phrase language, or that could never match as it stands.</summary>
internal sealed class PhraseSyntaxException(string message, int column) : FormatException(message)
{
    /// <summary>Where in the phrase, the first character is 1.</summary>
    public int Column { get; } = column;
}
