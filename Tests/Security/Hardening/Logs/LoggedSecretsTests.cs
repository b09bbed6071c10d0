using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Security;
using Serilog.Core;
using ServiceDefaults;
using Tests.Support;

namespace Tests.Security.Hardening.Logs;

/// <summary>No password, token, cookie, connection string or value of an item reaches the log, at the most that production may be set to tell.</summary>
/// <remarks>Requests of every kind that carry one, to a service that also fails in the ways that repeat what was sent. The services' own flows are tested beside them with the same kit.</remarks>
public sealed class LoggedSecretsTests
{
    private readonly LogCapture _capture = new(new ScrubbedFormatter());
    private readonly Secrets _secrets = new();

    [Fact]
    public async Task Send_WithCookieTokenAndCode_LeavesNoneInTheLog()
    {
        await using var app = await StartAsync(app => app.MapGet("/signin-oidc", () => "signed in"));
        var token = _secrets.Keep("token", TokenHash.NewToken());
        var (cookie, code) = (_secrets.Make("cookie"), _secrets.Make("code"));

        using var answer = await app.SendAsync(HttpMethod.Get, $"/signin-oidc?code={code}", $"Authorization: Bearer {token}", $"Cookie: Session={cookie}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(_capture.Lines, line => line.Contains("/signin-oidc", StringComparison.Ordinal));
        _secrets.AreNotIn(_capture);
    }

    [Theory]
    [InlineData("""{"password":"VALUE","password":"VALUE"}""", 400)]
    [InlineData("""{"password":"VALUE","unknown":1}""", 400)]
    [InlineData("""{"password":"VALUE" oops""", 400)]
    [InlineData("""{"password":{"VALUE":1}}""", 400)]
    [InlineData("""{"password":"VALUE"}""", 401)]
    public async Task Post_PasswordInABodyGoodOrBad_LeavesNoneInTheLog(string body, int status)
    {
        await using var app = await StartAsync(app => app.MapPost("/sign-in", (Credentials _) => TypedResults.Unauthorized()));
        using var client = app.CreateClient();

        using var answer = await client.PostAsync("/sign-in", new StringContent(body.Replace("VALUE", _secrets.Make("password"), StringComparison.Ordinal), null, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        _secrets.AreNotIn(_capture);
    }

    [Fact]
    public async Task Post_FormWhoseHandlerFails_LeavesNoFieldInTheLog()
    {
        await using var app = await StartAsync(app => app.MapPost("/values", async (HttpRequest request) =>
        {
            await request.ReadFormAsync();
            throw new InvalidOperationException("It does not work.");
        }));
        using var client = app.CreateClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("IT.WEIGHT", _secrets.Make("item value"))]);

        using var answer = await client.PostAsync("/values", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(_capture.Lines, line => line.Contains("It does not work.", StringComparison.Ordinal));
        _secrets.AreNotIn(_capture);
    }

    [Fact]
    public async Task Fail_WithAConnectionStringInTheException_MasksItsPassword()
    {
        var password = _secrets.Make("password");
        var connection = new SqlConnectionStringBuilder { DataSource = "db", UserID = "app", Password = password }.ConnectionString;
        await using var app = await StartAsync(app => app.MapGet("/broken", string () => throw new InvalidOperationException($"No connection: {connection}", new IOException(connection))));

        using var answer = await app.SendAsync(HttpMethod.Get, "/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain(password, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(_capture.Lines, line => line.Contains("No connection", StringComparison.Ordinal) && line.Contains(SecretScrubber.Mask, StringComparison.Ordinal));
        _secrets.AreNotIn(_capture);
    }

    [Fact]
    public async Task AreNotIn_SecretThatWasLogged_NamesIt()
    {
        var value = _secrets.Make("item value");
        await using var app = await StartAsync(app => app.MapGet("/careless", (ILogger<LoggedSecretsTests> logger) => logger.LogInformation("The value is {Value}", value)));

        using var answer = await app.SendAsync(HttpMethod.Get, "/careless");

        var failure = Assert.ThrowsAny<Exception>(() => _secrets.AreNotIn(_capture));
        Assert.Contains("item value", failure.Message, StringComparison.Ordinal);
    }

    private Task<HardenedApp> StartAsync(Action<WebApplication> map) => HardenedApp.StartAsync(
        map, services => services.AddSingleton<ILogEventSink>(_capture), [.. LogCapture.MostVerbose.Select(setting => (setting.Key, setting.Value))]);

    internal sealed record Credentials(string Password);
}
