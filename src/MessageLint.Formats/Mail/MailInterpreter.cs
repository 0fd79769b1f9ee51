using System.Net;

namespace MessageLint.Formats;

/// <summary>Makes messages of mails: whose they are, in which thread, and what of them is new.</summary>
internal sealed class MailInterpreter(ReaderOptions options)
{
    private readonly MailThreads _threads = options.Threads ?? new MailThreads();

    /// <summary>The message of a mail, and a problem beside it if something could not be read.</summary>
    public IEnumerable<ReadRecord> Read(Mail mail)
    {
        if (mail.TextProblem is not null && mail.Body.IsEmpty)
        {
            yield return ReadRecord.Of(mail.Line, mail.TextProblem);
            yield break;
        }

        var draft = new MessageDraft { Attachments = mail.Attachments };
        RecordProblem? problem = Fill(draft, mail);
        if (draft.HasText)
            yield return ReadRecord.Of(mail.Line, draft.ToMessage(), draft.ConversationId);
        if ((problem ?? mail.TextProblem ?? mail.RestProblem) is { } found)
            yield return ReadRecord.Of(mail.Line, found);
    }

    private RecordProblem? Fill(MessageDraft draft, Mail mail)
    {
        MailHeaders headers = mail.Headers;
        var parties = new MailParties(headers);
        string? html = HtmlOf(mail);
        HtmlMail? tree = html is null ? null : HtmlMail.TryParse(html);
        string plain = mail.PlainAlternative ?? (html is null ? string.Join('\n', mail.Body.Select(body => body.Text)) : tree?.Text() ?? "");
        MailSender sender = SenderOf(parties, headers);
        string? written = sender.Author == MessageAuthor.System ? plain : sender.Platform switch
        {
            MailPlatform.Amazon when parties.Relay is null || sender.IsWrapped => AmazonMail.WrittenIn(tree, plain),
            MailPlatform.Ebay when sender.IsWrapped => EbayMail.WrittenIn(tree),
            MailPlatform.Shop when sender.IsWrapped => ShopMail.WrittenIn(plain),
            _ => null,
        };
        string text = written ?? tree?.NewText() ?? html ?? QuotedHistory.Blank(plain, MessageFormat.Plain).TrimEnd();
        RecordProblem? problem = draft.Set(MessageField.Text, text);
        if (written is null && html is not null)
            draft.Set(MessageField.Format, "html");
        if (html is not null && tree is null)
            problem ??= RecordProblem.TooLong("The HTML of the mail is too large or nested too deeply to tell its history from what is new; all of it was judged.");

        string? subject = headers.Text("Subject");
        draft.Set(MessageField.Author, sender.Author switch { MessageAuthor.Buyer => "buyer", MessageAuthor.System => "system", _ => "seller" });
        draft.Set(MessageField.Channel, sender.Platform is MailPlatform.Amazon or MailPlatform.Ebay ? "marketplace" : "email");
        draft.Set(MessageField.Visibility, IsInternal(parties, sender) ? "internal" : "public");
        draft.Set(MessageField.Automatic, sender.Author == MessageAuthor.System || (!sender.IsWrapped && IsAutomatic(headers, parties)) ? "true" : "false");
        if (subject is not null)
            draft.Set(MessageField.Subject, subject);
        if (headers.Ids("Message-ID").FirstOrDefault() is { } id)
            draft.Set(MessageField.Id, id);
        if (headers.Text("Content-Language") is { Length: > 0 } language)
            draft.Set(MessageField.Language, language);
        string? order = sender.Platform == MailPlatform.Ebay ? OrderIdSearch.Ebay(subject, plain) : OrderIdSearch.Amazon(subject, plain);
        if (order is not null)
            draft.Set(MessageField.Order, order);
        MailThread thread = FindThread(mail, parties, sender, order, subject, [plain, .. tree?.Links() ?? []], out bool wasKnown);
        draft.Set(MessageField.Conversation, thread.Id);
        if ((thread.Marketplace ?? sender.Marketplace) is { } marketplace)
            draft.Set(MessageField.Marketplace, sender.Marketplace ?? marketplace);
        if (sender.Author == MessageAuthor.Seller)
            draft.Set(MessageField.Kind, KindOf(headers, subject, wasKnown, sender, quotes: text.Length < plain.TrimEnd().Length && html is null));
        if (MailDate.TryParse(headers.Find("Date"), out DateTimeOffset sentAt))
            draft.SetSentAt(sentAt);
        else if (headers.Find("Date") is not null)
            problem ??= RecordProblem.BadValue("The date of the mail cannot be read.");
        return problem;
    }

