using System.Diagnostics;
using Runner.Processes;

namespace Runner.Local;

/// <summary>The processes of one service, which share its database and its queue. Who asks for one gets the next in turn, as behind a load balancer.</summary>
public sealed class Replicas : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly List<ServiceProcess> _serving = [];
    private int _turn;
    private int _started;

    /// <summary>How many serve.</summary>
    public int Count
    {
        get
        {
            lock (_sync)
                return _serving.Count;
        }
    }

    /// <summary>The one whose turn it is.</summary>
    /// <exception cref="InvalidOperationException">None has been started.</exception>
    public ServiceProcess Next
    {
        get
        {
            lock (_sync)
                return _serving.Count > 0 ? _serving[_turn++ % _serving.Count] : throw new InvalidOperationException("The service has not been started.");
        }
    }

    /// <summary>Ends all, starts one and waits until it is ready.</summary>
    public async Task RestartAsync(ServiceStart start, CancellationToken cancellationToken = default)
    {
        // Those that ended stay in turn meanwhile: who asks them is refused and tries again.
        await DisposeAsync();
        var service = await ServiceProcess.StartAsync(start, cancellationToken);
        lock (_sync)
        {
            _serving.Clear();
            _serving.Add(service);
        }

        await service.WaitUntilReadyAsync(cancellationToken);
    }

    /// <summary>Starts one more, with a log of its own; it serves once it is ready.</summary>
    public async Task AddAsync(ServiceStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        var number = Interlocked.Increment(ref _started);
        var service = await ServiceProcess.StartAsync(
            start with { Name = FormattableString.Invariant($"{start.Name}-{number}"), LogFile = Path.ChangeExtension(start.LogFile, FormattableString.Invariant($"{number}.log")) },
            cancellationToken);
        try
        {
            await service.WaitUntilReadyAsync(cancellationToken);
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }

        lock (_sync)
            _serving.Add(service);
    }

    /// <summary>Takes the one that has served longest out of turn, then ends it with SIGTERM, as Kubernetes does in a rollout.</summary>
    /// <exception cref="InvalidOperationException">None serves.</exception>
    public async Task<ServiceStop> StopOldestAsync()
    {
        ServiceProcess oldest;
        lock (_sync)
        {
            oldest = _serving.Count > 0 ? _serving[0] : throw new InvalidOperationException("No replica serves.");
            _serving.RemoveAt(0);
        }

        var began = Stopwatch.GetTimestamp();
        await oldest.DisposeAsync();
        return new ServiceStop(oldest.Name, Stopwatch.GetElapsedTime(began), oldest.ExitCode);
    }

    /// <summary>Ends all.</summary>
    public async ValueTask DisposeAsync()
    {
        List<ServiceProcess> all;
        lock (_sync)
            all = [.. _serving];
        await Task.WhenAll(all.Select(service => service.DisposeAsync().AsTask()));
    }
}
