using Builder.Service.Domain;
using static Builder.Service.Domain.FormDeploymentState;

namespace Tests.Builder.FormDeployments;

/// <summary>Every answer in every state, of the attempt under way and of an earlier one.</summary>
public sealed class FormDeploymentStateMachineTests(SagaHarness saga) : IClassFixture<SagaHarness>
{
    /// <summary>Answer, then the states it leads to from Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled.</summary>
    private static readonly Dictionary<string, string[]> Expected = new(StringComparer.Ordinal)
    {
        ["installed, right hash"] = [Installed, Installed, Installed, Installed, Installed, Installed, Installed],
        ["installed, right hash, earlier attempt"] = [Installed, Installed, Installed, Installed, Installed, Installed, Installed],
        ["installed, wrong hash"] = [Failed, Failed, Installed, Failed, Failed, Failed, Failed],
        ["installed, wrong hash, earlier attempt"] = [Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled],
        ["rejected"] = [Rejected, Cancelling, Installed, Rejected, Rejected, Rejected, Cancelled],
        ["rejected, earlier attempt"] = [Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled],
        ["retries spent"] = [Failed, Cancelling, Installed, Rejected, Failed, Failed, Cancelled],
        ["retries spent, earlier attempt"] = [Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled],
        ["cancelled"] = [Cancelled, Cancelled, Installed, Rejected, Failed, Cancelled, Cancelled],
        ["cancellation given up"] = [Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled],
        ["cancelled too late, right hash"] = [Installed, Installed, Installed, Installed, Installed, Installed, Installed],
        ["cancelled too late, wrong hash"] = [Failed, Failed, Installed, Failed, Failed, Failed, Failed],
    };

    private static readonly string[] States = [Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled];

    public static TheoryData<string, string, string> Table =>
        [.. from row in Expected from column in Enumerable.Range(0, States.Length) select (row.Key, States[column], row.Value[column])];

    [Theory, MemberData(nameof(Table))]
    public async Task Hear_AnswerInState_LeadsToState(string answer, string before, string after)
    {
        var deployment = Given.Deployment(before);
        var known = deployment.History.Count;
        await saga.AddAsync(deployment);

        await saga.HearAsync(Make(answer, deployment));

        Assert.Equal(after, deployment.CurrentState);
        var entry = Assert.Single(deployment.History[known..]);
        Assert.Equal((before, after), (entry.From, entry.To));
        Assert.Equal("cdms:uat", entry.Actor);
        Assert.NotNull(entry.MessageId);
        Assert.Equal(saga.Clock.GetUtcNow(), entry.At);
        Assert.Equal(answer.EndsWith("earlier attempt", StringComparison.Ordinal) ? 1 : 2, entry.Attempt);
        Assert.Equal(Unsettled.Except([Overdue]).Contains(after), deployment.Deadline is not null);
    }

    [Theory]
    [InlineData("installed, right hash", TransitionCause.VersionInstalled)]
    [InlineData("installed, wrong hash", TransitionCause.ContentHashMismatch)]
    [InlineData("rejected", TransitionCause.VersionRejected)]
    [InlineData("rejected, earlier attempt", TransitionCause.EarlierAttemptAnswered)]
    [InlineData("retries spent", TransitionCause.RetriesSpent)]
    [InlineData("cancelled", TransitionCause.CancellationConfirmed)]
    [InlineData("cancellation given up", TransitionCause.CancellationFailed)]
    public async Task Hear_AnswerInPublished_HistoryNamesTheCause(string answer, string cause)
    {
        var deployment = Given.Deployment(Published);
        await saga.AddAsync(deployment);

        await saga.HearAsync(Make(answer, deployment));

        Assert.Equal(cause, deployment.History[^1].Cause);
    }

    [Fact]
    public async Task Hear_InstalledWithOtherHash_NamesBothHashes()
    {
        var deployment = Given.Deployment(Published);
        await saga.AddAsync(deployment);

        await saga.HearAsync(Answers.Installed(deployment, 2, Given.OtherHash));

        var problem = Assert.Single(deployment.Problems);
        Assert.Equal("content-hash-mismatch", problem.Code);
        Assert.Contains(Given.Hash, problem.Text, StringComparison.Ordinal);
        Assert.Contains(Given.OtherHash, problem.Text, StringComparison.Ordinal);
        Assert.Equal(Given.OtherHash, deployment.InstalledHash);
    }

    [Fact]
    public async Task Hear_InstalledWhileCancelling_InstalledWinsAndHistorySaysSo()
    {
        var deployment = Given.Deployment(Cancelling);
        await saga.AddAsync(deployment);

        await saga.HearAsync(Answers.Installed(deployment, 2), Answers.Cancellation(deployment, Given.Hash));

        Assert.Equal(Installed, deployment.CurrentState);
        Assert.Equal(TransitionCause.InstalledBeforeCancellation, deployment.History[^2].Cause);
        Assert.Equal(TransitionCause.AnswerKept, deployment.History[^1].Cause);
    }

    [Fact]
    public async Task Hear_RetriesSpent_ProblemSaysWhatFailed()
    {
        var deployment = Given.Deployment(Published);
        await saga.AddAsync(deployment);

        await saga.HearAsync(Answers.Fault(deployment, 2));

        Assert.Contains("disk full", Assert.Single(deployment.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hear_CancellationGivenUp_SaysWhyAndIsOverdueAtTheNextSweep()
    {
        var deployment = Given.Deployment(Cancelling);
        await saga.AddAsync(deployment);

        await saga.HearAsync(Answers.CancellationFault(deployment));

        Assert.Contains("disk full", deployment.History[^1].Details, StringComparison.Ordinal);
        Assert.Equal(saga.Clock.GetUtcNow(), deployment.Deadline);
        deployment.MarkOverdue(Given.At(500));
        Assert.Null(deployment.FindReasonAgainstCancellation());
    }

    internal static object Make(string answer, FormDeployment deployment)
    {
        var attempt = answer.EndsWith("earlier attempt", StringComparison.Ordinal) ? deployment.Attempt - 1 : deployment.Attempt;
        var hash = answer.Contains("wrong", StringComparison.Ordinal) ? Given.OtherHash : Given.Hash;
        return answer.Split(',')[0] switch
        {
            "installed" => Answers.Installed(deployment, attempt, hash),
            "rejected" => Answers.Rejected(deployment, attempt),
            "retries spent" => Answers.Fault(deployment, attempt),
            "cancelled" => Answers.Cancellation(deployment),
            "cancellation given up" => Answers.CancellationFault(deployment),
            _ => Answers.Cancellation(deployment, hash),
        };
    }
}
