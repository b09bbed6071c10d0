using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
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
        Assert.Equal(await CountSentAsync(api, failed), await CountAsync(system, "cdms-uat_error"));

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

        var errors = (await sqs.GetQueueUrlAsync("cdms-uat_error", TestContext.Current.CancellationToken)).QueueUrl;
        var received = await sqs.ReceiveMessageAsync(
            new ReceiveMessageRequest(errors) { WaitTimeSeconds = 20, MessageAttributeNames = ["All"] }, TestContext.Current.CancellationToken);
        var message = Assert.Single(received.Messages);
        Assert.Equal("this is no JSON", message.Body);
        Assert.False(string.IsNullOrEmpty(message.MessageAttributes["MT-Fault-Message"].StringValue));
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

    private static async Task<int> CountAsync(StudySystem system, string queue)
    {
        using var sqs = Connect(system);
        var url = (await sqs.GetQueueUrlAsync(queue, TestContext.Current.CancellationToken)).QueueUrl;
        var attributes = await sqs.GetQueueAttributesAsync(url, ["ApproximateNumberOfMessages"], TestContext.Current.CancellationToken);
        return attributes.ApproximateNumberOfMessages;
    }

    private static AmazonSQSClient Connect(StudySystem system) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSQSConfig { ServiceURL = system.Processes.Emulator.ServiceUrl, AuthenticationRegion = "us-east-1" });
}
