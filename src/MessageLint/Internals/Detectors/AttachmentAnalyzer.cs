using System.Collections.Immutable;

namespace MessageLint.Internals.Detectors;

/// <summary>ML6005: files that marketplaces refuse or take for promotion, attached or named in the text.</summary>
internal sealed class AttachmentAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTokenAction(AnalyzeName, TokenKind.FileName);
        context.RegisterMessageAction(AnalyzeAttachments);
    }

    private void AnalyzeName(in TokenContext context)
    {
        // "Run setup.exe from the disc" attaches nothing; a catalogue that is named is offered.
        if (FileNames.IsPromotion(context.TokenText))
            context.Report(Rule, context.Token.Span);
    }

    private void AnalyzeAttachments(in MessageContext context)
    {
        ImmutableArray<MessageAttachment> attachments = context.Facts.Attachments;
        if (attachments.IsEmpty)
            return;
        long bytes = 0;
        bool isUnwanted = attachments.Length > context.Marketplace.MaxAttachments;
        foreach (MessageAttachment attachment in attachments)
        {
            bytes = attachment.Size is > 0 and { } size ? bytes + Math.Min(size, long.MaxValue - bytes) : bytes;
            isUnwanted |= FileNames.IsRefused(attachment.Name) || FileNames.IsPromotion(attachment.Name);
        }

        if (isUnwanted || bytes > context.Marketplace.MaxAttachmentBytes)
            context.Report(Rule, new TextSpan(0, 0));
    }
}
