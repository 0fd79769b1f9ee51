using System.Collections.Immutable;
using System.Text;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Judges records and conversations and writes their findings into memory. One worker a thread.</summary>
/// <param name="settings">What all threads share.</param>
/// <param name="asOf">The time at which conversations are looked at that name none; <see langword="null"/>: not known yet.</param>
/// <param name="groups">Whether records are put aside that must wait for others: those of a conversation, and conversations that need to know the time.</param>
internal sealed class ScanWorker(ScanSettings settings, DateTimeOffset? asOf, bool groups)
{
    private static readonly RecordProblem TooLong = new(ProblemKind.LimitReached, "The conversation is longer than 16 MB: its messages are judged one by one.");

    private readonly FindingWriter _writer = settings.CreateWriter();
    private readonly DiagnosticBuffer _buffer = new();
    private readonly RecordView _view = new();
    private FindingLines _findings = new();
    private List<SentText> _sent = [];
    private AsideWriter? _aside;
    private ScanTotals _totals = new();

    public ScanSummary Summary { get; } = new(settings.Linter);

    private MessageLinter Linter => settings.Linter;

    public ScanResult Run(ScanJob job)
    {
        Start();
        if (job.Records is { } records)
            Judge(records);
        else if (job.Aside is { } block)
            Judge(block);
        else
            Judge(job.Threads!);
        return new ScanResult(_findings, _aside, _sent, _totals);
    }

    /// <summary>Reports texts that went to many buyers.</summary>
    public ScanResult Report(IEnumerable<SentText> repeated)
    {
        Start();
        foreach (SentText sent in repeated)
            Write(Linter.ReportRepeats(sent.Message, RepeatedTexts.ManyBuyers), [sent.Message], [sent.Place], conversation: null);
        return new ScanResult(_findings, _aside, _sent, _totals);
    }

    /// <summary>Batches of one log have about as many findings each; a quarter more seldom has to grow.</summary>
    private void Start() => (_findings, _aside, _sent, _totals) = (new FindingLines(_findings.Bytes.Length / 4 * 5), null, [], new ScanTotals());

    private void Judge(RecordsJob job)
    {
        using (job.Batch)
        {
            while (job.Batch.Read(_view))
            {
                _totals.Records++;
                if (_view.Record is { } record)
                    Take(new PlacedRecord(job.Source, record));
                else if (groups && _view.HasConversation)
                    PutAside(job.Source);
                else
                    JudgeInPlace(job.Source);
            }
        }

        settings.Meter.AddRecords(_totals.Records);
    }

    private void Judge(IReadOnlyList<ScanThread> threads)
    {
        foreach (ScanThread thread in threads)
        {
            _totals.Records += thread.Records.Count;
            foreach (PlacedRecord placed in thread.Records)
                Note(placed);
            if (thread.Id is null)
                JudgeAlone(thread.Records[0]);
            else
                JudgeTogether(thread.Id, thread.Records, thread.Extent);
        }

        _findings.Sort();
        settings.Meter.AddRecords(_totals.Records);
    }

    private void Judge(AsideBlock block)
    {
        using (block)
        {
            int[] places = block.Places();
            for (int i = 0; i < places.Length;)
            {
                int first = i;
                AsideRecord head = block.RecordAt(places[first]);
                while (++i < places.Length && head.Kind != AsideKind.Conversation && block.RecordAt(places[i]) is var next && next.Kind != AsideKind.Conversation && next.Key.SequenceEqual(head.Key))
                {
                }

                if (head.Kind == AsideKind.Conversation)
                    JudgeAlone(new PlacedRecord(SourceOf(head), ReadRecord.Of(head.Line, MessageCodec.DecodeConversation(head.Content))));
                else
                    JudgeTogether(Encoding.UTF8.GetString(head.Key[1..]), [.. places[first..i].Select(place => Decode(block, place))], first == 0 ? block.Extent : block.Extent == ThreadExtent.Whole ? ThreadExtent.Whole : ThreadExtent.Rest);
            }

            settings.Meter.AddGrouped(block.Bytes.Length);
        }
    }

