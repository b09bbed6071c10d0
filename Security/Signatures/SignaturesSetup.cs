using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Security.Signatures;

/// <summary>Electronic signatures (21 CFR 11.50, 11.70, 11.100, 11.200, 11.300). A service says what can be signed by <see cref="SignedContentExtensions"/>.</summary>
internal static class SignaturesSetup
{
    public static void AddSignatures(this WebApplicationBuilder builder, SecurityOptions options)
    {
        var services = builder.Services;
        services.AddOptions<SigningOptions>().Bind(builder.Configuration.GetSection(SigningOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SigningOptions>, SigningOptionsValidator>());
        // First of all interceptors: the audit trail's must see the rows that this one adds.
        services.Insert(0, ServiceDescriptor.Singleton<IInterceptor, SignatureVoiding>());
        services.AddScoped<SignatureSubjectFinder>();
        services.AddScoped<SignatureReader>();
        services.AddScoped<SigningSessions>();
        services.AddScoped<SigningFailures>();
        services.AddSingleton<Reauthentication>();
        services.AddScoped<IdentityProof>();
        services.AddScoped<SignatureWriter>();
        services.AddScoped<SigningCeremony>();
        services.AddRazorPages();
        services.AddDataProtection();
        services.TryAddSingleton(options);
    }

    public static void UseSignatures(this WebApplication app)
    {
    }

    public static void MapSignatures(this IEndpointRouteBuilder app)
    {
        app.MapSignatureEndpoints();
        app.MapSignatureStyleSheet();
        app.MapRazorPages();
    }

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddSignaturesEntities(this ModelBuilder modelBuilder, string? providerName) => SignatureModel.Configure(modelBuilder, providerName);
}
