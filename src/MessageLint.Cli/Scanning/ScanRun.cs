using System.Buffers;
using System.Globalization;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>One run of <c>scan</c>.</summary>
internal sealed class ScanRun(ScanOptions options, CommandConsole console)
{
    private const int MaxNamedFiles = 20;

    private readonly List<string> _unknownFiles = [];
    private readonly List<string> _skippedFiles = [];
    private readonly MailThreads _threads = new();
    private readonly ScanMeter _meter = new();
    private int _brokenFiles;
    private int _files;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        RefuseToOverwriteInput();
        HouseConfig config = HouseConfig.Load(options.ConfigFile);
        List<InputFile> files = InputFiles.Find(options.Paths, options.Include, options.OutputFile, _skippedFiles.Add, Fail);
        MessageLinter linter = LinterFactory.Create(console, config, options.Packs, options.Marketplace, options.AsOf);
        using OutputFile? file = options.OutputFile is null ? null : OutputFile.Create(options.OutputFile);
        using OutputFile? summaryFile = options.SummaryFile is null ? null : OutputFile.Create(options.SummaryFile, "--summary");
        try
        {
            return await RunAsync(files, config, linter, file, summaryFile, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What the inputs throw is caught where they are read.
            throw file is null ? new CommandFailure($"standard output: cannot be written: {exception.Message}", exception) : file.Failure(exception);
        }
    }

