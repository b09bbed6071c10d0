using System.Net.Http.Json;

namespace Tests.EndToEnd;

/// <summary>One deployment as the Builder shows it, and what a person can do about it.</summary>
internal sealed class DeploymentApi(StudySystem system) : IDisposable
{
    private readonly HttpClient _http = system.SignedIn(system.Processes.Builder.Address);

    public async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Guid id) => (await GetAsync(id)).History;

    public async Task<Details> GetAsync(Guid id) =>
        (await _http.GetFromJsonAsync<Details>(new Uri($"/api/deployments/{id}", UriKind.Relative), TestContext.Current.CancellationToken))!;

    public async Task RetryAsync(Guid id)
    {
        using var answer = await _http.PostAsync(new Uri($"/api/deployments/{id}/retry", UriKind.Relative), content: null, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    public sealed record Details(IReadOnlyList<ProblemEntry> Problems, IReadOnlyList<HistoryEntry> History);

    public sealed record ProblemEntry(string Code, string Path, string Text);

    public sealed record HistoryEntry(string? From, string To, string Cause, int Attempt, string? Details);
}
