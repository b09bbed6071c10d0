namespace Security;

/// <summary>How requests reach the service.</summary>
// "Hosting": { "RequireHttps": true, "KnownProxies": [ "10.0.3.7", "10.0.0.0/16" ] }
public sealed class HostingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Hosting";

    /// <summary>
    /// True (default): a request that came neither over TLS nor to a loopback address is refused; health probes are not. False only where nobody but the
    /// machine itself can reach the port, as in a container whose port is published on loopback.
    /// </summary>
    public bool RequireHttps { get; set; } = true;

    /// <summary>
    /// Addresses, or networks in CIDR notation, of the proxies that end TLS. Theirs are the only <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> that
    /// count; default: none.
    /// </summary>
    public IList<string> KnownProxies { get; } = [];
}
