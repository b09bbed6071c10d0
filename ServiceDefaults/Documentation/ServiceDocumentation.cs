using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace ServiceDefaults;

/// <summary>The OpenAPI document at <c>/openapi/v1.json</c> and a page to read and try it at <c>/scalar</c>.</summary>
internal static class ServiceDocumentation
{
    private const string PagePath = "/scalar";

    public static void AddServiceDocumentation(this IServiceCollection services, string serviceName) =>
        services.AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = serviceName;
            return Task.CompletedTask;
        }));

    public static void MapServiceDocumentation(this WebApplication app, string? policy)
    {
        app.MapOpenApi().Require(policy);
        // The page works without a network: bundled script, no web fonts, nothing that calls home; and the browser is told so.
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(PagePath, StringComparison.Ordinal))
                http.Response.Headers.ContentSecurityPolicy = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'";
            return next(http);
        });
        app.MapScalarApiReference(PagePath, options => options.DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools()).Require(policy);
    }

    private static void Require(this IEndpointConventionBuilder endpoints, string? policy)
    {
        if (policy is not null)
            endpoints.RequireAuthorization(policy);
    }
}
