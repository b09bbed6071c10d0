using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Builder.Client;

/// <summary>Studies, and the files they come from.</summary>
public sealed class StudyCalls
{
    private readonly ApiCaller _caller;

    internal StudyCalls(ApiCaller caller) => _caller = caller;

    /// <summary>The studies one may read, by OID.</summary>
    public async Task<IReadOnlyList<StudyAnswer>> ListAsync(CancellationToken cancellationToken = default) =>
        (await _caller.GetAsync<StudyListAnswer>("/api/studies", cancellationToken)).Studies;

    /// <summary>Begins a study without a file.</summary>
    public Task<StudyDesignAnswer> CreateAsync(string studyOid, string name, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<StudyDesignAnswer>(HttpMethod.Post, "/api/studies", new { studyOid, name }, cancellationToken);

    /// <summary>A study's names and plan of visits, with the hash to change them by.</summary>
    public Task<StudyDesignAnswer> GetAsync(string studyOid, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<StudyDesignAnswer>($"/api/studies/{Segment.Of(studyOid)}", cancellationToken);

    /// <summary>Replaces the plan of visits over the state with a hash; refused with 412 where another stands there by now.</summary>
    public Task<StudyDesignAnswer> ReplaceVisitsAsync(string studyOid, IReadOnlyList<VisitAnswer> studyEvents, string hash, IReadOnlyList<MissingCodeAnswer>? missingDataCodes = null, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<StudyDesignAnswer>(HttpMethod.Put, $"/api/studies/{Segment.Of(studyOid)}/visits", new { studyEvents, missingDataCodes }, cancellationToken, $"\"{hash}\"");

    /// <summary>Takes a file over, as a whole or not at all.</summary>
    /// <param name="content">The file.</param>
    /// <param name="mediaType">Its media type; <c>application/octet-stream</c> leaves it to the Builder to look.</param>
    /// <param name="studyOid">The study that forms of a file belong to which names none: REDCap data dictionaries, XLSForms.</param>
    /// <param name="studyName">Name of that study where it is new.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public async Task<ImportAnswer> ImportAsync(
        Stream content, string mediaType = "application/xml", string? studyOid = null, string? studyName = null, CancellationToken cancellationToken = default)
    {
        using var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        var path = "/api/studies/import" + Query.Of(("studyOid", studyOid), ("studyName", studyName));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        using var answer = await _caller.SendAsync(request, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<ImportAnswer>(ApiCaller.Json, cancellationToken))!;
    }

    /// <summary>Writes a study as an ODM file.</summary>
    /// <param name="studyOid">The study.</param>
    /// <param name="destination">Where the file goes, as it comes.</param>
    /// <param name="odmVersion"><c>1.3.2</c> or <c>2.0</c>; null: 1.3.2.</param>
    /// <param name="isPublished">The newest version of each form, in place of the drafts.</param>
    /// <param name="cancellationToken">Cancels the download; what has come is in the stream then.</param>
    public Task ExportAsync(string studyOid, Stream destination, string? odmVersion = null, bool isPublished = false, CancellationToken cancellationToken = default) =>
        _caller.CopyAsync($"/api/studies/{Segment.Of(studyOid)}/odm" + Query.Of(("version", odmVersion), ("versions", isPublished ? "latest" : null)), "application/xml", destination, cancellationToken);
}
