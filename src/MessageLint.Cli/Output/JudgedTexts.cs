using System.Collections.Immutable;

namespace MessageLint.Cli;

/// <summary>The texts that the findings of one record speak of, with their offsets in the wanted unit.</summary>
internal sealed class JudgedTexts(ImmutableArray<Message> messages, OffsetUnit unit)
{
    private readonly OffsetMap?[] _maps = new OffsetMap?[messages.Length];

    public OffsetMap Of(int messageIndex) => _maps[messageIndex] ??= new OffsetMap(messages[messageIndex].Text, unit);
}
