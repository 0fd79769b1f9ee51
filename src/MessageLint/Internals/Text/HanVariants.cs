namespace MessageLint.Internals.Text;

/// <summary>The one form under which traditional, simplified, regional and Japanese spellings of a Han character are compared.</summary>
internal static class HanVariants
{
    private const int PageBits = 8;
    private const int PageSize = 1 << PageBits;

    // One page for every 256 characters; pages without variants are missing.
    private static readonly char[]?[] Pages = Load();

    /// <summary>The form the character is compared by: itself for all but the variants. Folding twice changes nothing.</summary>
    public static char Fold(char character)
    {
        char[]? page = Pages[character >> PageBits];
        return page is null ? character : page[character & (PageSize - 1)];
    }

    private static char[]?[] Load()
    {
        char[]?[] pages = new char[]?[PageSize];
        string text = PublishedData.Read("han-variants.txt");
        int start = 0;
        for (int end; (end = text.IndexOf('\n', start)) >= 0; start = end + 1)
        {
            if (end - start != 2)
                continue;
            char from = text[start];
            char[] page = pages[from >> PageBits] ??= IdentityPage(from & ~(PageSize - 1));
            page[from & (PageSize - 1)] = text[start + 1];
        }

        return pages;
    }

    private static char[] IdentityPage(int first)
    {
        char[] page = new char[PageSize];
        for (int i = 0; i < page.Length; i++)
            page[i] = (char)(first + i);
        return page;
    }
}
