using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Security.Hardening;

namespace Tests.Security.Hardening.Hosting;

/// <summary>How much a request may be where its endpoint says nothing else.</summary>
public sealed class RequestLimitsTests
{
    [Theory]
    [InlineData(RequestLimits.Body, HttpStatusCode.OK)]
    [InlineData(RequestLimits.Body + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_Body_MayHaveOneMebibyte(int bytes, HttpStatusCode expected)
    {
        await using var app = await HardenedApp.StartAsync(Map);
        using var client = Waiting(app);

        using var answer = await client.PostAsync("/body", new ByteArrayContent(new byte[bytes]), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData(RequestLimits.FormFields, 1, HttpStatusCode.OK)]
    [InlineData(RequestLimits.FormFields + 1, 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, RequestLimits.FormValue + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Post_Form_MayHaveSoManyFieldsOfSuchLength(int fields, int length, HttpStatusCode expected)
    {
        await using var app = await HardenedApp.StartAsync(Map);
        using var client = app.CreateClient();
        var form = Enumerable.Range(0, fields).Select(number => KeyValuePair.Create($"field{number}", new string('a', length)));

        using var answer = await client.PostAsync("/form", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Post_MultipartFileOverOneMebibyte_IsRefused()
    {
        await using var app = await HardenedApp.StartAsync(Map);
        using var client = Waiting(app);
        using var body = new MultipartFormDataContent { { new ByteArrayContent(new byte[RequestLimits.Body]), "file", "study.xml" } };

        using var answer = await client.PostAsync("/form", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Get_HeadersOver32KiB_AreRefused()
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(HttpMethod.Get, "/health/live", $"Cookie: a={new string('a', RequestLimits.Headers)}");

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Get_MoreThan64HeaderFields_AreRefused()
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(HttpMethod.Get, "/health/live", [.. Enumerable.Range(0, 65).Select(number => $"X-{number}: a")]);

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Get_AddressOver8KiB_IsRefused()
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(HttpMethod.Get, "/" + new string('a', 8 * 1024));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    // Who sends before it is refused may find the connection closed instead of the answer.
    private static HttpClient Waiting(HardenedApp app)
    {
        var client = app.CreateClient();
        client.DefaultRequestHeaders.ExpectContinue = true;
        return client;
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/body", async (HttpRequest request) => await request.Body.CopyToAsync(Stream.Null));
        app.MapPost("/form", async (HttpRequest request) => (await request.ReadFormAsync()).Count);
    }
}
