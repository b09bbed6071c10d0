using Runner.Local;
using Runner.Processes;

namespace Reliability.Rolling;

/// <summary>From one version to the next.</summary>
public interface IUpgrade
{
    /// <summary>In a word or two, for the report.</summary>
    string Name { get; }

    /// <summary>How a service of the earlier version is started, given how one of this checkout is.</summary>
    ServiceStart Earlier(ServiceStart service);

    /// <summary>Brings the databases to the next version, while the earlier one goes on.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message says how.</exception>
    Task MigrateAsync(LocalSystem system, CancellationToken cancellationToken = default);
}
