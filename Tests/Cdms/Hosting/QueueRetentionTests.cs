using Amazon.Runtime;
using Amazon.SQS;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Hosting;

/// <summary>What waits in a queue while a service is stopped stays there as long as SQS allows.</summary>
public class QueueRetentionTests
{
    [Fact]
    public async Task Start_OnSqs_MakesAQueueThatKeepsMessagesForFourteenDays()
    {
        await using var emulator = await Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var cdms = await CdmsHost.StartAsync(settings: Sqs.Settings(emulator.ServiceUrl, "uat"));
        using var sqs = new AmazonSQSClient(new BasicAWSCredentials("test", "test"), new AmazonSQSConfig { ServiceURL = emulator.ServiceUrl });

        var queue = await sqs.GetQueueUrlAsync("cdms-uat", TestContext.Current.CancellationToken);
        var attributes = await sqs.GetQueueAttributesAsync(queue.QueueUrl, ["All"], TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromDays(14), TimeSpan.FromSeconds(attributes.MessageRetentionPeriod));
    }
}
