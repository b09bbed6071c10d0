using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Security.Audit.Peers;
using Security.Audit.Recording;
using Security.Audit.Redaction;
using Security.Audit.Sealing;

namespace Security.Audit;

/// <summary>Puts this part of security together.</summary>
internal static class AuditSetup
{
    public static void AddAudit(this WebApplicationBuilder builder, SecurityOptions options)
    {
        builder.Services.AddAuditServices(builder.Configuration, options);
        // Recording: the interceptor that writes a row with every save.
        builder.AddAuditRecording(options);
    }

    public static void UseAudit(this WebApplication app)
    {
    }

    public static void MapAudit(this IEndpointRouteBuilder app) => AuditEndpoints.Map(app);

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddAuditEntities(this ModelBuilder modelBuilder, string? providerName)
    {
        AuditRecordModel.Configure(modelBuilder);
        SealingModel.Configure(modelBuilder);
        PeerModel.Configure(modelBuilder);
        RedactionModel.Configure(modelBuilder);
        modelBuilder.LeaveOutTablesOfTheBus();
    }
}
