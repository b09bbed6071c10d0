using Microsoft.Extensions.Hosting;

namespace FaultProxy;

/// <summary>Leaves the signals of the process to the program that the proxy is a part of.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
