using Contracts;

namespace Builder.Service.Domain;

public sealed partial class ReleaseDeployment
{
    /// <summary>Code of the problems of a release that may not go there.</summary>
    public const string NotAllowedThere = "release-not-allowed-there";

    /// <summary>Begins the journey; the message with <paramref name="occurrence"/>'s id goes out in the same transaction.</summary>
    public static ReleaseDeployment Start(StudyRelease release, ReleaseDeploymentTarget target, Occurrence occurrence)
    {
        var deployment = New(release, target, occurrence);
        deployment.LastSentAt = occurrence.At;
        deployment.Append(null, ReleaseDeploymentState.Delivering, occurrence, TransitionCause.Deployed, null);
        return deployment;
    }

    /// <summary>Begins it later; nothing goes out yet.</summary>
    public static ReleaseDeployment Schedule(StudyRelease release, ReleaseDeploymentTarget target, Occurrence occurrence, DateTimeOffset startsAt)
    {
        var deployment = New(release, target, occurrence);
        deployment.StartsAt = startsAt;
        deployment.Append(null, ReleaseDeploymentState.Scheduled, occurrence, TransitionCause.Scheduled, $"It is to be sent at {startsAt:u}.");
        return deployment;
    }

    /// <summary>Its time has come.</summary>
    public void Begin(Occurrence occurrence)
    {
        StartsAt = null;
        LastSentAt = occurrence.At;
        Move(ReleaseDeploymentState.Delivering, occurrence, TransitionCause.ScheduleReached);
    }

    /// <summary>Its time has come, and what it needs to go there holds no more: nothing is sent, and a person has to look.</summary>
    public void RefuseToBegin(Occurrence occurrence, IReadOnlyList<string> missing)
    {
        StartsAt = null;
        Problems = [.. missing.Select(text => new StudyReleaseProblem { Code = NotAllowedThere, Text = text })];
        Move(ReleaseDeploymentState.Blocked, occurrence, TransitionCause.ScheduleRefused, Describe(Problems));
    }

    /// <summary>A person asked again: answers of earlier attempts that say it is blocked no longer count.</summary>
    public void AskAgain(Occurrence occurrence)
    {
        Attempt++;
        Requester = occurrence.Requester ?? Requester;
        Problems = [];
        LastSentAt = occurrence.At;
        Move(ReleaseDeploymentState.Delivering, occurrence, TransitionCause.RetryRequested);
    }

    /// <summary>Notes that the same attempt, or the withdrawal, went out once more, because the environment has (re)appeared.</summary>
    public void SendAgain(Occurrence occurrence)
    {
        Record(occurrence, TransitionCause.SentAgain);
        LastSentAt = occurrence.At;
    }

    /// <summary>Why it cannot be called off, and what is possible; null when it can.</summary>
    public string? FindReasonAgainstCancellation() => CurrentState switch
    {
        ReleaseDeploymentState.Scheduled or ReleaseDeploymentState.Delivering or ReleaseDeploymentState.Blocked => null,
        ReleaseDeploymentState.Ready => "The environment holds the release. Withdraw it, if it is not to be used.",
        ReleaseDeploymentState.Cancelled => "It is cancelled already.",
        _ => "It is withdrawn already.",
    };

    /// <summary>Calls it off.</summary>
    /// <returns>True when the environment has heard of it and must be told.</returns>
    public bool Cancel(Occurrence occurrence)
    {
        var wasSent = LastSentAt is not null;
        StartsAt = null;
        if (wasSent)
            Tell(occurrence, "The deployment was cancelled.");
        Move(ReleaseDeploymentState.Cancelled, occurrence, TransitionCause.CancellationRequested);
        return wasSent;
    }

    /// <summary>Why it cannot be withdrawn, and what is possible; null when it can.</summary>
    public string? FindReasonAgainstWithdrawal() => CurrentState switch
    {
        ReleaseDeploymentState.Ready => null,
        ReleaseDeploymentState.Withdrawn => "It is withdrawn already.",
        ReleaseDeploymentState.Cancelled => "It was cancelled before it was ready; there is nothing to withdraw.",
        _ => "It is not ready there yet. Cancel it instead.",
    };

    /// <summary>It is not to be used there any more.</summary>
    public void Withdraw(Occurrence occurrence, string reason)
    {
        Tell(occurrence, reason);
        Move(ReleaseDeploymentState.Withdrawn, occurrence, TransitionCause.WithdrawalRequested, reason);
    }

    private void Tell(Occurrence occurrence, string reason)
    {
        WithdrawnAt = occurrence.At;
        WithdrawnBy = occurrence.Actor;
        Requester = occurrence.Requester ?? Requester;
        WithdrawalReason = reason;
    }

    private static ReleaseDeployment New(StudyRelease release, ReleaseDeploymentTarget target, Occurrence occurrence) => new()
    {
        CorrelationId = target.ReleaseDeploymentId,
        StudyRelease = release,
        StudyOid = target.StudyOid,
        ReleaseNumber = release.Number,
        ReleaseId = release.ReleaseId,
        ManifestHash = release.ManifestHash,
        Environment = target.Environment,
        Ordinal = target.Ordinal,
        RequestedAt = occurrence.At,
        Requester = occurrence.Requester,
    };
}
