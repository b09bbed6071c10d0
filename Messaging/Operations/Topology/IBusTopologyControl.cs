namespace Messaging.Operations.Topology;

/// <summary>What a transport can say of the topology it needs, and do about it while the bus does not run.</summary>
public interface IBusTopologyControl
{
    /// <summary>What is configured. Nothing is asked of AWS.</summary>
    TopologyDescription Describe();

    /// <summary>Creates what is missing and brings subscriptions up to date, whatever mode the services start in. What is in place already is not written to.</summary>
    /// <param name="cancellationToken">Ends it; what was created stays.</param>
    Task ProvisionAsync(CancellationToken cancellationToken);

    /// <summary>Looks for what is missing or different; writes nothing.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Nothing when all is in place.</returns>
    Task<IReadOnlyList<TopologyFinding>> VerifyAsync(CancellationToken cancellationToken);
}
