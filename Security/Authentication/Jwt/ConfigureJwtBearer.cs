using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Security.Authentication.Issuers;

namespace Security.Authentication.Jwt;

/// <summary>Sets the check of JWTs up: issuer and keys by discovery, audience, lifetime and an asymmetric signature.</summary>
internal sealed class ConfigureJwtBearer(IOptions<JwtSignInOptions> options) : IConfigureNamedOptions<JwtBearerOptions>
{
    public void Configure(JwtBearerOptions jwt)
    {
    }

    public void Configure(string? name, JwtBearerOptions jwt)
    {
        if (name != Schemes.Jwt)
            return;
        jwt.Authority = options.Value.Authority;
        jwt.Audience = options.Value.Audience;
        jwt.RequireHttpsMetadata = options.Value.RequireHttps;
        jwt.MapInboundClaims = false;
        jwt.SaveToken = false;
        jwt.EventsType = typeof(JwtChecks);
        TokenRules.Apply(jwt.TokenValidationParameters);
    }
}
