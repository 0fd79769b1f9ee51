using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>Reads bodies of requests to Amazon's messaging interface (SP-API Messaging v1): what a program sends to a buyer for the seller.</summary>
/// <remarks>
/// A body does not say its operation, which stands in the path of the request: the name of the file tells it, for example <c>unexpectedProblem.json</c>. The lengths of texts are judged by the profile;
/// how many attachments an operation takes, and that its text may not be empty, is a bad value here, since Amazon refuses such a request.
/// Lists of allowed operations, attributes of buyers and errors hold no message and are passed over.
/// </remarks>
internal sealed class AmazonApiReader(ReaderOptions options) : HelpdeskReader(options, FrozenSet<string>.Empty, static options => new AmazonApiFile(options))
{
    internal static bool Knows(FileHead file)
    {
        bool isError = file.HasJson("errors[].code") && file.HasJson("errors[].message") && file.HasJson("errors[].details");
        if (isError || file.HasAnyJson("attachments[].uploadDestinationId", "_links.actions", "_embedded.actions"))
            return true;
        return file.Extension == ".json" && (file.HasAnyJson("buyer.locale") || AmazonOperation.Find(file.Name) is not null) && !file.HasAnyJson("author", "conversation", "messages");
    }
}
