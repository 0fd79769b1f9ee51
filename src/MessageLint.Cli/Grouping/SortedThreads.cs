using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Takes conversations as they come, for logs in which the messages of each stand together: only one is open at a time, and nothing is put aside.</summary>
internal sealed class SortedThreads
{
    // About a batch of the reader.
    private const int JobUnits = 256 * 1024;

    private readonly List<ScanThread> _ready = [];

    /// <summary>The open conversation, with records by themselves that stand between its messages.</summary>
    private readonly List<ScanThread> _pending = [];
    private ScanThread? _open;
    private InputFormat _openFormat;
    private int _openUnits;
    private int _readyUnits;

    /// <summary>Gathers the records of jobs into conversations.</summary>
    public static IEnumerable<ScanJob> Gather(IEnumerable<ScanJob> input)
    {
        var threads = new SortedThreads();
        foreach (ScanJob job in input)
        {
            RecordsJob records = job.Records!;
            using (records.Batch)
            {
                foreach (ReadRecord record in records.Batch.Parse())
                {
                    threads.Add(records.Source, record);
                    if (threads._readyUnits >= JobUnits)
                        yield return threads.Take();
                }
            }
        }

        threads.Close();
        if (threads._ready.Count > 0)
            yield return threads.Take();
    }

    private ScanJob Take()
    {
        var job = new ScanJob(Threads: [.. _ready]);
        _ready.Clear();
        _readyUnits = 0;
        return job;
    }

    private void Add(ScanSource source, ReadRecord record)
    {
        int units = record.Message?.Text.Length ?? 0;
        if (!record.IsPartOfThread())
        {
            _pending.Add(new ScanThread(source, record));
            _openUnits += units;
            if (_open is null)
                Close();
            return;
        }

        if (_open is null || _openFormat != source.Format || _open.Id != record.ConversationId)
        {
            Close();
            _open = new ScanThread(record.ConversationId!);
            _openFormat = source.Format;
            _pending.Add(_open);
        }

        _openUnits += units;
        if (_openUnits * sizeof(char) > AsideStore.MaxConversationLength)
        {
            ScanThread tooLong = _open;
            tooLong.Extent = tooLong.Extent == ThreadExtent.Whole ? ThreadExtent.TooLong : tooLong.Extent;
            tooLong.Records.Add(new PlacedRecord(source, record));
            Close();
            _open = new ScanThread(record.ConversationId!) { Extent = ThreadExtent.Rest };
            _pending.Add(_open);
            return;
        }

        _open.Records.Add(new PlacedRecord(source, record));
    }

    private void Close()
    {
        _ready.AddRange(_pending.Where(thread => thread.Records.Count > 0));
        _readyUnits += _openUnits;
        _pending.Clear();
        (_open, _openUnits) = (null, 0);
    }
}
