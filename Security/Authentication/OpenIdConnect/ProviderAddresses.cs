using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Security.Authentication.OpenIdConnect;

/// <summary>What the provider says of itself in its discovery document.</summary>
internal sealed class ProviderAddresses(IOptionsMonitor<OpenIdConnectOptions> options, ILogger<ProviderAddresses> logger)
{
    /// <summary>The document; null while the provider cannot be reached.</summary>
    public async Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken cancellationToken)
    {
        var oidc = options.Get(Schemes.OpenIdConnect);
        try
        {
            return await oidc.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or HttpRequestException)
        {
            logger.LogProviderUnreachable(exception, oidc.Authority ?? "");
            return null;
        }
    }
}
