using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Security.Authentication.Issuers;

namespace Security.Authentication.Jwt;

/// <summary>The roles of the issuer of programs; lives as long as the service, so that each unknown role is logged once.</summary>
internal sealed class JwtRoles(IOptions<JwtSignInOptions> options, ILogger<JwtRoles> logger)
{
    public RoleMap Map { get; } = new(options.Value.Roles, JwtSignInOptions.Section, logger);
}
