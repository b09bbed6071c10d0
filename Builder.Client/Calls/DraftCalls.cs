using System.Net.Http.Headers;
using System.Net.Http.Json;
using Forms;

namespace Builder.Client;

/// <summary>Drafts: read, saved over what was read, and never over anything else (docs/drafts.md).</summary>
public sealed class DraftCalls
{
    private readonly ApiCaller _caller;

    internal DraftCalls(ApiCaller caller) => _caller = caller;

    /// <summary>The draft of a form, with its tag.</summary>
    public async Task<DraftContentAnswer> GetAsync(string studyOid, string formOid, CancellationToken cancellationToken = default)
    {
        using var answer = await _caller.SendAsync(new(HttpMethod.Get, PathOf(studyOid, formOid)), cancellationToken);
        return new(CanonicalJson.Deserialize(await answer.Content.ReadAsByteArrayAsync(cancellationToken)), answer.Headers.ETag!.ToString());
    }

    /// <summary>When it changed and who changed it, without its content.</summary>
    public Task<DraftStateAnswer> GetStateAsync(string studyOid, string formOid, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<DraftStateAnswer>($"{PathOf(studyOid, formOid)}/state", cancellationToken);

    /// <summary>Saves a draft over the one with a tag; refused with 412 where another stands there by now.</summary>
    public Task<SavedDraftAnswer> SaveAsync(FormDefinition definition, string tag, CancellationToken cancellationToken = default) =>
        SaveAsync(definition.StudyOid, definition.FormDef.Oid, CanonicalJson.Serialize(definition), tag, cancellationToken);

    /// <summary>The same for who has its canonical bytes.</summary>
    public async Task<SavedDraftAnswer> SaveAsync(string studyOid, string formOid, byte[] definition, string tag, CancellationToken cancellationToken = default)
    {
        using var body = new ByteArrayContent(definition);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Put, PathOf(studyOid, formOid)) { Content = body };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await _caller.SendAsync(request, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<SavedDraftAnswer>(ApiCaller.Json, cancellationToken))!;
    }

    /// <summary>Says that one has the draft open, to be said every 15 seconds; answers who else has.</summary>
    public Task<DraftPresenceAnswer> AnnounceAsync(string studyOid, string formOid, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<DraftPresenceAnswer>(HttpMethod.Put, $"{PathOf(studyOid, formOid)}/presence", null, cancellationToken);

    /// <summary>Begins a form: empty, or as a copy of the draft of another.</summary>
    public Task<SavedDraftAnswer> CreateAsync(string studyOid, string formOid, string name, FormOrigin? copyFrom = null, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<SavedDraftAnswer>(HttpMethod.Post, $"/api/studies/{Segment.Of(studyOid)}/forms", new { formOid, name, copyFrom }, cancellationToken);

    private static string PathOf(string studyOid, string formOid) => $"/api/studies/{Segment.Of(studyOid)}/forms/{Segment.Of(formOid)}/draft";
}

/// <summary>What a new form is a copy of; without a version its draft.</summary>
public sealed record FormOrigin(string StudyOid, string FormOid, int? Version = null);
