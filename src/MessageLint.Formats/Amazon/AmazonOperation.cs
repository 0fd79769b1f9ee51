namespace MessageLint.Formats;

/// <summary>An operation of Amazon's messaging interface, with what its body must have.</summary>
/// <param name="Name">Its name in the path of the request.</param>
/// <param name="HasText">Whether it takes a text, which may not be empty.</param>
/// <param name="MinAttachments">Fewest attachments.</param>
/// <param name="MaxAttachments">Most attachments.</param>
internal sealed record AmazonOperation(string Name, bool HasText, int MinAttachments, int MaxAttachments)
{
    // From the published model of Messaging v1.
    private static readonly AmazonOperation[] All =
    [
        new("confirmCustomizationDetails", HasText: true, 0, 5), new("confirmDeliveryDetails", HasText: true, 0, 0), new("confirmOrderDetails", HasText: true, 0, 0),
        new("confirmServiceDetails", HasText: true, 0, 0), new("unexpectedProblem", HasText: true, 0, 0), new("digitalAccessKey", HasText: true, 0, 5),
        new("legalDisclosure", HasText: false, 0, 5), new("invoice", HasText: false, 1, 5), new("warranty", HasText: false, 1, 5),
    ];

    /// <summary>The operation that the name of a file holds; <see langword="null"/> if it holds none.</summary>
    public static AmazonOperation? Find(string? fileName)
    {
        string name = Path.GetFileName(fileName) ?? "";
        return Array.Find(All, operation => name.Contains(operation.Name, StringComparison.OrdinalIgnoreCase));
    }
}
