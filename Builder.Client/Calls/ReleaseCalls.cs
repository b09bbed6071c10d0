namespace Builder.Client;

/// <summary>Releases of a study.</summary>
public sealed class ReleaseCalls
{
    private readonly ApiCaller _caller;

    internal ReleaseCalls(ApiCaller caller) => _caller = caller;

    /// <summary>The releases, the newest first.</summary>
    public async Task<IReadOnlyList<ReleaseAnswer>> ListAsync(string studyOid, CancellationToken cancellationToken = default) =>
        (await _caller.GetAsync<ReleaseListAnswer>(PathOf(studyOid), cancellationToken)).Releases;

    /// <summary>One release with its forms and journeys.</summary>
    public Task<ReleaseDetailAnswer> GetAsync(string studyOid, int number, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<ReleaseDetailAnswer>(PathOf(studyOid, number), cancellationToken);

    /// <summary>What a release made now, of the newest version of every form or of the versions named, would hold and would be refused for. Nothing is made.</summary>
    public Task<NextReleaseAnswer> CheckNextAsync(string studyOid, IReadOnlyList<ReleaseChoice>? forms = null, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<NextReleaseAnswer>($"{PathOf(studyOid)}/next" + Query.Of((forms ?? []).Select(form => ("form", (string?)FormattableString.Invariant($"{form.FormOid}={form.Version}")))), cancellationToken);

    /// <summary>Freezes the newest version of every form, or the versions named, as the next release.</summary>
    public Task<ReleaseAnswer> CreateAsync(string studyOid, string changeReason, IReadOnlyList<ReleaseChoice>? forms = null, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<ReleaseAnswer>(HttpMethod.Post, PathOf(studyOid), new { changeReason, forms }, cancellationToken);

    /// <summary>Sends it to an environment, now or at a time.</summary>
    public Task<ReleaseDeploymentAnswer> DeployAsync(string studyOid, int number, string environment, DateTimeOffset? at = null, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<ReleaseDeploymentAnswer>(HttpMethod.Post, $"{PathOf(studyOid, number)}/deployments", new { environment, at }, cancellationToken);

    /// <summary>Calls a journey off before it is ready.</summary>
    public Task<ReleaseDeploymentAnswer> CancelAsync(string studyOid, int number, Guid id, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<ReleaseDeploymentAnswer>(HttpMethod.Post, $"{PathOf(studyOid, number)}/deployments/{id}/cancel", null, cancellationToken);

    /// <summary>Takes a release that is ready out of use in an environment.</summary>
    public Task<ReleaseDeploymentAnswer> WithdrawAsync(string studyOid, int number, Guid id, string reason, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<ReleaseDeploymentAnswer>(HttpMethod.Post, $"{PathOf(studyOid, number)}/deployments/{id}/withdraw", new { reason }, cancellationToken);

    /// <summary>The form versions that are not installed.</summary>
    public Task<MissingFormsAnswer> ListMissingAsync(string studyOid, int number, Guid id, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<MissingFormsAnswer>($"{PathOf(studyOid, number)}/deployments/{id}/missing", cancellationToken);

    /// <summary>Asks an environment what the release would touch there; <see cref="GetImpactAsync"/> reads the answer.</summary>
    public Task<ImpactAnswer> AskImpactAsync(string studyOid, int number, string environment, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<ImpactAnswer>(HttpMethod.Post, $"{PathOf(studyOid, number)}/impact", new { environment }, cancellationToken);

    /// <summary>What the environment said; without <c>ReportedAt</c> it has said nothing.</summary>
    public Task<ImpactAnswer> GetImpactAsync(string studyOid, int number, Guid requestId, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<ImpactAnswer>($"{PathOf(studyOid, number)}/impact/{requestId}", cancellationToken);

    /// <summary>Writes a release as an ODM file into a stream, as it comes.</summary>
    public Task ExportAsync(string studyOid, int number, Stream destination, string? odmVersion = null, CancellationToken cancellationToken = default) =>
        _caller.CopyAsync($"{PathOf(studyOid, number)}/odm" + Query.Of(("version", odmVersion)), "application/xml", destination, cancellationToken);

    private static string PathOf(string studyOid) => $"/api/studies/{Segment.Of(studyOid)}/releases";

    private static string PathOf(string studyOid, int number) => $"{PathOf(studyOid)}/{number}";
}

/// <summary>A form version for a release.</summary>
public sealed record ReleaseChoice(string FormOid, int Version);
