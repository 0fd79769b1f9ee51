using System.Diagnostics;
using System.Globalization;
using MessageLint;

long start = Stopwatch.GetTimestamp();
MessageLinter linter = MessageLinter.CreateBuilder().Build();
double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

Console.WriteLine(milliseconds.ToString("0.000", CultureInfo.InvariantCulture));
return linter.Lint(new Message("Please call +1 (415) 555-0132") { Marketplace = "amazon" }).Diagnostics.Length == 1 ? 0 : 1;
