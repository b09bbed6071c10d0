using System.Net.Http.Json;
using System.Text.Json;
using Runner.Runs;

namespace Tests.EndToEnd.Releases;

/// <summary>What a person does with releases of one study.</summary>
internal sealed class ReleaseApi(StudySystem system, string studyOid) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly HttpClient _builder = system.SignedIn(system.Processes.Builder.Address);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async Task PublishAsync(params IEnumerable<string> formOids)
    {
        foreach (var formOid in formOids)
            await PostAsync($"forms/{formOid}/versions", new { changeReason = "end to end" });
    }

    /// <summary>Makes a release of the newest versions; gives its number.</summary>
    public async Task<int> CreateAsync() => (await PostAsync("releases", new { changeReason = "end to end" })).GetProperty("number").GetInt32();

    public Task<JsonElement> DeployAsync(int number, string environment) => PostAsync($"releases/{number}/deployments", new { environment });

    public async Task<HttpResponseMessage> TryDeployAsync(int number, string environment) =>
        await _builder.PostAsJsonAsync(Address($"releases/{number}/deployments"), new { environment }, Cancelled);

    public Task<JsonElement> GetAsync(int number) => _builder.GetFromJsonAsync<JsonElement>(Address($"releases/{number}"), Cancelled);

    /// <summary>The deployment of the release once it is in the state, or as it is after three minutes.</summary>
    public Task<JsonElement> SettleAsync(int number, string environment, string state) => Watch.UntilAsync(
        async () => (await GetAsync(number)).GetProperty("release").GetProperty("deployments").EnumerateArray()
            .Single(candidate => candidate.GetProperty("environment").GetString() == environment),
        deployment => deployment.GetProperty("state").GetString() == state, Patience, Cancelled);

    public async Task<IReadOnlyList<string>> MissingAsync(int number, JsonElement deployment)
    {
        var answer = await _builder.GetFromJsonAsync<JsonElement>(
            Address($"releases/{number}/deployments/{deployment.GetProperty("releaseDeploymentId").GetString()}/missing"), Cancelled);
        return [.. answer.GetProperty("missing").EnumerateArray().Select(form => $"{form.GetProperty("formOid").GetString()} {form.GetProperty("state").GetString()}")];
    }

    public void Dispose() => _builder.Dispose();

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await _builder.PostAsJsonAsync(Address(path), body, Cancelled);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync(Cancelled)}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
    }

    private Uri Address(string path) => new($"/api/studies/{studyOid}/{path}", UriKind.Relative);
}
