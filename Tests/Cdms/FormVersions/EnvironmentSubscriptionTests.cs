using Contracts;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>Two environments on one SNS and SQS: each receives what is for it, and nothing else.</summary>
public class EnvironmentSubscriptionTests
{
    [Fact]
    public async Task Publish_ToTwoEnvironments_ReachesEachItsOwn()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var uat = await CdmsHost.StartAsync(settings: Sqs.Settings(emulator.ServiceUrl, "uat"));
        await using var training = await CdmsHost.StartAsync(settings: Sqs.Settings(emulator.ServiceUrl, "training"));
        var consumed = new Consumed<FormVersionPublished>();
        training.Bus.ConnectConsumeMessageObserver(consumed);

        await Sqs.PublishAsync(emulator.ServiceUrl, Given.Published(version: 1));
        await Sqs.PublishAsync(emulator.ServiceUrl, Given.Published(version: 2) with { Environment = "training" });
        var answers = (await uat.Answers.NextAsync(2)).Cast<FormVersionInstalled>().OrderBy(answer => answer.Version).Select(answer => (answer.Environment, answer.Version));

        Assert.Equal([("uat", 1), ("training", 2)], answers);
        Assert.Equal(1, await uat.CountInstalledAsync());
        Assert.Equal(1, await training.CountInstalledAsync());
        await consumed.NextAsync();
        Assert.Equal(1, consumed.Count);
    }

    [Fact]
    public async Task Publish_WithTheHeaderOfAnotherEnvironment_IsNotInstalledThere()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var uat = await CdmsHost.StartAsync(settings: Sqs.Settings(emulator.ServiceUrl, "uat"));
        var consumed = new Consumed<FormVersionPublished>();
        uat.Bus.ConnectConsumeMessageObserver(consumed);

        await Sqs.PublishAsync(emulator.ServiceUrl, Given.Published() with { Environment = "training" }, header: "uat");
        await consumed.NextAsync();

        Assert.Equal(0, await uat.CountInstalledAsync());
    }
}
