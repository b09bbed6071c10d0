using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ServiceDefaults;

namespace Security.Hardening;

/// <summary>Lets no request in that anybody on the way could have read; see <see cref="HostingOptions.RequireHttps"/>.</summary>
internal sealed class HttpsRequirement(RequestDelegate next, IOptions<HostingOptions> hosting, ILogger<HttpsRequirement> logger)
{
    private static readonly Problem Required = new(StatusCodes.Status403Forbidden, "https-required",
        "The request came over plain HTTP, where others can read it and what it carries.",
        "Use https:// in the address, and replace the token or password that was sent, for it may be known. " +
        "Who runs the service: name the proxy that ends TLS in Hosting:KnownProxies.");

    public Task InvokeAsync(HttpContext http)
    {
        if (!hosting.Value.RequireHttps || http.Request.IsHttps || IsOnThisMachine(http.Connection) || IsProbe(http.Request))
            return next(http);

        logger.LogWithoutTls(http.Request.Method, http.Request.Path);
        if (MayBeSentOn(http.Request))
        {
            // 307: a later correction of the address must not be kept from browsers.
            http.Response.Redirect(UriHelper.BuildAbsolute("https", new HostString(http.Request.Host.Host), http.Request.PathBase, http.Request.Path, http.Request.QueryString), permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        }
        return Refusal.WriteAsync(http, Required);
    }

    // No address: the request comes from inside the process, as in tests.
    private static bool IsOnThisMachine(ConnectionInfo connection) =>
        connection.LocalIpAddress is not { } address || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsProbe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    // Somebody typed the address. A program that sent a secret must hear that it did.
    private static bool MayBeSentOn(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.Headers.ContainsKey(HeaderNames.Authorization);
}
