using Microsoft.AspNetCore.Builder;
using Serilog;
using Serilog.Events;

namespace ServiceDefaults;

/// <summary>One log line per request; probes only when they fail.</summary>
internal static class RequestLogging
{
    public static void UseRequestLogging(this WebApplication app) => app.UseSerilogRequestLogging(options =>
        options.GetLevel = (http, _, exception) =>
            exception is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
            : http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) ? LogEventLevel.Debug
            : LogEventLevel.Information);
}
