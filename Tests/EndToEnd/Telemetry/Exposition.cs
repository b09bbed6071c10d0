namespace Tests.EndToEnd.Telemetry;

/// <summary>What a service shows at <c>/metrics</c> (source: Prometheus documentation, Exposition formats).</summary>
internal static class Exposition
{
    public static async Task<IReadOnlyList<Sample>> ReadAsync(Uri service)
    {
        using var http = new HttpClient { BaseAddress = service };
        return Sample.Read(await http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken), job: "");
    }
}
