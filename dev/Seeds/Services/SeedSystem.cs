using System.Collections.Concurrent;
using FaultProxy;
using Seeds.Databases;
using Seeds.Running;

namespace Seeds.Services;

/// <summary>The Builder and a CDMS of one run, each behind a proxy; one of them may die and be started again.</summary>
internal sealed class SeedSystem : IAsyncDisposable
{
    private readonly SeedGround _ground;
    private readonly SeedPlan _plan;
    private readonly SeedDatabases _databases;
    private readonly ConcurrentDictionary<ServiceName, ServiceLife> _living = new();
    private readonly ConcurrentBag<ServiceLife> _all = [];
    private readonly CancellationTokenSource _ended = new();
    private Task _revival = Task.CompletedTask;
    private bool _isUnderFire;

    private SeedSystem(SeedGround ground, SeedPlan plan, SeedDatabases databases) => (_ground, _plan, _databases) = (ground, plan, databases);

    /// <summary>Something was committed, or a call to SNS or SQS has ended.</summary>
    public Activity Activity { get; } = new();

    public SeedDatabases Databases => _databases;

    /// <summary>Where the Builder is now; after a crash it is elsewhere.</summary>
    public Uri BuilderAddress => _living[ServiceName.Builder].Address;

    /// <summary>What clients must bring.</summary>
    public string Token => _databases.Settings.Token;

    /// <summary>Messages that the proxies keep for a second reply.</summary>
    public int HeldMessages => _living.Values.Sum(life => life.Proxy.HeldMessages);

    /// <summary>How often services died.</summary>
    public int Crashes => _all.Count(life => life.Faults.IsDead);

    /// <summary>What was injected so far, by name.</summary>
    public IReadOnlyDictionary<string, long> Faults => _all
        .SelectMany(life => life.Proxy.Counts.Faults.Select(pair => (Kind: $"{pair.Key}", pair.Value))
            .Concat(life.Faults.Counts.Select(pair => (Kind: $"Database{pair.Key}", pair.Value))))
        .GroupBy(fault => fault.Kind, fault => fault.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);

    public static async Task<SeedSystem> StartAsync(SeedGround ground, SeedPlan plan, CancellationToken cancellationToken)
    {
        var system = new SeedSystem(ground, plan, await ground.PrepareAsync(plan, cancellationToken));
        try
        {
            await system.StartAsync(ServiceName.Builder, cancellationToken);
            await system.StartAsync(ServiceName.Cdms, cancellationToken);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>From now on calls and commits fail, and a service may die.</summary>
    public void BeginFaults()
    {
        _isUnderFire = true;
        foreach (var (service, life) in _living)
        {
            Expose(life);
            if (_plan.Mix.Crash.Victim == service)
                life.Faults.Crash = _plan.Mix.Crash;
        }
    }

    /// <summary>Nothing fails from now on; ends when a service that died is back.</summary>
    public async Task EndFaultsAsync()
    {
        _isUnderFire = false;
        foreach (var life in _living.Values)
        {
            life.Proxy.Plan = FaultPlan.None;
            life.Faults.Rates = new Dictionary<DatabaseFaultKind, double>();
            life.Faults.Crash = CrashPlan.None;
        }

        await _revival;
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        try
        {
            await _revival;
        }
        catch (OperationCanceledException)
        {
            // It was not back in time.
        }

        await Task.WhenAll(_all.Select(life => life.DisposeAsync().AsTask()));
        await _databases.DisposeAsync();
        _ended.Dispose();
    }

    private async Task StartAsync(ServiceName service, CancellationToken cancellationToken)
    {
        var life = default(ServiceLife);
        var faults = new DatabaseFaults(_plan.Seed, $"{service} {_all.Count}", _ground.Cutter) { Committed = Activity.Signal };
        faults.Died = () => _revival = Task.Run(() => ReviveAsync(service, life!));
        life = await ServiceLife.StartAsync(
            service, _ground.EmulatorUrl, _databases.Settings, faults, service == ServiceName.Builder ? _plan.ConfigureBuilder : _plan.ConfigureCdms, cancellationToken);
        life.Proxy.CallEnded = _ => Activity.Signal();
        _all.Add(life);
        _living[service] = life;
        if (_isUnderFire)
            Expose(life);
    }

    private async Task ReviveAsync(ServiceName service, ServiceLife dead)
    {
        dead.Abandon();
        await StartAsync(service, _ended.Token);
        Activity.Signal();
    }

    private void Expose(ServiceLife life)
    {
        life.Proxy.Plan = _plan.CallFaults(_all.Count);
        life.Faults.Rates = _plan.Mix.Database;
    }
}