    private async Task<int> RunAsync(List<InputFile> files, HouseConfig config, MessageLinter linter, OutputFile? file, OutputFile? summaryFile, CancellationToken cancellation)
    {
        Stream output = file?.Stream ?? console.Output;
        var settings = new ScanSettings
        {
            Linter = linter,
            CreateWriter = CreateWriter,
            OffsetUnit = options.OffsetUnit,
            Jobs = options.Jobs,
            AsOf = options.AsOf,
            IsSorted = options.IsSorted,
            Meter = _meter,
        };
        var engine = new ScanEngine(settings);
        Task<ScanTotals> scan = engine.RunAsync(Read(files, config, settings), output, cancellation);

        // On a terminal that also shows the findings the bar would stand between them.
        if (console.IsErrorTerminal && (options.OutputFile is not null || !console.IsOutputTerminal))
            await ScanProgress.ShowAsync(scan, files.Sum(SizeOf), _meter, console.Error).ConfigureAwait(false);
        ScanTotals totals = await scan.ConfigureAwait(false);
        totals.Files = _files;
        totals.BrokenFiles = _brokenFiles;
        var end = new ArrayBufferWriter<byte>();
        CreateWriter().WriteEnd(end, totals, engine.Summary);
        await output.WriteAsync(end.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        file?.Commit();
        if (summaryFile is not null)
            WriteSummary(summaryFile, engine.Summary, totals, linter);
        ReportRest(totals, engine.Summary);
        if (!totals.IsComplete)
            return ExitCodes.Failed;
        return options.FailOn is { } level && totals.Worst >= level ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private void WriteSummary(OutputFile file, ScanSummary summary, ScanTotals totals, MessageLinter linter)
    {
        try
        {
            SummaryJson.Write(file.Stream, summary, totals, options.AsOf ?? (options.IsSorted ? null : totals.LatestTime), knowsNow: options.AsOf is not null || !options.IsSorted, linter.RuleSet.Hash);
        }
        catch (IOException exception)
        {
            throw file.Failure(exception);
        }

        file.Commit();
    }

    private void RefuseToOverwriteInput()
    {
        RefuseToOverwriteInput(options.OutputFile, "--output");
        RefuseToOverwriteInput(options.SummaryFile, "--summary");
        if (options.OutputFile is not null && options.SummaryFile is not null && FilePaths.Comparer.Equals(FilePaths.Resolve(options.OutputFile), FilePaths.Resolve(options.SummaryFile)))
            throw new CommandFailure($"--summary: {options.SummaryFile} is the file that --output writes.");
    }

    private void RefuseToOverwriteInput(string? written, string option)
    {
        if (written is null)
            return;
        string target = FilePaths.Resolve(written);
        string? same = options.Paths.Where(path => path != "-").Concat(options.Packs).Append(options.ConfigFile)
            .FirstOrDefault(path => !string.IsNullOrEmpty(path) && !Directory.Exists(path) && FilePaths.Comparer.Equals(FilePaths.Resolve(path), target));
        if (same is not null)
            throw new CommandFailure($"{option}: {written} is read by this scan ({same}) and would be overwritten.");
    }

    private FindingWriter CreateWriter() => options.WritesJson
        ? new NdjsonFindingWriter(options.ShowText)
        : new TextFindingWriter(options.ShowText, options.OutputFile is null && console.UsesColor);

    private IEnumerable<ScanJob> Read(IEnumerable<InputFile> files, HouseConfig config, ScanSettings settings)
    {
        foreach (InputFile file in files)
        {
            using Stream? stream = Open(file);
            if (stream is null || ReadHead(file, stream) is not { } head)
                continue;
            long before = _meter.ReadBytes;
            using IEnumerator<PackedEntry> entries = PackedFiles.Open(file, head, new HeadedStream(head, stream), stream).GetEnumerator();
            while (MoveNext(file, entries))
            {
                foreach (RecordsJob job in Read(entries.Current, config, settings))
                {
                    // What comes out of a packed file says nothing of how much of it is done.
                    if (entries.Current.File == file)
                        _meter.AddRead(job.Batch.ByteLength);
                    yield return new ScanJob(job);
                }
            }

            if (_meter.ReadBytes == before)
                _meter.AddRead(SizeOf(file));
        }
    }

    private IEnumerable<RecordsJob> Read(PackedEntry entry, HouseConfig config, ScanSettings settings)
    {
        InputFile file = entry.File;
        using Stream packed = entry.Content;
        if (entry.Problem is not null)
        {
            _files++;
            yield return new RecordsJob(settings.AddSource(file.Name), new ParsedBatch([ReadRecord.Of(1, entry.Problem)]));
            yield break;
        }

        FieldMap map = options.Map ?? config.MapFor(file.Name);
        if (Recognize(file, packed, isMapped: map != FieldMap.Empty, out Stream content) is { } format)
        {
            _files++;
            var readerOptions = new ReaderOptions
            {
                Map = map,
                Marketplaces = settings.Linter.RuleSet.Marketplaces,
                OwnDomains = config.OwnDomains,
                OwnAccounts = config.OwnAccounts,
                FileName = file.Name,
                Threads = _threads,
                Notice = notice => console.Log($"{file.Name}: {notice}"),
            };
            var reader = MessageReader.Create(format, readerOptions);
            ScanSource source = settings.AddSource(file.Name, format, reader);
            using IEnumerator<RecordBatch> batches = reader.ReadBatches(content).GetEnumerator();
            while (MoveNext(file, batches))
                yield return new RecordsJob(source, batches.Current);
        }

        if (packed is UnpackedStream { Problem: { } problem } unpacked)
            yield return new RecordsJob(settings.AddSource(file.Name), new ParsedBatch([ReadRecord.Of(unpacked.Line, problem)]));
    }

    /// <summary>Reads enough to tell packed files, and no more where the user said what the file is: a pipe may be slow.</summary>
    private byte[]? ReadHead(InputFile file, Stream stream)
    {
        const int longestSignature = 4;
        try
        {
            byte[] head = new byte[longestSignature];
            return head[..stream.ReadAtLeast(head, longestSignature, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail($"{file.Name}: cannot be read: {exception.Message}");
            return null;
        }
    }

    private static long SizeOf(InputFile file)
    {
        try
        {
            return file.Path is null ? 0 : new FileInfo(file.Path).Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private bool MoveNext<T>(InputFile file, IEnumerator<T> rest)
    {
        try
        {
            return rest.MoveNext();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail($"{file.Name}: cannot be read on: {exception.Message}");
            return false;
        }
    }

    private Stream? Open(InputFile file)
    {
        try
        {
            // The readers bring their own buffers.
            return file.Path is null ? console.Input : new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail($"{file.Name}: cannot be read: {exception.Message}");
            return null;
        }
    }

    private InputFormat? Recognize(InputFile file, Stream stream, bool isMapped, out Stream content)
    {
        content = stream;
        if (options.InputFormat is { } given)
            return given;
        try
        {
            byte[] head = FormatGuess.ReadHead(stream);
            content = new HeadedStream(head, stream);
            if (FormatGuess.Of(file.Name, head, file.IsNamed, isMapped) is { } format)
            {
                console.Log($"{file.Name}: taken for {InputFormats.TitleOf(format)}");
                return format;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Fail($"{file.Name}: cannot be read: {exception.Message}");
            return null;
        }

        if (file.IsNamed)
            Fail($"{file.Name}: the format cannot be told; name it with --input-format.");
        else
            _unknownFiles.Add(file.Name);
        return null;
    }

    private void Fail(string line)
    {
        _brokenFiles++;
        console.Log(line);
    }

    private void ReportRest(ScanTotals totals, ScanSummary summary)
    {
        NameSome(_skippedFiles, "skipped, since it is no regular file");
        if (_skippedFiles.Count > MaxNamedFiles)
            console.Log(string.Create(CultureInfo.InvariantCulture, $"{_skippedFiles.Count} pipes, devices and sockets were skipped."));
        NameSome(_unknownFiles, "no reader knows this file");
        if (_unknownFiles.Count > 0)
        {
            console.Log(string.Create(CultureInfo.InvariantCulture, $"{_unknownFiles.Count} of {_unknownFiles.Count + _files} files were not read, since no reader knows them."));
        }

        if (options.OutputFile is not null || (options.WritesJson && (!totals.IsComplete || console.IsErrorTerminal)))
        {
            console.Log(totals.ToString());
            foreach (string line in SummaryTable.Lines(summary))
                console.Log(line);
        }

        if (options.IsSorted && options.AsOf is null)
            console.Log("without --as-of nobody knows the time: answers that came late are told, questions that still wait are not.");
    }

    private void NameSome(List<string> files, string state)
    {
        foreach (string name in files.Take(MaxNamedFiles))
            console.Log($"{name}: {state}");
    }
}
