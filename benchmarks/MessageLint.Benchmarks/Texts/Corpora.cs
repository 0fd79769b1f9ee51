using System.Globalization;

namespace MessageLint.Benchmarks.Texts;

/// <summary>The corpora, from fixed seeds. "Clean" is what a linter says nothing about, so the linter is asked.</summary>
internal sealed class Corpora(MessageLinter linter)
{
    public const uint CleanSeed = 20_260_314;
    public const uint MixedSeed = 20_260_722;
    public const uint DirtySeed = 20_261_126;
    private const double ShareOfNatural = 0.3;
    private const double ShareOfViolations = 0.03;

    private readonly DiagnosticBuffer _buffer = new();

    /// <summary>Generated and natural texts without findings, 7 to 3; generated ones alone where no natural ones are installed.</summary>
    public Corpus Clean(int count)
    {
        (SampleMessage[] messages, string note) = CleanMessages(count, CleanSeed);
        return new Corpus("clean", messages, note);
    }

    /// <summary>As clean, with 3 of 100 messages violating.</summary>
    public Corpus Mixed(int count)
    {
        (SampleMessage[] messages, string note) = CleanMessages(count, MixedSeed);
        var random = new SeededRandom(MixedSeed);
        var generator = new MessageGenerator(MixedSeed + 1);
        int violating = Math.Max(1, (int)Math.Round(count * ShareOfViolations));
        for (int i = 0; i < violating; i++)
            messages[i] = generator.Next(violates: true);
        random.Shuffle(messages);
        return new Corpus("mixed", messages, string.Create(CultureInfo.InvariantCulture, $"{note}; {violating} of them replaced by violating ones"));
    }

    /// <summary>Generated messages of which each holds a violation.</summary>
    public static Corpus Dirty(int count)
    {
        var generator = new MessageGenerator(DirtySeed);
        return new Corpus("dirty", [.. Enumerable.Range(0, count).Select(_ => generator.Next(violates: true))]);
    }

    /// <summary>Natural texts as they are, clean or not; <see langword="null"/> where none are installed.</summary>
    public static Corpus? Natural(int count)
    {
        SampleMessage[] messages = NaturalMessages(count, CleanSeed);
        return messages.Length == 0 ? null : new Corpus("natural", messages);
    }

    /// <summary>Japanese, Chinese and Russian messages without findings.</summary>
    public Corpus NonLatin(int count)
    {
        var generator = new MessageGenerator(CleanSeed + 1);
        string[] languages = ["ja", "zh", "ru"];
        return new Corpus("non-Latin", Keep(count, i => generator.Write(languages[i % languages.Length], 150)).Kept);
    }

    /// <summary>English messages of about the length, without findings.</summary>
    public Corpus OfLength(int characters, int count)
    {
        var generator = new MessageGenerator(CleanSeed + (uint)characters);

        // A message ends with the sentence that passes the length: half of a sentence less on average. The longest ones stay below what a message may have, which is most on Amazon.
        int length = Math.Max(20, characters - Math.Max(40, characters / 16));
        return new Corpus(string.Create(CultureInfo.InvariantCulture, $"{characters} characters"), Keep(count, _ => generator.Write("en", length) with { Marketplace = "amazon" }).Kept);
    }

    private (SampleMessage[] Messages, string Note) CleanMessages(int count, uint seed)
    {
        SampleMessage[] natural = NaturalMessages(int.MaxValue, seed);
        int naturalWanted = Math.Min((int)(count * ShareOfNatural), natural.Length * 3 / 4);
        var generator = new MessageGenerator(seed);
        (SampleMessage[] naturalKept, int naturalDropped) = Keep(naturalWanted, i => natural[i % natural.Length]);
        (SampleMessage[] generatedKept, int generatedDropped) = Keep(count - naturalWanted, _ => generator.Next());
        SampleMessage[] all = [.. generatedKept, .. naturalKept];
        new SeededRandom(seed).Shuffle(all);
        return (all, string.Create(CultureInfo.InvariantCulture,
            $"{generatedKept.Length} generated (seed {seed}; {generatedDropped} more had findings) and {naturalKept.Length} natural ones ({naturalDropped} more had findings)"));
    }

    private static SampleMessage[] NaturalMessages(int count, uint seed)
    {
        string[] texts = NaturalTexts.All();
        new SeededRandom(seed).Shuffle(texts);
        return [.. texts.Take(count).Select((text, i) => new SampleMessage(text, i % 2 == 0 ? "amazon" : "ebay"))];
    }

    /// <summary>As many may have findings by chance where few messages are asked for.</summary>
    private const int FewDropped = 20;

    private (SampleMessage[] Kept, int Dropped) Keep(int count, Func<int, SampleMessage> next)
    {
        var kept = new SampleMessage[count];
        int dropped = 0;
        for (int i = 0; i < count;)
        {
            SampleMessage message = next(i + dropped);
            linter.Lint(message.Text, new MessageFacts { Marketplace = message.Marketplace }, _buffer);
            if (_buffer.Count == 0)
                kept[i++] = message;
            else if (++dropped > (count * 2) + FewDropped)
                throw new InvalidOperationException($"Most of the messages that should be clean have findings, for example {_buffer.Records[0]}.");
        }

        return (kept, dropped);
    }
}
