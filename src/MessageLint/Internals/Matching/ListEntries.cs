namespace MessageLint.Internals.Matching;

/// <summary>One entry of a list: words in a row.</summary>
internal sealed record ListEntry(SequenceNode Words, bool IsHarmless);

/// <summary>Reads the entries of a list.</summary>
internal static class ListEntries
{
    /// <summary>Most tokens of one entry; how far a match of a list can reach.</summary>
    public const int MaxTokens = 24;

    public static IReadOnlyList<ListEntry> Of(ListSource list, WordCuts cuts)
    {
        var entries = new List<ListEntry>(list.Entries.Count);
        foreach (string line in list.Entries)
        {
            string text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
                continue;
            bool harmless = text[0] == '!';
            try
            {
                entries.Add(new ListEntry(Parse(harmless ? text[1..] : text, cuts), harmless));
            }
            catch (PhraseSyntaxException exception)
            {
                throw new RuleFormatException(list.File, list.Name, $"entry '{text}'", exception.Message, line: null, exception);
            }
        }

        return entries;
    }

    private static SequenceNode Parse(string text, WordCuts cuts)
    {
        SequenceNode words = PhraseParser.ParsePhrase(text, cuts);
        foreach (PhraseNode node in words.Items)
        {
            if (node is not WordNode)
                throw new PhraseSyntaxException($"'{node}' in a list, whose entries are plain words; write a phrase or a part for it", node.Column);
        }

        return words;
    }
}
