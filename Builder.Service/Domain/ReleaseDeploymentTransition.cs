namespace Builder.Service.Domain;

/// <summary>One entry of the history of a release's deployment. Equal states mean that something was recorded and changed nothing.</summary>
public sealed class ReleaseDeploymentTransition
{
    public long Id { get; private set; }
    public Guid ReleaseDeploymentId { get; private set; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the first entry.</summary>
    public string? From { get; init; }
    public required string To { get; init; }
    public required string Cause { get; init; }
    public required string Actor { get; init; }

    /// <summary>The attempt that the entry is about: for an answer, the one that it answers.</summary>
    public required int Attempt { get; init; }

    /// <summary>The message that caused the entry, or that was sent.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>What a person needs to know beyond the cause.</summary>
    public string? Details { get; init; }
}
