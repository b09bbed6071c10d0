using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog;
using Serilog.Events;

namespace ServiceDefaults;

/// <summary>One compact JSON line per log event on standard output, with trace and span id (<c>@tr</c>, <c>@sp</c>).</summary>
internal static class ServiceLogging
{
    // "Serilog": { "MinimumLevel": { "Default": "Information", "Override": { "MassTransit": "Debug" } } }
    public static void AddServiceLogging(this IServiceCollection services, IConfiguration configuration, string serviceName) =>
        services.AddSerilog(
            (provider, logger) => logger
                .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                // EF Core logs what it then throws; whoever handles it decides whether that is an error. A lost race is none.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
                .MinimumLevel.Override("System.Net.Http", LogEventLevel.Warning)
                .ReadFrom.Configuration(configuration)
                // Sinks that are registered as services: tests read the log by one.
                .ReadFrom.Services(provider)
                .Enrich.FromLogContext()
                .Enrich.WithProperty("Service", serviceName)
                .WriteTo.Console(new ScrubbedFormatter()),
            // Several hosts may live in one process (tests): none may take the process-wide logger.
            preserveStaticLogger: true);
}
