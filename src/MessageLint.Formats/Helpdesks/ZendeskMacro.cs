namespace MessageLint.Formats;

/// <summary>Reads the texts that a macro of Zendesk puts into a reply.</summary>
internal static class ZendeskMacro
{
    public static IEnumerable<ReadRecord> Read(int line, JsonRecord macro, MarketplaceNames names)
    {
        string? id = macro.Word("id");
        string? marketplace = names.OfName(macro.Word("title"));
        List<JsonRecord> actions = [.. macro.List("actions")];
        bool isInternal = actions.Exists(action => action.Word("field") == "comment_mode_is_public" && action.Flag("value") == false);
        foreach (JsonRecord action in actions)
        {
            string? field = action.Word("field");
            if (field is not ("comment_value" or "comment_value_html"))
                continue;

            // Either the text, or a list of the channel and the text.
            string? text = action.HasList("value") ? action.List("value").Select(item => item.AsText()).LastOrDefault() : action.Text("value");
            MessageBody? body = text is null ? null : new MessageBody(text, field == "comment_value_html" ? MessageFormat.Html : MessageFormat.Plain);
            if ((action.Problem ?? HelpdeskText.Check(body)) is { } problem)
            {
                yield return ReadRecord.Of(line, problem);
                continue;
            }

            yield return ReadRecord.Of(line, new Message(body!.Value.Text)
            {
                Id = id,
                Format = body.Value.Format,
                Kind = MessageKind.Template,
                Visibility = isInternal ? MessageVisibility.Internal : MessageVisibility.Public,
                Marketplace = marketplace,
            });
        }
    }
}
