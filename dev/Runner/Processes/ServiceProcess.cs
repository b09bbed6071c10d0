using System.Diagnostics;
using System.Globalization;

namespace Runner.Processes;

/// <summary>A service run from its build output as a process of its own, on a free port of 127.0.0.1.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    /// <summary>How long after SIGTERM a service that has not ended is killed: dev/tied.</summary>
    public static readonly TimeSpan KilledAfter = TimeSpan.FromSeconds(40);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ChildProcess _process;
    private readonly ServiceLog _log;

    private ServiceProcess(ServiceStart start, ChildProcess process, ServiceLog log)
    {
        Name = start.Name;
        LogFile = start.LogFile;
        _process = process;
        _log = log;
    }

    /// <summary>What it is called in messages.</summary>
    public string Name { get; }

    /// <summary>Where its output goes.</summary>
    public string LogFile { get; }

    /// <summary>Where it answers HTTP.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The system's number of the service's process.</summary>
    public int ProcessId => int.Parse(_process.ReadyLine, CultureInfo.InvariantCulture);

    /// <summary>How it ended, once it has been disposed of.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a service and waits until it listens. It may not be ready yet: <see cref="WaitUntilReadyAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">It ended before that; the message holds the end of its log.</exception>
    public static async Task<ServiceProcess> StartAsync(ServiceStart start, CancellationToken cancellationToken = default)
    {
        var process = await ChildProcess.StartAsync(
            new ChildStart(RepositoryRoot.Combine("dev/tied"), ["dotnet", start.Assembly, .. start.Arguments], Patience)
            {
                Environment = start.Settings,
                WorkingDirectory = Path.GetDirectoryName(start.Assembly),
            },
            cancellationToken);
        var service = new ServiceProcess(start, process, ServiceLog.Follow(process.Output, start.LogFile));
        try
        {
            service.Address = await service._log.Address.WaitAsync(Patience, cancellationToken);
            return service;
        }
        catch (Exception e)
        {
            await service.DisposeAsync();
            if (e is TimeoutException)
                throw new InvalidOperationException($"{start.Name} did not say within {Patience} where it listens. Its log: {start.LogFile}", e);
            throw;
        }
    }

    /// <summary>Waits until <c>/health/ready</c> says so.</summary>
    /// <exception cref="InvalidOperationException">It did not within three minutes; the message holds its last answer.</exception>
    public async Task WaitUntilReadyAsync(CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await Readiness.AskAsync(http, cancellationToken);
            if (answer.IsReady)
                return;
            if (_log.HasEnded || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"{Name} is not ready: {answer.Text} Its log: {LogFile}");
            await Task.Delay(Readiness.Pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Ends the service with SIGKILL.</summary>
    public async Task KillAsync()
    {
        using var service = Process.GetProcessById(ProcessId);
        service.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends the service in order: SIGTERM.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _log.DisposeAsync();
    }
}
