using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ServiceDefaults;

/// <summary>Traces and metrics by OpenTelemetry: to a collector where the standard variable <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names one, and metrics for Prometheus at <c>/metrics</c>. <c>Telemetry:Metrics</c> = false: neither.</summary>
/// <remarks>Neither names a subject nor holds a value: of an address the route counts, and labels are names of queues, states and environments.</remarks>
internal static class ServiceTelemetry
{
    /// <summary>Where Prometheus reads.</summary>
    public const string MetricsPath = "/metrics";

    private const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddServiceTelemetry(this IServiceCollection services, IConfiguration configuration, string serviceName)
    {
        services.TryAddSingleton<ServiceMeter>();
        if (!IsOn(configuration))
            return;
        AwsCallMetrics.Install();
        services.AddSingleton<IInterceptor, DatabaseCallMetrics>();
        var hasCollector = !string.IsNullOrEmpty(configuration[CollectorKey]);
        var version = typeof(ServiceTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(serviceName, serviceVersion: version))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ServiceMeter.Name, "MassTransit", "Messaging.AmazonSqs", "Microsoft.AspNetCore.Hosting", "Microsoft.EntityFrameworkCore", "System.Net.Http", "System.Runtime").AddPrometheusExporter();
                if (hasCollector)
                    metrics.AddOtlpExporter();
            })
            .WithTracing(tracing =>
            {
                // Nobody takes the spans without a collector: then none is made.
                if (hasCollector)
                    tracing.AddSource("MassTransit").AddAspNetCoreInstrumentation(requests =>
                    {
                        requests.Filter = http => !IsProbe(http.Request.Path);
                        requests.EnrichWithHttpResponse = (activity, response) => activity.SetTag("url.path", (response.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
                    }).AddOtlpExporter();
            });
    }

    public static void MapServiceTelemetry(this WebApplication app)
    {
        if (IsOn(app.Configuration))
            app.MapPrometheusScrapingEndpoint(MetricsPath).AllowAnonymous().ExcludeFromDescription();
    }

    // Every listener in a process hears the meters of every host in it: where many live side by side, as in tests, each would keep room for the numbers of all.
    private static bool IsOn(IConfiguration configuration) => configuration.GetValue("Telemetry:Metrics", true);

    private static bool IsProbe(PathString path) => path.StartsWithSegments("/health", StringComparison.Ordinal) || path.StartsWithSegments(MetricsPath, StringComparison.Ordinal);
}
