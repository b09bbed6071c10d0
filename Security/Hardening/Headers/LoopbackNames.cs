using System.Net;

namespace Security.Hardening;

/// <summary>The names by which a machine calls itself.</summary>
internal static class LoopbackNames
{
    public static bool Contains(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
