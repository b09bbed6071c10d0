using Microsoft.AspNetCore.Hosting;

namespace ServiceDefaults;

/// <summary>What the HTTP server of a service does and does not say about itself.</summary>
internal static class KestrelDefaults
{
    public static void ConfigureKestrelDefaults(this IWebHostBuilder host) =>
        host.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
}
