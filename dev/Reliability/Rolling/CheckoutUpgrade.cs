using Runner.Local;
using Runner.Processes;

namespace Reliability.Rolling;

/// <summary>From what was built in another checkout to this one.</summary>
/// <param name="checkout">Its folder.</param>
public sealed class CheckoutUpgrade(string checkout) : IUpgrade
{
    /// <inheritdoc/>
    public string Name => "migrate";

    /// <inheritdoc/>
    public ServiceStart Earlier(ServiceStart service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return service with { Checkout = checkout };
    }

    /// <inheritdoc/>
    public async Task MigrateAsync(LocalSystem system, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        foreach (var service in system.Options.Environments.Select(system.CdmsStart).Prepend(system.BuilderStart))
            await MigrateCommand.RunAsync(service, cancellationToken);
    }
}
