using Tests.Support;

namespace Tests.Deploy.Topology;

/// <summary>The commands on the emulator, as an operator runs them.</summary>
public sealed class ProvisionCommandTests
{
    [Fact]
    public async Task Verify_BeforeAndAfterProvision_EndsWith1AndWith0()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var settings = new Dictionary<string, string>(await OverlaySettings.OfAsync("cdms-uat"), StringComparer.Ordinal)
        {
            ["Aws__ServiceUrl"] = emulator.ServiceUrl, ["Aws__AccessKey"] = "local", ["Aws__SecretKey"] = "local",
        };

        var before = await ServiceCommand.RunAsync("Cdms", settings, "topology", "verify");
        var provisioned = await ServiceCommand.RunAsync("Cdms", settings, "topology", "provision");
        var after = await ServiceCommand.RunAsync("Cdms", settings, "topology", "verify");

        Assert.Equal((1, 0, 0), (before.ExitCode, provisioned.ExitCode, after.ExitCode));
        Assert.Contains("queue cdms-uat: missing. Run 'topology provision'", before.Output, StringComparison.Ordinal);
        Assert.Contains("queue cdms-uat_undelivered: missing", before.Output, StringComparison.Ordinal);
        Assert.Matches("^4 queues, [0-9]+ topics and [0-9]+ subscriptions are in place", after.Output);
    }

    [Fact]
    public async Task Verify_WithoutAws_EndsWith2()
    {
        var settings = new Dictionary<string, string>(await OverlaySettings.OfAsync("builder"), StringComparer.Ordinal)
        {
            ["Aws__ServiceUrl"] = "http://127.0.0.1:9", ["Aws__AccessKey"] = "local", ["Aws__SecretKey"] = "local",
        };

        var (exitCode, _, errors) = await ServiceCommand.RunAsync("Builder", settings, "topology", "verify");

        Assert.Equal(2, exitCode);
        Assert.Contains("did not come to its end", errors, StringComparison.Ordinal);
    }
}
