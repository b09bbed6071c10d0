namespace Builder.Service.Domain;

public sealed partial class FormDeployment
{
    /// <summary>Begins the journey; the message with <paramref name="occurrence"/>'s id goes out in the same transaction.</summary>
    public static FormDeployment Start(FormVersion version, FormDeploymentTarget target, Occurrence occurrence, TimeSpan patience)
    {
        var deployment = new FormDeployment
        {
            CorrelationId = target.FormDeploymentId,
            FormVersion = version,
            StudyOid = target.StudyOid,
            FormOid = target.FormOid,
            Version = version.Number,
            ContentHash = version.ContentHash,
            Environment = target.Environment,
            ReleaseId = target.ReleaseId,
            Ordinal = target.Ordinal,
            RequestedAt = occurrence.At,
            LastSentAt = occurrence.At,
            Deadline = occurrence.At + patience,
            Requester = occurrence.Requester,
        };
        deployment.Append(null, FormDeploymentState.Published, occurrence, TransitionCause.Deployed, null);
        return deployment;
    }

    /// <summary>Why a retry is not possible now, and what is; null when it is.</summary>
    public string? FindReasonAgainstRetry() => CurrentState switch
    {
        FormDeploymentState.Overdue when CancellationRequestedAt is not null =>
            "Its cancellation was sent and is not answered, so the environment may refuse the version. Cancel it again, or wait for the answer.",
        FormDeploymentState.Rejected or FormDeploymentState.Failed or FormDeploymentState.Overdue => null,
        FormDeploymentState.Published => "It is under way. Wait for the answer, or cancel it.",
        FormDeploymentState.Cancelling => "Its cancellation is under way. Wait for the answer.",
        FormDeploymentState.Cancelled => "It was cancelled. Deploy the version to the environment again: that starts a new deployment.",
        _ => "The version is installed; there is nothing to retry.",
    };

    /// <summary>Sends the version once more, as the next attempt; answers of the earlier ones no longer settle it.</summary>
    public void Retry(Occurrence occurrence, TimeSpan patience)
    {
        Attempt++;
        Requester = occurrence.Requester ?? Requester;
        Problems = [];
        SettledAt = null;
        InstalledHash = null;
        CancellationRequestedAt = null;
        Move(FormDeploymentState.Published, occurrence, TransitionCause.RetryRequested);
        Wait(occurrence.At, patience);
    }

    /// <summary>Why a cancellation is not possible now, and what is; null when it is.</summary>
    public string? FindReasonAgainstCancellation() => CurrentState switch
    {
        FormDeploymentState.Published or FormDeploymentState.Overdue or FormDeploymentState.Failed => null,
        FormDeploymentState.Cancelling => "Its cancellation is under way already. Wait for the answer.",
        FormDeploymentState.Cancelled => "It is cancelled already.",
        FormDeploymentState.Rejected => "The environment has rejected it; nothing is under way. Correct the form and publish a new version, or retry.",
        _ => "The version is installed. What is installed is never taken back; it is not in use before a release makes it active.",
    };

    /// <summary>Calls it off; the environment decides whether that came in time.</summary>
    public void Cancel(Occurrence occurrence, TimeSpan patience)
    {
        CancellationRequestedAt = occurrence.At;
        Requester = occurrence.Requester ?? Requester;
        SettledAt = null;
        Move(FormDeploymentState.Cancelling, occurrence, TransitionCause.CancellationRequested);
        Wait(occurrence.At, patience);
    }

    /// <summary>Notes that the same attempt went out once more, because the environment has (re)appeared.</summary>
    /// <remarks>The deadline stays: an environment that starts over and over would never be overdue.</remarks>
    public void SendAgain(Occurrence occurrence)
    {
        Record(occurrence, TransitionCause.SentAgain);
        LastSentAt = occurrence.At;
    }

    /// <summary>A release carries the version from now on.</summary>
    /// <returns>False when one did before.</returns>
    public bool Join(Guid releaseId, Occurrence occurrence)
    {
        if (ReleaseId is not null)
            return false;
        ReleaseId = releaseId;
        Requester = occurrence.Requester ?? Requester;
        Record(occurrence, TransitionCause.JoinedRelease);
        return true;
    }

    /// <summary>The deadline has passed without an answer; a later one still settles it.</summary>
    public void MarkOverdue(Occurrence occurrence)
    {
        var awaited = CurrentState == FormDeploymentState.Cancelling ? "the cancellation" : "the version";
        Move(FormDeploymentState.Overdue, occurrence, TransitionCause.DeadlinePassed, $"The environment did not answer {awaited} by {Deadline:u}.");
        Deadline = null;
    }

    private void Wait(DateTimeOffset sentAt, TimeSpan patience)
    {
        LastSentAt = sentAt;
        Deadline = sentAt + patience;
    }
}
