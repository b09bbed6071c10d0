using System.Net;
using Microsoft.AspNetCore.Http;

namespace Security.Accounts;

/// <summary>Which requests may carry credentials: those over HTTPS and those that never leave the machine.</summary>
/// <remarks>
/// The one exception to HTTPS, for work on one's own machine: the address in the browser is a loopback one <em>and</em> the request came in on the loopback interface.
/// Both are asked for, because a proxy on the same machine connects over loopback too, with the public host name.
/// </remarks>
internal static class Loopback
{
    /// <summary>True when credentials and cookies may pass.</summary>
    public static bool IsSafe(HttpRequest request) => request.IsHttps || IsLoopback(request);

    /// <summary>True for a request within this machine.</summary>
    public static bool IsLoopback(HttpRequest request) =>
        IsLoopbackName(request.Host.Host) && request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from);

    private static bool IsLoopbackName(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
