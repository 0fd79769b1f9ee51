using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MessageLint.Cli;

/// <summary>Ids as reports show them. Some systems take the address or number of a buyer for an id: such an id is masked, with the beginning of its hash so that
/// rows about the same message can still be joined. Order numbers, UUIDs and counters stay.</summary>
internal static class ShownId
{
    /// <summary>The shortest subscriber number with its area code; shorter groups of digits are counters.</summary>
    private const int FewestPhoneDigits = 7;

    private const int HashBytes = 4;

    /// <summary>The id itself, or for example <c>•••#1a2b3c4d</c>.</summary>
    public static string? Of(string? id, bool showText) => id is null || showText || !HoldsContact(id) ? id : Mask(id);

    private static string Mask(string id)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        return "•••#" + Convert.ToHexStringLower(hash.AsSpan(0, HashBytes));
    }

    private static bool HoldsContact(string id)
    {
        int digits = 0;
        bool isDialled = false;
        bool hasGap = false;
        for (int i = 0; i < id.Length; i++)
        {
            char c = id[i];
            if (c is '@' or '＠')
            {
                if (i > 0 && i + 1 < id.Length && !char.IsWhiteSpace(id[i - 1]) && char.IsLetterOrDigit(id[i + 1]))
                    return true;
            }
            else if (char.IsDigit(c))
            {
                digits++;
                isDialled |= hasGap && digits > 1;
                hasGap = false;
                if (isDialled && digits >= FewestPhoneDigits)
                    return true;
            }
            else if (c is '+' or '＋' && digits == 0)
            {
                // After a letter or digit it joins, as in the offset of a time.
                isDialled = i == 0 || !char.IsLetterOrDigit(id[i - 1]);
            }
            else if (char.IsWhiteSpace(c) || c is '(' or ')' or '（' or '）')
            {
                hasGap = true;
            }
            else if (c is not ('.' or '/') && !JoinsDigits(c))
            {
                (digits, isDialled, hasGap) = (0, false, false);
            }
        }

        return false;
    }

    /// <summary>Hyphens, and characters that nobody sees.</summary>
    private static bool JoinsDigits(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
