using static Builder.Service.Domain.FormDeploymentState;

namespace Tests.Builder.FormDeployments;

/// <summary>Several answers in every order.</summary>
public sealed class AnswerOrderTests(SagaHarness saga) : IClassFixture<SagaHarness>
{
    private static readonly string[] Current = ["installed", "rejected", "retries spent", "cancelled"];

    public static TheoryData<string, string> Orders =>
        [.. from state in new[] { Published, Cancelling, Overdue } from order in Permutations(Current) select (state, string.Join(';', order))];

    public static TheoryData<string, string> OrdersWithoutInstallation =>
        [.. from state in new[] { Published, Cancelling, Overdue } from order in Permutations(["rejected", "retries spent", "cancelled"]) select (state, string.Join(';', order))];

    [Theory, MemberData(nameof(Orders))]
    public async Task Hear_InstallationAmongAllAnswers_AlwaysEndsInstalled(string state, string order)
    {
        var deployment = Given.Deployment(state);
        var known = deployment.History.Count;
        await saga.AddAsync(deployment);

        await saga.HearAsync(order.Split(';').Select(answer => FormDeploymentStateMachineTests.Make(answer, deployment)));

        Assert.Equal(Installed, deployment.CurrentState);
        Assert.Equal(Current.Length, deployment.History.Count - known);
        Assert.Empty(deployment.Problems);
    }

    [Theory, MemberData(nameof(OrdersWithoutInstallation))]
    public async Task Hear_EveryAnswerButInstalled_EndsAsTheFirstThatSettles(string state, string order)
    {
        var deployment = Given.Deployment(state);
        await saga.AddAsync(deployment);

        await saga.HearAsync(order.Split(';').Select(answer => FormDeploymentStateMachineTests.Make(answer, deployment)));

        Assert.Equal(ExpectedEnd(state, order.Split(';')), deployment.CurrentState);
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task Hear_EarlierAttemptsAfterRetry_OnlyInstallationSettles(string state, string order)
    {
        var deployment = Given.Deployment(state);
        await saga.AddAsync(deployment);
        var answers = order.Split(';').Where(answer => answer is "rejected" or "retries spent").Select(answer => $"{answer}, earlier attempt").ToList();

        await saga.HearAsync(answers.Select(answer => FormDeploymentStateMachineTests.Make(answer, deployment)));
        Assert.Equal(state, deployment.CurrentState);

        await saga.HearAsync(Answers.Installed(deployment, attempt: 1));
        Assert.Equal(Installed, deployment.CurrentState);
    }

    /// <summary>Written apart from the machine: what is being cancelled waits for the tombstone's answer, a failure may still turn into a rejection, the rest stands.</summary>
    private static string ExpectedEnd(string state, string[] order)
    {
        if (state == Cancelling || order[0] == "cancelled")
            return Cancelled;
        return Array.IndexOf(order, "rejected") >= 0 ? Rejected : Failed;
    }

    private static IEnumerable<string[]> Permutations(string[] items) => items.Length == 1
        ? [items]
        : items.SelectMany(item => Permutations([.. items.Where(other => other != item)]).Select(rest => (string[])[item, .. rest]));
}
