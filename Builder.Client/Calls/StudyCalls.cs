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

    /// <summary>Takes a file over, as a whole or not at all.</summary>
    /// <param name="content">The file.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public async Task<ImportAnswer> ImportAsync(Stream content, string mediaType = "application/xml", CancellationToken cancellationToken = default)
    {
        using var body = new StreamContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/studies/import") { Content = body };
        using var answer = await _caller.SendAsync(request, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<ImportAnswer>(ApiCaller.Json, cancellationToken))!;
    }
}
