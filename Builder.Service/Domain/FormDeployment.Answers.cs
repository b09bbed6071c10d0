using Contracts;

namespace Builder.Service.Domain;

public sealed partial class FormDeployment
{
    /// <summary>An answer of an earlier attempt must not settle the one under way. A higher one comes from before a backup was restored, and counts.</summary>
    public bool IsEarlier(int attempt) => attempt < Attempt;

    public bool IsInstalledAsSent(string contentHash) => string.Equals(contentHash, ContentHash, StringComparison.Ordinal);

    /// <summary>The environment holds the version as it was sent: that settles it, whichever attempt brought it there.</summary>
    public void SettleInstalled(Occurrence occurrence, DateTimeOffset installedAt)
    {
        var hadBeenCancelled = CurrentState is FormDeploymentState.Cancelling or FormDeploymentState.Cancelled || CancellationRequestedAt is not null;
        Settle(FormDeploymentState.Installed, occurrence,
            hadBeenCancelled ? TransitionCause.InstalledBeforeCancellation : TransitionCause.VersionInstalled,
            hadBeenCancelled ? "The environment had installed it before the cancellation came: Installed stands." : null);
        InstalledAt = installedAt;
        InstalledHash = ContentHash;
    }

    /// <summary>The environment holds other content under this version's name: an alarm, and never Installed.</summary>
    public void SettleWithWrongHash(Occurrence occurrence, string contentHash)
    {
        var problem = WrongHash(contentHash);
        Settle(FormDeploymentState.Failed, occurrence, TransitionCause.ContentHashMismatch, problem.Text, problem);
        InstalledHash = contentHash;
    }

    public void RecordWrongHash(Occurrence occurrence, string contentHash) =>
        Record(occurrence, TransitionCause.ContentHashMismatch, WrongHash(contentHash).Text);

    public void SettleRejected(Occurrence occurrence, IReadOnlyList<FormVersionProblem> problems) =>
        Settle(FormDeploymentState.Rejected, occurrence, TransitionCause.VersionRejected, Describe(problems), [.. problems]);

    public void SettleFailed(Occurrence occurrence, IReadOnlyList<FormVersionProblem> problems) =>
        Settle(FormDeploymentState.Failed, occurrence, TransitionCause.RetriesSpent, Describe(problems), [.. problems]);

    public void SettleCancelled(Occurrence occurrence) =>
        Settle(FormDeploymentState.Cancelled, occurrence, TransitionCause.CancellationConfirmed, null);

    /// <summary>The environment gave the cancellation up. The state stays; what waits for the answer waits no longer, so it is overdue at the next sweep and can be cancelled again.</summary>
    public void RecordCancellationFailure(Occurrence occurrence, string details)
    {
        Record(occurrence, TransitionCause.CancellationFailed, details);
        if (CurrentState == FormDeploymentState.Cancelling)
            Deadline = occurrence.At;
    }

    /// <summary>The problems in one text, for the history.</summary>
    public static string Describe(IReadOnlyList<FormVersionProblem> problems) =>
        string.Join('\n', problems.Select(problem => problem.Path.Length == 0
            ? $"{problem.Code}: {problem.Text}"
            : $"{problem.Code} at {problem.Path}: {problem.Text}"));

    private void Settle(string state, Occurrence occurrence, string cause, string? details, params FormVersionProblem[] problems)
    {
        Move(state, occurrence, cause, details);
        Problems = problems;
        SettledAt = occurrence.At;
        Deadline = null;
    }

    private FormVersionProblem WrongHash(string contentHash) => new("content-hash-mismatch", "",
        $"The environment '{Environment}' reports {contentHash}; {ContentHash} was sent. Do not collect data with it: compare both contents, then publish a new version.");
}
