using System.Text.Json;

namespace MessageLint.Cli;

/// <summary>The summary as other programs read it; <c>summary.schema.json</c> says what it holds.</summary>
internal static class SummaryJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static void Write(Stream output, ScanSummary summary, ScanTotals totals, DateTimeOffset? asOf, bool knowsNow, string rulesHash)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("rules", rulesHash);
        if (asOf is { } time)
            json.WriteString("asOf", time);
        else
            json.WriteNull("asOf");
        json.WriteBoolean("complete", totals.IsComplete);
        json.WriteNumber("files", totals.Files);
        json.WriteNumber("records", totals.Records);
        json.WriteNumber("messages", totals.Messages);
        json.WriteNumber("unreadable", totals.Unreadable);
        json.WriteStartArray("marketplaces");
        foreach ((string id, MarketplaceSummary marketplace) in summary.Marketplaces)
            Write(json, id, marketplace, knowsNow);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, string id, MarketplaceSummary marketplace, bool knowsNow)
    {
        json.WriteStartObject();
        json.WriteString("marketplace", id);
        json.WriteNumber("judged", marketplace.Judged);
        json.WriteStartObject("findings");
        foreach (RuleFamily family in Enum.GetValues<RuleFamily>())
            WriteFamily(json, family, marketplace);
        json.WriteEndObject();
        json.WriteNumber("suppressed", marketplace.Suppressed);
        json.WriteStartObject("answers");
        json.WriteNumber("due", marketplace.Due);
        json.WriteNumber("inTime", marketplace.InTime);
        WriteNumber(json, "inTimePercent", marketplace.Due == 0 ? null : Math.Round(100.0 * marketplace.InTime / marketplace.Due, 1));
        WriteNumber(json, "medianMinutes", marketplace.Delays.Quantile(0.5));
        WriteNumber(json, "p90Minutes", marketplace.Delays.Quantile(0.9));
        json.WriteEndObject();
        if (knowsNow)
        {
            json.WriteStartObject("openClocks");
            foreach ((string key, _, long count) in marketplace.Open)
                json.WriteNumber(key, count);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("openClocks");
        }

        json.WriteEndObject();
    }

    private static void WriteFamily(Utf8JsonWriter json, RuleFamily family, MarketplaceSummary marketplace)
    {
        (long errors, long warnings, long infos) = (marketplace.FindingsOf(family, Severity.Error), marketplace.FindingsOf(family, Severity.Warning), marketplace.FindingsOf(family, Severity.Info));
        if (errors + warnings + infos == 0)
            return;
        json.WriteStartObject(SeverityNames.Of(family));
        json.WriteNumber("error", errors);
        json.WriteNumber("warning", warnings);
        json.WriteNumber("info", infos);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
