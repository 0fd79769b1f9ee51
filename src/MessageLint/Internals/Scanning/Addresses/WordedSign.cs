namespace MessageLint.Internals.Scanning;

/// <summary>A sign of an address that is written as a word, or as several.</summary>
/// <param name="Word">What it means.</param>
/// <param name="Before">The token before it; -1 if there is none.</param>
/// <param name="Start">Where it begins in the source.</param>
internal readonly record struct WordedSign(AddressWord Word, int Before, int Start)
{
    public AddressRole Role => Word.Role;
}
