namespace MessageLint.Formats;

/// <summary>A piece of a JSON export: a record that stands by itself, an element or field of a page, the end of a document, or what could not be read.</summary>
/// <param name="Line">The physical line on which it begins.</param>
/// <param name="Name">The field of the page that holds it; <see langword="null"/> for a record that stands by itself.</param>
/// <param name="Utf8">The JSON; valid until the next part is read. Empty for an end and a problem.</param>
/// <param name="Problem">Why it could not be read.</param>
internal readonly record struct JsonPart(int Line, string? Name, ReadOnlyMemory<byte> Utf8, RecordProblem? Problem = null)
{
    /// <summary>Whether it was found behind broken JSON, so that it may be an inner part of what broke.</summary>
    public bool IsBehindBreak { get; init; }

    /// <summary>Whether a document ends here: what a page says of its elements is now known.</summary>
    public bool IsEnd => Utf8.IsEmpty && Problem is null;
}
