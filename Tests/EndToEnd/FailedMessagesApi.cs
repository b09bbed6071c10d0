using System.Net.Http.Json;
using System.Text;
using Runner.Api;

namespace Tests.EndToEnd;

/// <summary>Failed messages of the CDMS as an operator sees them.</summary>
internal sealed class FailedMessagesApi(StudySystem system) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMilliseconds(200);

    private readonly HttpClient _http = system.SignedIn(system.Processes.Cdms("uat").Address);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<IReadOnlyList<Failed>> ListAsync() => (await ReadAsync()).Items;

    /// <summary>How many there are once it is as expected, or after a minute.</summary>
    public async Task<int> CountAsync(Predicate<int> isExpected)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        var total = (await ReadAsync()).Total;
        while (!isExpected(total) && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(Pause, TimeProvider.System, Cancel);
            total = (await ReadAsync()).Total;
        }

        return total;
    }

    public Task ReturnAllAsync() => PostAsync("returns", """{"selection":{"all":true}}""");

    public Task ArchiveAllAsync(string note) => PostAsync("archive", $$"""{"selection":{"all":true},"note":"{{note}}"}""");

    /// <summary>The deployments once each is installed, or as they are after a minute.</summary>
    public async Task<IReadOnlyList<Deployment>> UntilInstalledAsync(IReadOnlyList<Deployment> failed)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        var found = await system.SettleAsync(failed);
        while (found.Any(deployment => deployment.State != "Installed") && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(Pause, TimeProvider.System, Cancel);
            found = await system.SettleAsync(failed);
        }

        return found;
    }

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(string act, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri($"/api/failed-messages/{act}", UriKind.Relative), body, Cancel);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<Page> ReadAsync() => (await _http.GetFromJsonAsync<Page>(new Uri("/api/failed-messages?pageSize=500", UriKind.Relative), Cancel))!;

    public sealed record Failed(long Id, string MessageType, string Reason, string State, string? Link);

    private sealed record Page(IReadOnlyList<Failed> Items, int Total);
}
