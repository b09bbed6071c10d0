using Contracts;
using MassTransit;
using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>The journey of one release to one environment: the saga's row.</summary>
/// <remarks>
/// Inserted in the transaction that asks for the deployment, as <see cref="FormDeployment"/> is. A release goes to an environment once; only after it was cancelled or withdrawn
/// there may it be asked for again, as a new journey with the next <see cref="Ordinal"/>.
/// </remarks>
public sealed partial class ReleaseDeployment : SagaStateMachineInstance, IRevisioned
{
    /// <summary>The ReleaseDeploymentId.</summary>
    public Guid CorrelationId { get; set; }
    public string CurrentState { get; set; } = ReleaseDeploymentState.Delivering;
    public int Revision { get; set; }

    public long StudyReleaseId { get; init; }
    public StudyRelease StudyRelease { get; init; } = null!;
    public required string StudyOid { get; init; }
    public required int ReleaseNumber { get; init; }
    public required Guid ReleaseId { get; init; }
    public required string ManifestHash { get; init; }
    public required string Environment { get; init; }

    /// <summary>1, and one more for each journey that was cancelled or withdrawn before this one.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Who asked last for something to be sent to the environment, as messages carry it. What goes out again goes out in this name, so that the trail there names the person; null in rows from before it was kept.</summary>
    public string? Requester { get; private set; }

    /// <summary>1 for the first sending, one more for each time that a person asked again.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>The last attempt that was ready and that the environment has lost; 0: none.</summary>
    public int LostAttempt { get; private set; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it is to be sent; null once it is, or is called off.</summary>
    public DateTimeOffset? StartsAt { get; private set; }
    public DateTimeOffset? LastSentAt { get; private set; }
    public DateTimeOffset? ReadyAt { get; private set; }

    /// <summary>When it was withdrawn, or cancelled after it had been sent.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public string? WithdrawalReason { get; private set; }

    /// <summary>When the environment confirmed that; null means that it is told again.</summary>
    public DateTimeOffset? WithdrawalConfirmedAt { get; private set; }

    /// <summary>Why it is blocked; empty otherwise.</summary>
    public IReadOnlyList<StudyReleaseProblem> Problems { get; private set; } = [];
    public List<ReleaseDeploymentTransition> History { get; } = [];

    private void Record(Occurrence occurrence, string cause, string? details = null) => Move(CurrentState, occurrence, cause, details);

    private void Move(string to, Occurrence occurrence, string cause, string? details = null) =>
        Append(CurrentState, to, occurrence, cause, details);

    private void Append(string? from, string to, Occurrence occurrence, string cause, string? details)
    {
        History.Add(new ReleaseDeploymentTransition
        {
            At = occurrence.At,
            From = from,
            To = to,
            Cause = cause,
            Actor = occurrence.Actor,
            Attempt = occurrence.Attempt ?? Attempt,
            MessageId = occurrence.MessageId,
            Details = details is null ? null : StorableText.Clean(details),
        });
        CurrentState = to;
    }
}
