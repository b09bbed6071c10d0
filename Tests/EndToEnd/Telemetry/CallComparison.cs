namespace Tests.EndToEnd.Telemetry;

/// <summary>The calls that the services say they made, beside those that the emulator took.</summary>
/// <param name="Before">Calls by action that the emulator had taken before the services were read.</param>
/// <param name="Services">What both services show.</param>
/// <param name="After">Calls by action that it had taken afterwards.</param>
internal sealed record CallComparison(IReadOnlyDictionary<string, long> Before, IReadOnlyList<Sample> Services, IReadOnlyDictionary<string, long> After)
{
    private const string Receive = "ReceiveMessage";

    // Six queues are received from, the input queues and those of failed messages, one call at a time each; what has not been answered is not counted yet.
    private const int MostUnderWay = 6;

    /// <summary>How many deployments the Builder says have settled.</summary>
    public double Settled => Sum("form_deployments_settled_total");

    /// <summary>As docs/observability.md reckons it, from the begin instead of over a while.</summary>
    public double AwsCallsPerDeployment => Sum("aws_client_calls_total") / Settled;

    /// <summary>The same of commands to the databases.</summary>
    public double CommandsPerDeployment => Sum("db_client_commands_total") / Settled;

    /// <summary>Actions whose calls differ, in words; only what lies still between both readings can agree.</summary>
    public IReadOnlyList<string> Differences
    {
        get
        {
            var counted = Services.Where(sample => sample.Metric == "aws_client_calls_total").GroupBy(sample => sample.Labels["rpc_method"], StringComparer.Ordinal)
                .ToDictionary(samples => samples.Key, samples => (long)samples.Sum(sample => sample.Value), StringComparer.Ordinal);
            return
            [
                .. After.Keys.Union(counted.Keys, StringComparer.Ordinal)
                    .Where(action => !Agrees(action, counted.GetValueOrDefault(action)))
                    .Select(action => $"{action}: the broker took {Before.GetValueOrDefault(action)} to {After.GetValueOrDefault(action)} calls, the services count {counted.GetValueOrDefault(action)}"),
            ];
        }
    }

    private bool Agrees(string action, long counted) => action == Receive
        ? counted <= After.GetValueOrDefault(action) && counted >= Before.GetValueOrDefault(action) - MostUnderWay
        : counted == Before.GetValueOrDefault(action) && counted == After.GetValueOrDefault(action);

    private double Sum(string metric) => Services.Where(sample => sample.Metric == metric).Sum(sample => sample.Value);
}
