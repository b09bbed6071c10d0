using Reliability.Rounds;

namespace Reliability.Runs;

/// <summary>Prints rounds as they end and keeps them.</summary>
/// <param name="output">Where to.</param>
internal sealed class RunLog(TextWriter output)
{
    private readonly List<RoundReport> _reports = [];

    public IReadOnlyList<RoundReport> Reports => _reports;

    public Task SayAsync(string line) => output.WriteLineAsync(line);

    public async Task AddAsync(RoundReport report)
    {
        _reports.Add(report);
        await output.WriteLineAsync(report.ToString());
        foreach (var difference in report.Differences)
            await output.WriteLineAsync($"  {difference}");
        await output.FlushAsync();
    }
}
