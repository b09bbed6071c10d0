namespace Builder.Service.Domain;

public sealed partial class FormDeployment
{
    /// <summary>Whether an answer is about an installation that the environment has lost since.</summary>
    public bool IsLost(int? attempt) => attempt <= LostAttempt;

    /// <summary>A journey that the environment knows and the Builder does not, as after a restored backup of the Builder: the version is there as it is here.</summary>
    public static FormDeployment RecordInstalled(FormVersion version, FormDeploymentTarget target, Occurrence occurrence, DateTimeOffset installedAt)
    {
        var deployment = new FormDeployment
        {
            CorrelationId = target.FormDeploymentId, FormVersion = version, StudyOid = target.StudyOid, FormOid = target.FormOid, Version = version.Number,
            ContentHash = version.ContentHash, Environment = target.Environment, ReleaseId = target.ReleaseId, Ordinal = target.Ordinal, RequestedAt = occurrence.At,
            LastSentAt = occurrence.At, Requester = occurrence.Requester, SettledAt = occurrence.At, InstalledAt = installedAt, InstalledHash = version.ContentHash,
        };
        deployment.Append(null, FormDeploymentState.Installed, occurrence, TransitionCause.Reconciled, "The environment holds the version, and no deployment of it was known here.");
        return deployment;
    }

    /// <summary>Why it is not to be sent again as one that was lost; null when it is.</summary>
    public string? FindReasonAgainstDeployingAgain() => CurrentState == FormDeploymentState.Installed ? null : $"The deployment is {CurrentState} and not Installed.";

    /// <summary>The environment no longer holds the version: it is sent once more, as the next attempt. What earlier attempts are said to have installed settles nothing from now on.</summary>
    public void DeployAgain(Occurrence occurrence, TimeSpan patience)
    {
        LostAttempt = Attempt;
        Attempt++;
        Requester = occurrence.Requester ?? Requester;
        Problems = [];
        (SettledAt, InstalledAt, InstalledHash, CancellationRequestedAt) = (null, null, null, null);
        Move(FormDeploymentState.Published, occurrence, TransitionCause.LostThere, "The environment does not hold the version any more.");
        Wait(occurrence.At, patience);
    }

    /// <summary>The environment holds the version as it was sent, and its answer never came.</summary>
    public void SettleReconciled(Occurrence occurrence, DateTimeOffset installedAt)
    {
        Settle(FormDeploymentState.Installed, occurrence, TransitionCause.Reconciled, "The environment holds the version; its answer has not come.");
        InstalledAt = installedAt;
        InstalledHash = ContentHash;
    }
}
