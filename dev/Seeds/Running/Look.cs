using Reliability.Counting;
using Seeds.Counting;
using Seeds.Deploying;
using Seeds.Services;

namespace Seeds.Running;

/// <summary>Looks at databases and queues of a run each time that something has happened, until nothing is under way.</summary>
internal sealed class Look : IDisposable
{
    private const int MostRetries = 3;

    private const string Rejected = "Rejected";

    private const string NotInstalled = """SELECT "CorrelationId", "CurrentState" FROM "FormDeployment" WHERE "CurrentState" NOT IN ('Installed', 'Failed')""";

    private readonly SeedSystem _system;
    private readonly ServiceDatabase _builder;
    private readonly QueueCounts _queues;
    private readonly Dictionary<Guid, int> _retries = [];
    private readonly Dictionary<ServiceName, Remains> _remains;

    public Look(SeedSystem system, SeedPlan plan, string emulator)
    {
        _system = system;
        _builder = system.Databases.Of(ServiceName.Builder);
        _queues = new QueueCounts(emulator, SeedGround.QueuesOf(plan));
        _remains = Enum.GetValues<ServiceName>().ToDictionary(service => service, service => new Remains(service, system.Databases.Of(service)));
    }

    /// <summary>How often a rejected deployment was sent once more.</summary>
    public int Retries => _retries.Values.Sum();

    public async Task UntilAnnouncedAsync(CancellationToken patience)
    {
        while (await _builder.CountAsync("""SELECT COUNT(*) FROM "EnvironmentPresence" """, patience) == 0 || !await IsQuietAsync(patience))
            await _system.Activity.NextAsync(patience);
    }

    /// <summary>Settles under faults as far as it comes in this time.</summary>
    public async Task SettleWithinAsync(TimeSpan time, FormsClient client, CancellationToken cancellationToken)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(time);
        try
        {
            await SettleAsync(client, budget.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The rest settles without faults.
        }
    }

    /// <summary>Ends when two looks in a row found all deployments settled and nothing on its way.</summary>
    public async Task SettleAsync(FormsClient client, CancellationToken patience)
    {
        for (var quiet = 0; quiet < 2;)
        {
            quiet = await AreSettledAsync(client, patience) && await IsQuietAsync(patience) ? quiet + 1 : 0;
            if (quiet == 0)
                await _system.Activity.NextAsync(patience);
        }
    }

    /// <summary>A line for each thing that is left or has come to a wrong end.</summary>
    public async Task<IReadOnlyList<string>> FindLeftoversAsync(CancellationToken cancellationToken) =>
    [
        .. await _queues.FindAsync(cancellationToken),
        .. (await Task.WhenAll(_remains.Values.Select(remains => remains.FindAsync(cancellationToken)))).SelectMany(lines => lines),
    ];

    public async Task<string> DescribeAsync(CancellationToken cancellationToken) => FormattableString.Invariant(
        $"{(await ListOpenAsync(cancellationToken)).Count} deployments open, {_system.HeldMessages} messages held by the proxies");

    public void Dispose() => _queues.Dispose();

    private Task<IReadOnlyList<(Guid Id, string State)>> ListOpenAsync(CancellationToken cancellationToken) =>
        _builder.ListAsync(NotInstalled, row => (row.GetGuid(0), row.GetString(1)), cancellationToken);

    private async Task<bool> AreSettledAsync(FormsClient client, CancellationToken patience)
    {
        var open = await ListOpenAsync(patience);
        var hopeless = 0;
        foreach (var (id, _) in open.Where(deployment => deployment.State == Rejected))
        {
            if (_retries.GetValueOrDefault(id) == MostRetries)
                hopeless++;
            else if (await client.TryRetryAsync(id, patience))
                _retries[id] = _retries.GetValueOrDefault(id) + 1;
        }

        return hopeless == open.Count;
    }

    // Along the way of the messages, so that one that moves on meanwhile is seen further down.
    private async Task<bool> IsQuietAsync(CancellationToken patience) =>
        _system.HeldMessages == 0
        && await _remains[ServiceName.Builder].CountAsync(patience) == 0
        && await _queues.CountUnderWayAsync(patience) == 0
        && await _remains[ServiceName.Cdms].CountAsync(patience) == 0
        && await _queues.CountUnderWayAsync(patience) == 0;
}
