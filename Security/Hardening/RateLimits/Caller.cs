using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Security.Hardening;

/// <summary>Who is counted.</summary>
internal static class Caller
{
    /// <summary>Whoever signed in; for somebody who did not, the address.</summary>
    public static string Actor(HttpContext http) => ActorClaims.Of(http.User) is { } actor ? $"actor {actor.Id}" : Address(http);

    /// <summary>The client's address, behind known proxies the one they name. Of IPv6 the first 64 bits: the rest is a customer's own to choose.</summary>
    public static string Address(HttpContext http) => $"address {Network(http.Connection.RemoteIpAddress)}";

    private static string Network(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
