using System.Collections.Immutable;
using System.Text;

namespace MessageLint;

/// <summary>A repair of one finding: edits of the message's text, in order and not overlapping. A fix never states a fact that the message lacks.</summary>
public sealed class MessageFix
{
    /// <summary>Makes a fix.</summary>
    /// <param name="title">What it does, for people, for example <c>Remove the sentence with the contact detail</c>.</param>
    /// <param name="safety">How far it may be applied without a look.</param>
    /// <param name="edits">The edits, ordered by place; they may touch but not overlap.</param>
    /// <exception cref="ArgumentException">The edits overlap or are out of order.</exception>
    public MessageFix(string title, FixSafety safety, params IEnumerable<TextEdit> edits)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        Title = title;
        Safety = safety;
        Edits = [.. edits];
        for (int i = 1; i < Edits.Length; i++)
        {
            if (Edits[i].Span.Start < Edits[i - 1].Span.End)
                throw new ArgumentException($"Edit {i} at {Edits[i].Span} begins before edit {i - 1} ends.", nameof(edits));
        }
    }

    /// <summary>What the fix does, for people.</summary>
    public string Title { get; }

    /// <summary>How far it may be applied without a look.</summary>
    public FixSafety Safety { get; }

    /// <summary>The edits, ordered by place, not overlapping.</summary>
    public ImmutableArray<TextEdit> Edits { get; }

    /// <summary>Applies the edits to the text that the finding is about.</summary>
    /// <param name="text">The original text.</param>
    /// <returns>The repaired text.</returns>
    /// <exception cref="ArgumentException">An edit lies outside of <paramref name="text"/>.</exception>
    public string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length);
        int copied = 0;
        foreach (TextEdit edit in Edits)
        {
            if (edit.Span.End > text.Length)
                throw new ArgumentException($"The edit at {edit.Span} lies outside of a text of {text.Length} units.", nameof(text));
            result.Append(text, copied, edit.Span.Start - copied).Append(edit.NewText);
            copied = edit.Span.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
