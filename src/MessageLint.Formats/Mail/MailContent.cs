using System.Net;

namespace MessageLint.Formats;

/// <summary>What a mail shows.</summary>
/// <param name="Html">The HTML that is shown, with plain parts beside it as preformatted text; <see langword="null"/> if all is plain.</param>
/// <param name="Tree">The tree of the HTML; <see langword="null"/> if there is none, or none could be built.</param>
/// <param name="Plain">All of it as plain text.</param>
internal sealed record MailContent(string? Html, HtmlMail? Tree, string Plain)
{
    /// <summary>What keeps new text and history from being told apart.</summary>
    public RecordProblem? Problem => Html is null || Tree is not null ? null
        : RecordProblem.TooLong("The HTML of the mail is too large or nested too deeply to tell its history from what is new; all of it was judged.");

    public static MailContent Of(Mail mail)
    {
        if (!mail.Body.Any(body => body.IsHtml))
            return new MailContent(Html: null, Tree: null, string.Join('\n', mail.Body.Select(body => body.Text)));
        string html = mail.Body.Length == 1 ? mail.Body[0].Text
            : string.Join('\n', mail.Body.Select(body => body.IsHtml ? body.Text : $"<pre>{WebUtility.HtmlEncode(body.Text)}</pre>"));
        HtmlMail? tree = HtmlMail.TryParse(html);
        return new MailContent(html, tree, mail.PlainAlternative ?? tree?.Text() ?? "");
    }

    /// <summary>What is new, in its place.</summary>
    public string NewText() => Tree?.NewText() ?? Html ?? QuotedHistory.Blank(Plain, MessageFormat.Plain).TrimEnd();
}
