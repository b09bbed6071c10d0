using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults;

/// <summary>Asks every source now and then, so that a scrape costs the database nothing. <c>Telemetry:Interval</c> says how often; zero: never.</summary>
internal sealed partial class MetricSnapshots(IEnumerable<IMetricSource> sources, ServiceMeter meter, DatabaseGate database, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<MetricSnapshots> logger) : BackgroundService
{
    // "Telemetry": { "Interval": "00:00:15" }
    private readonly TimeSpan _interval = configuration.GetValue("Telemetry:Interval", TimeSpan.FromSeconds(15));
    private readonly ConcurrentDictionary<string, Measurement<double>[]> _values = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_interval <= TimeSpan.Zero)
            return;
        // Before the database is there: one that never came is seen by nothing else.
        var counted = clock.GetTimestamp();
        meter.Meter.CreateObservableGauge("metrics.age", () => clock.GetElapsedTime(counted).TotalSeconds, "s", "Time since all gauges of database and broker were counted.");
        await database.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(_interval, clock);
        do
        {
            var isWhole = true;
            foreach (var source in sources)
                isWhole &= await TakeAsync(source, stoppingToken);
            if (isWhole)
                counted = clock.GetTimestamp();
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> TakeAsync(IMetricSource source, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var values in (await source.ReadAsync(scope.ServiceProvider, stoppingToken)).GroupBy(value => value.Name, StringComparer.Ordinal))
                Keep(values.First(), [.. values.Select(value => new Measurement<double>(value.Value, value.Tags.Select(tag => new KeyValuePair<string, object?>(tag.Name, tag.Value))))]);
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            // The last values stand on; how old they are shows in metrics.age.
            LogNotTaken(exception, source.GetType().Name);
            return false;
        }
    }

    private void Keep(MetricValue metric, Measurement<double>[] values)
    {
        if (!_values.ContainsKey(metric.Name))
            meter.Meter.CreateObservableGauge(metric.Name, () => _values.GetValueOrDefault(metric.Name) ?? [], metric.Unit, metric.Description);
        _values[metric.Name] = values;
    }

    [LoggerMessage(1801, LogLevel.Warning, "The metrics of {Source} could not be counted; it is tried again at the next turn")]
    private partial void LogNotTaken(Exception exception, string source);
}
