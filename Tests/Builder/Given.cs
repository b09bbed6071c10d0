using Builder.Service.Domain;
using Contracts;

namespace Tests.Builder;

/// <summary>Deployments in any state, made by the same steps as in the service.</summary>
internal static class Given
{
    public const string Hash = "sha256:1111111111111111111111111111111111111111111111111111111111111111";
    public const string OtherHash = "sha256:2222222222222222222222222222222222222222222222222222222222222222";
    public const string Environment = "uat";
    public const string Person = "Hana Kim (h.kim)";
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Patience = TimeSpan.FromHours(6);
    public static readonly FormVersionProblem Problem = new("rule-broken", "ItemDef[I.1]", "It has no data type. Give it one.");

    public static FormVersion Version(string hash = Hash) => new()
    {
        Number = 3,
        Name = "Vital signs",
        ItemCount = 5,
        ContentHash = hash,
        Definition = [1, 2, 3],
        ChangeReason = "first",
        PublishedBy = Person,
        PublishedAt = Start,
    };

    public static FormDeployment Published() => FormDeployment.Start(
        Version(), new FormDeploymentTarget(Guid.NewGuid(), "S.1", "F.VS", Environment, 1), At(0), Patience);

    /// <summary>A deployment in its second attempt, so that there is an earlier one.</summary>
    public static FormDeployment Deployment(string state)
    {
        var deployment = Published();
        deployment.SettleRejected(At(1), [Problem]);
        deployment.Retry(At(2), Patience);
        BringTo(state, deployment);
        Assert.Equal(state, deployment.CurrentState);
        return deployment;
    }

    public static Occurrence At(int minutes) => new(Start.AddMinutes(minutes), Person, Guid.NewGuid());

    private static void BringTo(string state, FormDeployment deployment)
    {
        if (state is FormDeploymentState.Cancelling or FormDeploymentState.Cancelled)
            deployment.Cancel(At(3), Patience);
        if (state == FormDeploymentState.Cancelled)
            deployment.SettleCancelled(At(4));
        if (state == FormDeploymentState.Installed)
            deployment.SettleInstalled(At(3), Start);
        if (state == FormDeploymentState.Rejected)
            deployment.SettleRejected(At(3), [Problem]);
        if (state == FormDeploymentState.Failed)
            deployment.SettleFailed(At(3), [Problem]);
        if (state == FormDeploymentState.Overdue)
            deployment.MarkOverdue(At(400));
    }
}
