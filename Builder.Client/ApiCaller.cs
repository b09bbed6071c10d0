using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Builder.Client;

/// <summary>Sends requests to the Builder and reads what it answers.</summary>
/// <param name="http">Has the Builder's address; in a browser the cookie of the session goes along, elsewhere a bearer token.</param>
internal sealed class ApiCaller(HttpClient http)
{
    /// <summary>JSON as the Builder writes it. Fields that are not known here are passed over, so that an older client understands a newer service.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(new(HttpMethod.Get, path), cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    public async Task<T> SendAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await SendAsync(request, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    /// <summary>Writes a file that the Builder answers into a stream, as it comes.</summary>
    public async Task CopyAsync(string path, string mediaType, Stream destination, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = await SendAsync(request, mediaType, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        // Not HttpContent.CopyToAsync: it blames the Builder for a full disk.
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await body.CopyToAsync(destination, cancellationToken);
    }

    /// <summary>Sends a request as it is.</summary>
    /// <exception cref="BuilderRefusedException">The Builder answered with a problem.</exception>
    /// <exception cref="HttpRequestException">Nobody answered.</exception>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        SendAsync(request, "application/json", HttpCompletionOption.ResponseContentRead, cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string mediaType, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(mediaType));
        var answer = await http.SendAsync(request, completion, cancellationToken);
        if (answer.IsSuccessStatusCode || answer.StatusCode is System.Net.HttpStatusCode.NotModified)
            return answer;
        using (answer)
            throw await RefusalAsync(answer, cancellationToken);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        await answer.Content.ReadFromJsonAsync<T>(Json, cancellationToken)
        ?? throw new JsonException($"The answer to {answer.RequestMessage?.RequestUri} is empty.");

    private static async Task<BuilderRefusedException> RefusalAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var status = (int)answer.StatusCode;
        if (answer.Content.Headers.ContentType?.MediaType is "application/problem+json")
            return new(status, await answer.Content.ReadFromJsonAsync<ApiProblem>(Json, cancellationToken) ?? ApiProblem.Of(status));
        return new(status, ApiProblem.Of(status));
    }
}
