using FaultProxy;
using Microsoft.Extensions.DependencyInjection;

namespace Seeds;

/// <summary>One run: what its seed decides, and what a test may change in the services.</summary>
/// <param name="Seed">Decides the mix of faults and each draw.</param>
public sealed record SeedPlan(int Seed)
{
    /// <summary>How many forms are deployed. Default 24.</summary>
    public int Forms { get; init; } = 24;

    /// <summary>How long faults go on while deployments are under way. Default 2 s.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long everything may take to settle once the faults are over. Default 60 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Which faults. Default: as the seed draws them.</summary>
    public FaultMix Mix { get; init; } = FaultMix.Of(Seed);

    /// <summary>More registrations for the Builder, after its own.</summary>
    public Action<IServiceCollection> ConfigureBuilder { get; init; } = _ => { };

    /// <summary>More registrations for the CDMS, after its own.</summary>
    public Action<IServiceCollection> ConfigureCdms { get; init; } = _ => { };

    /// <summary>Least severe of the logs that the services write to standard output: <c>Warning</c>, <c>Information</c>. Null (default): none at all.</summary>
    public string? LogLevel { get; init; }

    internal string Environment => FormattableString.Invariant($"seed-{Seed}");

    internal FaultPlan CallFaults(int life) => new()
    {
        // A service that was started again meets other draws.
        Seed = unchecked((Seed * 31) + life),
        Rates = Mix.Calls,
        LongestDelay = TimeSpan.FromMilliseconds(50),
        Alter = AlteredDefinition.Of,
    };
}
