using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MessageLint;

/// <summary>An example of a rule: a test, and a piece of its documentation.</summary>
public sealed class RuleExample
{
    internal RuleExample(Message message, bool isBad, ImmutableArray<TextSpan> spans, FrozenDictionary<string, string> skippedInvariants, string? note)
    {
        Message = message;
        IsBad = isBad;
        Spans = spans;
        SkippedInvariants = skippedInvariants;
        Note = note;
    }

    /// <summary>The message, its text without markup; in a conversation the message that has the marks, or the last one if none has.</summary>
    public Message Message { get; }

    /// <summary>The conversation that the rule looks at, <see cref="Message"/> included; <see langword="null"/> for a rule that one message is enough for.</summary>
    public Conversation? Conversation { get; internal init; }

    /// <summary>Whether the rule must report; otherwise it must not report a warning or error.</summary>
    public bool IsBad { get; }

    /// <summary>What the rule must underline, exactly; empty for a good example.</summary>
    public ImmutableArray<TextSpan> Spans { get; }

    /// <summary>The free invariants that the example opts out of, with the reason for each.</summary>
    public FrozenDictionary<string, string> SkippedInvariants { get; }

    /// <summary>What the example shows, if that is not plain.</summary>
    public string? Note { get; }
}
