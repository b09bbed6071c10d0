using System.Net;
using Microsoft.Extensions.Options;

namespace Security.Hardening;

/// <summary>Finds proxies that are no addresses.</summary>
internal sealed class HostingOptionsValidator : IValidateOptions<HostingOptions>
{
    public ValidateOptionsResult Validate(string? name, HostingOptions options)
    {
        var faults = options.KnownProxies.Index()
            .Where(proxy => !IPAddress.TryParse(proxy.Item, out _) && !IPNetwork.TryParse(proxy.Item, out _))
            .Select(proxy => $"Hosting:KnownProxies:{proxy.Index} is '{proxy.Item}'. Set it to an IP address such as 10.0.3.7, or to a network such as 10.0.0.0/16.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
