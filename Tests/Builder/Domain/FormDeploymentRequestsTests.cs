using static Builder.Service.Domain.FormDeploymentState;

namespace Tests.Builder.Domain;

/// <summary>What a person may ask for in which state.</summary>
public sealed class FormDeploymentRequestsTests
{
    [Theory]
    [InlineData(Published, false, true)]
    [InlineData(Cancelling, false, false)]
    [InlineData(Installed, false, false)]
    [InlineData(Rejected, true, false)]
    [InlineData(Failed, true, true)]
    [InlineData(Overdue, true, true)]
    [InlineData(Cancelled, false, false)]
    public void FindReason_InState_AllowsWhatHelps(string state, bool retry, bool cancel)
    {
        var deployment = Given.Deployment(state);

        Assert.Equal(retry, deployment.FindReasonAgainstRetry() is null);
        Assert.Equal(cancel, deployment.FindReasonAgainstCancellation() is null);
    }

    [Fact]
    public void FindReasonAgainstRetry_OverdueCancellation_RefusesSinceATombstoneMayStand()
    {
        var deployment = Given.Deployment(Cancelling);
        deployment.MarkOverdue(Given.At(500));

        Assert.NotNull(deployment.FindReasonAgainstRetry());
        Assert.Null(deployment.FindReasonAgainstCancellation());
    }

    [Fact]
    public void Retry_RejectedDeployment_BeginsAnewWithTheNextAttempt()
    {
        var deployment = Given.Deployment(Rejected);

        deployment.Retry(Given.At(60), Given.Patience);

        Assert.Equal((Published, 3), (deployment.CurrentState, deployment.Attempt));
        Assert.Empty(deployment.Problems);
        Assert.Null(deployment.SettledAt);
        Assert.Equal(Given.Start.AddMinutes(60) + Given.Patience, deployment.Deadline);
    }
}
