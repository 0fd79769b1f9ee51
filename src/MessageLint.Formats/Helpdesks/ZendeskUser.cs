namespace MessageLint.Formats;

/// <summary>A user of Zendesk.</summary>
/// <param name="Role"><c>end-user</c>, <c>agent</c> or <c>admin</c>.</param>
/// <param name="Email">The address, if any.</param>
internal readonly record struct ZendeskUser(string Role, string? Email)
{
    public bool IsBuyer => Role == "end-user";
}
