namespace MessageLint.Internals.Running;

/// <summary>Takes what analyzers report of one message or thread, with the severity that its marketplace gives each rule, and keeps account of analyzers that failed.</summary>
internal sealed class FindingReport(LinterSettings settings)
{
    private readonly CompiledRules _rules = settings.Rules.Compiled;
    private readonly List<MessageAnalyzer> _failed = [];
    private DiagnosticBuffer _output = new();
    private int _profileIndex;
    private bool _isOutside;

    /// <summary>Whether every rule looked at the whole text so far.</summary>
    public bool IsComplete { get; private set; }

    public MarketplaceProfile Profile => settings.Rules.Marketplaces[_profileIndex];

    public int Count => _output.Count;

    public Span<DiagnosticRecord> Records => _output.MutableRecords;

    /// <summary>Begins anew in <paramref name="output"/>, which loses what it holds.</summary>
    /// <param name="output">The buffer to report into.</param>
    /// <param name="isOutside">Whether what is judged goes outside the marketplace, where only promotion is forbidden.</param>
    public void Begin(DiagnosticBuffer output, bool isOutside)
    {
        output.Clear();
        _output = output;
        _isOutside = isOutside;
        IsComplete = true;
        _failed.Clear();
    }

    /// <summary>Goes on in another buffer, which keeps what it holds.</summary>
    public void GoOnIn(DiagnosticBuffer output) => _output = output;

    /// <summary>Takes severities from a marketplace, as records name it; from the generic one and <see langword="false"/> if the linter does not know it.</summary>
    public bool TryChoose(string? marketplace, out string? region) => settings.TryFind(marketplace, out _profileIndex, out region);

    public void Add(DiagnosticDescriptor rule, in Finding finding, int messageIndex = 0, ThreadDetails? details = null)
    {
        if (!_rules.RuleIndex.TryGetValue(rule, out int index))
            throw new ArgumentException($"The linter does not know the rule {rule}: the analyzer does not name it among its supported diagnostics.");
        Severity severity = _rules.Severities[_profileIndex][index];
        if (finding.AtMost is { } most && severity > most)
            severity = most;
        if (severity == Severity.Off || (_isOutside && rule.Family is not (RuleFamily.Promotion or RuleFamily.Engine)))
            return;
        _output.Add(new DiagnosticRecord(rule, finding.Span, finding.Argument, severity, finding.Disguise, finding.Fix, suppression: null, messageIndex, details) { IsDatum = finding.IsDatum });
    }

    /// <summary>Says why the text is not judged. The result is incomplete.</summary>
    public void Refuse(DiagnosticDescriptor why)
    {
        Add(why, default);
        IsComplete = false;
    }

    /// <summary>Makes the result incomplete and says so once. A failed analyzer is not called again for the message: it could fail at every word.</summary>
    /// <param name="analyzer">The analyzer; <see langword="null"/> if it was a suppressor or the engine that failed.</param>
    public void AddFailure(MessageAnalyzer? analyzer)
    {
        if (IsComplete)
            Add(EngineRules.AnalyzerFailed, default);
        IsComplete = false;
        if (analyzer is not null && !_failed.Contains(analyzer))
            _failed.Add(analyzer);
    }

    public bool HasFailed(MessageAnalyzer analyzer) => _failed.Count > 0 && _failed.Contains(analyzer);

    /// <summary>Keeps the first <paramref name="count"/> findings.</summary>
    public void Truncate(int count) => _output.Truncate(count);

    public LintSummary Summarize()
    {
        Severity worst = Severity.Off;
        foreach (ref readonly DiagnosticRecord record in _output.Records)
        {
            if (record.Suppression is null && record.Severity > worst)
                worst = record.Severity;
        }

        return new LintSummary(worst, IsComplete);
    }
}
