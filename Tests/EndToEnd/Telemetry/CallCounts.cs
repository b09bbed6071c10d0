using System.Net.Http.Json;

namespace Tests.EndToEnd.Telemetry;

/// <summary>How many calls of each action the emulator took from the services.</summary>
/// <param name="address">Where it says so.</param>
/// <param name="others">Calls of others, which are taken off.</param>
internal sealed class CallCounts(string address, IReadOnlyDictionary<string, long> others) : IDisposable
{
    private readonly HttpClient _http = new();

    public async Task<IReadOnlyDictionary<string, long>> ReadAsync() =>
        (await _http.GetFromJsonAsync<Dictionary<string, long>>(new Uri(address), TestContext.Current.CancellationToken))!
            .ToDictionary(call => call.Key, call => call.Value - others.GetValueOrDefault(call.Key), StringComparer.Ordinal);

    public void Dispose() => _http.Dispose();
}
