using Runner.Local;

namespace Seeds;

/// <summary>What one run came to.</summary>
/// <param name="Plan">What was to happen.</param>
/// <param name="Database">On which database.</param>
/// <param name="Differences">A line for each thing that is not as it must be; none when all is well.</param>
public sealed record SeedReport(SeedPlan Plan, LocalDatabase Database, IReadOnlyList<string> Differences)
{
    /// <summary>From the start of the services to the count.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Faults that really happened, by name.</summary>
    public IReadOnlyDictionary<string, long> Faults { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>How often a service died and was started again.</summary>
    public int Crashes { get; init; }

    /// <summary>Requests of the client that came to nothing and were repeated.</summary>
    public int Repeats { get; init; }

    /// <summary>Rejected deployments that were sent once more.</summary>
    public int Retries { get; init; }

    /// <summary>Nothing lost, nothing twice, nothing altered, nothing left.</summary>
    public bool IsGood => Differences.Count == 0;

    /// <summary>The run on one line, and each difference with how to see it again.</summary>
    public override string ToString()
    {
        var crash = Crashes == 0 ? "" : $", {Plan.Mix.Crash.Victim} died";
        var line = FormattableString.Invariant(
            $"seed {Plan.Seed,5}  {Database,-8}  {Plan.Forms} forms  {Duration.TotalSeconds,5:F1} s  {Faults.Values.Sum(),4} faults{crash}  {(IsGood ? "ok" : "FAILED")}");
        return IsGood ? line : string.Join(Environment.NewLine, [line, .. Differences.Select(difference => $"    {difference}"), $"    again: {Replay}"]);
    }

    private string Replay => FormattableString.Invariant(
        $"dotnet run -c Release --project Benchmarks -- seeds --seed {Plan.Seed} --count 1 --database {Database.ToString().ToLowerInvariant()}");
}
