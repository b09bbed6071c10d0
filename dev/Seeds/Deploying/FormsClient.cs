using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Reliability.Counting;
using Seeds.Services;

namespace Seeds.Deploying;

/// <summary>Deploys forms one by one, and repeats each request under its key until the Builder has answered it.</summary>
internal sealed class FormsClient(SeedSystem system, string environment) : IDisposable
{
    private const int InFlight = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<Guid, FormKey> _acknowledged = new();
    private int _repeats;
    private volatile string _lastFailure = "none";

    /// <summary>What the Builder says it has taken.</summary>
    public IReadOnlyDictionary<Guid, FormKey> Acknowledged => _acknowledged;

    /// <summary>Requests that came to nothing and were repeated.</summary>
    public int Repeats => Volatile.Read(ref _repeats);

    /// <summary>Why the latest of them came to nothing.</summary>
    public string LastFailure => _lastFailure;

    public Task DeployAsync(string study, IEnumerable<string> forms, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        forms,
        new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
        async (form, token) =>
        {
            var path = $"/api/studies/{study}/forms/{form}/versions";
            var answer = await PostAsync(path, new { changeReason = "Counted", environment }, token);
            var deployment = answer.GetProperty("deployment");
            _acknowledged[deployment.GetProperty("formDeploymentId").GetGuid()] = new FormKey(study, form, deployment.GetProperty("version").GetInt32());
        });

    /// <summary>As a person who reads that a form was rejected because it was altered on its way. False when that came to nothing: look again.</summary>
    public async Task<bool> TryRetryAsync(Guid deployment, CancellationToken cancellationToken) =>
        await TryPostAsync($"/api/deployments/{deployment}/retry", new { }, Guid.NewGuid().ToString(), cancellationToken) is not null;

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        var key = Guid.NewGuid().ToString();
        while (true)
        {
            if (await TryPostAsync(path, body, key, cancellationToken) is { } answer)
                return answer;
            Interlocked.Increment(ref _repeats);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private async Task<JsonElement?> TryPostAsync(string path, object body, string key, CancellationToken cancellationToken)
    {
        try
        {
            // A Builder that was started again has another port.
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(system.BuilderAddress, path)) { Content = JsonContent.Create(body) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", system.Token);
            request.Headers.Add("Idempotency-Key", key);
            using var response = await _http.SendAsync(request, cancellationToken);
            if (response.StatusCode >= HttpStatusCode.InternalServerError || response.StatusCode == HttpStatusCode.Conflict)
            {
                _lastFailure = $"{path}: {await response.Content.ReadAsStringAsync(cancellationToken)}";
                return null;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException { StatusCode: null } or IOException or ObjectDisposedException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            _lastFailure = $"{path}: {exception.Message}";
            return null;
        }
    }
}
