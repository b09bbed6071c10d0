using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Operations.FailedMessages;

namespace Operations.Pages;

/// <summary>The pages of this assembly with their style and script, wherever it runs.</summary>
internal static class OperationsPages
{
    public const string FailedMessages = "/operations/failed-messages";

    private static readonly byte[] StyleBytes = Read("operations.css"), ScriptBytes = Read("operations.js");

    /// <summary>Addresses that change with the content.</summary>
    public static string Style { get; } = $"/operations/operations.css?v={Hash(StyleBytes)}";

    public static string Script { get; } = $"/operations/operations.js?v={Hash(ScriptBytes)}";

    public static void AddOperationsPages(this IServiceCollection services)
    {
        services.AddScoped<QueueDepths>();
        services.AddRazorPages().ConfigureApplicationPartManager(parts =>
        {
            var assembly = typeof(OperationsPages).Assembly;
            if (parts.ApplicationParts.OfType<CompiledRazorAssemblyPart>().Any(part => part.Assembly == assembly))
                return;
            foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                parts.ApplicationParts.Add(part);
        });
    }

    public static void MapOperationsPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/operations/operations.css", http => Keep(http, StyleBytes, "text/css; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/operations/operations.js", http => Keep(http, ScriptBytes, "text/javascript; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
    }

    private static Task Keep(HttpContext http, byte[] content, string type)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        FileContentHttpResult file = TypedResults.Bytes(content, type);
        return file.ExecuteAsync(http);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..16];

    private static byte[] Read(string name)
    {
        using var stream = typeof(OperationsPages).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
