namespace MessageLint.Internals.Packs;

/// <summary>A file of a pack.</summary>
/// <param name="Path">Below the pack's folder, with slashes, for example <c>review/ML5001.review-incentive.json</c>.</param>
/// <param name="Display">As the user knows it, for messages, for example <c>rules/review/ML5001.review-incentive.json</c>.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record PackFile(string Path, string Display, ReadOnlyMemory<byte> Content)
{
    /// <summary>The last piece of <see cref="Path"/>.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The first folder of <see cref="Path"/>, empty for a file at the top.</summary>
    public string Folder => Path.IndexOf('/', StringComparison.Ordinal) is int slash and > 0 ? Path[..slash] : "";
}
