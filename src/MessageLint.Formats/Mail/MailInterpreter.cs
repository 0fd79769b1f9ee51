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
        MailContent content = MailContent.Of(mail);
        MailSender sender = SenderOf(parties, headers);
        string? written = WrittenIn(content, sender);
        string text = written ?? content.NewText();
        bool isHtml = written is null && content.Html is not null;
        RecordProblem? problem = draft.Set(MessageField.Text, text) ?? (written is null ? content.Problem : null);
        string? subject = headers.Text("Subject");
        string? order = sender.Platform == MailPlatform.Ebay ? OrderIdSearch.Ebay(subject, content.Plain) : OrderIdSearch.Amazon(subject, content.Plain);
        MailThread thread = FindThread(mail, parties, sender, order, subject, content, out bool wasKnown);
        draft.Set(MessageField.Conversation, thread.Id);
        Set(draft, MessageField.Format, isHtml ? "html" : null);
        Set(draft, MessageField.Author, sender.Author switch { MessageAuthor.Buyer => "buyer", MessageAuthor.System => "system", _ => "seller" });
        Set(draft, MessageField.Channel, sender.Platform is MailPlatform.Amazon or MailPlatform.Ebay ? "marketplace" : "email");
        Set(draft, MessageField.Visibility, IsInternal(parties, sender) ? "internal" : "public");
        Set(draft, MessageField.Automatic, sender.Author == MessageAuthor.System || (!sender.IsWrapped && IsAutomatic(headers, parties)) ? "true" : "false");
        Set(draft, MessageField.Marketplace, sender.Marketplace ?? thread.Marketplace);
        Set(draft, MessageField.Subject, subject);
        Set(draft, MessageField.Id, headers.Ids("Message-ID").FirstOrDefault());
        Set(draft, MessageField.Language, headers.Text("Content-Language"));
        Set(draft, MessageField.Order, order);
        if (sender.Author == MessageAuthor.Seller)
            draft.Set(MessageField.Kind, KindOf(headers, subject, wasKnown, sender, quotes: !isHtml && text.Length < content.Plain.TrimEnd().Length));
        if (MailDate.TryParse(headers.Find("Date"), out DateTimeOffset sentAt))
            draft.SetSentAt(sentAt);
        else if (headers.Find("Date") is not null)
            problem ??= RecordProblem.BadValue("The date of the mail cannot be read.");
        return problem;
    }

    private static void Set(MessageDraft draft, MessageField field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            draft.Set(field, value);
    }

    /// <summary>What was written, of a mail that a platform has put round it; <see langword="null"/> if none has, or if its marks are not there.</summary>
    private static string? WrittenIn(MailContent content, MailSender sender) => sender switch
    {
        { Author: MessageAuthor.System } => content.Plain,
        { IsWrapped: false } => null,
        { Platform: MailPlatform.Amazon } => AmazonMail.WrittenIn(content.Tree, content.Plain),
        { Platform: MailPlatform.Ebay } => EbayMail.WrittenIn(content.Tree),
        { Platform: MailPlatform.Shop } => ShopMail.WrittenIn(content.Plain),
        _ => null,
    };

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

    private MailThread FindThread(Mail mail, MailParties parties, MailSender sender, string? order, string? subject, MailContent content, out bool wasKnown)
    {
        // A list of references grows with its thread; the nearest say enough.
        const int mostReferences = 40;
        MailHeaders headers = mail.Headers;
        string[] references = [.. headers.Ids("In-Reply-To"), .. headers.Ids("References").Reverse().Take(mostReferences)];
        string? alias = parties.Relay is { } relay ? relay.Local.Split('+')[0] + "@" + relay.Domain : null;
        string? caseId = sender.Platform == MailPlatform.Amazon ? AmazonMail.CaseOf(parties.Relay, [content.Plain, .. content.Tree?.Links() ?? []]) : null;
        string? item = sender.Platform == MailPlatform.Ebay ? OrderIdSearch.EbayItem(subject, content.Plain) : null;
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
        return _threads.Join(keys, names, () => new MailThread(threadId, sender.Marketplace), out wasKnown);
    }

    private static string Combine(string alias, string? about) => about is null ? alias : $"{alias}/{about}";
}
