using System.Net;
using System.Net.Http.Json;

namespace Tests.Security.Authentication.Support;

/// <summary>As much of a browser as a sign-in needs: it keeps cookies, follows redirects and submits forms.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>May change where a redirect leads, as somebody on the way would.</summary>
    public Func<Uri, Uri> Rewrite { get; set; } = address => address;

    /// <summary>Where it stands.</summary>
    public Uri At { get; private set; } = new("about:blank");

    /// <summary>Where redirects led it.</summary>
    public List<Uri> Followed { get; } = [];

    public Task<HttpResponseMessage> GetAsync(Uri address) => SendAsync(HttpMethod.Get, address, null);

    public Task<HttpResponseMessage> PostAsync(Uri address, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Sends JSON with the cookies.</summary>
    public Task<HttpResponseMessage> PostJsonAsync(Uri address, object body) => SendAsync(HttpMethod.Post, address, JsonContent.Create(body));

    public async Task<SignedIn?> WhoAsync(SignInHost host)
    {
        using var answer = await GetAsync(new Uri(host.Address, "/who"));
        // Whoever is not signed in is led to the page to sign in.
        return At.AbsolutePath == "/who" && answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<SignedIn>(ServiceDefaults.StrictJson.Options, TestContext.Current.CancellationToken) : null;
    }

    /// <summary>Enters without a provider.</summary>
    public Task<HttpResponseMessage> EnterAsync(SignInHost host, string subject, string name, string grants) =>
        GetAsync(new Uri(host.Address, $"/enter?subject={Uri.EscapeDataString(subject)}&name={Uri.EscapeDataString(name)}&grants={Uri.EscapeDataString(grants)}"));

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        var answer = await SendOnceAsync(method, address, content);
        while ((int)answer.StatusCode is 301 or 302 or 303 && answer.Headers.Location is { } location)
        {
            var next = Rewrite(new Uri(At, location));
            Followed.Add(next);
            answer.Dispose();
            answer = await SendOnceAsync(HttpMethod.Get, next, null);
        }

        return answer;
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        Assert.True(Followed.Count < 50, $"Redirects without an end: {string.Join("\n", Followed.TakeLast(4))}");
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Accept.ParseAdd("text/html, */*;q=0.8");
        if (method == HttpMethod.Post)
            request.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        At = address;
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
