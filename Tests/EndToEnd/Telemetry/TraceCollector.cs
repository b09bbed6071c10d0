using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tests.EndToEnd.Telemetry;

/// <summary>Takes traces as a collector does: OTLP over HTTP, in Protocol Buffers (source: opentelemetry-proto, trace.proto).</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Span> _spans = new();
    private readonly SemaphoreSlim _arrivals = new(0);

    private TraceCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public IReadOnlyList<Span> Spans => [.. _spans];

    public static async Task<TraceCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new TraceCollector(builder.Build());
        collector._app.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            collector.Take(body.ToArray());
            return TypedResults.Bytes([], "application/x-protobuf");
        });
        collector._app.MapPost("/v1/metrics", () => TypedResults.Bytes([], "application/x-protobuf"));
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>All spans once they are as awaited, or as they are when no more have come that make them so within the time.</summary>
    public async Task<IReadOnlyList<Span>> UntilAsync(Predicate<IReadOnlyList<Span>> isAwaited, TimeSpan patience)
    {
        while (!isAwaited(Spans) && await _arrivals.WaitAsync(patience, TestContext.Current.CancellationToken))
        {
        }

        return Spans;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _arrivals.Dispose();
    }

    private void Take(byte[] export)
    {
        foreach (var resource in ProtobufReader.All(export, 1))
        {
            var service = ProtobufReader.All(ProtobufReader.One(resource, 1), 1).Where(attribute => ProtobufReader.Text(attribute, 1) == "service.name")
                .Select(attribute => ProtobufReader.Text(ProtobufReader.One(attribute, 2), 1)).FirstOrDefault("");
            foreach (var span in ProtobufReader.All(resource, 2).SelectMany(scope => ProtobufReader.All(scope, 2)))
                _spans.Enqueue(new(service, Hex(span, 1), Hex(span, 2), Hex(span, 4), ProtobufReader.Text(span, 5)));
        }

        _arrivals.Release();
    }

    private static string Hex(byte[] span, int number) => Convert.ToHexStringLower(ProtobufReader.One(span, number));
}
