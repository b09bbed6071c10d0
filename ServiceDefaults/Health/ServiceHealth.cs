using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: database and bus are there as well.</summary>
/// <remarks>Mapped in every environment: a cluster probes production too.</remarks>
internal static class ServiceHealth
{
    /// <summary>Checks with this tag decide readiness; MassTransit gives it to the check of the bus.</summary>
    public const string ReadyTag = "ready";

    public static void MapServiceHealth(this WebApplication app)
    {
        app.MapGet("/health/live", http => AnswerAsync(http, _ => false)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", http => AnswerAsync(http, check => check.Tags.Contains(ReadyTag))).AllowAnonymous().ExcludeFromDescription();
    }

    // Not MapHealthChecks: it asks for the checks while it maps, which builds the bus before the settings have been validated.
    private static async Task AnswerAsync(HttpContext http, Func<HealthCheckRegistration, bool> predicate)
    {
        var report = await http.RequestServices.GetRequiredService<HealthCheckService>().CheckHealthAsync(predicate, http.RequestAborted);
        http.Response.StatusCode = report.Status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        http.Response.Headers.CacheControl = "no-store";
        await HealthReportBody.WriteAsync(http, report);
    }
}
