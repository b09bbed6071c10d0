namespace Builder.Service.Domain;

public sealed partial class ReleaseDeployment
{
    /// <summary>A journey that the environment knows and the Builder does not: the release is there as it is here.</summary>
    public static ReleaseDeployment RecordReady(StudyRelease release, ReleaseDeploymentTarget target, Occurrence occurrence, DateTimeOffset? readyAt)
    {
        var deployment = New(release, target, occurrence);
        deployment.LastSentAt = occurrence.At;
        deployment.ReadyAt = readyAt;
        // One that is not complete there goes on as if it had just been sent: the answer that completes it is still to come.
        var state = readyAt is null ? ReleaseDeploymentState.Delivering : ReleaseDeploymentState.Ready;
        deployment.Append(null, state, occurrence, TransitionCause.Reconciled, "The environment holds the release, and no deployment of it was known here.");
        return deployment;
    }

    /// <summary>Why it is not to be sent again as one that was lost; null when it is.</summary>
    public string? FindReasonAgainstDeployingAgain() => CurrentState == ReleaseDeploymentState.Ready ? null : $"The deployment is {CurrentState} and not Ready.";

    /// <summary>The environment no longer holds all of the release: it is sent once more, as the next attempt. That earlier attempts are ready settles nothing from now on.</summary>
    public void DeployAgain(Occurrence occurrence)
    {
        LostAttempt = Attempt;
        Attempt++;
        Requester = occurrence.Requester ?? Requester;
        (Problems, ReadyAt, LastSentAt) = ([], null, occurrence.At);
        Move(ReleaseDeploymentState.Delivering, occurrence, TransitionCause.LostThere, "The environment does not hold all of the release any more.");
    }

    /// <summary>The environment holds all of it, and its answer never came.</summary>
    public void SettleReconciled(Occurrence occurrence, DateTimeOffset readyAt)
    {
        (Problems, ReadyAt, StartsAt) = ([], readyAt, null);
        Move(ReleaseDeploymentState.Ready, occurrence, TransitionCause.Reconciled, "The environment holds all of the release; its answer has not come.");
    }

    /// <summary>The environment knows of a withdrawal that the Builder does not, as after a restored backup of the Builder: it stands.</summary>
    public void SettleWithdrawn(Occurrence occurrence)
    {
        const string Reason = "The environment holds it as withdrawn; a comparison found that.";
        (WithdrawnAt, WithdrawnBy, WithdrawalReason, WithdrawalConfirmedAt, StartsAt) = (occurrence.At, occurrence.Actor, Reason, occurrence.At, null);
        Move(ReleaseDeploymentState.Withdrawn, occurrence, TransitionCause.Reconciled, Reason);
    }

    /// <summary>The environment still holds as usable what was called off: it is told once more.</summary>
    public void TellWithdrawalAgain(Occurrence occurrence)
    {
        WithdrawalConfirmedAt = null;
        Requester = occurrence.Requester ?? Requester;
        SendAgain(occurrence);
    }
}
