using static Builder.Service.Domain.FormDeploymentState;

namespace Tests.Builder.Domain;

/// <summary>What is sent again, by the Builder itself or because a person asks.</summary>
public sealed class FormDeploymentResendingTests
{
    [Theory]
    [InlineData(Published)]
    [InlineData(Cancelling)]
    public void SendAgain_ToAnEnvironmentThatKeepsRestarting_LeavesTheDeadline(string state)
    {
        var deployment = Given.Deployment(state);
        var deadline = deployment.Deadline;

        for (var minutes = 10; minutes < 120; minutes += 10)
            deployment.SendAgain(Given.At(minutes));

        Assert.NotNull(deadline);
        Assert.Equal(deadline, deployment.Deadline);
        Assert.Equal(Given.Start.AddMinutes(110), deployment.LastSentAt);
    }

    [Theory]
    [InlineData(Failed)]
    [InlineData(Rejected)]
    public void Retry_AfterAnUnansweredCancellation_AsksForTheVersionAgain(string state)
    {
        var deployment = Given.Deployment(Cancelling);
        deployment.MarkOverdue(Given.At(500));
        if (state == Failed)
            deployment.SettleFailed(Given.At(501), [Given.Problem]);
        else
            deployment.SettleRejected(Given.At(501), [Given.Problem]);

        deployment.Retry(Given.At(502), Given.Patience);

        // Otherwise the tombstone would go out when the environment announces itself.
        Assert.Null(deployment.CancellationRequestedAt);
    }
}
