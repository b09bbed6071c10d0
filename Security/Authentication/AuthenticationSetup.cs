using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Security.Authentication;

/// <summary>Finds out who makes a request.</summary>
internal static class AuthenticationSetup
{
    public static void AddAuthentication(this WebApplicationBuilder builder, SecurityOptions options)
    {
        builder.Services.AddApiClients(builder.Configuration);
        builder.Services.AddAuthentication(Schemes.Any)
            .AddPolicyScheme(Schemes.Any, null, scheme => scheme.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null);
    }

    public static void UseSignIn(this WebApplication app)
    {
    }

    public static void MapAuthentication(this IEndpointRouteBuilder app)
    {
    }

    public static void AddAuthenticationEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }

    private static string SchemeOf(HttpContext http) => BearerToken.Find(http.Request) is null ? Schemes.Session : Schemes.Token;

    private static void AddApiClients(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddOptions<ApiClientsOptions>()
            .Configure(options => options.Clients = configuration.GetSection(ApiClientOptions.Section).Get<ApiClientOptions[]>() ?? [])
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ApiClientsOptions>, ApiClientsValidator>());
        services.AddSingleton<ConfiguredClients>();
    }
}
