using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults;

/// <summary><c>/health/live</c>: the process answers. <c>/health/started</c>: the database is there and migrated. <c>/health/ready</c>: the bus is there as well, and nobody told the service to stop.</summary>
/// <remarks>Mapped in every environment: a cluster probes production too.</remarks>
internal static class ServiceHealth
{
    /// <summary>Checks with this tag decide readiness; MassTransit gives it to the check of the bus.</summary>
    public const string ReadyTag = "ready";

    /// <summary>The check of the database: once it is there, a service has started; the bus may come later.</summary>
    public const string StartedCheck = "database";

    public static void AddServiceHealth(this IServiceCollection services)
    {
        services.AddSingleton<DrainHealth>();
        services.AddHostedService(provider => provider.GetRequiredService<DrainHealth>());
        services.AddHealthChecks().AddCheck<DrainHealth>("drain", tags: [ReadyTag]);
    }

    public static void MapServiceHealth(this WebApplication app)
    {
        app.MapGet("/health/live", http => AnswerAsync(http, _ => false)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/started", http => AnswerAsync(http, check => check.Name is StartedCheck)).AllowAnonymous().ExcludeFromDescription();
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
