using Contracts;
using MassTransit;
using ServiceDefaults;

namespace Builder.Service.Domain;

/// <summary>The journey of one form version to one environment: the saga's row, and what the page shows.</summary>
/// <remarks>
/// The publishing code inserts it in the transaction that asks for the deployment, so a deployment that was asked for can never be unknown.
/// A version goes to an environment once. Only after a cancellation may it be asked for again: that is a new journey with the next
/// <see cref="Ordinal"/>, because the environment's tombstone stands for this one.
/// </remarks>
public sealed partial class FormDeployment : SagaStateMachineInstance, IRevisioned
{
    /// <summary>The FormDeploymentId.</summary>
    public Guid CorrelationId { get; set; }
    public string CurrentState { get; set; } = FormDeploymentState.Published;
    public int Revision { get; set; }

    public long FormVersionId { get; init; }
    public FormVersion FormVersion { get; init; } = null!;
    public required string StudyOid { get; init; }
    public required string FormOid { get; init; }
    public required int Version { get; init; }
    public required string ContentHash { get; init; }
    public required string Environment { get; init; }

    /// <summary>The first release that carries the version there; null while it travels alone. The environment looks at its releases once such a version is settled.</summary>
    public Guid? ReleaseId { get; private set; }

    /// <summary>1, and one more for each journey that was cancelled before this one.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Who asked last for something to be sent to the environment, as messages carry it. What goes out again goes out in this name, so that the trail there names the person; null in rows from before it was kept.</summary>
    public string? Requester { get; private set; }

    /// <summary>1 for the first sending, one more for each retry that a person asked for.</summary>
    public int Attempt { get; private set; } = 1;

    /// <summary>The last attempt whose installation the environment has lost, as with a restored backup; 0: none. That such an attempt was installed once settles nothing any more.</summary>
    public int LostAttempt { get; private set; }
    public required DateTimeOffset RequestedAt { get; init; }
    public DateTimeOffset LastSentAt { get; private set; }

    /// <summary>When an unanswered deployment becomes overdue; null once it is settled or overdue.</summary>
    public DateTimeOffset? Deadline { get; private set; }
    public DateTimeOffset? CancellationRequestedAt { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public DateTimeOffset? InstalledAt { get; private set; }

    /// <summary>The hash that the environment computed from what it stored.</summary>
    public string? InstalledHash { get; private set; }

    /// <summary>Why it was rejected or failed; empty otherwise.</summary>
    public IReadOnlyList<FormVersionProblem> Problems { get; private set; } = [];
    public List<FormDeploymentTransition> History { get; } = [];

    /// <summary>An answer that changes nothing is kept all the same: the history is the page.</summary>
    public void Keep(Occurrence occurrence, string details) => Record(occurrence,
        occurrence.Attempt is { } attempt && IsEarlier(attempt) ? TransitionCause.EarlierAttemptAnswered : TransitionCause.AnswerKept, details);

    private void Record(Occurrence occurrence, string cause, string? details = null) => Move(CurrentState, occurrence, cause, details);

    private void Move(string to, Occurrence occurrence, string cause, string? details = null) =>
        Append(CurrentState, to, occurrence, cause, details);

    private void Append(string? from, string to, Occurrence occurrence, string cause, string? details)
    {
        History.Add(new FormDeploymentTransition
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
