using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security.Authentication.Issuers;

namespace Security.Authentication.OpenIdConnect;

/// <summary>The roles of the provider of people; lives as long as the service, so that each unknown role is logged once.</summary>
internal sealed class ProviderRoles(IOptions<OpenIdConnectSignInOptions> options, ILogger<ProviderRoles> logger)
{
    public RoleMap Map { get; } = new(options.Value.Roles, OpenIdConnectSignInOptions.Section, logger);
}
