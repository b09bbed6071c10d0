using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Access;

/// <summary>Who may do what.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this WebApplicationBuilder builder, SecurityOptions options)
    {
        builder.Services.AddPolicies();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<GrantRules>();
        builder.Services.AddSingleton<GrantWriter>();
        builder.Services.AddSingleton<IGrantWriter>(provider => provider.GetRequiredService<GrantWriter>());
        builder.Services.AddSingleton<GrantReader>();
        builder.Services.AddSingleton<IGrantReader>(provider => provider.GetRequiredService<GrantReader>());
        builder.Services.AddSingleton<ISubjectMemory>(provider => provider.GetRequiredService<GrantReader>());
        builder.Services.AddScoped<IAccessClasses, AccessClasses>();
        builder.Services.AddScoped<IAccessClassReader>(provider => provider.GetRequiredService<IAccessClasses>());
    }

    /// <summary>Registers each policy under its name. What names none takes a signed-in user.</summary>
    public static void AddPolicies(this IServiceCollection services)
    {
        var authorization = services.AddAuthorizationBuilder();
        foreach (var rule in RolePolicies.All)
            authorization.AddPolicy(rule.Policy, policy => policy.RequireAuthenticatedUser().AddRequirements(new GrantRequirement(rule.Policy)));
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new GrantRequirement(Policies.SignedIn)).Build());
        services.AddSingleton<IAuthorizationHandler, GrantHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalAnswer>();
    }

    public static void UseAccess(this WebApplication app)
    {
    }

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        app.MapGrants();
        app.MapAccessClasses();
        app.MapSession();
    }

    public static void AddAccessEntities(this ModelBuilder modelBuilder, string? providerName)
    {
        AccessGrantModel.Configure(modelBuilder);
        AccessClassModel.Configure(modelBuilder);
    }
}
