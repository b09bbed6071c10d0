using Microsoft.Extensions.Hosting;

namespace FaultProxy;

/// <summary>The lifetime of a host that is a part of a program: the signals of the process are left to that program.</summary>
public sealed class NoSignals : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
