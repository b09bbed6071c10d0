using System.Net;
using System.Net.Http.Json;

namespace Builder.Client;

/// <summary>Journeys of form versions, and the board of a study.</summary>
public sealed class DeploymentCalls
{
    private readonly ApiCaller _caller;

    internal DeploymentCalls(ApiCaller caller) => _caller = caller;

    /// <summary>One page of journeys, the newest first.</summary>
    public Task<DeploymentListAnswer> ListAsync(string? studyOid = null, string? environment = null, string? state = null, int page = 1, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<DeploymentListAnswer>("/api/deployments?page=" + page.ToString(System.Globalization.CultureInfo.InvariantCulture)
            + Parameter("study", studyOid) + Parameter("environment", environment) + Parameter("state", state), cancellationToken);

    /// <summary>Publishes every form of a study and sends all of them to an environment of kind uat.</summary>
    public async Task<IReadOnlyList<DeploymentAnswer>> DeployStudyAsync(string studyOid, string environment, string changeReason, CancellationToken cancellationToken = default) =>
        (await _caller.SendAsync<StudyDeploymentAnswer>(HttpMethod.Post, $"/api/studies/{Segment.Of(studyOid)}/deployments", new { environment, changeReason }, cancellationToken)).Deployments;

    /// <summary>One journey with its history.</summary>
    public Task<DeploymentDetailAnswer> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<DeploymentDetailAnswer>($"/api/deployments/{id}", cancellationToken);

    /// <summary>Sends it once more, as the next attempt.</summary>
    public Task<DeploymentAnswer> RetryAsync(Guid id, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<DeploymentAnswer>(HttpMethod.Post, $"/api/deployments/{id}/retry", null, cancellationToken);

    /// <summary>Calls it off; the environment decides whether that came in time.</summary>
    public Task<DeploymentAnswer> CancelAsync(Guid id, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<DeploymentAnswer>(HttpMethod.Post, $"/api/deployments/{id}/cancel", null, cancellationToken);

    /// <summary>The environments that forms can go to.</summary>
    public async Task<IReadOnlyList<EnvironmentAnswer>> ListEnvironmentsAsync(CancellationToken cancellationToken = default) =>
        (await _caller.GetAsync<EnvironmentListAnswer>("/api/environments", cancellationToken)).Environments;

    /// <summary>The board of a study, if it is another than the one of before.</summary>
    /// <param name="studyOid">The study.</param>
    /// <param name="known">The tag of the board that is known; null: none is.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <returns>The board and its tag; no board where it is still the one that is known.</returns>
    public async Task<(BoardAnswer? Board, string? Tag)> GetBoardAsync(string studyOid, string? known = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/studies/{Segment.Of(studyOid)}/board");
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        using var answer = await _caller.SendAsync(request, cancellationToken);
        return answer.StatusCode is HttpStatusCode.NotModified
            ? (null, known)
            : (await answer.Content.ReadFromJsonAsync<BoardAnswer>(ApiCaller.Json, cancellationToken), answer.Headers.ETag?.ToString());
    }

    private static string Parameter(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
