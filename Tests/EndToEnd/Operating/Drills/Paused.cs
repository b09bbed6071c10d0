using System.Diagnostics;
using System.Globalization;
using Runner.Processes;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>A service that does nothing for a while, as on a machine that stands still: SIGSTOP, and SIGCONT at its disposal.</summary>
internal sealed class Paused : IAsyncDisposable
{
    private readonly ServiceProcess _service;

    private Paused(ServiceProcess service) => _service = service;

    public static async Task<Paused> BeginAsync(ServiceProcess service)
    {
        await SignalAsync(service, "-STOP");
        return new(service);
    }

    public async ValueTask DisposeAsync() => await SignalAsync(_service, "-CONT");

    private static async Task SignalAsync(ServiceProcess service, string signal)
    {
        using var kill = Process.Start("kill", [signal, service.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);
    }
}
