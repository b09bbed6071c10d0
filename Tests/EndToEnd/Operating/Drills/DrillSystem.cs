using FaultProxy;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>One system for all drills that can share it: each breaks it, and leaves it well. Its services reach SNS and SQS through a proxy, and create neither queues nor topics, as in production.</summary>
public sealed class DrillSystem : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Messaging__AmazonSqs__Topology"] = "Verify",
        ["Messaging__FailurePolicy__InPlace__0"] = "00:00:00",
        ["Messaging__FailurePolicy__Redelivery__0"] = "00:00:01",
        ["Telemetry__Interval"] = "00:00:01",
        // What is not answered within seconds is overdue, and every definition goes through the store.
        ["Deployments__Deadline"] = "00:00:03",
        ["Deployments__SweepInterval"] = "00:00:01",
        ["ClaimCheck__InlineLimitBytes"] = "0",
    };

    internal StudySystem System { get; private set; } = null!;

    internal OperatorView Operator { get; private set; } = null!;

    /// <summary>What happens to calls of SNS and SQS.</summary>
    internal FaultProxyServer Broker { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        System = await StudySystem.PrepareAsync(options => options with { Settings = Settings, Route = RouteAsync });
        Operator = new(() => [System.Processes.Builder, System.Processes.Cdms("uat")]);
        foreach (var service in new[] { System.Processes.BuilderStart, System.Processes.CdmsStart("uat") })
            Assert.Equal(0, (await ServiceCommandRun.RunAsync(service, "topology", "provision")).Code);
        await System.Processes.StartBuilderAsync(TestContext.Current.CancellationToken);
        await StartCdmsAsync();
    }

    /// <summary>Starts the CDMS, also again, and waits until the Builder has sent anew what it had not answered: that would repair what a drill breaks next.</summary>
    internal async Task StartCdmsAsync()
    {
        var since = OperatorView.Mark(System.Processes.Builder);
        await System.Processes.StartCdmsAsync("uat", TestContext.Current.CancellationToken);
        await OperatorView.LoggedAsync(System.Processes.Builder, since, 2134, "uat");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Operator.Dispose();
        await System.DisposeAsync();
        await Broker.DisposeAsync();
    }

    private async Task<string> RouteAsync(string emulator)
    {
        Broker = await FaultProxyServer.StartAsync(emulator, FaultPlan.None);
        return Broker.ServiceUrl;
    }
}
