using Benchmarks.Loops.Durable;
using Benchmarks.Loops.Raw;
using Benchmarks.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Loops;

/// <summary>The process of one side of a loop: Kestrel, as the services have it, without their logging.</summary>
internal static class LoopProcess
{
    public static async Task RunAsync(LoopSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        using var aws = new LoopAws(settings);
        var loop = Create(settings, aws);
        await loop.StartAsync();
        app.MapGet("/health/ready", () => TypedResults.Ok());
        loop.Map(app);
        await app.StartAsync();
        // The line that whoever starts a service waits for.
        Console.WriteLine($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static ILoop Create(LoopSettings settings, LoopAws aws) => (settings.Kind, settings.Side) switch
    {
        (ContestantKind.Raw, LoopSide.Builder) => new RawBuilder(aws),
        (ContestantKind.Raw, _) => new RawCdms(aws, RawStore.Of(settings.ConnectionString)),
        (_, LoopSide.Builder) => new DurableBuilder(aws, settings.ConnectionString),
        _ => new DurableCdms(aws, settings.ConnectionString),
    };
}