    /// <summary>The HTML that is shown, with plain parts beside it as preformatted text; <see langword="null"/> if all is plain.</summary>
    private static string? HtmlOf(Mail mail)
    {
        if (!mail.Body.Any(body => body.IsHtml))
            return null;
        return mail.Body.Length == 1 ? mail.Body[0].Text
            : string.Join('\n', mail.Body.Select(body => body.IsHtml ? body.Text : $"<pre>{WebUtility.HtmlEncode(body.Text)}</pre>"));
    }

    private MailSender SenderOf(MailParties parties, MailHeaders headers)
    {
        MailAddress from = parties.From;
        if (parties.Relay is { } relay && EbayMail.IsAlias(relay))
            return SenderThroughRelay(parties, MailPlatform.Ebay, EbayMail.MarketplaceOf(relay), isFromBuyer: false);
        if (AmazonMail.IsSellerCopy(headers))
            return new MailSender(MailPlatform.Amazon, MessageAuthor.Seller, AmazonMail.MarketplaceOf(parties.Relay, headers), IsWrapped: true);
        if (parties.Relay is { } alias)
            return SenderThroughRelay(parties, MailPlatform.Amazon, AmazonMail.MarketplaceOf(alias, headers), AmazonMail.IsFromBuyer(headers));
        if (AmazonMail.IsAmazon(from))
            return new MailSender(MailPlatform.Amazon, MessageAuthor.System, AmazonMail.MarketplaceOf(alias: null, headers), IsWrapped: true);
        if (EbayMail.IsEbay(from))
            return new MailSender(MailPlatform.Ebay, MessageAuthor.System, EbayMail.MarketplaceOf(alias: null), IsWrapped: true);
        if (ShopMail.IsMailer(from.Domain))
            return new MailSender(MailPlatform.Shop, MessageAuthor.Buyer, ShopMail.Marketplace, IsWrapped: true);
        if (from.Local is "mailer-daemon" or "postmaster" || HeaderParameters.Parse(headers.Find("Content-Type")).Value == "multipart/report")
            return new MailSender(MailPlatform.None, MessageAuthor.System, Marketplace: null, IsWrapped: false);
        return new MailSender(MailPlatform.None, IsFromSeller(parties) ? MessageAuthor.Seller : MessageAuthor.Buyer, ShopOf(headers), IsWrapped: false);
    }

    private MailSender SenderThroughRelay(MailParties parties, MailPlatform platform, string marketplace, bool isFromBuyer)
    {
        MailAddress from = parties.From;
        if (isFromBuyer || from == parties.Relay || parties.ReplyTo == parties.Relay?.Address)
        {
            foreach (MailAddress to in parties.To.Where(to => !AmazonMail.IsAlias(to) && !EbayMail.IsAlias(to)))
                _threads.AddOwn(to.Address);
            return new MailSender(platform, MessageAuthor.Buyer, marketplace, IsWrapped: true);
        }

        if (AmazonMail.IsAmazon(from) || EbayMail.IsEbay(from))
            return new MailSender(platform, MessageAuthor.System, marketplace, IsWrapped: true);
        _threads.AddOwn(from.Address);
        return new MailSender(platform, MessageAuthor.Seller, marketplace, IsWrapped: false);
    }

    /// <remarks>Where nothing says who the seller is, every mail is taken for the seller's: what is judged too much is seen, what is not judged is not.</remarks>
    private bool IsFromSeller(MailParties parties)
    {
        if (IsOwn(parties.From))
            return true;
        return options.OwnDomains.IsEmpty && !parties.To.Any(to => IsOwn(to));
    }

