using System.Collections.Immutable;

namespace MessageLint.Testing;

/// <summary>What must hold for every example of every rule, without anybody writing it down. An example opts out of one by name, with a reason, under <c>skip</c>.</summary>
public static class RuleInvariants
{
    /// <summary>A greeting and an empty line in front shift all findings and change nothing else.</summary>
    public const string Prefix = "prefix";

    /// <summary>ASCII letters in capitals change no finding.</summary>
    public const string Shouting = "shouting";

    /// <summary>A second run, runs on several threads, and the hot door give the same findings.</summary>
    public const string Rerun = "rerun";

    /// <summary>A fix of the rule removes its finding and adds none, and applying fixes comes to an end. Fixes that are only advice are left out.</summary>
    public const string Fix = "fix";

    internal const int ParallelRuns = 8;

    /// <summary>All names, in the order in which they are proved.</summary>
    public static ImmutableArray<string> Names { get; } = [Prefix, Shouting, Rerun, Fix];

    /// <summary>Proves one invariant for an example; nothing happens if the example opts out of it.</summary>
    /// <param name="linter">A linter that has the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="example">One of its examples.</param>
    /// <param name="invariant">One of <see cref="Names"/>.</param>
    /// <exception cref="RuleVerificationException">The invariant does not hold, or the example opts out of one that does not exist.</exception>
    /// <exception cref="ArgumentException">There is no such invariant.</exception>
    public static void Verify(MessageLinter linter, Rule rule, RuleExample example, string invariant)
    {
        ArgumentNullException.ThrowIfNull(linter);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(example);
        if (example.SkippedInvariants.Keys.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw new RuleVerificationException($"{rule.Descriptor}: an example opts out of '{unknown}', which is no invariant; there are {string.Join(", ", Names)}.");
        if (example.SkippedInvariants.ContainsKey(invariant))
            return;
        if (example.Conversation is { } conversation)
        {
            ConversationInvariants.Verify(linter, rule, conversation, invariant);
            return;
        }

        switch (invariant)
        {
            case Prefix:
                VerifyPrefix(linter, rule, example.Message);
                break;
            case Shouting:
                VerifyShouting(linter, rule, example.Message);
                break;
            case Rerun:
                VerifyRerun(linter, rule, example.Message);
                break;
            case Fix:
                FixInvariant.Verify(linter, rule, example.Message);
                break;
            default:
                throw new ArgumentException($"There is no invariant '{invariant}'; there are {string.Join(", ", Names)}.", nameof(invariant));
        }
    }

    private static void VerifyPrefix(MessageLinter linter, Rule rule, Message message)
    {
        string prefix = PrefixOf(message);
        // What hangs on the whole message stands at 0 without words, with the greeting as without.
        FoundPlace[] expected = [.. FoundPlace.In(linter, message).Select(place => place.Span is { Start: 0, Length: 0 } ? place : place.ShiftedBy(prefix.Length))];
        Message prefixed = MessageCopy.WithText(message, prefix + message.Text);
        Compare(rule, Prefix, prefixed, FoundPlace.In(linter, prefixed), expected);
    }

    private static void VerifyShouting(MessageLinter linter, Rule rule, Message message)
    {
        Message shouted = MessageCopy.WithText(message, Shout(message));
        Compare(rule, Shouting, shouted, FoundPlace.In(linter, shouted), FoundPlace.In(linter, message));
    }

    private static void VerifyRerun(MessageLinter linter, Rule rule, Message message)
    {
        ImmutableArray<FoundPlace> first = FoundPlace.In(linter, message);
        Compare(rule, Rerun, message, FoundPlace.In(linter, message), first);
        Compare(rule, Rerun, message, FoundPlace.InHotDoor(linter, message), first);
        var inParallel = new ImmutableArray<FoundPlace>[ParallelRuns];
        Parallel.For(0, ParallelRuns, run => inParallel[run] = FoundPlace.In(linter, message));
        foreach (ImmutableArray<FoundPlace> places in inParallel)
            Compare(rule, Rerun, message, places, first);
    }

    /// <summary>A greeting in the form of the message.</summary>
    internal static string PrefixOf(Message message) => message.Format == MessageFormat.Html ? "<p>Hello.</p>\n" : "Hello.\n\n";

    /// <summary>Capitals for ASCII letters, but for the tags and entities of HTML, whose case has a meaning.</summary>
    internal static string Shout(Message message)
    {
        char[] shouted = message.Text.ToCharArray();
        bool isHtml = message.Format == MessageFormat.Html;
        for (int i = 0; i < shouted.Length; i++)
        {
            char closer = isHtml ? CloserOf(shouted[i]) : default;
            if (closer != default && Array.IndexOf(shouted, closer, i) is int end and > 0)
                i = end;
            else if (char.IsAsciiLetterLower(shouted[i]))
                shouted[i] = char.ToUpperInvariant(shouted[i]);
        }

        return new string(shouted);

        static char CloserOf(char c) => c switch
        {
            '<' => '>',
            '&' => ';',
            _ => default,
        };
    }

    private static void Compare(Rule rule, string invariant, Message linted, IReadOnlyList<FoundPlace> actual, IReadOnlyList<FoundPlace> expected)
    {
        FoundPlace[] missing = [.. expected.Except(actual)];
        FoundPlace[] unexpected = [.. actual.Except(expected)];
        if (missing.Length + unexpected.Length == 0)
            return;
        IEnumerable<string> lines = missing.Select(place => "missing   " + place.Show(linted.Text)).Concat(unexpected.Select(place => "new       " + place.Show(linted.Text)));
        throw new RuleVerificationException($"{rule.Descriptor}: the invariant '{invariant}' does not hold for this example; if that is right, the example opts out of it under 'skip', with the reason.\n"
            + $"  text: {TextExcerpt.Visible(linted.Text)}\n  {string.Join("\n  ", lines)}");
    }
}
