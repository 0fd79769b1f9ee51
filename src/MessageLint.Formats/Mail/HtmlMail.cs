using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MessageLint.Formats;

/// <summary>A whole HTML mail: what of it was written now, and what stands in a given place of it.</summary>
/// <remarks>The text of a mail remains its HTML source, so that every finding points into what was sent. What is not new is blanked out there: quotations, history, what is hidden
/// (preheaders), head and styles.</remarks>
internal sealed class HtmlMail
{
    private static readonly string[] HistoryClasses =
        ["gmail_attr", "yahoo_quoted", "moz-cite-prefix", "moz-forward-container", "protonmail_quote", "tutanota_quote", "zmail_extra", "outlookmessageheader", "ms-outlook-mobile-reference-message"];

    // Outlook puts them where the history begins, and nothing round it.
    private static readonly string[] HistoryStarts = ["appendonsend", "divrplyfwdmsg", "mail-editor-reference-message-container", "olk_src_body_section", "isforwardcontent"];

    private static readonly string[] NotShown = ["head", "style", "script", "title", "template", "noembed", "noframes"];

    private static readonly string[] Blocks =
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "tr", "td", "th", "hr", "br", "blockquote", "pre", "form", "fieldset", "option", "button",
        "div", "section", "article", "header", "footer", "main", "nav", "aside", "address", "figure", "figcaption", "center", "body", "details", "summary", "caption", "label",
    ];

    private readonly string _html;
    private readonly IDocument _document;

    private HtmlMail(string html, IDocument document) => (_html, _document) = (html, document);

    /// <summary>Reads the source; <see langword="null"/> if to build a tree from it would be too much work.</summary>
    public static HtmlMail? TryParse(string html)
    {
        if (!HtmlTags.IsBuildable(html))
            return null;
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        return new HtmlMail(html, parser.ParseDocument(html));
    }

    /// <summary>The source with everything blanked out that is not new, unit by unit, and nothing behind what is new.</summary>
    public string NewText()
    {
        char[] units = _html.ToCharArray();
        List<(int Start, string Text)> lines = ReadLines(units);
        string text = string.Join('\n', lines.Select(line => line.Text));
        string fresh = QuotedHistory.Blank(text, MessageFormat.Plain);
        int place = 0;
        for (int i = 0; i < lines.Count && !ReferenceEquals(fresh, text); i++)
        {
            int length = lines[i].Text.Length;
            bool isOld = place >= fresh.Length || (!string.IsNullOrWhiteSpace(lines[i].Text) && fresh.AsSpan(place, Math.Min(length, fresh.Length - place)).IsWhiteSpace());
            if (isOld)
                Blank(units, lines[i].Start, i + 1 < lines.Count ? lines[i + 1].Start : units.Length);
            place += length + 1;
        }

        return new string(units.AsSpan().TrimEnd());
    }

    /// <summary>The text that the elements show, as their reader sees it.</summary>
    public IReadOnlyList<string> TextsOf(Func<IElement, bool> isMeant) => [.. Elements().Where(isMeant).Select(TextOf)];

    /// <summary>The text that the whole mail shows.</summary>
    public string Text() => string.Join('\n', ReadLines(_html.ToCharArray()).Select(line => line.Text.Trim()).Where(line => line.Length > 0));

    /// <summary>Where the links of the mail lead.</summary>
    public IEnumerable<string> Links() => Elements().Where(element => element.LocalName == "a").Select(element => element.GetAttribute("href") ?? "");

    private IEnumerable<IElement> Elements()
    {
        var walk = new HtmlWalk(_document);
        while (walk.MoveNext())
        {
            if (walk.Current is IElement element)
                yield return element;
        }
    }

    private static string TextOf(IElement element)
    {
        var text = new System.Text.StringBuilder();
        bool isPreformatted = element.LocalName == "pre";
        var walk = new HtmlWalk(element);
        while (walk.MoveNext())
        {
            if (walk.Current is IText words)
                text.Append(isPreformatted ? words.Data : Collapse(words.Data));
            else if (walk.Current is IElement inner && Blocks.Contains(inner.LocalName) && (text.Length > 0 || inner.LocalName == "br"))
                text.Append('\n');
        }

        return text.ToString().Trim();
    }

    private static string Collapse(string text)
    {
        var collapsed = new System.Text.StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!IsSpace(c))
                collapsed.Append(c);
            else if (collapsed.Length == 0 || collapsed[^1] != ' ')
                collapsed.Append(' ');
        }

        return collapsed.ToString();
    }

    /// <summary>The lines that are shown, each with the place in the source where it begins. What its own mark-up says is old or hidden is left out and blanked.</summary>
    private List<(int Start, string Text)> ReadLines(char[] units)
    {
        var lines = new List<(int Start, string Text)>();
        var line = new System.Text.StringBuilder();
        int start = 0;
        var walk = new HtmlWalk(_document);
        while (walk.MoveNext())
        {
            if (PlaceBehindBlock(walk) is >= 0 and int behind && behind >= start)
            {
                lines.Add((start, line.ToString()));
                line.Clear();
                start = behind;
            }

            if (walk.Current is IText text)
                line.Append(Collapse(text.Data));
            if (walk.Current is not IElement element)
                continue;
            int place = PlaceOf(element);
            if (place >= 0 && element.Id is { } id && Array.Exists(HistoryStarts, mark => id.EndsWith(mark, StringComparison.OrdinalIgnoreCase)))
            {
                Blank(units, place, units.Length);
                break;
            }

            if (Blocks.Contains(element.LocalName) && place >= start)
            {
                lines.Add((start, line.ToString()));
                line.Clear();
                start = place;
            }

            if (!IsOldOrHidden(element))
                continue;
            walk.Skip();
            if (place >= 0)
                Blank(units, place, HtmlTags.EndOf(_html, place, PlaceBehind(walk, place)));
        }

        lines.Add((start, line.ToString()));
        return lines;
    }

    private static bool IsOldOrHidden(IElement element) => element.LocalName == "blockquote" || NotShown.Contains(element.LocalName)
        || element.ClassList.Any(name => HistoryClasses.Contains(name.ToLowerInvariant())) || IsHidden(element);

    /// <summary>Whether the element's own style or attribute hides it. The last declaration of a property counts; what only one mail program hides is shown by the others.</summary>
    private static bool IsHidden(IElement element)
    {
        string? display = null;
        string? visibility = null;
        foreach (string declaration in (element.GetAttribute("style") ?? "").Split(';'))
        {
            int colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            string value = declaration[(colon + 1)..].Trim().ToLowerInvariant();
            switch (declaration[..colon].Trim().ToLowerInvariant())
            {
                case "display":
                    display = value;
                    break;
                case "visibility":
                    visibility = value;
                    break;
                default:
                    break;
            }
        }

        bool isDisplayed = display is null ? !element.HasAttribute("hidden") : !IsWord(display, "none");
        return !isDisplayed || (visibility is not null && IsWord(visibility, "hidden"));

        static bool IsWord(string value, string word) => value == word || value.StartsWith(word + " ", StringComparison.Ordinal) || value.StartsWith(word + "!", StringComparison.Ordinal);
    }

    /// <summary>Where a line begins because a block has ended just before the current node; -1 if none has.</summary>
    private int PlaceBehindBlock(HtmlWalk walk)
    {
        if (walk.Previous is not IElement block || !Blocks.Contains(block.LocalName) || block.LocalName is "br" or "hr" || PlaceOf(block) is not (>= 0 and var place))
            return -1;
        return walk.Current switch
        {
            IText text when !text.Data.AsSpan().Trim().IsEmpty => HtmlTags.EndOf(_html, place, PlaceBehind(walk, place)),
            IElement element when !Blocks.Contains(element.LocalName) => PlaceOf(element),
            _ => -1,
        };
    }

    /// <summary>Where the element's tag stands in the source; -1 if it has none.</summary>
    private int PlaceOf(IElement element)
    {
        int place = element.SourceReference?.Position.Index ?? -1;
        return place >= 0 && place < _html.Length && _html[place] == '<' ? place : -1;
    }

    /// <summary>Where the next element stands behind the whole of the current node; the end of the source if there is none.</summary>
    private int PlaceBehind(HtmlWalk walk, int own)
    {
        // What browsers move out of tables stands before them in the tree and behind them in the source.
        const int mostMoved = 100;
        foreach (IElement element in walk.Behind().Take(mostMoved))
        {
            if (PlaceOf(element) is var place && place > own)
                return place;
        }

        return _html.Length;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private static void Blank(char[] units, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (units[i] != '\n')
                units[i] = ' ';
        }
    }
}
