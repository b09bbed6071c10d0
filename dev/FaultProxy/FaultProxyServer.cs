using FaultProxy.Calls;
using FaultProxy.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FaultProxy;

/// <summary>Stands between clients and an emulator of SNS and SQS, on 127.0.0.1, and lets calls fail by a plan.</summary>
/// <remarks>Give <see cref="ServiceUrl"/> to the clients. Queue URLs lead back to the proxy; what is neither SNS nor SQS (S3, health) passes untouched.</remarks>
public sealed class FaultProxyServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Upstream _upstream;
    private readonly FaultDice _dice;
    private readonly FaultyCalls _calls;

    private FaultProxyServer(WebApplication app, Upstream upstream, FaultDice dice, FaultyCalls calls) =>
        (_app, _upstream, _dice, _calls) = (app, upstream, dice, calls);

    /// <summary>The address for SNS and SQS.</summary>
    public string ServiceUrl => _upstream.Own.GetLeftPart(UriPartial.Authority);

    /// <summary>What has happened so far.</summary>
    public FaultCounts Counts => _calls.Counts;

    /// <summary>Messages that wait here for a later reply, to be seen twice.</summary>
    public int HeldMessages => _calls.HeldMessages;

    /// <summary>Called after each call, with its action, whatever became of it; on any thread.</summary>
    public Action<string>? CallEnded
    {
        get => _calls.Ended;
        set => _calls.Ended = value;
    }

    /// <summary>What may happen from now on. Calls go on being counted through a change, so that the n-th call of an action meets the same draw again.</summary>
    public FaultPlan Plan
    {
        get => _dice.Plan;
        set => _dice.Plan = value;
    }

    /// <summary>Starts a proxy on a free port.</summary>
    /// <param name="serviceUrl">The emulator's address, such as <c>http://127.0.0.1:4566</c>.</param>
    /// <param name="plan">What may happen.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<FaultProxyServer> StartAsync(string serviceUrl, FaultPlan plan, CancellationToken cancellationToken = default)
    {
        var counts = new FaultCounts();
        var dice = new FaultDice(counts) { Plan = plan };
        var upstream = new Upstream(new Uri(serviceUrl));
        // Empty: neither the settings nor the logs of the process that it runs in concern it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        var app = builder.Build();
        var calls = new FaultyCalls(dice, counts, upstream);
        app.Run(calls.HandleAsync);
        await app.StartAsync(cancellationToken);
        upstream.Own = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return new FaultProxyServer(app, upstream, dice, calls);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Long polls would hold a graceful stop for up to 20 s.
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        _upstream.Dispose();
    }
}
