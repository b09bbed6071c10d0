using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Hardening;
using ServiceDefaults;

namespace Tests.Security.Hardening;

/// <summary>A service of nothing but its defaults, the hardening and a few addresses, on a real server.</summary>
internal sealed class HardenedApp : IAsyncDisposable
{
    /// <summary>A request header that signs in whomever it names; sign-in itself is tested elsewhere.</summary>
    public const string ActorHeader = "Test-Actor";

    /// <summary>A request header that says at which address the request arrived, instead of loopback.</summary>
    public const string ArrivedAtHeader = "Test-Arrived-At";

    /// <summary>A request header that says from where it came.</summary>
    public const string CameFromHeader = "Test-Came-From";

    private readonly WebApplication _app;

    private HardenedApp(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static async Task<HardenedApp> StartAsync(Action<WebApplication>? map = null, Action<IServiceCollection>? configure = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder([.. settings.Select(setting => $"--{setting.Key}={setting.Value}")]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // Before the entrance of the hardening, which must believe it.
        builder.Services.AddSingleton<IStartupFilter, Elsewhere>();
        configure?.Invoke(builder.Services);
        builder.AddServiceDefaults("sample");
        builder.AddHardening();
        var app = builder.Build();
        app.UseServiceDefaults();
        app.Use(SignIn);
        app.UseHardening();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public HttpClient CreateClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(Address) };

    /// <summary>One request with headers, each as <c>name: value</c>.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params string[] headers)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(method, path);
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task SignIn(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Headers[ActorHeader] is [{ Length: > 0 } name])
            http.User = new ClaimsPrincipal(new ClaimsIdentity(ActorClaims.For(new Actor(name, name, ActorKind.Person), []), "Test"));
        return next(http);
    }

    private sealed class Elsewhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, inner) =>
            {
                if (http.Request.Headers[ArrivedAtHeader] is [{ } here])
                    http.Connection.LocalIpAddress = IPAddress.Parse(here);
                if (http.Request.Headers[CameFromHeader] is [{ } there])
                    http.Connection.RemoteIpAddress = IPAddress.Parse(there);
                return inner(http);
            });
            next(app);
        };
    }
}
