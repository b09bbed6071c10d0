using Xunit.Sdk;

namespace Tests.EndToEnd.Telemetry;

/// <summary>One trace from the request in the Builder to the answer that settles it, as both services export it.</summary>
public sealed class TraceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Deploy_OfAForm_IsOneTraceThroughBothServicesAndBack()
    {
        await using var collector = await TraceCollector.StartAsync();
        await using var system = await StudySystem.StartAsync(options => options with
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            },
        });

        var installed = await system.SettleAsync(await system.DeployAsync(SampleStudy.File));
        await Expect.AllInstalledOnceAsync(system, installed);

        var trace = await collector.UntilAsync(spans => Chain(spans) is not null, Patience);
        var chain = Chain(trace) ?? throw new XunitException($"No trace goes from a request to the consumed answer. Spans: {string.Join(Environment.NewLine, collector.Spans.Select(span => $"{span.Service} {span.TraceId} {span.Name}"))}");
        Assert.StartsWith("POST", chain[0].Name, StringComparison.Ordinal);
        Assert.Equal("builder", chain[0].Service);
        Assert.Contains(chain, span => span.Service == "cdms");
        Assert.Equal("builder", chain[^1].Service);
        Assert.Single(chain.Select(span => span.TraceId).Distinct(StringComparer.Ordinal));
        // Nothing is missing in between: each belongs to the one before it.
        Assert.All(chain.Zip(chain.Skip(1)), pair => Assert.Equal(pair.First.Id, pair.Second.ParentId));
    }

    // From a span that consumes the answer back to the request, by parents alone.
    private static List<Span>? Chain(IReadOnlyList<Span> spans)
    {
        var byId = spans.DistinctBy(span => span.Id).ToDictionary(span => span.Id, StringComparer.Ordinal);
        foreach (var last in spans.Where(span => span.Service == "builder" && span.Name.Contains("receive", StringComparison.OrdinalIgnoreCase)))
        {
            var chain = new List<Span> { last };
            while (byId.TryGetValue(chain[0].ParentId, out var parent))
                chain.Insert(0, parent);
            if (chain[0].ParentId.Length == 0 && chain[0].Name.StartsWith("POST", StringComparison.Ordinal) && chain.Any(span => span.Service == "cdms"))
                return chain;
        }

        return null;
    }
}
