using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds file names by their extension, which may be a top-level domain too.</summary>
internal static class FileNameScanner
{
    private const int MaxLength = 128;
    private const int LongestExtension = 5;

    private static readonly WordSet s_extensions = WordSet.Of(
        "pdf doc docx xls xlsx ppt pptx csv txt rtf odt ods md log xml json html htm " +
        "jpg jpeg png gif bmp tif tiff heic webp svg psd raw " +
        "mov mp4 avi mkv webm wmv mpg mpeg mp3 wav m4a m4v 3gp " +
        "zip rar 7z gz tar exe msi dmg apk iso bin dll bat ini cfg conf hex " +
        "dwg dxf stl step stp eps eml msg ics vcf epub gcode", ignoresCase: true);

    private static readonly WordSet s_programs = WordSet.Of("setup install installer uninstall update updater upgrade start run launcher", ignoresCase: true);

    /// <summary>Endings of scripts, which are hosts more often, but for files of the names that every device brings.</summary>
    private static readonly WordSet s_scripts = WordSet.Of("sh py pl rs", ignoresCase: true);

    private static readonly WordSet s_usualNames = WordSet.Of(
        "setup install uninstall update upgrade start run readme config settings main index build test script backup restore reset flash boot init", ignoresCase: true);

    /// <summary>Whole names of files whose ending is a top-level domain.</summary>
    private static readonly WordSet s_wholeNames = WordSet.Of("read.me", ignoresCase: true);

    public static bool IsExtension(ReadOnlySpan<char> extension) => extension.Length is >= 2 and <= LongestExtension && s_extensions.Contains(extension);

    /// <summary>Finds the file name at <paramref name="start"/>: one word of letters, digits, hyphens, underscores, points, with a known extension.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int stop = Math.Min(text.Length, start + MaxLength);
        int end = start;
        int dot = -1;
        while (end < stop)
        {
            char c = text[end];
            if (c == '.')
            {
                if (end + 1 >= stop || !Shape.IsAsciiAlphanumeric(text[end + 1]))
                    break;
                dot = end;
            }
            else if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')
                && (!CharTable.IsWordPart(c) || (dot >= 0 && CharTable.ClassOf(c) is CharClass.Ideograph or CharClass.Katakana)))
            {
                break;
            }

            end++;
        }

        if (dot <= start || Shape.At(text, end) is '/' or '@')
            return false;
        if (!IsFile(text[start..dot], text[(dot + 1)..end]) && !s_wholeNames.Contains(text[start..end]))
            return false;
        length = end - start;
        return true;
    }

    private static bool IsFile(ReadOnlySpan<char> name, ReadOnlySpan<char> extension) =>
        IsExtension(extension)
        || (extension.Equals("app", StringComparison.OrdinalIgnoreCase) && s_programs.Contains(name))
        || (s_scripts.Contains(extension) && s_usualNames.Contains(name));
}
