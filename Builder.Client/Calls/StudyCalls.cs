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
    public Task<StudyDesignAnswer> ReplaceVisitsAsync(string studyOid, IReadOnlyList<VisitAnswer> studyEvents, string hash, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<StudyDesignAnswer>(HttpMethod.Put, $"/api/studies/{Segment.Of(studyOid)}/visits", new { studyEvents }, cancellationToken, $"\"{hash}\"");

    /// <summary>Takes a file over, as a whole or not at all.</summary>
    /// <param name="content">The file.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="study">The study of a file that names none, as a REDCap data dictionary; null: the file names it.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public async Task<ImportAnswer> ImportAsync(Stream content, string mediaType = "application/xml", NamedStudyChoice? study = null, CancellationToken cancellationToken = default)
    {
        using var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/studies/import" + Query(study)) { Content = body };
        using var answer = await _caller.SendAsync(request, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<ImportAnswer>(ApiCaller.Json, cancellationToken))!;
    }

    private static string Query(NamedStudyChoice? study) =>
        study is null ? "" : $"?studyOid={Uri.EscapeDataString(study.StudyOid)}{(study.Name.Length > 0 ? "&studyName=" + Uri.EscapeDataString(study.Name) : "")}";
}

/// <summary>The study that a file's forms go into; without a name one that is there.</summary>
public sealed record NamedStudyChoice(string StudyOid, string Name);