    private bool IsOwn(MailAddress address) => options.OwnDomains.Any(address.IsIn)
        || options.OwnAccounts.Contains(address.Address, StringComparer.OrdinalIgnoreCase) || _threads.IsOwn(address.Address);

    private bool IsInternal(MailParties parties, MailSender sender) => sender is { Platform: MailPlatform.None, Author: MessageAuthor.Seller }
        && parties.To.Count > 0 && IsOwn(parties.From) && parties.To.All(IsOwn);

    /// <summary>A mail that answers the form of the own shop is no marketplace's.</summary>
    private static string? ShopOf(MailHeaders headers) =>
        headers.Ids("In-Reply-To").Concat(headers.Ids("References")).Any(id => ShopMail.IsMailer(id[(id.LastIndexOf('@') + 1)..])) ? ShopMail.Marketplace : null;

    private static bool IsAutomatic(MailHeaders headers, MailParties parties)
    {
        string? submitted = headers.Find("Auto-Submitted");
        return (submitted is not null && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase))
            || headers.Find("X-Autoreply") is not null || headers.Find("X-Autorespond") is not null || headers.Find("List-Unsubscribe") is not null
            || headers.Find("Precedence")?.ToLowerInvariant() is "bulk" or "junk" or "auto_reply" or "list"
            || (parties.Relay is null && parties.From.Local is "noreply" or "no-reply" or "donotreply" or "do-not-reply");
    }

    private static string KindOf(MailHeaders headers, string? subject, bool wasKnown, MailSender sender, bool quotes)
    {
        if (sender.IsWrapped)
            return "unknown";
        if (headers.Find("In-Reply-To") is not null || headers.Find("References") is not null || quotes || IsReplySubject(subject))
            return "reply";
        return sender.Platform is MailPlatform.None || wasKnown ? "unknown" : "proactive";
    }

    private static bool IsReplySubject(string? subject)
    {
        const int longestMark = 6;
        int colon = subject.AsSpan(0, Math.Min(longestMark, subject?.Length ?? 0)).IndexOfAny(':', '：');
        return colon > 0 && subject![..colon].Trim().ToLowerInvariant() is "re" or "aw" or "antw" or "sv" or "rif" or "r" or "res" or "odp" or "ynt" or "回复" or "回覆" or "答复" or "返信" or "vs" or "rép";
    }

    private MailThread FindThread(Mail mail, MailParties parties, MailSender sender, string? order, string? subject, List<string> texts, out bool wasKnown)
    {
        // A list of references grows with its thread; the nearest say enough.
        const int mostReferences = 40;
        MailHeaders headers = mail.Headers;
        string[] references = [.. headers.Ids("In-Reply-To"), .. headers.Ids("References").Reverse().Take(mostReferences)];
        string? alias = parties.Relay is { } relay ? relay.Local.Split('+')[0] + "@" + relay.Domain : null;
        string? caseId = sender.Platform == MailPlatform.Amazon ? AmazonMail.CaseOf(parties.Relay, texts) : null;
        string? item = sender.Platform == MailPlatform.Ebay ? OrderIdSearch.EbayItem(subject, texts[0]) : null;
        List<string> keys = [.. references.Select(id => "id " + id)];
        if (caseId is not null)
            keys.Add("case " + caseId);
        if (alias is not null && (order ?? item) is { } about)
            keys.Add($"alias {alias} {about}");
        if (order is not null)
            keys.Add("order " + order);
        if (alias is not null && order is null && item is null)
            keys.Add("alias " + alias);
        var names = new List<string>();
        string? id = headers.Ids("Message-ID").FirstOrDefault();
        if (id is not null)
            names.Add("id " + id);
        if (alias is not null)
            names.Add("alias " + alias);
        string threadId = caseId ?? (alias is null ? null : Combine(parties.Relay!.Local.Split('+')[0], order ?? item)) ?? references.LastOrDefault() ?? id
            ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {mail.Line}");
        MailThread thread = _threads.Join(keys, names, () => new MailThread(threadId, sender.Marketplace), out wasKnown);
        return thread;
    }

    private static string Combine(string alias, string? about) => about is null ? alias : $"{alias}/{about}";
}