    private PlacedRecord Decode(AsideBlock block, int place)
    {
        AsideRecord record = block.RecordAt(place);
        ScanSource source = SourceOf(record);
        if (record.Kind == AsideKind.Frame)
            return new PlacedRecord(source, ReadRecord.Of(record.Line, MessageCodec.DecodeConversation(record.Content)));

        // The line was read once before, so it is a message.
        Message message = record.Kind == AsideKind.Line ? ((NdjsonReader)source.Reader!).ReadDocument(record.Content).Message! : MessageCodec.DecodeMessage(record.Content);
        return new PlacedRecord(source, ReadRecord.Of(record.Line, message, Encoding.UTF8.GetString(record.Key[1..])));
    }

    private ScanSource SourceOf(in AsideRecord record) => settings.Sources[record.File];

    /// <summary>Judges a message where it lies; objects are made of it only if there is something to say.</summary>
    private void JudgeInPlace(ScanSource source)
    {
        MessageFacts facts = _view.Facts;
        NoteInPlace(source, facts);
        _totals.Messages++;
        Summary.CountMessage(facts);
        LintSummary summary = Linter.Lint(_view.Text, facts, _buffer);
        _totals.Incomplete += summary.IsComplete ? 0 : 1;
        if (_buffer.Count == 0)
            return;
        var placed = new PlacedRecord(source, _view.ToRecord());
        Write(Linter.Materialize(_buffer, placed.Record.Message!), [placed.Record.Message!], [placed.Place], conversation: null);
    }

    private void PutAside(ScanSource source)
    {
        NoteInPlace(source, _view.Facts);
        _aside ??= new AsideWriter();
        _aside.Add(source, _view.Line, _view.ConversationId, _view.Source);
    }

    private void Take(in PlacedRecord placed)
    {
        ReadRecord record = placed.Record;
        Note(placed);
        bool waitsForTime = record.Conversation is { Messages.IsEmpty: false, AsOf: null } && asOf is null;
        if (groups && (waitsForTime || record.IsPartOfThread()))
            (_aside ??= new AsideWriter()).Add(placed.Source, record);
        else
            JudgeAlone(placed);
    }

    /// <summary>Notes what must be known of all records before any conversation can be judged: the latest time, and texts that many buyers may have got.</summary>
    private void NoteInPlace(ScanSource source, in MessageFacts facts)
    {
        _totals.CountTime(_view.SentAt);
        if (SentText.CanBe(facts, _view.Text.Length))
            NoteSent(new PlacedRecord(source, _view.ToRecord()), _view.ToRecord().Message!, facts.Marketplace);
    }

    private void Note(in PlacedRecord placed)
    {
        if (placed.Record.Message is { } message)
        {
            _totals.CountTime(message.SentAt);
            NoteSent(placed, message, message.Marketplace);
        }
        else if (placed.Record.Conversation is { } conversation)
        {
            _totals.CountTimes(conversation);
            foreach (Message part in conversation.Messages)
                NoteSent(placed, part, part.Marketplace ?? conversation.Marketplace);
        }
    }

    private void NoteSent(in PlacedRecord placed, Message message, string? marketplace)
    {
        if (SentText.CanBe(message.Facts, message.Text.Length))
            _sent.Add(SentText.Of(message, Linter.FindMarketplace(marketplace).Id, placed.Place));
    }

    private void JudgeAlone(in PlacedRecord placed)
    {
        ReadRecord record = placed.Record;
        if (record.Problem is { } problem)
        {
            _totals.Unreadable++;
            Write(placed, problem);
        }
        else if (record.Conversation is { } conversation)
        {
            JudgeThread(conversation, [.. Enumerable.Repeat(placed.Place, Math.Max(1, conversation.Messages.Length))]);
        }
        else if (record.Message is { } message)
        {
            _totals.Messages++;
            Summary.CountMessage(message.Facts);
            LintSummary summary = Linter.Lint(message.Text, message.Facts, _buffer);
            _totals.Incomplete += summary.IsComplete ? 0 : 1;
            if (_buffer.Count > 0)
                Write(Linter.Materialize(_buffer, message), [message], [placed.Place], conversation: null);
        }
    }

