using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>Signs and blanks between a service and the name behind it: <c>: </c>, <c> = </c>, <c> >> </c>.</summary>
internal readonly ref struct NameLead
{
    /// <summary>More signs stand between things that do not belong together.</summary>
    private const int Longest = 6;

    private const string Announcers = ":：@＠$=＝";

    /// <summary>What may stand before a name besides blanks and arrows: signs that lead to it, quotes and brackets that open, and hearts.</summary>
    private const string Leading = ":：=＝@＠$\"'「『“„«(（【→/♥♡❤★☆+＋";

    /// <summary>What may stand before an at sign that is set apart, and behind it up to the name.</summary>
    private const string BeforeApart = ",.:;-–—>=|)]*~";
    private const string BehindApart = "|¦-._*~";

    private const int LongestApart = 12;

    private readonly ReadOnlySpan<char> _signs;

    /// <summary>Makes the lead of what stands between the two.</summary>
    /// <param name="signs">What stands there.</param>
    /// <param name="isBehindHidden">Whether the service was written in disguise.</param>
    public NameLead(ReadOnlySpan<char> signs, bool isBehindHidden)
    {
        _signs = signs;
        IsBehindHidden = isBehindHidden;
    }

    public bool IsBehindHidden { get; }

    public bool IsDash => _signs is " - " or " – ";

    public bool IsComma => _signs is ", " or "、" or "，";

    /// <summary>Whether an at sign is in it.</summary>
    public bool IsAddressed => _signs.ContainsAny('@', '＠');

    /// <summary>Whether it is a dash, a comma, or of nothing but what stands before names.</summary>
    public bool MayLead => IsDash || IsComma || HoldsLeadingSignsOnly() || IsApart;

    /// <summary>Whether an at sign that is set apart stands there behind the end of a clause, or before another sign: "insta, @ the . brass . bazaar", "Insta: @ | atelier | rose".</summary>
    public bool IsApart
    {
        get
        {
            int at = _signs.Length > LongestApart ? -1 : _signs.IndexOf('@');
            return at >= 0 && at + 1 < _signs.Length && CharTable.IsBlank(_signs[at + 1]) && !HoldsLeadingSignsOnly() && AreAll(_signs[..at], BeforeApart) && AreAll(_signs[(at + 1)..], BehindApart);
        }
    }

    /// <summary>Whether a sign says that a name follows. An arrow leads to names too, but also to what a menu or a cable goes on with.</summary>
    public bool Announces => HoldsAnnouncer(_signs);

    /// <summary>Whether more than a colon says so.</summary>
    public bool PointsAtName => IsBehindHidden || IsAddressed || _signs.ContainsAny('=', '＝');

    /// <summary>Whether it ends in an arrow that another one answers behind the name: "&gt;&gt; lumen-home &lt;&lt;".</summary>
    public bool OpensFrame
    {
        get
        {
            ReadOnlySpan<char> arrow = _signs.EndsWith(" ") ? _signs[..^1] : _signs;
            return arrow.EndsWith(">>") || arrow.EndsWith("»");
        }
    }

    private static bool AreAll(ReadOnlySpan<char> signs, string allowed)
    {
        foreach (char c in signs)
        {
            if (!CharTable.IsBlank(c) && !allowed.Contains(c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }

    private bool HoldsLeadingSignsOnly()
    {
        if (_signs.Length > Longest)
            return false;
        ReadOnlySpan<char> lead = SkipClosingBracket(_signs);
        for (int i = 0; i < lead.Length; i++)
        {
            char c = lead[i];
            if (!Leading.Contains(c, StringComparison.Ordinal) && !CharTable.IsBlank(c) && CharTable.ClassOf(c) != CharClass.Ignorable && !IsInArrow(lead, i))
                return false;
        }

        return true;
    }

    /// <summary>A bracket around the service ends before the sign that leads to the name: "(LINE): lumen".</summary>
    private static ReadOnlySpan<char> SkipClosingBracket(ReadOnlySpan<char> lead) =>
        lead.Length > 1 && lead[0] is ')' or '）' or ']' or '】' && HoldsAnnouncer(lead) ? lead[1..] : lead;

    private static bool HoldsAnnouncer(ReadOnlySpan<char> lead)
    {
        for (int i = 0; i < lead.Length; i++)
        {
            if (Announcers.Contains(lead[i], StringComparison.Ordinal) && Shape.At(lead, i + 1) != '>')
                return true;
        }

        return false;
    }

    /// <summary>Whether a sign is part of an arrow: <c>»</c>, <c>>></c>, <c>-></c>, <c>=></c>.</summary>
    private static bool IsInArrow(ReadOnlySpan<char> lead, int index) => lead[index] switch
    {
        '»' => true,
        '>' => Shape.At(lead, index + 1) == '>' || Shape.At(lead, index - 1) is '>' or '-' or '–' or '=',
        '-' or '–' => Shape.At(lead, index + 1) == '>',
        _ => false,
    };
}
