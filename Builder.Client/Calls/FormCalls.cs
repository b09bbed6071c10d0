namespace Builder.Client;

/// <summary>Forms, their drafts and their versions.</summary>
public sealed class FormCalls
{
    private readonly ApiCaller _caller;

    internal FormCalls(ApiCaller caller) => _caller = caller;

    /// <summary>The forms of a study, in its order.</summary>
    public async Task<IReadOnlyList<FormAnswer>> ListAsync(string studyOid, CancellationToken cancellationToken = default) =>
        (await _caller.GetAsync<FormListAnswer>(PathOf(studyOid), cancellationToken)).Forms;

    /// <summary>The versions of a form, the newest first.</summary>
    public async Task<IReadOnlyList<VersionAnswer>> ListVersionsAsync(string studyOid, string formOid, CancellationToken cancellationToken = default) =>
        (await _caller.GetAsync<VersionListAnswer>($"{PathOf(studyOid, formOid)}/versions", cancellationToken)).Versions;

    /// <summary>Freezes the draft as the next version; a draft that equals the newest version answers that one.</summary>
    public Task<VersionAnswer> PublishAsync(string studyOid, string formOid, string changeReason, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<VersionAnswer>(HttpMethod.Post, $"{PathOf(studyOid, formOid)}/versions", new { changeReason }, cancellationToken);

    /// <summary>Sends a version to an environment of kind uat.</summary>
    public Task<DeploymentAnswer> DeployAsync(string studyOid, string formOid, int version, string environment, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<DeploymentAnswer>(HttpMethod.Post, $"{PathOf(studyOid, formOid)}/versions/{version}/deployments", new { environment }, cancellationToken);

    /// <summary>What the expressions of the draft want.</summary>
    public Task<DraftChecksAnswer> CheckDraftAsync(string studyOid, string formOid, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<DraftChecksAnswer>($"{PathOf(studyOid, formOid)}/draft/checks", cancellationToken);

    /// <summary>What the draft changes against a version; null: the newest.</summary>
    public Task<ChangeListAnswer> CompareDraftAsync(string studyOid, string formOid, int? since = null, CancellationToken cancellationToken = default) =>
        CompareAsync(studyOid, formOid, since, null, cancellationToken);

    /// <summary>What a version changed against an earlier one; null: the one before it. Without a later version it is the draft that is compared.</summary>
    public Task<ChangeListAnswer> CompareAsync(string studyOid, string formOid, int? before, int? after, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<ChangeListAnswer>(ChangesOf(studyOid, formOid, after) + Query.Of(("since", Query.Number(before))), cancellationToken);

    /// <summary>The same as a CSV file.</summary>
    public Task ExportChangesAsync(string studyOid, string formOid, int? before, int? after, Stream destination, CancellationToken cancellationToken = default) =>
        _caller.CopyAsync(ChangesOf(studyOid, formOid, after) + Query.Of(("since", Query.Number(before)), ("format", "csv")), "text/csv", destination, cancellationToken);

    private static string ChangesOf(string studyOid, string formOid, int? after) =>
        after is { } version ? $"{PathOf(studyOid, formOid)}/versions/{version}/changes" : $"{PathOf(studyOid, formOid)}/draft/changes";

    private static string PathOf(string studyOid) => $"/api/studies/{Segment.Of(studyOid)}/forms";

    private static string PathOf(string studyOid, string formOid) => $"{PathOf(studyOid)}/{Segment.Of(formOid)}";
}
