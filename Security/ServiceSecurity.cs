using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using Security.Accounts;
using Security.Actors;
using Security.Audit;
using Security.Authentication;
using Security.Hardening;
using Security.Signatures;

namespace Security;

/// <summary>Sign-in, roles, signatures and the audit trail, for both services alike.</summary>
public static class ServiceSecurity
{
    /// <summary>Registers everything. Call it before the service's database, whose context must map <see cref="AddSecurityEntities"/>.</summary>
    public static WebApplicationBuilder AddServiceSecurity(this WebApplicationBuilder builder, SecurityOptions options)
    {
        // First: it brings the secrets that lie in files into the configuration.
        builder.AddHardening();
        builder.Services.AddActors();
        builder.AddAudit(options);
        builder.AddAccounts(options);
        builder.AddAuthentication(options);
        builder.AddAccess(options);
        builder.AddSignatures(options);
        builder.Services.ReadKeysWithTheDatabase();
        return builder;
    }

    /// <summary>The middleware, in its order, and the endpoints and pages. Call it after the service's defaults and before its own endpoints.</summary>
    public static WebApplication UseServiceSecurity(this WebApplication app)
    {
        ((IApplicationBuilder)app).UseAuthentication();
        app.UseSignIn();
        // Limits count by actor, and before anything is decided or done.
        app.UseHardening();
        app.UseAuthorization();
        app.UseActors();
        app.UseAccounts();
        app.UseAccess();
        app.UseAudit();
        app.UseSignatures();
        app.MapAccounts();
        app.MapAuthentication();
        app.MapAccess();
        app.MapAudit();
        app.MapSignatures();
        return app;
    }

    /// <summary>The tables of accounts, grants, tokens, signatures and the audit trail.</summary>
    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider (<c>Database.ProviderName</c>).</param>
    public static void AddSecurityEntities(this ModelBuilder modelBuilder, string? providerName)
    {
        modelBuilder.AddAccountsEntities(providerName);
        modelBuilder.AddAuthenticationEntities(providerName);
        modelBuilder.AddAccessEntities(providerName);
        modelBuilder.AddSignaturesEntities(providerName);
        modelBuilder.AddAuditEntities(providerName);
    }
}
