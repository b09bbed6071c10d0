using System.Net.Http.Json;
using System.Text;
using Runner.Api;
using Runner.Runs;

namespace Tests.EndToEnd;

/// <summary>Failed messages of the CDMS as an operator sees them.</summary>
internal sealed class FailedMessagesApi(StudySystem system) : IDisposable
{
    // A receive that was cut, by a stop or a fault of the broker, keeps what it was handed for half a minute (VisibilityTimeout), and a fault of the collection pauses as long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HttpClient _http = system.SignedIn(system.Processes.Cdms("uat").Address);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<IReadOnlyList<Failed>> ListAsync() => (await ReadAsync()).Items;

    /// <summary>How many there are once it is as expected, or after three minutes.</summary>
    public Task<int> CountAsync(Predicate<int> isExpected) => Watch.UntilAsync(async () => (await ReadAsync()).Total, isExpected, Patience, Cancel);

    public Task ReturnAllAsync() => PostAsync("returns", """{"selection":{"all":true}}""");

    public Task ArchiveAllAsync(string note) => PostAsync("archive", $$"""{"selection":{"all":true},"note":"{{note}}"}""");

    /// <summary>The deployments once each is installed, or as they are after three minutes.</summary>
    public Task<IReadOnlyList<Deployment>> UntilInstalledAsync(IReadOnlyList<Deployment> failed) =>
        Watch.UntilAsync(() => system.SettleAsync(failed), found => found.All(deployment => deployment.State == "Installed"), Patience, Cancel);

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
