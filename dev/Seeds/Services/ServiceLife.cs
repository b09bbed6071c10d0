using FaultProxy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Seeds.Databases;
using ServiceDefaults;

namespace Seeds.Services;

/// <summary>A service from a start to its end, with a proxy of its own before SNS and SQS.</summary>
internal sealed class ServiceLife : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(5);
    private readonly WebApplication _app;
    private Task? _end;

    private ServiceLife(WebApplication app, FaultProxyServer proxy, DatabaseFaults faults) => (_app, Proxy, Faults) = (app, proxy, faults);

    public FaultProxyServer Proxy { get; }

    public DatabaseFaults Faults { get; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    /// <summary>Starts it without faults; ends when its queues and subscriptions stand.</summary>
    public static async Task<ServiceLife> StartAsync(
        ServiceName service, string emulator, ServiceSettings settings, DatabaseFaults faults, Action<IServiceCollection> configure, CancellationToken cancellationToken)
    {
        var proxy = await FaultProxyServer.StartAsync(emulator, FaultPlan.None, cancellationToken);
        var life = new ServiceLife(ServiceApps.Create(service, settings with { ServiceUrl = proxy.ServiceUrl }, faults, configure), proxy, faults);
        try
        {
            await life._app.StartAsync(cancellationToken);
            await life._app.Services.GetRequiredService<BusGate>().WaitAsync(cancellationToken);
            return life;
        }
        catch
        {
            await life.DisposeAsync();
            throw;
        }
    }

    /// <summary>From here on nothing that it does is seen by anybody, as after SIGKILL. What is left of it is cleared away meanwhile.</summary>
    public void Abandon() => _end ??= Task.Run(async () =>
    {
        await Proxy.DisposeAsync();
        await StopAsync();
    });

    public async ValueTask DisposeAsync()
    {
        _end ??= Task.Run(async () =>
        {
            await StopAsync();
            await Proxy.DisposeAsync();
        });
        await _end;
    }

    private async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(PatienceAtStop, TimeProvider.System);
        try
        {
            await _app.StopAsync(patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or AggregateException)
        {
            // It has had its time; what it still holds falls with it.
        }

        await _app.DisposeAsync();
    }
}
