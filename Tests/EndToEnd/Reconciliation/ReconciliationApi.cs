using System.Net.Http.Json;
using System.Text.Json;
using Runner.Runs;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>What an operator does with comparisons of one environment.</summary>
internal sealed class ReconciliationApi(StudySystem system, string environment) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly HttpClient _builder = system.SignedIn(system.Processes.Builder.Address);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Asks the environment; gives the address of the comparison once it is compared.</summary>
    public async Task<string> CompareAsync()
    {
        using var asked = await _builder.PostAsync(new Uri($"/api/environments/{environment}/reconciliations", UriKind.Relative), content: null, Cancelled);
        Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync(Cancelled));
        var path = asked.Headers.Location!.ToString();
        var found = await Watch.UntilAsync(() => GetAsync(path), seen => State(seen) != "Asked", Patience, Cancelled);
        Assert.Equal("Compared", State(found));
        return path;
    }

    /// <summary>What a comparison found: kind, what it is about, and what became of it.</summary>
    public async Task<IReadOnlyList<string>> FoundAsync(string path) => [.. (await GetAsync(path)).GetProperty("differences").GetProperty("items").EnumerateArray().Select(Describe)];

    public async Task<JsonElement> RepairAllAsync(string path, string reason)
    {
        using var answer = await _builder.PostAsJsonAsync(new Uri($"{path}/repair", UriKind.Relative), new { reason }, Cancelled);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    /// <summary>Repairs what a comparison found, named as <see cref="FoundAsync"/> names it: <c>release 2</c>.</summary>
    public async Task RepairAsync(string path, string what, string reason)
    {
        var difference = (await GetAsync(path)).GetProperty("differences").GetProperty("items").EnumerateArray().Single(found => Describe(found).Contains($" {what} ", StringComparison.Ordinal));
        using var answer = await _builder.PostAsJsonAsync(new Uri($"{path}/differences/{difference.GetProperty("id").GetInt64()}/repair", UriKind.Relative), new { reason }, Cancelled);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancelled));
    }

    public Task<string> ReportAsync(string path) => _builder.GetStringAsync(new Uri($"{path}/report?format=csv", UriKind.Relative), Cancelled);

    public void Dispose() => _builder.Dispose();

    private Task<JsonElement> GetAsync(string path) => _builder.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Cancelled);

    private static string? State(JsonElement seen) => seen.GetProperty("reconciliation").GetProperty("state").GetString();

    private static string Describe(JsonElement difference) =>
        $"{difference.GetProperty("kind")} {(difference.GetProperty("subject").GetString() == "Release" ? $"release {difference.GetProperty("releaseNumber")}" : $"{difference.GetProperty("formOid")} v{difference.GetProperty("version")}")} {difference.GetProperty("state")}";
}
