using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security.Access;
using Security.Authentication.Clients;
using Security.Authentication.Jwt;
using Security.Authentication.OpenIdConnect;
using Security.Authentication.People;
using Security.Authentication.Subjects;
using Security.Authentication.Tokens;

namespace Security.Authentication;

/// <summary>Finds out who makes a request.</summary>
internal static class AuthenticationSetup
{
    public static void AddAuthentication(this WebApplicationBuilder builder, SecurityOptions options)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddApiClients(configuration);
        services.AddPersonalAccessTokens(configuration);
        services.AddSingleton<SubjectReader>();
        services.AddSingleton<ISubjectMemory>(provider => provider.GetRequiredService<SubjectReader>());
        services.AddScoped<CurrentGrants>();
        services.AddScoped<PeopleRegister>();
        services.AddScoped<ISubjectStatus, AccountStatus>();
        services.AddScoped<ISubjectStatus, PersonStatus>();

        var hasIssuer = configuration.HasJwtIssuer();
        var authentication = services.AddAuthentication(schemes =>
        {
            schemes.DefaultScheme = Schemes.Any;
            schemes.DefaultSignInScheme = Schemes.Session;
            schemes.DefaultSignOutScheme = Schemes.Session;
        });
        authentication.AddPolicyScheme(Schemes.Any, null, scheme => scheme.ForwardDefaultSelector = http => SchemeSelection.Select(http, hasIssuer));
        authentication.AddScheme<AuthenticationSchemeOptions, TokenHandler>(Schemes.Token, null);
        authentication.AddJwtSignIn(configuration);
        authentication.AddOpenIdConnectSignIn(configuration);
    }

    public static void UseSignIn(this WebApplication app) => app.UseMiddleware<ProviderSession>();

    public static void MapAuthentication(this IEndpointRouteBuilder app)
    {
        app.MapTokens();
        app.MapPeople();
        app.MapOpenIdConnectSignIn();
    }

    public static void AddAuthenticationEntities(this ModelBuilder modelBuilder, string? providerName)
    {
        PersonalAccessTokenModel.Configure(modelBuilder, providerName);
        PersonModel.Configure(modelBuilder, providerName);
    }
}
