namespace Builder.Service.Domain;

/// <summary>An environment's answer to a deployment that the Builder does not know, as after a restored backup. Kept, so that somebody can reconcile.</summary>
public sealed class UnmatchedAnswer
{
    public long Id { get; private set; }

    /// <summary>The deployment that the answer names: of a form version or of a release. Ids of the two never meet.</summary>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>Name of the message type, as <c>FormVersionInstalled</c>.</summary>
    public required string MessageType { get; init; }
    public required Guid? MessageId { get; init; }
    public required string Environment { get; init; }

    /// <summary>The answer itself, as JSON.</summary>
    public required string Answer { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the deployment had become known and the answer was given to it; null until then.</summary>
    public DateTimeOffset? ReconciledAt { get; set; }
}
