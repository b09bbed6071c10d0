using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Security.Accounts;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Registers the sign-in of people at a provider, where one is configured.</summary>
internal static class OpenIdConnectSetup
{
    public static void AddOpenIdConnectSignIn(this AuthenticationBuilder authentication, IConfiguration configuration)
    {
        var section = configuration.GetSection(OpenIdConnectSignInOptions.Section);
        var options = authentication.Services.AddOptions<OpenIdConnectSignInOptions>().Bind(section);
        if (!section.Exists())
            return;

        options.ValidateOnStart();
        authentication.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OpenIdConnectSignInOptions>, OpenIdConnectSignInValidator>());
        authentication.Services.ConfigureOptions<ConfigureOpenIdConnect>();
        authentication.Services.AddSingleton<ProviderAddresses>();
        authentication.Services.AddSingleton<ProviderRoles>();
        authentication.Services.AddScoped<ProviderCallback>();
        authentication.AddOpenIdConnect(Schemes.OpenIdConnect, null, _ => { });
    }

    /// <summary>Signing in is what nobody has done yet who asks for it.</summary>
    public static void MapOpenIdConnectSignIn(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<ProviderAddresses>() is not null)
            app.MapGet(AccountPaths.External, SignInAtProvider.HandleAsync).AllowAnonymous().RequireRateLimiting(RateLimitPolicies.SignIn).ExcludeFromDescription();
    }
}