    private void JudgeTogether(string id, List<PlacedRecord> records, ThreadExtent extent)
    {
        if (extent != ThreadExtent.Whole || IsTooLong(records))
        {
            if (extent != ThreadExtent.Rest)
            {
                _totals.Incomplete++;
                Write(records[0], TooLong);
            }

            foreach (PlacedRecord placed in records)
                JudgeAlone(placed);
            return;
        }

        List<PlacedRecord> placedMessages = [.. records.Where(placed => placed.Record.Message is not null)];
        if (placedMessages.Count == 0)
            return;
        SortByTime(placedMessages);
        ImmutableArray<Message> messages = [.. placedMessages.Select(placed => placed.Record.Message!)];
        Conversation[] frames = [.. records.Select(placed => placed.Record.Conversation).OfType<Conversation>()];

        // Of what is said twice, the last word holds.
        var conversation = new Conversation(messages)
        {
            Id = id,
            Marketplace = frames.LastOrDefault(frame => frame.Marketplace is not null)?.Marketplace ?? messages.FirstOrDefault(message => message.Marketplace is not null)?.Marketplace,
            Status = frames.LastOrDefault()?.Status ?? default,
            AsOf = frames.LastOrDefault(frame => frame.AsOf is not null)?.AsOf,
            Events = [.. frames.SelectMany(frame => frame.Events)],
        };
        JudgeThread(conversation, [.. placedMessages.Select(placed => placed.Place)]);
    }

    private static bool IsTooLong(List<PlacedRecord> records) => records.Sum(placed => (long)(placed.Record.Message?.Text.Length ?? 0)) > AsideStore.MaxConversationLength;

    private void JudgeThread(Conversation conversation, ImmutableArray<FindingPlace> places)
    {
        _totals.Messages += conversation.Messages.Length;
        DateTimeOffset? now = conversation.AsOf ?? asOf;

        // Looked at from its own end, a conversation has answers that came late, but nothing that is still to come.
        Conversation judged = conversation.AsOf is not null ? conversation : new Conversation(conversation.Messages)
        {
            Id = conversation.Id,
            Marketplace = conversation.Marketplace,
            Status = conversation.Status,
            Events = conversation.Events,
            AsOf = now ?? LatestOf(conversation),
        };
        Summary.Count(judged, now);
        LintResult result = Linter.Lint(judged);
        _totals.Incomplete += result.IsComplete ? 0 : 1;
        IEnumerable<Diagnostic> diagnostics = result.Diagnostics;
        if (result.Diagnostics.Length > 1)
            diagnostics = diagnostics.OrderBy(diagnostic => places[diagnostic.MessageIndex].FileIndex).ThenBy(diagnostic => places[diagnostic.MessageIndex].Line);
        Write(diagnostics, conversation.Messages, places, conversation);
    }

    private static DateTimeOffset? LatestOf(Conversation conversation)
    {
        var times = new ScanTotals();
        times.CountTimes(conversation);
        return times.LatestTime;
    }

    /// <summary>Puts messages in the order in which they were sent; one without a time stays behind the one before it in the input.</summary>
    private static void SortByTime(List<PlacedRecord> records)
    {
        var times = new DateTimeOffset[records.Count];
        bool isSorted = true;
        for (int i = 0; i < records.Count; i++)
        {
            DateTimeOffset before = i == 0 ? DateTimeOffset.MinValue : times[i - 1];
            times[i] = records[i].Record.Message!.SentAt ?? before;
            isSorted &= times[i] >= before;
        }

        if (isSorted)
            return;
        PlacedRecord[] sorted = [.. records.Select((placed, index) => (placed, Time: times[index])).OrderBy(entry => entry.Time).Select(entry => entry.placed)];
        records.Clear();
        records.AddRange(sorted);
    }

    private void Write(in PlacedRecord placed, RecordProblem problem)
    {
        _writer.Write(_findings.Output, placed.Place, problem, Linter.RuleSet.FindRule(problem.RuleId)!.Descriptor);
        _findings.End(placed.Source.Index, placed.Record.Line);
    }

    private void Write(IEnumerable<Diagnostic> diagnostics, ImmutableArray<Message> messages, IReadOnlyList<FindingPlace> places, Conversation? conversation)
    {
        var texts = new JudgedTexts(messages, settings.OffsetUnit, places);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            FindingPlace place = places[diagnostic.MessageIndex];
            _totals.Count(diagnostic);
            Summary.CountFinding(diagnostic, messages[diagnostic.MessageIndex].Marketplace ?? conversation?.Marketplace);
            _writer.Write(_findings.Output, place, diagnostic, texts);
            _findings.End(place.FileIndex, place.Line);
        }
    }
}
