using System.Net.Http.Json;

namespace Benchmarks.Machine;

/// <summary>Reads how many calls of each action the emulator has taken.</summary>
internal sealed class AwsCalls(string callsUrl) : IDisposable
{
    private readonly HttpClient _http = new();

    public async Task<IReadOnlyDictionary<string, long>> ReadAsync(CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<Dictionary<string, long>>(new Uri(callsUrl), cancellationToken)
            ?? throw new InvalidOperationException($"{callsUrl} answered null.");

    /// <summary>What has been added, actions without a call left out.</summary>
    public static IReadOnlyDictionary<string, long> Difference(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after) =>
        after.Select(call => KeyValuePair.Create(call.Key, call.Value - before.GetValueOrDefault(call.Key)))
            .Where(call => call.Value > 0)
            .ToDictionary(StringComparer.Ordinal);

    public void Dispose() => _http.Dispose();
}
