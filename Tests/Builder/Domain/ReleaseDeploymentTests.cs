using Builder.Service.Domain;
using Contracts;

namespace Tests.Builder.Domain;

/// <summary>Answers come in any order and more than once.</summary>
public sealed class ReleaseDeploymentTests
{
    private static readonly StudyReleaseProblem Problem = new() { Code = "rule-broken", FormOid = "F.1", Version = 2, Text = "Mend it." };

    [Theory]
    [InlineData(ReleaseDeploymentState.Delivering, ReleaseDeploymentState.Ready)]
    [InlineData(ReleaseDeploymentState.Blocked, ReleaseDeploymentState.Ready)]
    [InlineData(ReleaseDeploymentState.Ready, ReleaseDeploymentState.Ready)]
    [InlineData(ReleaseDeploymentState.Cancelled, ReleaseDeploymentState.Cancelled)]
    [InlineData(ReleaseDeploymentState.Withdrawn, ReleaseDeploymentState.Withdrawn)]
    [InlineData(ReleaseDeploymentState.Scheduled, ReleaseDeploymentState.Scheduled)]
    public void HearReady_InAnyState_SettlesOnlyWhatIsUnderWay(string state, string expected)
    {
        var deployment = In(state);
        var before = deployment.History.Count;

        deployment.HearReady(At(1), Given.Hash, Given.Start);

        Assert.Equal((expected, before + 1), (deployment.CurrentState, deployment.History.Count));
        if (expected == ReleaseDeploymentState.Ready)
            Assert.Empty(deployment.Problems);
    }

    [Theory]
    [InlineData(ReleaseDeploymentState.Delivering, ReleaseDeploymentState.Blocked)]
    [InlineData(ReleaseDeploymentState.Blocked, ReleaseDeploymentState.Blocked)]
    [InlineData(ReleaseDeploymentState.Ready, ReleaseDeploymentState.Ready)]
    [InlineData(ReleaseDeploymentState.Cancelled, ReleaseDeploymentState.Cancelled)]
    [InlineData(ReleaseDeploymentState.Withdrawn, ReleaseDeploymentState.Withdrawn)]
    public void HearBlocked_InAnyState_SettlesOnlyWhatIsUnderWay(string state, string expected)
    {
        var deployment = In(state);
        var before = deployment.History.Count;

        deployment.HearBlocked(At(1), [Problem]);
        deployment.HearFailure(At(1), [Problem]);

        Assert.Equal((expected, before + 2), (deployment.CurrentState, deployment.History.Count));
    }

    [Fact]
    public void HearBlocked_OfAnEarlierAttempt_IsKeptAndChangesNothing()
    {
        var deployment = In(ReleaseDeploymentState.Blocked);
        deployment.AskAgain(At(null));

        deployment.HearBlocked(At(1), [Problem]);

        Assert.Equal((ReleaseDeploymentState.Delivering, TransitionCause.EarlierAttemptAnswered), (deployment.CurrentState, deployment.History[^1].Cause));
        deployment.HearReady(At(1), Given.Hash, Given.Start);
        Assert.Equal(ReleaseDeploymentState.Ready, deployment.CurrentState);
    }

    [Fact]
    public void HearReady_WithAnotherManifest_IsAnAlarmAndNeverReady()
    {
        var deployment = In(ReleaseDeploymentState.Delivering);

        deployment.HearReady(At(1), Given.OtherHash, Given.Start);

        Assert.Equal((ReleaseDeploymentState.Blocked, "manifest-hash-mismatch"), (deployment.CurrentState, Assert.Single(deployment.Problems).Code));
        Assert.Contains(Given.OtherHash, deployment.Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void HearBlocked_AsWithdrawn_ConfirmsTheWithdrawalAlone()
    {
        var (withdrawn, ready) = (In(ReleaseDeploymentState.Withdrawn), In(ReleaseDeploymentState.Ready));
        StudyReleaseProblem tombstone = new() { Code = StudyReleaseProblem.Withdrawn, Text = "It is withdrawn." };

        withdrawn.HearBlocked(At(1), [tombstone]);
        ready.HearBlocked(At(1), [tombstone]);

        Assert.NotNull(withdrawn.WithdrawalConfirmedAt);
        Assert.Equal((ReleaseDeploymentState.Ready, null), (ready.CurrentState, ready.WithdrawalConfirmedAt));
    }

    [Fact]
    public void HearWithdrawalFailure_OfAWithdrawal_LeavesItToBeToldAgain()
    {
        var deployment = In(ReleaseDeploymentState.Withdrawn);

        deployment.HearWithdrawalFailure(At(null), "disk full");

        Assert.Equal((ReleaseDeploymentState.Withdrawn, null), (deployment.CurrentState, deployment.WithdrawalConfirmedAt));
        Assert.Equal((TransitionCause.CancellationFailed, "disk full"), (deployment.History[^1].Cause, deployment.History[^1].Details));
    }

    private static ReleaseDeployment In(string state)
    {
        var release = new StudyRelease { Number = 1, ReleaseId = Guid.NewGuid(), Manifest = [1], ManifestHash = Given.Hash, ChangeReason = "x", PublishedBy = Given.Person, PublishedAt = Given.Start };
        var target = new ReleaseDeploymentTarget(Guid.NewGuid(), "S.1", Given.Environment, 1);
        if (state == ReleaseDeploymentState.Scheduled)
            return ReleaseDeployment.Schedule(release, target, At(null), Given.Start.AddDays(1));
        var deployment = ReleaseDeployment.Start(release, target, At(null));
        if (state == ReleaseDeploymentState.Blocked)
            deployment.HearBlocked(At(1), [Problem]);
        if (state is ReleaseDeploymentState.Ready or ReleaseDeploymentState.Withdrawn)
            deployment.HearReady(At(1), Given.Hash, Given.Start);
        if (state == ReleaseDeploymentState.Withdrawn)
            deployment.Withdraw(At(null), "Wrong.");
        if (state == ReleaseDeploymentState.Cancelled)
            deployment.Cancel(At(null));
        return deployment;
    }

    private static Occurrence At(int? attempt) => new(Given.Start, Given.Person, Guid.NewGuid(), attempt);
}
