using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Cdms.Entry.Api;

/// <summary>The REST interface of the CDMS as the pages use it. The cookie of the session goes along by itself.</summary>
/// <param name="http">Has the address of the service.</param>
public sealed class EntryApi(HttpClient http)
{
    /// <summary>JSON as the service writes it. Fields that are not known here are passed over, so that older pages understand a newer service.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);

    /// <summary>Asks for something.</summary>
    /// <exception cref="RefusedException">The service answered with a problem.</exception>
    /// <exception cref="HttpRequestException">Nobody answered.</exception>
    public async Task<T> GetAsync<T>(string path) => Read<T>(await TextAsync(new(HttpMethod.Get, path)));

    /// <summary>Asks for the bytes of something.</summary>
    public async Task<byte[]> GetBytesAsync(string path) => Encoding.UTF8.GetBytes(await TextAsync(new(HttpMethod.Get, path)));

    /// <summary>Has something done.</summary>
    public Task<T> PostAsync<T>(string path, object body) => PostAsync<T>(path, JsonSerializer.Serialize(body, Json), null);

    /// <summary>Sends a body as it is, in the name of one person: of nobody else it is taken.</summary>
    public async Task<T> PostAsync<T>(string path, string body, string? actor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (actor is not null)
            request.Headers.Add("Entry-Actor", Uri.EscapeDataString(actor));
        return Read<T>(await TextAsync(request));
    }

    /// <summary>Sends a file.</summary>
    public async Task<T> PostFileAsync<T>(string path, byte[] content, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new(mediaType);
        return Read<T>(await TextAsync(request));
    }

    /// <summary>Sends the bytes of a file.</summary>
    public async Task<T> PostFileAsync<T>(string path, Stream content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return Read<T>(await TextAsync(request));
    }

    /// <summary>An address of the service, for a link.</summary>
    public string AddressOf(string path) => new Uri(http.BaseAddress!, path).AbsoluteUri;

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json) ?? throw new JsonException("The answer is empty.");

    private async Task<string> TextAsync(HttpRequestMessage request)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? text : throw new RefusedException((int)answer.StatusCode, ApiProblem.Read((int)answer.StatusCode, text));
        }
        catch (TaskCanceledException late)
        {
            throw new HttpRequestException("The service did not answer in time.", late);
        }
    }
}
