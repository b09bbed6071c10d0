using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ServiceDefaults;

/// <summary>What both services have in common, registered in one call.</summary>
public static class ServiceBuilderExtensions
{
    /// <summary>Logs, traces, metrics, health, problem details, strict JSON and the OpenAPI document.</summary>
    /// <param name="builder">The service being built.</param>
    /// <param name="serviceName">Lower case, as it stands in logs and pages: <c>builder</c>, <c>cdms</c>.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string serviceName)
    {
        builder.WebHost.ConfigureKestrelDefaults();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddServiceLogging(builder.Configuration, serviceName);
        builder.Services.AddServiceTelemetry(builder.Configuration, serviceName);
        builder.Services.AddServiceProblems();
        builder.Services.AddStrictJson();
        builder.Services.AddServiceDocumentation(serviceName);
        builder.Services.AddServiceHealth();
        return builder;
    }

    /// <summary>The middleware and the endpoints every service has. Call it before the service maps its own.</summary>
    /// <param name="app">The service.</param>
    /// <param name="documentationPolicy">The policy of whoever reads the API document and its page; null: they name none.</param>
    public static WebApplication UseServiceDefaults(this WebApplication app, string? documentationPolicy = null)
    {
        app.UseRequestLogging();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseOidRouteValues();
        app.MapServiceHealth();
        app.MapServiceTelemetry();
        app.MapServiceDocumentation(documentationPolicy);
        return app;
    }
}
