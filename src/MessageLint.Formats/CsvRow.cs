namespace MessageLint.Formats;

/// <summary>One row, or what is wrong with it.</summary>
/// <param name="Line">The physical line on which it begins.</param>
/// <param name="Fields">Its fields, without quotes; valid until the next row is read.</param>
/// <param name="Problem">Why it is no row.</param>
internal readonly record struct CsvRow(int Line, List<string> Fields, RecordProblem? Problem);
