using Amazon.Runtime;
using Amazon.SQS;
using Runner.Api;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>What cannot be installed ends where the failure policy says, and a person sees it.</summary>
public sealed class FailureTests
{
    private static readonly Dictionary<string, string> Impatient = new(StringComparer.Ordinal)
    {
        ["Messaging__FailurePolicy__InPlace__0"] = "00:00:00",
        ["Messaging__FailurePolicy__Redelivery__0"] = "00:00:01",
        ["ClaimCheck__InlineLimitBytes"] = "0",
    };

    [Fact]
    public async Task Deploy_OfAVersionInstalledWithOtherContent_IsRejectedWithBothHashes()
    {
        await using var system = await StudySystem.StartAsync();
        var before = await system.SettleAsync(await system.DeployAsync(SampleStudy.File));
        await system.Processes.Builder.DisposeAsync();
        foreach (var file in Directory.GetFiles(system.Folder, "builder.db*"))
            File.Delete(file);
        await system.Processes.StartBuilderAsync(TestContext.Current.CancellationToken);

        var changed = Path.Combine(system.Folder, "changed.xml");
        await File.WriteAllTextAsync(changed, (await File.ReadAllTextAsync(SampleStudy.File, TestContext.Current.CancellationToken))
            .Replace("</TranslatedText>", " (changed)</TranslatedText>", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var after = await system.SettleAsync(await system.DeployAsync(changed));

        Assert.All(after, deployment => Assert.Equal("Rejected", deployment.State));
        using var api = new DeploymentApi(system);
        var problem = Assert.Single((await api.GetAsync(after[0].FormDeploymentId)).Problems);
        Assert.Contains(before.Single(deployment => deployment.FormOid == after[0].FormOid).ContentHash, problem.Text, StringComparison.Ordinal);
        Assert.Contains(after[0].ContentHash, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deploy_WhoseContentTheCdmsCannotReach_FailsAndInstallsAtTheRetry()
    {
        using var elsewhere = new TemporaryFolder();
        await using var system = await StudySystem.StartAsync(options => options with
        {
            Settings = Impatient,
            CdmsSettings = new Dictionary<string, string>(StringComparer.Ordinal) { ["ClaimCheck__Folder"] = elsewhere.FullPath },
        });

        var failed = await system.SettleAsync(await system.DeployAsync(SampleStudy.File));
        Assert.All(failed, deployment => Assert.Equal("Failed", deployment.State));
        using var api = new DeploymentApi(system);
        using var operators = new FailedMessagesApi(system);
        Assert.Equal(await CountSentAsync(api, failed), await operators.CountAsync(at => at >= failed.Count));

        CopyFiles(Path.Combine(system.Folder, "claim-check"), elsewhere.FullPath);
        foreach (var deployment in failed)
            await api.RetryAsync(deployment.FormDeploymentId);

        var installed = await system.SettleAsync(failed);
        await Expect.AllInstalledOnceAsync(system, installed);
        Assert.All(installed, deployment => Assert.Equal(2, deployment.Attempt));
    }

    [Fact]
    public async Task Receive_OfAMessageThatIsNotJson_EndsInTheErrorQueueAndHoldsNobodyUp()
    {
        await using var system = await StudySystem.StartAsync(options => options with { Settings = Impatient });
        using var sqs = Connect(system);
        var queue = (await sqs.GetQueueUrlAsync("cdms-uat", TestContext.Current.CancellationToken)).QueueUrl;
        await sqs.SendMessageAsync(queue, "this is no JSON", TestContext.Current.CancellationToken);

        await Expect.AllInstalledOnceAsync(system, await system.SettleAsync(await system.DeployAsync(SampleStudy.File)));

        using var operators = new FailedMessagesApi(system);
        Assert.Equal(1, await operators.CountAsync(count => count == 1));
        var message = Assert.Single(await operators.ListAsync());
        Assert.Equal("", message.MessageType);
        Assert.False(string.IsNullOrEmpty(message.Reason));
    }

    [Fact]
    public async Task Return_OfWhatFailed_OnceTheCauseIsGoneInstallsEveryFormOnce()
    {
        using var elsewhere = new TemporaryFolder();
        await using var system = await StudySystem.StartAsync(options => options with
        {
            Settings = Impatient,
            CdmsSettings = new Dictionary<string, string>(StringComparer.Ordinal) { ["ClaimCheck__Folder"] = elsewhere.FullPath },
        });
        var failed = await system.SettleAsync(await system.DeployAsync(SampleStudy.File));
        using var operators = new FailedMessagesApi(system);
        await operators.CountAsync(count => count >= failed.Count);
        Assert.All(await operators.ListAsync(), message => Assert.Contains(failed, deployment => message.Link == $"formDeploymentId:{deployment.FormDeploymentId}"));

        CopyFiles(Path.Combine(system.Folder, "claim-check"), elsewhere.FullPath);
        await operators.ReturnAllAsync();

        // A failed deployment counts as settled already: only the list says when the answers are there.
        var installed = await operators.UntilInstalledAsync(failed);
        await Expect.AllInstalledOnceAsync(system, installed);
        Assert.All(installed, deployment => Assert.Equal(1, deployment.Attempt));
    }

    // The environment's announcement may come after the first sending; then each goes out once more.
    private static async Task<int> CountSentAsync(DeploymentApi api, IEnumerable<Deployment> deployments)
    {
        var sent = 0;
        foreach (var deployment in deployments)
            sent += (await api.HistoryAsync(deployment.FormDeploymentId)).Count(entry => entry.Cause is "deployed" or "sent-again");
        return sent;
    }

    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static AmazonSQSClient Connect(StudySystem system) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSQSConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
}
