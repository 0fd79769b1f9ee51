using System.Collections.Immutable;

namespace MessageLint.Cli;

/// <summary>The texts that the findings of one record or conversation speak of, with their offsets in the wanted unit.</summary>
/// <param name="messages">The messages.</param>
/// <param name="unit">What offsets count.</param>
/// <param name="places">Where each message stands, if they stand in records of their own.</param>
internal sealed class JudgedTexts(ImmutableArray<Message> messages, OffsetUnit unit, IReadOnlyList<FindingPlace>? places = null)
{
    private readonly OffsetMap?[] _maps = new OffsetMap?[messages.Length];

    public OffsetMap Of(int messageIndex) => _maps[messageIndex] ??= new OffsetMap(messages[messageIndex].Text, unit);

    /// <summary>Where another message of a finding stands, if not in the finding's own record.</summary>
    public FindingPlace? PlaceBeside(int messageIndex, int otherIndex) =>
        places is not null && (places[messageIndex].FileIndex, places[messageIndex].Line) != (places[otherIndex].FileIndex, places[otherIndex].Line) ? places[otherIndex] : null;
}
