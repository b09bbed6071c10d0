using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        // A group, so that the files of the page are behind the policy as well.
        var documentation = app.MapGroup("");
        if (policy is not null)
            documentation.RequireAuthorization(policy);
        documentation.MapOpenApi();
        // The page works without a network: bundled script, no web fonts, nothing that calls home; and the browser is told so.
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(PagePath, StringComparison.Ordinal))
                http.Response.OnStarting(() => SetPolicy(http));
            return next(http);
        });
        documentation.MapScalarApiReference(PagePath, options => options
            .DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().WithNonce());
    }

    /// <remarks>
    /// As strict as every other page's but for two things. Its one inline script runs by a number that is new with each answer. And the bundled script
    /// makes style elements at run time, of which not all bear that number; style elements can run nothing.
    /// </remarks>
    private static Task SetPolicy(HttpContext http)
    {
        var nonce = http.Items[ScalarOptions.NonceHttpContextItemKey] is string number ? $" 'nonce-{number}'" : "";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self'{nonce}; style-src 'self'; style-src-elem 'self' 'unsafe-inline'; style-src-attr 'unsafe-inline'; " +
            "img-src 'self' data:; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        return Task.CompletedTask;
    }
}
