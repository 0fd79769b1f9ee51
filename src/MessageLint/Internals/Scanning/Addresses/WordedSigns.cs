using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads what the words before a place mean in a dictated address, alone or with those before them: "stop" behind "full".</summary>
internal readonly ref struct WordedSigns
{
    private readonly Span<char> _room;

    /// <summary>Makes the reader.</summary>
    /// <param name="scanned">The text.</param>
    /// <param name="room">Room for a word, of <see cref="WordFolder.MaxLength"/> units.</param>
    public WordedSigns(ScannedText scanned, Span<char> room)
    {
        Scanned = scanned;
        _room = room;
    }

    public ScannedText Scanned { get; }

    /// <summary>A token as the tables of words have it, until the next word is asked for; nothing if it is no word.</summary>
    public ReadOnlySpan<char> FoldedWord(int token) => Scanned.FoldedWord(token, _room);

    /// <summary>A part of the scanned text as the tables of words have it, until the next word is asked for.</summary>
    public ReadOnlySpan<char> Folded(int start, int end) => _room[..WordFolder.Fold(Scanned.Text[start..end], _room)];

    /// <summary>Whether a phrase knows the word at a place that has no token yet.</summary>
    public bool IsKnown(int start, int end) => Scanned.IsKnown(Scanned.Text[start..end], _room);

    /// <summary>What the token means by itself.</summary>
    public AddressRole RoleOf(int token) => AddressWords.Find(FoldedWord(token)).Role;

    /// <summary>What a part of the scanned text means by itself.</summary>
    public AddressRole RoleOf(int start, int end) => AddressWords.Find(Folded(start, end)).Role;

    /// <summary>Whether the token is what companies name a mailbox: "support at example.com" is no place.</summary>
    public bool IsMailbox(int token) => AddressWords.IsMailbox(FoldedWord(token));

    /// <summary>What the word from <paramref name="start"/> to <paramref name="end"/> means, which is no token yet.</summary>
    public WordedSign SignEndedBy(int start, int end)
    {
        ReadOnlySpan<char> word = Folded(start, end);
        AddressWord meaning = AddressWords.Find(word);
        int place = Scanned.SourceStart(start);
        return meaning.Role == AddressRole.None && TryMatchPhrase(word, Scanned.Last, place, out WordedSign phrase) ? phrase : new WordedSign(meaning, Scanned.Last, place);
    }

    /// <summary>What a token means; the longest sign that it ends counts.</summary>
    public AddressRole SignAt(int token, out int first)
    {
        ReadOnlySpan<char> word = FoldedWord(token);
        AddressRole role = AddressWords.Find(word).Role;
        first = token;
        if (!TryMatchPhrase(word, token - 1, Scanned[token].StartUnit, out WordedSign phrase))
            return role;
        first = phrase.Before + 1;
        return phrase.Role;
    }

    /// <inheritdoc cref="SignAt(int, out int)"/>
    public AddressRole SignAt(int token) => SignAt(token, out _);

    /// <summary>How the token, with those before it, stands for the at sign.</summary>
    public AtForm AtFormOf(int token, out AddressRole role, out int first)
    {
        role = SignAt(token, out first);
        return role switch
        {
            AddressRole.At => AtForm.Marked,
            AddressRole.In => AtForm.Word,
            AddressRole.Round => AtForm.Paraphrased,
            AddressRole.None => AddressWords.IsMisspelledAt(FoldedWord(token)) ? AtForm.Marked : AtForm.None,
            _ => AtForm.None,
        };
    }

    /// <summary>The longest sign of several words that <paramref name="word"/> ends and the tokens up to <paramref name="last"/> begin.</summary>
    [SkipLocalsInit]
    private bool TryMatchPhrase(ReadOnlySpan<char> word, int last, int next, out WordedSign found)
    {
        found = default;
        if (!AddressWords.MayEndPhrase(word))
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        int length = 0;
        foreach (SignPhrase phrase in AddressWords.Phrases)
        {
            if (phrase.Parts.Length <= length || !word.SequenceEqual(phrase.Parts[^1]) || !HasPartsBefore(phrase, last, next, room))
                continue;
            length = phrase.Parts.Length;
            int before = last - (length - 1);
            found = new WordedSign(phrase.Word, before, Scanned[before + 1].StartUnit);
        }

        return length > 0;
    }

    private bool HasPartsBefore(SignPhrase phrase, int token, int next, Span<char> room)
    {
        for (int part = phrase.Parts.Length - 2; part >= 0; part--, token--)
        {
            if (token < 0 || !IsJoined(token, next) || !Scanned.FoldedWord(token, room).SequenceEqual(phrase.Parts[part]))
                return false;
            next = Scanned[token].StartUnit;
        }

        return true;
    }

    /// <summary>Whether no more than blanks or a hyphen stand between two words of a sign.</summary>
    private bool IsJoined(int token, int next)
    {
        int end = Scanned[token].EndUnit;
        if (next - end is < 0 or > SignPhrase.LongestGap)
            return false;
        foreach (char c in Scanned.Source[end..next])
        {
            if (!CharTable.IsBlank(c) && c != '-')
                return false;
        }

        return true;
    }
}
