namespace MessageLint.Internals.Running;

/// <summary>One edit that repairs a finding, without any allocation until somebody asks for the fix.</summary>
internal readonly record struct FixPlan(TextSpan Span, string? NewText, string? Title, FixSafety Safety)
{
    public bool IsNone => Title is null;

    public static FixPlan Remove(TextSpan span, string title, FixSafety safety) => new(span, string.Empty, title, safety);

    public static FixPlan Insert(int position, string newText, string title) => new(new TextSpan(position, 0), newText, title, FixSafety.Suggested);

    public MessageFix? ToFix() => Title is null ? null : new MessageFix(Title, Safety, new TextEdit(Span, NewText ?? string.Empty));
}
