using System.Net;
using System.Net.Http.Json;
using Xunit;

namespace Tests.Support;

/// <summary>A browser without scripts and pictures: keeps cookies, opens pages, fills forms in. Redirects are not followed.</summary>
public sealed class Browserless : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true };

    /// <param name="address">The service, with its port.</param>
    /// <param name="headers">Sent with every request.</param>
    public Browserless(Uri address, params (string Name, string Value)[] headers)
    {
        Http = new HttpClient(_handler) { BaseAddress = address };
        foreach (var (name, value) in headers)
            Http.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
    }

    /// <summary>Sends with the cookies, and as no page would.</summary>
    public HttpClient Http { get; }

    /// <summary>What a page said last.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What the service has set and not taken back.</summary>
    public CookieCollection Cookies => _handler.CookieContainer.GetAllCookies();

    /// <summary>Takes over the cookies of another, as a browser does between two ports of a host.</summary>
    public void TakeCookies(CookieCollection cookies)
    {
        foreach (Cookie cookie in cookies)
            _handler.CookieContainer.Add(Http.BaseAddress!, new Cookie(cookie.Name, cookie.Value, "/"));
    }

    /// <summary>Opens a page.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return await SendAsync(request);
    }

    /// <summary>Fills the form of the page opened last in, with its hidden fields, and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var form = HiddenFields.Of(Text);
        foreach (var (name, value) in fields)
            form[name] = value;
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.ParseAdd("text/html");
        return await SendAsync(request);
    }

    /// <summary>Calls the API with JSON, as a page of the service does.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, object body) => PostAsync(path, JsonContent.Create(body));

    /// <summary>Calls the API with a body of any kind, as a page of the service does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens a page, then sends its form.</summary>
    public async Task<HttpResponseMessage> FillInAsync(string path, params (string Name, string Value)[] fields)
    {
        (await OpenAsync(path)).Dispose();
        return await SubmitAsync(path, fields);
    }

    /// <summary>Sends the form that another has open.</summary>
    public Task<HttpResponseMessage> TakeFormAsync(Browserless other, string path, params (string Name, string Value)[] fields)
    {
        Text = other.Text;
        return SubmitAsync(path, fields);
    }

    /// <summary>The value of a hidden field of the page opened last.</summary>
    public string HiddenValue(string name) => HiddenFields.Of(Text)[name];

    /// <summary>What an address answers.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        Text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return answer;
    }
}
