using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ServiceDefaults;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database and bus are there as well.</summary>
/// <remarks>Mapped in every environment: a cluster probes production too.</remarks>
internal static class ServiceHealth
{
    /// <summary>Checks with this tag decide readiness; MassTransit gives it to the check of the bus.</summary>
    public const string ReadyTag = "ready";

    public static void MapServiceHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthReportBody.WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(ReadyTag),
            ResponseWriter = HealthReportBody.WriteAsync,
        });
    }
}
