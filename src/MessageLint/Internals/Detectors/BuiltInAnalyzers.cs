using MessageLint.Internals.Conversations;

namespace MessageLint.Internals.Detectors;

/// <summary>The analyzers that rule files may name as their detector. A rule in code is one line here, its file in rules, and its class.</summary>
internal static class BuiltInAnalyzers
{
    public static MessageAnalyzer? Create(string detector, DiagnosticDescriptor rule) => detector switch
    {
        nameof(EmailAddressAnalyzer) => new EmailAddressAnalyzer(rule),
        nameof(PhoneNumberAnalyzer) => new PhoneNumberAnalyzer(rule),
        nameof(MessengerHandleAnalyzer) => new MessengerHandleAnalyzer(rule),
        nameof(DisguisedContactAnalyzer) => new DisguisedContactAnalyzer(rule),
        nameof(PostalAddressAnalyzer) => new PostalAddressAnalyzer(rule),
        nameof(SignatureContactAnalyzer) => new SignatureContactAnalyzer(rule),
        nameof(ExternalLinkAnalyzer) => new ExternalLinkAnalyzer(rule),
        nameof(ConditionalLinkAnalyzer) => new ConditionalLinkAnalyzer(rule),
        nameof(BareLinkAnalyzer) => new BareLinkAnalyzer(rule),
        nameof(PaymentAccountAnalyzer) => new PaymentAccountAnalyzer(rule),
        nameof(ReturnPromiseAnalyzer) => new ReturnPromiseAnalyzer(rule),
        nameof(MoveReasonAnalyzer) => new MoveReasonAnalyzer(rule),
        nameof(MoveChannelAnalyzer) => new MoveChannelAnalyzer(rule),
        nameof(UnjustifiedTopicAnalyzer) => new UnjustifiedTopicAnalyzer(rule),
        nameof(CourtesyNoticeAnalyzer) => new CourtesyNoticeAnalyzer(rule),
        nameof(MixedReviewRequestAnalyzer) => new MixedReviewRequestAnalyzer(rule),
        nameof(EmojiAnalyzer) => new EmojiAnalyzer(rule),
        nameof(MarkupAnalyzer) => new MarkupAnalyzer(rule),
        nameof(TrackingImageAnalyzer) => new TrackingImageAnalyzer(rule),
        nameof(MessageLengthAnalyzer) => new MessageLengthAnalyzer(rule),
        nameof(AttachmentAnalyzer) => new AttachmentAnalyzer(rule),
        nameof(ImportantTagAnalyzer) => new ImportantTagAnalyzer(rule),
        nameof(IncompleteProblemAnalyzer) => new IncompleteProblemAnalyzer(rule),
        nameof(MissingOrderIdAnalyzer) => new MissingOrderIdAnalyzer(rule),
        nameof(PlaceholderAnalyzer) => new PlaceholderAnalyzer(rule),
        nameof(ReplyClockAnalyzer) => new ReplyClockAnalyzer(rule),
        nameof(CaseClockAnalyzer) => new CaseClockAnalyzer(rule),
        nameof(ClosingSummaryAnalyzer) => new ClosingSummaryAnalyzer(rule),
        nameof(OutsideOnlyAnalyzer) => new OutsideOnlyAnalyzer(rule),
        nameof(InternalNoteAnalyzer) => new InternalNoteAnalyzer(rule),
        nameof(PromiseKeptAnalyzer) => new PromiseKeptAnalyzer(rule),
        nameof(OutsideReplyAnalyzer) => new OutsideReplyAnalyzer(rule),
        nameof(OutsideNoticeAnalyzer) => new OutsideNoticeAnalyzer(rule),
        nameof(ContactSplitAnalyzer) => new ContactSplitAnalyzer(rule),
        nameof(CarelessWritingAnalyzer) => new CarelessWritingAnalyzer(rule),
        nameof(ConvenienceReasonAnalyzer) => new ConvenienceReasonAnalyzer(rule),
        nameof(ContradictedReasonAnalyzer) => new ContradictedReasonAnalyzer(rule),
        nameof(SecondReviewRequestAnalyzer) => new SecondReviewRequestAnalyzer(rule),
        nameof(WrongOrderIdAnalyzer) => new WrongOrderIdAnalyzer(rule),
        nameof(LanguageAnalyzer) => new LanguageAnalyzer(rule),
        nameof(ExcessMessagesAnalyzer) => new ExcessMessagesAnalyzer(rule),
        nameof(PersonalDataAnalyzer) => new PersonalDataAnalyzer(rule),
        _ => null,
    };
}
