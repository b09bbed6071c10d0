namespace ServiceDefaults;

/// <summary>Counts something that stands in the database or at the broker, every quarter of a minute. Register it as a singleton.</summary>
public interface IMetricSource
{
    /// <summary>What it counts now. A name always comes with the same unit and description.</summary>
    /// <param name="services">A scope of its own.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    Task<IReadOnlyList<MetricValue>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken);
}
