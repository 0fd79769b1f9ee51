using System.Collections.Immutable;

namespace MessageLint.Formats;

/// <summary>A text of a mail, or the parts that it consists of.</summary>
/// <param name="Body">The text; <see langword="null"/> for a node.</param>
/// <param name="IsAlternative">Whether the parts say the same thing in several ways.</param>
/// <param name="Parts">The parts.</param>
internal sealed record MimePart(MailBody? Body, bool IsAlternative, ImmutableArray<MimePart> Parts)
{
    /// <summary>What the reader is shown: the last alternative that is text, as RFC 2046 has it, all of mixed parts.</summary>
    public IEnumerable<MailBody> Shown()
    {
        if (Body is not null)
            return [Body];
        return IsAlternative
            ? Parts.Select(part => part.Shown().ToList()).LastOrDefault(bodies => bodies.Count > 0) ?? []
            : Parts.SelectMany(part => part.Shown());
    }

    /// <summary>All plain texts.</summary>
    public IEnumerable<string> Plain() => Body is { IsHtml: false } ? [Body.Text] : Parts.SelectMany(part => part.Plain());
}
