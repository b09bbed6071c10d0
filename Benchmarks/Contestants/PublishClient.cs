using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Benchmarks.Studies;

namespace Benchmarks.Contestants;

/// <summary>Sends publish requests, the same to every contestant: the loops take the token and look no further at it.</summary>
internal sealed class PublishClient : IDisposable
{
    public const string Environment = "uat";

    private readonly HttpClient _http;

    public PublishClient(Uri address, string token)
    {
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(15) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The raw connection, for what only one contestant has.</summary>
    public HttpClient Http => _http;

    /// <summary>One request that freezes the form's draft and deploys the version.</summary>
    /// <exception cref="InvalidOperationException">The answer was not 202.</exception>
    public async Task<Guid> PublishAsync(FormAddress form, CancellationToken cancellationToken)
    {
        var path = new Uri($"/api/studies/{form.StudyOid}/forms/{form.FormOid}/versions", UriKind.Relative);
        using var answer = await _http.PostAsJsonAsync(path, new { changeReason = "Measured", environment = Environment }, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Accepted)
            throw new InvalidOperationException($"{path} was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        return (await answer.Content.ReadFromJsonAsync<Answer>(cancellationToken))!.Deployment.FormDeploymentId;
    }

    public void Dispose() => _http.Dispose();

    private sealed record Answer(Started Deployment);

    private sealed record Started(Guid FormDeploymentId);
}
