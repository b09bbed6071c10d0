using System.Net;
using Microsoft.AspNetCore.Http;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class CookieTests
{
    [Theory]
    [InlineData("https", "ctms.example", "203.0.113.9", true)]
    [InlineData("https", "localhost", "127.0.0.1", true)]
    [InlineData("http", "localhost", "127.0.0.1", false)]
    [InlineData("http", "127.0.0.1:5080", "127.0.0.1", false)]
    [InlineData("http", "[::1]:5080", "::1", false)]
    [InlineData("http", "ctms.example", "203.0.113.9", true)]
    // A proxy on the same machine: the browser is elsewhere.
    [InlineData("http", "ctms.example", "127.0.0.1", true)]
    [InlineData("http", "localhost", "203.0.113.9", true)]
    [InlineData("http", "localhost.example", "127.0.0.1", true)]
    public void Build_AnyRequest_IsSecureExceptWithinTheMachine(string scheme, string host, string from, bool isSecure)
    {
        var http = new DefaultHttpContext();
        (http.Request.Scheme, http.Request.Host, http.Connection.RemoteIpAddress) = (scheme, new HostString(host), IPAddress.Parse(from));

        var cookie = new LoopbackCookie("builder.session", SameSiteMode.Lax).Build(http, AccountsHost.Start);

        Assert.Equal((isSecure, true, SameSiteMode.Lax), (cookie.Secure, cookie.HttpOnly, cookie.SameSite));
    }

    [Fact]
    public async Task SignIn_OverPlainHttpOfAnotherHost_IsRefusedWithTheReason()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = host.NewClient(("Host", "ctms.example"));

        using var page = await browser.OpenAsync("/account/sign-in");
        var shown = browser.Text;
        using var answer = await browser.SubmitAsync("/account/sign-in", ("UserName", "h.kim"), ("Password", People.Password));

        Assert.Contains("not encrypted", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"password\"", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("unencrypted-connection", browser.Text, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task SignIn_OnLoopback_SetsCookiesThatScriptsCannotRead()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = host.NewClient();

        using var answer = await browser.SignInAsync("h.kim");

        var session = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("builder.session=", StringComparison.Ordinal) && !cookie.Contains("expires", StringComparison.Ordinal));
        Assert.EndsWith("; path=/; samesite=lax; httponly", session, StringComparison.Ordinal);
    }
}
