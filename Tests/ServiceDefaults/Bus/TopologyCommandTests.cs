using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceDefaults;

namespace Tests.ServiceDefaults.Bus;

public sealed class TopologyCommandTests
{
    [Fact]
    public async Task Run_OnATransportWithoutQueues_EndsWith2() =>
        Assert.Equal((2, ""), await RunAsync(null, "verify"));

    [Fact]
    public async Task Verify_WithFindings_SaysEachWithItsRemedyAndEndsWith1()
    {
        var (exitCode, output) = await RunAsync(new Control([new("queue q: missing", "Make it."), new("queue r: FifoQueue is not set", "Delete it.")]), "verify");

        Assert.Equal(1, exitCode);
        Assert.Equal(["queue q: missing. Make it.", "queue r: FifoQueue is not set. Delete it."], output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Provision_OfWhatExistsOtherwise_EndsWith1() =>
        Assert.Equal(1, (await RunAsync(new Control([new("queue q: VisibilityTimeout is '30', declared is '45'", "Set it.")]), "provision")).ExitCode);

    [Fact]
    public async Task Export_BesidesAFileThatIsNotThere_EndsWith2() =>
        Assert.Equal(2, (await RunAsync(new Control([]), "export", "--besides", "/nowhere/builder.json")).ExitCode);

    private static async Task<(int ExitCode, string Output)> RunAsync(IBusTopologyControl? control, params string[] args)
    {
        var services = new ServiceCollection();
        if (control is not null)
            services.AddSingleton(control);
        await using var provider = services.BuildServiceProvider();
        await using var output = new StringWriter();
        var exitCode = await new TopologyCommand(provider, NullLogger<TopologyCommand>.Instance, output).RunAsync(args);
        return (exitCode, output.ToString());
    }

    private sealed class Control(IReadOnlyList<TopologyFinding> findings) : IBusTopologyControl
    {
        public TopologyDescription Describe() => new("us-east-1");

        public Task ProvisionAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<TopologyFinding>> VerifyAsync(CancellationToken cancellationToken) => Task.FromResult(findings);
    }
}
