using System.Collections.Immutable;

namespace MessageLint.Internals.Running;

/// <summary>What a finding about a conversation says besides its place.</summary>
/// <param name="Related">Other messages that belong to it.</param>
/// <param name="Argument">What stands for <c>{argument}</c>, for example <c>24 hours</c>: no words of a message, so it is never masked.</param>
/// <param name="IsPast">Whether nothing can be done about it any more.</param>
internal sealed record ThreadDetails(ImmutableArray<RelatedLocation> Related, string? Argument = null, bool IsPast = false);
