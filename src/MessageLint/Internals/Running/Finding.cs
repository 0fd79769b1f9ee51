namespace MessageLint.Internals.Running;

/// <summary>What an analyzer reports, before severity and place are settled.</summary>
/// <param name="Span">The words to underline, in the text that tokens index.</param>
/// <param name="Argument">A second span.</param>
/// <param name="AtMost">The severity may not be higher; <see langword="null"/>: as configured.</param>
/// <param name="Disguise">How the detail was hidden.</param>
/// <param name="Fix">A repair, in the text that tokens index.</param>
internal readonly record struct Finding(TextSpan Span, TextSpan Argument = default, Severity? AtMost = null, Disguise Disguise = Disguise.None, FixPlan Fix = default)
{
    /// <summary>Whether what is underlined is a contact itself, and no words about one.</summary>
    public bool IsDatum { get; init; }
}
