using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Security.Authentication.Jwt;

/// <summary>Registers the sign-in of programs by the JWT of an issuer, where one is configured.</summary>
internal static class JwtSetup
{
    public static bool HasJwtIssuer(this IConfiguration configuration) => configuration.GetSection(JwtSignInOptions.Section).Exists();

    public static void AddJwtSignIn(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        if (!configuration.HasJwtIssuer())
            return;
        authentication.Services.AddOptions<JwtSignInOptions>().Bind(configuration.GetSection(JwtSignInOptions.Section)).ValidateOnStart();
        authentication.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<JwtSignInOptions>, JwtSignInValidator>());
        authentication.Services.ConfigureOptions<ConfigureJwtBearer>();
        authentication.Services.AddSingleton<JwtRoles>();
        authentication.Services.AddScoped<JwtChecks>();
        authentication.AddJwtBearer(Schemes.Jwt, null, _ => { });
    }
}
