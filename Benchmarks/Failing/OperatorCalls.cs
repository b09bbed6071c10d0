using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Runner.Local;

namespace Benchmarks.Failing;

/// <summary>What an operator asks the Builder about failed messages.</summary>
internal sealed class OperatorCalls : IDisposable
{
    private readonly HttpClient _http;

    public OperatorCalls(LocalSystem system)
    {
        _http = new HttpClient { BaseAddress = system.Builder.Address, Timeout = TimeSpan.FromMinutes(5) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", system.Token);
    }

    /// <summary>The sizes of the groups of waiting messages.</summary>
    public async Task<IReadOnlyList<int>> GroupsAsync(CancellationToken cancellationToken)
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>(new Uri("/api/failed-messages/groups", UriKind.Relative), cancellationToken);
        return [.. answer.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("count").GetInt32())];
    }

    /// <summary>How many are on the first page, of how many.</summary>
    public async Task<(int Items, int Total)> FirstPageAsync(CancellationToken cancellationToken)
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>(new Uri("/api/failed-messages?state=Waiting&pageSize=50", UriKind.Relative), cancellationToken);
        return (answer.GetProperty("items").GetArrayLength(), answer.GetProperty("total").GetInt32());
    }

    /// <summary>Lets all go back.</summary>
    /// <returns>The return's id.</returns>
    public async Task<Guid> ReturnAllAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(new Uri("/api/failed-messages/returns", UriKind.Relative), new { selection = new { all = true } }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetGuid();
    }

    /// <summary>How many are back, and whether that is all.</summary>
    public async Task<(int Returned, bool IsFinished)> ProgressAsync(Guid id, CancellationToken cancellationToken)
    {
        var answer = await _http.GetFromJsonAsync<JsonElement>(new Uri($"/api/failed-messages/returns/{id}", UriKind.Relative), cancellationToken);
        return (answer.GetProperty("returned").GetInt32(), answer.GetProperty("finishedAt").ValueKind is not JsonValueKind.Null);
    }

    public void Dispose() => _http.Dispose();
}
