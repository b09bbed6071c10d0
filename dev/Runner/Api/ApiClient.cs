using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Runner.Api;

/// <summary>Sends requests to a service; an answer that is no success becomes a <see cref="RequestRefusedException"/>.</summary>
public abstract class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>For the service at that address, which knows whoever brings this token.</summary>
    protected ApiClient(Uri address, string token)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>GET.</summary>
    protected Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Get, path, content: null, cancellationToken);

    /// <summary>POST.</summary>
    protected Task<T> PostAsync<T>(string path, HttpContent content, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Post, path, content, cancellationToken);

    private async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        using var answer = await _http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new RequestRefusedException($"{method} {path}", answer.StatusCode, await ReadProblemAsync(answer, cancellationToken));
        return await answer.Content.ReadFromJsonAsync<T>(cancellationToken)
            ?? throw new JsonException($"{method} {path} was answered with null.");
    }

    private static async Task<ProblemAnswer> ReadProblemAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<ProblemAnswer>(text, JsonSerializerOptions.Web)!;
        }
        catch (JsonException)
        {
            return new ProblemAnswer(Title: null, (int)answer.StatusCode, text, Code: null, Remedy: null, Place: null, Report: null);
        }
    }
}
