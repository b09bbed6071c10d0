using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>The Builder asks itself for the next page of what an environment has not answered. It goes to the Builder's own queue, never to a topic.</summary>
/// <remarks>Committed with the page before it, so that a Builder that dies in between goes on where it stopped.</remarks>
[ConfigureConsumeTopology(false)]
public sealed record SendUnsettledAgain
{
    /// <summary>Which environment has announced itself.</summary>
    public required string Environment { get; init; }

    /// <summary>Where the page before this one ended.</summary>
    public required UnsettledPosition After { get; init; }
}
