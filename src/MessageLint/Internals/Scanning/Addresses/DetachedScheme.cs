using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The scheme of an address whose signs were set apart: "h t t p : / /", "www .".</summary>
internal static class DetachedScheme
{
    /// <summary>Signs and blanks behind it: " : / / ".</summary>
    private const int LongestGap = 8;

    /// <summary>Whether the token is one, up to the place in the source where the host begins.</summary>
    [SkipLocalsInit]
    public static bool Is(in ScannedText scanned, int token, int host)
    {
        if (token < 0 || scanned[token].Kind != TokenKind.Word || host - scanned[token].EndUnit is < 0 or > LongestGap)
            return false;
        Span<char> lower = stackalloc char[WordFolder.MaxLength];
        int count = scanned.SourceOf(token).ToLowerInvariant(lower);
        if (count < 0 || WordFolder.Join(lower[..count]) is not ("http" or "https" or "www"))
            return false;
        ReadOnlySpan<char> gap = scanned.Source[scanned[token].EndUnit..host];
        return gap.IndexOfAny(':', '/', '.') >= 0 && !gap.ContainsAnyExcept(" \u00A0:/.");
    }
}
