using System.Net.Http.Json;
using Runner.Local;

namespace Reliability.Counting;

/// <summary>Messages that the emulator handed out a second time or more, since it started.</summary>
/// <param name="system">A system whose emulator counts (<see cref="LocalSystemOptions.CountsCalls"/>).</param>
internal sealed class HandedOutAgain(LocalSystem system) : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly Uri _address = new($"{system.Emulator.CallsUrl ?? throw new InvalidOperationException("This emulator does not count: set CountsCalls.")}/again");

    /// <summary>How many, by queue; queues without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ReadAsync(CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<Dictionary<string, int>>(_address, cancellationToken) ?? throw new InvalidOperationException($"{_address} answered null.");

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
