using Cdms.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Pages;

/// <summary>Serves the pages of the CDMS: an empty document, the files that run in the browser, and the script that keeps them there for the time without a network.</summary>
/// <remarks>All of it is open to anybody, since a browser asks for it before anybody signed in; no data is in it (docs/decisions/0026).</remarks>
internal static class EntryPages
{
    public const string HomePath = "/entry/";

    public static void AddEntryPages(this WebApplicationBuilder builder)
    {
        // Out of the build's output as well as published: tests and ./run start what was built.
        builder.WebHost.UseStaticWebAssets();
        // It would catch every address, and answer what nobody has with 405 in place of 404.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Services.AddSingleton<ShellFiles>();
    }

    public static void MapEntryPages(this WebApplication app)
    {
        // A host that did not ask for the pages, as one that runs several services in one process, has none.
        if (app.Services.GetService<ShellFiles>() is null)
            return;
        app.MapGet("/{$}", () => TypedResults.Redirect(HomePath)).AllowAnonymous().ExcludeFromDescription();
        var entry = app.MapGroup("/entry").AllowAnonymous().ExcludeFromDescription();
        entry.MapStaticAssets(ShellFiles.ManifestPath);
        entry.MapGet("/worker.js", (ShellFiles files, IOptions<EnvironmentOptions> environment, HttpContext http) => Fresh(http, files.WorkerFor(environment.Value), "text/javascript; charset=utf-8"));
        entry.MapGet("/{**page}", Document);
    }

    private static Results<ContentHttpResult, NotFound> Document(string? page, ShellFiles files, IOptions<EnvironmentOptions> environment, HttpContext http) =>
        page?.StartsWith('_') is true ? TypedResults.NotFound() : Fresh(http, files.DocumentFor(environment.Value), "text/html; charset=utf-8");

    private static ContentHttpResult Fresh(HttpContext http, string content, string type)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Content(content, type);
    }
}
