using System.Globalization;
using FaultProxy;

namespace Reliability.Runs;

/// <summary>A fault proxy that is started once the emulator's address is known.</summary>
/// <param name="plan">What it does.</param>
internal sealed class ProxyBetween(FaultPlan plan) : IAsyncDisposable
{
    private FaultProxyServer? _server;

    /// <returns>The address for the services.</returns>
    public async Task<string> StartAsync(string emulator)
    {
        _server = await FaultProxyServer.StartAsync(emulator, plan);
        return _server.ServiceUrl;
    }

    /// <summary>The calls and faults so far, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_server?.Counts.Calls.Values.Sum() ?? 0} calls; faults: {string.Join(", ", (_server?.Counts.Faults ?? new Dictionary<FaultKind, long>()).Select(fault => $"{fault.Key} {fault.Value}"))}");

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
