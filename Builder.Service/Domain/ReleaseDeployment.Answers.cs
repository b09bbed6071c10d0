using Contracts;

namespace Builder.Service.Domain;

public sealed partial class ReleaseDeployment
{
    private bool IsUnsettled => ReleaseDeploymentState.Unsettled.Contains(CurrentState);

    /// <summary>The environment holds all of it. That settles it whichever attempt is answered, but for what was called off.</summary>
    public void HearReady(Occurrence occurrence, string manifestHash, DateTimeOffset readyAt)
    {
        if (!string.Equals(manifestHash, ManifestHash, StringComparison.Ordinal))
        {
            HearProblems(occurrence, TransitionCause.ContentHashMismatch, [WrongManifest(manifestHash)]);
            return;
        }
        if (!IsUnsettled || occurrence.Attempt <= LostAttempt)
        {
            Keep(occurrence, "Ready.");
            return;
        }
        Problems = [];
        ReadyAt = readyAt;
        Move(ReleaseDeploymentState.Ready, occurrence, TransitionCause.ReleaseReady);
    }

    /// <summary>The environment says what stands in the way, or that it knows of the withdrawal.</summary>
    public void HearBlocked(Occurrence occurrence, IReadOnlyList<StudyReleaseProblem> problems)
    {
        if (WithdrawnAt is not null && problems.Any(problem => problem.Code == StudyReleaseProblem.Withdrawn))
        {
            WithdrawalConfirmedAt ??= occurrence.At;
            Record(occurrence, TransitionCause.WithdrawalConfirmed);
            return;
        }
        HearProblems(occurrence, TransitionCause.ReleaseBlocked, problems);
    }

    /// <summary>The environment gave the message up.</summary>
    public void HearFailure(Occurrence occurrence, IReadOnlyList<StudyReleaseProblem> problems) => HearProblems(occurrence, TransitionCause.RetriesSpent, problems);

    /// <summary>The environment gave the withdrawal up; it is told again when it announces itself.</summary>
    public void HearWithdrawalFailure(Occurrence occurrence, string details) => Record(occurrence, TransitionCause.CancellationFailed, details);

    private void HearProblems(Occurrence occurrence, string cause, IReadOnlyList<StudyReleaseProblem> problems)
    {
        if (!IsUnsettled || occurrence.Attempt < Attempt)
        {
            Keep(occurrence, Describe(problems));
            return;
        }
        Problems = [.. problems];
        Move(ReleaseDeploymentState.Blocked, occurrence, cause, Describe(problems));
    }

    private void Keep(Occurrence occurrence, string details) => Record(occurrence,
        occurrence.Attempt < Attempt ? TransitionCause.EarlierAttemptAnswered : TransitionCause.AnswerKept, details);

    private static string Describe(IReadOnlyList<StudyReleaseProblem> problems) =>
        string.Join('\n', problems.Select(problem => problem.FormOid is null ? $"{problem.Code}: {problem.Text}" : $"{problem.Code} in {problem.FormOid} v{problem.Version}: {problem.Text}"));

    private StudyReleaseProblem WrongManifest(string manifestHash) => new()
    {
        Code = "manifest-hash-mismatch",
        Text = $"The environment '{Environment}' reports the manifest {manifestHash}; {ManifestHash} was sent. Do not collect data with it: compare both, then make a new release.",
    };
}
