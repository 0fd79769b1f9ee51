using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>Which rule a contact detail belongs to: one datum, one finding, because the rules divide the field.</summary>
internal static class ContactDatum
{
    /// <summary>The kinds that may name a channel, as in <see cref="TokenBuffer.Kinds"/>.</summary>
    private const ulong Channels = (1UL << (int)TokenKind.Email) | (1UL << (int)TokenKind.Phone) | (1UL << (int)TokenKind.Url) | (1UL << (int)TokenKind.Domain);

    /// <summary>Whether the token is contact data of the seller at all: not the marketplace's own address or number.</summary>
    public static bool IsContact(AnalysisRun run, ReadOnlySpan<char> text, int index)
    {
        MessageToken token = run.Tokens[index];
        ReadOnlySpan<char> words = token.TextIn(text);
        return token.Kind switch
        {
            TokenKind.Email => !IsOfTheMarketplace(run, words),
            TokenKind.Phone => !IsOfficial(run.Profile, words),
            TokenKind.Handle => true,
            _ => false,
        };
    }

    /// <summary>Who owns the datum. A template's signature may hold an address or a number, but no name that was hidden.</summary>
    public static ContactOwner OwnerOf(in TokenContext context)
    {
        if (context.Token.Kind != TokenKind.Handle && context.Run.ContactsIn(context.Text).IsInSignature(context.Index))
            return ContactOwner.Signature;
        return context.Token.Disguise != Disguise.None ? ContactOwner.Disguise : ContactOwner.Kind;
    }

    /// <summary>Reports the datum at the severity that its surroundings allow, with the fix that removes its sentence.</summary>
    public static void Report(in TokenContext context, DiagnosticDescriptor rule)
    {
        MessageToken token = context.Token;
        Severity? atMost = null;
        ContactMap contacts = context.Run.ContactsIn(context.Text);
        if (context.Run.NoticeIn(context.Text).IsCompliant || contacts.IsLawful(context.Index) || contacts.IsPrinted(context.Index))
            atMost = Severity.Info;
        else if (token.Kind == TokenKind.Phone && (token.Flags & TokenFlags.Certain) == 0 && token.Disguise == Disguise.None && !contacts.IsCalled(context.Index))
            atMost = Severity.Info;
        context.Report(rule, new Finding(token.Span, AtMost: atMost, Disguise: token.Disguise, Fix: RemoveSentence(context.Run, context.Text, context.Index)) { IsDatum = true });
    }

    public static FixPlan RemoveSentence(AnalysisRun run, ReadOnlySpan<char> text, int index) =>
        FixPlan.Remove(run.SentencesIn(text).ToRemove(text, index), "Remove the sentence with the contact detail", FixSafety.Suggested);

    /// <summary>Index of the first token that names a channel outside the marketplace exactly; -1 if there is none.</summary>
    public static int FirstChannel(AnalysisRun run, ReadOnlySpan<char> text)
    {
        if ((run.TokenKinds & Channels) == 0)
            return -1;
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if ((tokens[i].Flags & TokenFlags.Quoted) != 0)
                continue;
            bool isChannel = tokens[i].Kind switch
            {
                TokenKind.Email or TokenKind.Phone => IsContact(run, text, i) && !run.ContactsIn(text).IsLawful(i),
                TokenKind.Url or TokenKind.Domain => LinkTarget.Classify(tokens[i].TextIn(text), run.Profile, run.Settings.OwnDomains) is LinkClass.Unknown or LinkClass.Own or LinkClass.Shortener,
                _ => false,
            };
            if (isChannel)
                return i;
        }

        return -1;
    }

    /// <summary>A relay address, or one of a host of the marketplace's own, such as that for false mails.</summary>
    private static bool IsOfTheMarketplace(AnalysisRun run, ReadOnlySpan<char> address) =>
        run.Profile.IsProxyAddress(address) || LinkTarget.Classify(address[(address.LastIndexOf('@') + 1)..], run.Profile, []) == LinkClass.Allowed;

    private static bool IsOfficial(MarketplaceProfile profile, ReadOnlySpan<char> phone)
    {
        foreach (string official in profile.OfficialPhones)
        {
            if (SameDigits(official, phone))
                return true;
        }

        return false;
    }

    /// <summary>Compares the digits alone; a country code in front of either may be missing on the other side.</summary>
    private static bool SameDigits(ReadOnlySpan<char> official, ReadOnlySpan<char> phone)
    {
        int i = official.Length;
        int j = phone.Length;
        int same = 0;
        while (true)
        {
            do
                i--;
            while (i >= 0 && !char.IsAsciiDigit(official[i]));
            do
                j--;
            while (j >= 0 && !char.IsAsciiDigit(phone[j]));
            if (i < 0 || j < 0)
                return same >= 7;
            if (official[i] != phone[j])
                return false;
            same++;
        }
    }
}

/// <summary>Which of the contact rules a datum belongs to.</summary>
internal enum ContactOwner
{
    /// <summary>The rule of its kind: e-mail, phone, handle.</summary>
    Kind,

    /// <summary>The rule about disguised contacts.</summary>
    Disguise,

    /// <summary>The rule about signatures.</summary>
    Signature,
}
