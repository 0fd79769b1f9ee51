using System.Globalization;

namespace MessageLint.Formats;

/// <summary>Reads tables with a header: comma, semicolon, tab or bar between fields, quotes as spreadsheets write them.</summary>
public sealed class CsvReader : MessageReader
{
    private const int BatchRecords = 512;

    // Rows may be long: a batch ends early rather than hold many megabytes.
    private const int BatchUnits = 512 * 1024;

    private static readonly (char Separator, string Name)[] Separators = [(',', "comma"), (';', "semicolon"), ('\t', "tab"), ('|', "bar")];

    private readonly ReaderOptions _options;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    public CsvReader(ReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <remarks>A file without a telling extension is a table only because the user named it.</remarks>
    internal static bool Knows(FileHead file) => file.Extension switch
    {
        ".csv" or ".tsv" => true,
        "" or ".txt" or ".tab" => file.IsNamed && !file.Content.StartsWith("{"u8) && file.Content.IndexOfAny(",;\t|"u8) >= 0,
        _ => false,
    };

    /// <inheritdoc/>
    public override IEnumerable<RecordBatch> ReadBatches(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var text = new CsvText(stream);
        var rows = new CsvRowScanner(text);
        string separator = ChooseSeparator(rows);
        if (!rows.Read(out CsvRow header))
            yield break;
        CsvColumns? columns = header.Problem is null ? CsvColumns.Read(header.Fields, _options, out RecordProblem? problem) : Fail(header.Problem, out problem);
        if (columns is null)
        {
            yield return new ParsedBatch([ReadRecord.Of(header.Line, problem! with { Description = problem.Description + " Nothing of the file was read." })]);
            yield break;
        }

        var batch = new List<ReadRecord>();
        int units = 0;
        while (rows.Read(out CsvRow row))
        {
            ReadRecord record = ReadRow(row, columns);
            units += record.Message?.Text.Length ?? 0;
            batch.Add(record);
            if (batch.Count == BatchRecords || units > BatchUnits)
            {
                yield return new ParsedBatch(batch, units);
                (batch, units) = ([], 0);
            }
        }

        if (batch.Count > 0)
            yield return new ParsedBatch(batch, units);
        _options.Notice?.Invoke($"{separator}-separated, {text.Encoding}");
    }

    private static ReadRecord ReadRow(in CsvRow row, CsvColumns columns)
    {
        if (row.Problem is not null)
            return ReadRecord.Of(row.Line, row.Problem);
        if (row.Fields.Count != columns.Count)
        {
            string description = string.Create(CultureInfo.InvariantCulture, $"The row has {row.Fields.Count} fields, the header {columns.Count}.");
            return ReadRecord.Of(row.Line, RecordProblem.Unreadable(description));
        }

        if (row.Fields.Exists(field => field.Contains(CsvText.Invalid, StringComparison.Ordinal)))
            return ReadRecord.Of(row.Line, RecordProblem.Unreadable("The row is invalid in the encoding of the file."));
        return columns.ReadMessage(row.Line, row.Fields);
    }

    /// <summary>Takes the separator that the header has most of, or the one that a first line <c>sep=;</c> names for spreadsheets.</summary>
    private static string ChooseSeparator(CsvRowScanner rows)
    {
        ReadOnlySpan<char> line = rows.PeekLine();
        if (line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line[4] != '"')
        {
            char named = line[4];
            rows.SkipLine();
            rows.Separator = named;
            return Array.Find(Separators, entry => entry.Separator == named).Name ?? "specially";
        }

        (char best, string name) = Separators[0];
        int most = 0;
        foreach ((char candidate, string candidateName) in Separators)
        {
            int count = CountOutsideQuotes(line, candidate);
            if (count > most)
                (most, best, name) = (count, candidate, candidateName);
        }

        rows.Separator = best;
        return name;
    }

    private static int CountOutsideQuotes(ReadOnlySpan<char> line, char separator)
    {
        int count = 0;
        bool isQuoted = false;
        foreach (char c in line)
        {
            isQuoted ^= c == '"';
            count += c == separator && !isQuoted ? 1 : 0;
        }

        return count;
    }

    private static CsvColumns? Fail(RecordProblem found, out RecordProblem? problem)
    {
        problem = found;
        return null;
    }
}
